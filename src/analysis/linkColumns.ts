import { GraphLinkKind, NODE_KINDS } from '../model/subgraph.ts'
import type { Steps } from './steps.ts'

const LINK_KINDS = Object.values(GraphLinkKind)
const KINDS = NODE_KINDS.length

/** Links between nodes, the nth of each list together. */
export interface LinkList {
  source: number[]
  target: number[]
  /** What it says: see `packLink`. */
  told: number[]
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
  /** Of each link of a node the node at its other end, */
  readonly other: Uint32Array
  /** and what it says: see `readLink`. */
  readonly told: Uint32Array
}

/** The places of a node's links to the nodes of a kind, in `other` and `told`: the most connected first. */
export function linksTo(columns: LinkColumns, node: number, kind: number): [start: number, end: number] {
  const at = node * KINDS + kind
  return [columns.starts[at] as number, columns.starts[at + 1] as number]
}

const IS_TARGET = 1 << 7

/** Four bits for the kind, three for the statuses of adoptions (by their places in STATUSES), one for the direction, 24 for the weight. */
export const packLink = (kind: GraphLinkKind, weight: number, statuses: number): number =>
  LINK_KINDS.indexOf(kind) + (statuses << 4) + weight * 256

/** `isTarget`: the link leads to the node that it stands under. */
export function readLink(told: number): { kind: GraphLinkKind; statuses: number; isTarget: boolean; weight: number } {
  return {
    kind: LINK_KINDS[told & 0b1111] as GraphLinkKind,
    statuses: (told >> 4) & 0b111,
    isTarget: (told & IS_TARGET) !== 0,
    weight: told >>> 8,
  }
}

/**
 * Every link stands under both of its nodes. Links are sorted by counting, first by the node at the other end, then by the node that they
 * stand under and the other's kind: the time grows with their number, and no more. `kinds`: of each given node its place in NODE_KINDS.
 */
export function* buildLinkColumns(kinds: Uint8Array, links: LinkList): Steps<LinkColumns> {
  const size = kinds.length
  const count = links.source.length
  const { given, numberOf, degree } = numberNodes(size, links)
  const kind = Uint8Array.from(given, (node) => kinds[node] as number)
  const counts = new Uint32Array(size * KINDS)
  const ofOther = startsOf(degree)
  const next = ofOther.slice()
  const [under, says] = [new Uint32Array(2 * count), new Uint32Array(2 * count)]
  const put = (node: number, other: number, told: number) => {
    const at = next[other] as number
    next[other] = at + 1
    under[at] = node
    says[at] = told
    const bucket = node * KINDS + (kind[other] as number)
    counts[bucket] = (counts[bucket] as number) + 1
  }
  yield
  for (let link = 0; link < count; link++) {
    const source = numberOf[links.source[link] as number] as number
    const target = numberOf[links.target[link] as number] as number
    put(source, target, links.told[link] as number)
    put(target, source, (links.told[link] as number) + IS_TARGET)
  }

  yield
  const starts = startsOf(counts)
  const free = starts.slice()
  const [other, told] = [new Uint32Array(2 * count), new Uint32Array(2 * count)]
  for (let node = 0; node < size; node++) {
    for (let nth = ofOther[node] as number; nth < (ofOther[node + 1] as number); nth++) {
      const bucket = (under[nth] as number) * KINDS + (kind[node] as number)
      const at = free[bucket] as number
      free[bucket] = at + 1
      other[at] = node
      told[at] = says[nth] as number
    }
  }
  return { size, kind, degree, given, numberOf, starts, other, told }
}

/** Numbers nodes from the most connected on. */
function numberNodes(size: number, { source, target }: LinkList) {
  const degrees = new Uint32Array(size)
  for (const ends of [source, target]) for (const node of ends) degrees[node] = (degrees[node] as number) + 1
  const degreeOf = (node: number) => degrees[node] as number
  const given = Uint32Array.from(degrees, (_, node) => node).sort((a, b) => degreeOf(b) - degreeOf(a) || a - b)
  const numberOf = new Uint32Array(size)
  given.forEach((node, number) => {
    numberOf[node] = number
  })
  return { given, numberOf, degree: Uint32Array.from(given, degreeOf) }
}

/** Where each part begins in a row of parts of such sizes, and where the last one ends. */
function startsOf(sizes: Uint32Array): Uint32Array {
  const starts = new Uint32Array(sizes.length + 1)
  sizes.forEach((size, part) => {
    starts[part + 1] = (starts[part] as number) + size
  })
  return starts
}
