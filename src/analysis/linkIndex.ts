import { Kind } from '../model/enums.ts'
import { kindOf } from '../model/ids.ts'
import { isNodeKind, NODE_KINDS, type NodeKind } from '../model/subgraph.ts'
import type { AdoptionIndex } from './adoptionIndex.ts'
import type { LinkRow } from './indexRows.ts'
import { buildLinkColumns, type LinkColumns } from './linkColumns.ts'
import { listLinks } from './listLinks.ts'
import type { Numbering } from './numbering.ts'
import type { Steps } from './steps.ts'

/** The graph as relationship views draw it, by the ids of its nodes. */
export interface LinkIndex extends LinkColumns {
  /** Number of a node, or undefined where none of a kind that is drawn has the id. */
  find(id: string): number | undefined
  /** The node's row where it comes from. */
  rowOf(node: number): NodeRow
}

export interface NodeRow {
  id: string
  name?: string
  /** Of an indicator. */
  unit?: string
  /** Of an instrument or a report. */
  title?: string | null
  /** Of a report. */
  jurisdictionId?: string
  year?: number
}

/** Builds the index beside the adoption index of the same graph. Throws RangeError where a link leads to what is not there. */
export function* buildLinkIndex(index: AdoptionIndex, links: readonly LinkRow[]): Steps<LinkIndex> {
  const dimensions: Record<NodeKind, Numbering<NodeRow>> = {
    [Kind.THEME]: index.themes,
    [Kind.MEASURE]: index.measures,
    [Kind.JURISDICTION]: index.places,
    [Kind.INSTRUMENT]: index.instruments,
    [Kind.INDICATOR]: index.indicators,
    [Kind.REPORT]: index.reports,
  }
  const kinds: number[] = []
  const first = NODE_KINDS.map((kind, nth) => {
    const before = kinds.length
    for (let row = 0; row < dimensions[kind].size; row++) kinds.push(nth)
    return before
  })
  const at = (kind: NodeKind, row: number) => (first[NODE_KINDS.indexOf(kind)] as number) + row
  const findGiven = (id: string) => {
    const kind = kindOf(id)
    const row = isNodeKind(kind) ? dimensions[kind].find(id) : undefined
    return row === undefined ? undefined : at(kind as NodeKind, row)
  }
  const of = (id: string) => {
    const given = findGiven(id)
    if (given === undefined) throw new RangeError(`The graph links to "${id}", which it does not hold.`)
    return given
  }
  const listed = yield* listLinks(index, links, { at, of })
  const columns = yield* buildLinkColumns(Uint8Array.from(kinds), listed)
  return {
    ...columns,
    find(id) {
      const given = findGiven(id)
      return given === undefined ? undefined : columns.numberOf[given]
    },
    rowOf(node) {
      const kind = columns.kind[node] as number
      const row = (columns.given[node] as number) - (first[kind] as number)
      return dimensions[NODE_KINDS[kind] as NodeKind].rows[row] as NodeRow
    },
  }
}
