import { fail } from '../model/failures.ts'
import { NODE_KINDS, type NodeKind } from '../model/subgraph.ts'
import { type LinkColumns, linksTo } from './linkColumns.ts'

/** The most links that one search looks at. */
export const MOST_STEPS = 1_000_000

export interface Ends {
  from: number
  to: number
  maxLength: number
  /** Which nodes may stand between the ends; the ends are of any kind. */
  kinds: readonly NodeKind[]
}

/**
 * A path of the fewest links, from end to end; null where none has at most `maxLength`. Searched from both ends, level by level, always on the
 * side with fewer links to look at; of equally short paths through the most connected node where both sides meet. Throws PATH_TOO_WIDE past `mostSteps`.
 */
export function shortestPath(
  columns: LinkColumns,
  { from, to, maxLength, kinds }: Ends,
  mostSteps = MOST_STEPS,
): number[] | null {
  if (from === to) return [from]
  if (areLinked(columns, from, to)) return [from, to]
  const places = kinds.map((kind) => NODE_KINDS.indexOf(kind))
  const [ahead, behind] = [sideOf(columns, from, places), sideOf(columns, to, places)]
  let steps = 0
  advance(ahead, behind)
  for (let length = 2; length <= maxLength; length++) {
    // both sides advance once, so that they meet at a node between the ends
    const isBehind = length === 2 || behind.links < ahead.links
    const [side, other] = isBehind ? [behind, ahead] : [ahead, behind]
    const meeting = advance(side, other)
    if (meeting !== undefined) return [...wayTo(ahead, meeting).reverse(), ...wayTo(behind, meeting).slice(1)]
    if (side.level.length === 0) return null
  }
  return null

  /** Takes one step from all nodes of a side's level; gives the most connected node that the other side has met too. */
  function advance(side: Side, other: Side): number | undefined {
    steps += side.links
    if (steps > mostSteps) throw fail('PATH_TOO_WIDE', mostSteps)
    const next: number[] = []
    let meeting: number | undefined
    for (const node of side.level)
      for (const kind of places) {
        const [start, end] = linksTo(columns, node, kind)
        for (let at = start; at < end; at++) {
          const found = columns.other[at] as number
          if (side.cameFrom[found]) continue
          side.cameFrom[found] = node + 1
          next.push(found)
          if (other.cameFrom[found] && found < (meeting ?? columns.size)) meeting = found
        }
      }
    side.level = next
    side.links = countLinks(columns, next, places)
    return meeting
  }
}

/** What a search from one end has met. */
interface Side {
  /** The nodes met last. */
  level: number[]
  /** How many links lead on from them. */
  links: number
  /** Of each node that was met the one before it on the way, plus 1; the end itself for the end; 0 for all others. */
  cameFrom: Uint32Array
}

function sideOf(columns: LinkColumns, end: number, places: readonly number[]): Side {
  const cameFrom = new Uint32Array(columns.size)
  cameFrom[end] = end + 1
  return { level: [end], links: countLinks(columns, [end], places), cameFrom }
}

/** From a node back to the end of a side. */
function wayTo(side: Side, node: number): number[] {
  const before = (side.cameFrom[node] as number) - 1
  return before === node ? [node] : [node, ...wayTo(side, before)]
}

function countLinks(columns: LinkColumns, nodes: readonly number[], places: readonly number[]): number {
  let links = 0
  for (const node of nodes)
    for (const kind of places) {
      const [start, end] = linksTo(columns, node, kind)
      links += end - start
    }
  return links
}

function areLinked(columns: LinkColumns, a: number, b: number): boolean {
  const [node, other] = a > b ? [a, b] : [b, a]
  const [start, end] = linksTo(columns, node, columns.kind[other] as number)
  return columns.other.subarray(start, end).includes(other)
}
