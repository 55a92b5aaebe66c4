import { compareCodePoints } from '../analysis/codePoints.ts'
import type { PageOf, PageWindow } from './connection.ts'
import type { Ordering, Position } from './cursor.ts'

/** A page of a list that is in memory, in the order that the ordering names. */
export function pageOfList<Item, Node>(
  items: readonly Item[],
  ordering: Ordering,
  positionOf: (item: Item) => Position,
  nodeOf: (item: Item) => Node,
  window: PageWindow,
): PageOf<Node, Item> {
  const compare = comparePositions(ordering.descending ? -1 : 1)
  const { after, before } = window
  const start = after ? countWhile(items, (item) => compare(positionOf(item), after) <= 0) : 0
  const end = before ? countWhile(items, (item) => compare(positionOf(item), before) < 0) : items.length
  const last = window.backwards ? end : Math.min(end, start + window.limit)
  const first = window.backwards ? Math.max(start, end - window.limit) : start
  return {
    items: items
      .slice(first, Math.max(first, last))
      .map((item) => ({ node: nodeOf(item), position: positionOf(item), more: item })),
    hasPrevious: () => first > 0,
    hasNext: () => Math.max(first, last) < items.length,
  }
}

function comparePositions(sign: 1 | -1): (a: Position, b: Position) => number {
  return (a, b) => {
    for (const [at, value] of a.entries()) {
      const other = b[at] as string | number
      const difference =
        typeof value === 'number' ? value - (other as number) : compareCodePoints(value, other as string)
      if (difference !== 0) return sign * difference
    }
    return 0
  }
}

/** How many of the first items pass: those of a list whose first part passes and whose rest does not. */
function countWhile<Item>(items: readonly Item[], passes: (item: Item) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (passes(items[middle] as Item)) low = middle + 1
    else high = middle
  }
  return low
}
