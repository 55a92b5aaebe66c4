import { countWhile } from '../analysis/countWhile.ts'
import { byCodePoint } from '../model/codePoints.ts'
import { type Connection, connect, type PageArguments, type PageOf, type PageWindow, readWindow } from './connection.ts'
import type { Ordering, Position } from './cursor.ts'

/** A list that is in memory as a whole. */
export interface MemoryList<Item, Node> {
  ordering: Ordering
  /** Its items, in the order that the ordering names. */
  items: () => Promise<readonly Item[]>
  positionOf: (item: Item) => Position
  nodeOf: (item: Item) => Node | Promise<Node>
}

/** Pages and counts a list in memory; it is made once, where page or total is asked for. */
export function connectList<Item, Node>(list: MemoryList<Item, Node>, args: PageArguments): Connection<Node> {
  const window = readWindow(list.ordering, args)
  let made: Promise<readonly Item[]> | undefined
  const items = () => {
    made ??= list.items()
    return made
  }
  return connect(
    list.ordering,
    async () => pageOf(await items(), list, window),
    async () => (await items()).length,
  )
}

function pageOf<Item, Node>(
  items: readonly Item[],
  { ordering, positionOf, nodeOf }: MemoryList<Item, Node>,
  { limit, backwards, after, before }: PageWindow,
): PageOf<Node> {
  const compare = comparePositions(ordering.descending ? -1 : 1)
  const positionAt = (at: number) => positionOf(items[at] as Item)
  const start = after ? countWhile(items.length, (at) => compare(positionAt(at), after) <= 0) : 0
  const end = before ? countWhile(items.length, (at) => compare(positionAt(at), before) < 0) : items.length
  const first = backwards ? Math.max(start, end - limit) : start
  const last = Math.max(first, backwards ? end : Math.min(end, start + limit))
  return {
    items: items
      .slice(first, last)
      .map((item) => ({ node: nodeOf(item), position: positionOf(item), more: item as object })),
    hasPrevious: () => first > 0,
    hasNext: () => last < items.length,
  }
}

function comparePositions(sign: 1 | -1): (a: Position, b: Position) => number {
  return (a, b) => {
    for (const [at, value] of a.entries()) {
      const other = b[at] as string | number
      const difference = typeof value === 'number' ? value - (other as number) : byCodePoint(value, other as string)
      if (difference !== 0) return sign * difference
    }
    return 0
  }
}
