import { GraphLinkKind, NODE_KINDS } from '../model/subgraph.ts'

export const LINK_KINDS = Object.values(GraphLinkKind)
const KINDS = NODE_KINDS.length

/** Links between nodes, the nth of each list together. */
export interface LinkList {
  source: number[]
  target: number[]
  /** Place in LINK_KINDS. */
  kind: number[]
  weight: number[]
  /** Of adoptions their statuses, a bit for each place in STATUSES. */
  statuses: number[]
}

/**
 * Nodes and, under each of them, its links; never changed once built. Nodes are numbered from the most connected on, those of one degree as
 * they were given.
 */
export interface LinkColumns {
  /** Number of nodes. */
  readonly size: number
  /** Of each node its place in NODE_KINDS. */
  readonly kind: Uint8Array
  /** Of each node the number of its links. */
  readonly degree: Uint32Array
  /** Of each node its place among those that were given, */
  readonly given: Uint32Array
  /** and of each given node its number. */
  readonly numberOf: Uint32Array
  /** Where the links of a node to nodes of a kind begin: see `linksTo`. */
  readonly starts: Uint32Array
  /** Of each link of a node the node at its other end. */
  readonly other: Uint32Array
  readonly weight: Uint32Array
  /** Kind, statuses and direction: see `readMark`. */
  readonly mark: Uint8Array
}

/** The places of a node's links to the nodes of a kind, in `other`, `weight` and `mark`: the most connected first. */
export function linksTo(columns: LinkColumns, node: number, kind: number): [start: number, end: number] {
  const at = node * KINDS + kind
  return [columns.starts[at] as number, columns.starts[at + 1] as number]
}

/** `isTarget`: the link leads to the node that it stands under. */
export function readMark(mark: number): { kind: GraphLinkKind; statuses: number; isTarget: boolean } {
  return {
    kind: LINK_KINDS[mark & 0b1111] as GraphLinkKind,
    statuses: (mark >> 4) & 0b111,
    isTarget: mark >= 0b10000000,
  }
}

/** Sorts by counting, so that it takes a time that grows with the links alone. `kinds`: of each given node its place in NODE_KINDS. */
export function buildLinkColumns(kinds: Uint8Array, links: LinkList): LinkColumns {
  const size = kinds.length
  const degrees = new Uint32Array(size)
  for (const ends of [links.source, links.target])
    for (const node of ends) degrees[node] = (degrees[node] as number) + 1
  const degreeOf = (node: number) => degrees[node] as number
  const given = Uint32Array.from(degrees, (_, node) => node).sort((a, b) => degreeOf(b) - degreeOf(a) || a - b)
  const numberOf = new Uint32Array(size)
  given.forEach((node, number) => {
    numberOf[node] = number
  })
  const kind = Uint8Array.from(given, (node) => kinds[node] as number)

  // every link stands under both of its ends: entry 2n under the source of link n, entry 2n + 1 under its target
  const endOf = (entry: number) => numberOf[(entry & 1 ? links.target : links.source)[entry >> 1] as number] as number
  const entries = Uint32Array.from({ length: links.source.length * 2 }, (_, entry) => entry)
  const byOther = sortByCount(entries, (entry) => endOf(entry ^ 1), size)
  const { sorted, starts } = sortByCount(
    byOther.sorted,
    (entry) => endOf(entry) * KINDS + (kind[endOf(entry ^ 1)] as number),
    size * KINDS,
  )
  return {
    size,
    kind,
    degree: Uint32Array.from(given, degreeOf),
    given,
    numberOf,
    starts,
    other: sorted.map((entry) => endOf(entry ^ 1)),
    weight: sorted.map((entry) => links.weight[entry >> 1] as number),
    mark: Uint8Array.from(sorted, (entry) => {
      const link = entry >> 1
      return (links.kind[link] as number) | ((links.statuses[link] as number) << 4) | ((entry & 1) << 7)
    }),
  }
}

/** Entries by ascending keys, those of one key as they came; and where each key begins. Keys are below `bound`. */
function sortByCount(entries: Uint32Array, keyOf: (entry: number) => number, bound: number) {
  const starts = new Uint32Array(bound + 1)
  for (const entry of entries) {
    const key = keyOf(entry)
    starts[key + 1] = (starts[key + 1] as number) + 1
  }
  for (let key = 0; key < bound; key++) starts[key + 1] = (starts[key + 1] as number) + (starts[key] as number)
  const next = starts.slice()
  const sorted = new Uint32Array(entries.length)
  for (const entry of entries) {
    const key = keyOf(entry)
    sorted[next[key] as number] = entry
    next[key] = (next[key] as number) + 1
  }
  return { sorted, starts }
}
