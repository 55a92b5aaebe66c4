import { Kind } from '../model/enums.ts'
import { GraphLinkKind, type NodeKind } from '../model/subgraph.ts'
import type { AdoptionIndex } from './adoptionIndex.ts'
import { type LinkList, packLink } from './linkColumns.ts'
import type { CountedLinks, LinkRows } from './linkRows.ts'

/** The given number of a node: of the row of its kind, or of its id. */
export interface NodeNumbers {
  at(kind: NodeKind, row: number): number
  of(id: string): number
}

/** All links that are drawn. A link from a node to itself says nothing in a view and is left out. */
export function listLinks(index: AdoptionIndex, rows: LinkRows, { at, of }: NodeNumbers): LinkList {
  const list: LinkList = { source: [], target: [], told: [] }
  const add = (kind: GraphLinkKind, source: number, target: number, weight = 1, statuses = 0) => {
    if (source === target) return
    list.source.push(source)
    list.target.push(target)
    list.told.push(packLink(kind, weight, statuses))
  }
  const { places, measures, reports } = index
  const place = (row: number) => at(Kind.JURISDICTION, row)
  const measure = (row: number) => at(Kind.MEASURE, row)

  places.superior.forEach((superior, row) => {
    if (superior >= 0) add(GraphLinkKind.PART_OF, place(row), place(superior))
  })
  places.successors.forEach((successors, row) => {
    for (const successor of successors) add(GraphLinkKind.SUCCEEDED_BY, place(row), place(successor))
  })
  measures.theme.forEach((theme, row) => {
    add(GraphLinkKind.IN_THEME, measure(row), at(Kind.THEME, theme))
  })
  measures.broader.forEach((broader, row) => {
    for (const each of broader) add(GraphLinkKind.BROADER, measure(row), measure(each))
  })
  reports.jurisdiction.forEach((covered, row) => {
    add(GraphLinkKind.COVERS, at(Kind.REPORT, row), place(covered))
  })
  for (const { kind, source, target } of rows.links) add(kind, of(source), of(target))
  for (const { place: row, measure: adopted, adoptions, statuses } of adoptionPairs(index))
    add(GraphLinkKind.ADOPTED, place(row), measure(adopted), adoptions, statuses)
  for (const cited of rows.citingReports) {
    const instrument = of(cited.id)
    const ofPlaces = new Map<number, number>()
    cited.others.forEach((id, nth) => {
      const report = reports.number(id)
      const citations = cited.counts[nth] as number
      const citing = place(reports.jurisdiction[report] as number)
      add(GraphLinkKind.CITES, at(Kind.REPORT, report), instrument, citations)
      ofPlaces.set(citing, (ofPlaces.get(citing) ?? 0) + citations)
    })
    for (const [citing, citations] of ofPlaces) add(GraphLinkKind.CITES, citing, instrument, citations)
  }
  const addCounted = (kind: GraphLinkKind, counted: readonly CountedLinks[], isSource: boolean) => {
    for (const { id, others, counts } of counted) {
      const node = of(id)
      others.forEach((each, nth) => {
        const other = of(each)
        add(kind, isSource ? node : other, isSource ? other : node, counts[nth])
      })
    }
  }
  addCounted(GraphLinkKind.CONCERNS, rows.citedMeasures, true)
  addCounted(GraphLinkKind.FIGURES_OF, rows.figuresOfPlaces, false)
  addCounted(GraphLinkKind.RESULT_OF, rows.figuresOfMeasures, true)
  return list
}

/** Each jurisdiction with each measure that it has adoptions of, and their statuses: a bit for each place in STATUSES. */
function* adoptionPairs(index: AdoptionIndex) {
  const adoptions = new Uint32Array(index.measures.size)
  const statuses = new Uint8Array(index.measures.size)
  for (let place = 0; place < index.places.size; place++) {
    const met: number[] = []
    for (const row of index.ofJurisdiction[place] as Uint32Array) {
      const measure = index.measure[row] as number
      if (adoptions[measure] === 0) met.push(measure)
      adoptions[measure] = (adoptions[measure] as number) + 1
      statuses[measure] = (statuses[measure] as number) | (1 << (index.status[row] as number))
    }
    for (const measure of met) {
      yield { place, measure, adoptions: adoptions[measure] as number, statuses: statuses[measure] as number }
      adoptions[measure] = 0
      statuses[measure] = 0
    }
  }
}
