import { NODE_KINDS, type NodeKind } from '../model/subgraph.ts'
import { type LinkColumns, linksTo } from './linkColumns.ts'

export interface Walk {
  /** Numbers of the nodes that it begins at, in their order. */
  starts: readonly number[]
  depth: number
  maxNodes: number
  /** Which nodes may be met; the starts are of any kind. */
  kinds: readonly NodeKind[]
}

/**
 * The nodes around others, breadth first: the starts, then what is one link away, two, …, at each distance the most connected first. A node's
 * links are looked at only so far as they may be among those taken, so that a hub costs what is drawn of it.
 */
export function walkAround(columns: LinkColumns, { starts, depth, maxNodes, kinds }: Walk) {
  const met = new Uint8Array(columns.size)
  const all = [...new Set(starts)]
  const nodes = all.slice(0, maxNodes)
  for (const node of nodes) met[node] = 1
  let truncated = all.length > maxNodes
  let level = nodes
  for (let distance = 1; distance <= depth && level.length > 0 && !truncated; distance++) {
    const room = maxNodes - nodes.length
    const found = mostConnected(columns, level, kinds, met, room + 1)
    truncated = found.length > room
    level = found.slice(0, room)
    nodes.push(...level)
  }
  return { nodes, truncated }
}

/** The first of the nodes that are linked to those of a level and not met yet, by their numbers; they count as met from now on. */
function mostConnected(
  columns: LinkColumns,
  level: readonly number[],
  kinds: readonly NodeKind[],
  met: Uint8Array,
  limit: number,
): number[] {
  const { other } = columns
  const places = kinds.map((kind) => NODE_KINDS.indexOf(kind))
  let found: number[] = []
  let beyond = columns.size
  for (const node of level) {
    for (const kind of places) {
      const [start, end] = linksTo(columns, node, kind)
      const before = found.length
      for (let at = start; at < end && found.length - before < limit; at++) {
        const next = other[at] as number
        if (next >= beyond) break
        if (met[next]) continue
        met[next] = 1
        found.push(next)
      }
      if (found.length > 2 * limit) {
        found = firstOf(found, limit)
        beyond = found.at(-1) as number
      }
    }
  }
  return firstOf(found, limit)
}

const firstOf = (numbers: readonly number[], limit: number): number[] =>
  numbers.toSorted((a, b) => a - b).slice(0, limit)
