import { fail } from '../model/failures.ts'
import { type LinkColumns, linksTo, readMark } from './linkColumns.ts'

/** The most links in one answer: any 200 nodes have fewer. */
export const MOST_LINKS = 20_000

/** A link by the numbers of the nodes that it leads from and to, and where it stands in the columns. */
export interface LinkBetween {
  source: number
  target: number
  at: number
}

/**
 * All links between some nodes, each once, in the order of the later of their two nodes. A link is found from its less connected end, whose
 * better connected neighbours are few (Chiba and Nishizeki, "Arboricity and subgraph listing algorithms", 1985): no hub is walked.
 * Throws SUBGRAPH_TOO_DENSE.
 */
export function linksAmong(columns: LinkColumns, nodes: readonly number[]): LinkBetween[] {
  const { other, mark } = columns
  const places = new Uint32Array(columns.size)
  nodes.forEach((node, nth) => {
    places[node] = nth + 1
  })
  const kinds = [...new Set(nodes.map((node) => columns.kind[node] as number))].sort()
  const found: (LinkBetween & { order: number })[] = []
  nodes.forEach((node, nth) => {
    for (const kind of kinds) {
      const [start, end] = linksTo(columns, node, kind)
      for (let at = start; at < end && (other[at] as number) < node; at++) {
        const better = other[at] as number
        const place = (places[better] as number) - 1
        if (place < 0) continue
        const [source, target] = readMark(mark[at] as number).isTarget ? [better, node] : [node, better]
        const order = Math.max(nth, place) * nodes.length + Math.min(nth, place)
        found.push({ source, target, at, order })
        if (found.length > MOST_LINKS) throw fail('SUBGRAPH_TOO_DENSE', MOST_LINKS)
      }
    }
  })
  return found.sort((a, b) => a.order - b.order || (mark[a.at] as number) - (mark[b.at] as number))
}
