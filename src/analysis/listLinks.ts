import { Kind } from '../model/enums.ts'
import { GraphLinkKind, type NodeKind } from '../model/subgraph.ts'
import type { AdoptionIndex } from './adoptionIndex.ts'
import { countPairs, type PairCount } from './countPairs.ts'
import type { LinkRow } from './indexRows.ts'
import { type LinkList, packLink } from './linkColumns.ts'
import { orderRows } from './rowOrder.ts'
import type { Steps } from './steps.ts'

/** The given number of a node: of the row of its kind, or of its id. */
export interface NodeNumbers {
  at(kind: NodeKind, row: number): number
  of(id: string): number
}

/** All links that are drawn. A link from a node to itself says nothing in a view and is left out. */
export function* listLinks(index: AdoptionIndex, links: readonly LinkRow[], { at, of }: NodeNumbers): Steps<LinkList> {
  const list: LinkList = { source: [], target: [], told: [] }
  const add = (kind: GraphLinkKind, source: number, target: number, weight = 1, statuses = 0) => {
    if (source === target) return
    list.source.push(source)
    list.target.push(target)
    list.told.push(packLink(kind, weight, statuses))
  }
  const { places, measures, reports, instruments, indicators, citations, outcomes } = index
  const place = (row: number) => at(Kind.JURISDICTION, row)
  const measure = (row: number) => at(Kind.MEASURE, row)
  const instrument = (row: number) => at(Kind.INSTRUMENT, row)
  const indicator = (row: number) => at(Kind.INDICATOR, row)
  const placeOf = (reported: { report: Uint32Array }) => ({
    of: (row: number) => reports.jurisdiction[reported.report[row] as number] as number,
    size: places.size,
  })
  const measureOf = (column: Uint32Array) => ({ of: (row: number) => column[row] as number, size: measures.size })

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
  for (const { kind, source, target } of links) add(kind, of(source), of(target))

  const statusBit = (row: number) => 1 << (index.status[row] as number)
  yield* pairs(countPairs(index.byJurisdiction, measureOf(index.measure), statusBit), ({ one, other, count, bits }) =>
    add(GraphLinkKind.ADOPTED, place(one), measure(other), count, bits),
  )

  const byInstrument = orderRows(citations.instrument, instruments.size)
  const reportOf = { of: (row: number) => citations.report[row] as number, size: reports.size }
  yield* pairs(countPairs(byInstrument, reportOf), ({ one, other, count }) =>
    add(GraphLinkKind.CITES, at(Kind.REPORT, other), instrument(one), count),
  )
  yield* pairs(countPairs(byInstrument, placeOf(citations)), ({ one, other, count }) =>
    add(GraphLinkKind.CITES, place(other), instrument(one), count),
  )
  yield* pairs(countPairs(byInstrument, measureOf(citations.measure)), ({ one, other, count }) =>
    add(GraphLinkKind.CONCERNS, instrument(one), measure(other), count),
  )

  const byIndicator = orderRows(outcomes.indicator, indicators.size)
  yield* pairs(countPairs(byIndicator, placeOf(outcomes)), ({ one, other, count }) =>
    add(GraphLinkKind.FIGURES_OF, place(other), indicator(one), count),
  )
  yield* pairs(countPairs(byIndicator, measureOf(outcomes.measure)), ({ one, other, count }) =>
    add(GraphLinkKind.RESULT_OF, indicator(one), measure(other), count),
  )
  return list

  function* pairs(counted: Iterable<PairCount>, tell: (pair: PairCount) => void): Steps<void> {
    yield
    let told = 0
    for (const pair of counted) {
      tell(pair)
      if (++told % PAIRS_A_STEP === 0) yield
    }
  }
}

const PAIRS_A_STEP = 50_000
