import fc from 'fast-check'
import { buildLinkColumns, type LinkColumns, type LinkList, packLink } from '../../src/analysis/linkColumns.ts'
import { GraphLinkKind, NODE_KINDS, type NodeKind } from '../../src/model/subgraph.ts'
import { atOnce } from './atOnce.ts'

/** A graph as it was given, and as columns. */
export interface MadeGraph {
  kinds: Uint8Array
  links: LinkList
  columns: LinkColumns
}

export interface MadeLink {
  source: number
  target: number
  kind: GraphLinkKind
}

/** Nodes of kinds, and the links between them; the nth link weighs n. */
export function graphOf(kinds: readonly NodeKind[], links: readonly MadeLink[]): MadeGraph {
  const list: LinkList = {
    source: links.map(({ source }) => source),
    target: links.map(({ target }) => target),
    told: links.map(({ kind }, nth) => packLink(kind, nth + 1, nth % 8)),
  }
  const places = Uint8Array.from(kinds, (kind) => NODE_KINDS.indexOf(kind))
  return { kinds: places, links: list, columns: atOnce(buildLinkColumns(places, list)) }
}

/** Graphs of up to 40 nodes, from lone nodes to dense ones, with hubs, links in both directions and several between the same two nodes. */
export const graphs: fc.Arbitrary<MadeGraph> = fc
  .array(fc.constantFrom(...NODE_KINDS), { minLength: 1, maxLength: 40, size: 'max' })
  .chain((kinds) => {
    const node = fc.nat(kinds.length - 1)
    const hub = fc.nat(Math.min(2, kinds.length - 1))
    const kind = fc.constantFrom(...Object.values(GraphLinkKind))
    const link = fc.record({ source: fc.oneof(node, hub), target: node, kind })
    const links = fc.uniqueArray(link, {
      selector: (each) => Object.values(each).join(),
      maxLength: 120,
      size: 'max',
    })
    return links.map((all) =>
      graphOf(
        kinds,
        all.filter(({ source, target }) => source !== target),
      ),
    )
  })

export const someKinds = fc.oneof(fc.constant([...NODE_KINDS]), fc.subarray([...NODE_KINDS]))

/** The number of links between a node and all others, by a search that knows no order: only through nodes of the kinds. */
export function distancesFrom(graph: MadeGraph, starts: readonly number[], passes: (node: number) => boolean) {
  const distances = new Map(starts.map((start) => [start, 0]))
  for (let distance = 1; ; distance++) {
    const met = neighbours(graph).filter(
      ([from, to]) => distances.get(from) === distance - 1 && !distances.has(to) && passes(to),
    )
    if (met.length === 0) return distances
    for (const [, to] of met) distances.set(to, distance)
  }
}

/** Each link from both sides, by the numbers of the columns. */
export function neighbours({ links, columns: { numberOf } }: MadeGraph): [number, number][] {
  return links.source.flatMap((source, nth): [number, number][] => {
    const [a, b] = [numberOf[source] as number, numberOf[links.target[nth] as number] as number]
    return [
      [a, b],
      [b, a],
    ]
  })
}
