import { countWhile } from '../analysis/countWhile.ts'
import type { Marks } from '../analysis/marks.ts'
import type { Numbering } from '../analysis/numbering.ts'
import { countListed, lengthOf, pageRows, type RowList, rowAt } from '../analysis/rowPage.ts'
import { byCodePoint } from '../model/codePoints.ts'
import { type Connection, connect, type PageArguments, type PageOf, type PageWindow, readWindow } from './connection.ts'
import type { Ordering, Position } from './cursor.ts'
import { once } from './once.ts'

/** A list of the rows of a dimension of the index. */
export interface DimensionList<Row extends { id: string }> {
  dimension: Numbering<Row>
  ordering: Ordering
  /** Numbers of its rows, ascending in the ordering: all, or those under a parent. */
  ascending: () => ArrayLike<number>
  positionOf: (number: number) => Position
  /** Which of them are listed. */
  listed: () => Marks
  /** What an edge holds beside node and cursor. */
  edgeOf?: (number: number) => object
  /** How many there are, where that is known without looking at them. */
  total?: number | undefined
}

/** Pages and counts a list in memory; a page looks at no more rows than it takes to fill it. */
export function connectDimension<Row extends { id: string }>(
  list: DimensionList<Row>,
  args: PageArguments,
): Connection<Row> {
  const { ordering, ascending, listed, total } = list
  const window = readWindow(ordering, args)
  const rows = once(() => ({ rows: ascending(), listed: listed(), reversed: ordering.descending }))
  return connect(
    ordering,
    () => pageOf(list, rows(), window),
    () => total ?? countListed(rows()),
  )
}

function pageOf<Row extends { id: string }>(
  { dimension, ordering, positionOf, edgeOf }: DimensionList<Row>,
  rows: RowList,
  { limit, backwards, after, before }: PageWindow,
): PageOf<Row> {
  const length = lengthOf(rows)
  const compare = comparePositions(ordering.descending ? -1 : 1)
  const positionAt = (place: number) => positionOf(rowAt(rows, place))
  const start = after ? countWhile(length, (place) => compare(positionAt(place), after) <= 0) : 0
  const end = before ? countWhile(length, (place) => compare(positionAt(place), before) < 0) : length
  const page = pageRows(rows, { start, end: Math.max(start, end), limit, backwards })
  return {
    items: page.rows.map((number) => ({
      node: dimension.rows[number] as Row,
      position: positionOf(number),
      ...(edgeOf && { more: edgeOf(number) }),
    })),
    hasPrevious: page.hasPrevious,
    hasNext: page.hasNext,
  }
}

/** Few numbers in the order of their positions. */
export function inOrder(numbers: Iterable<number>, positionOf: (number: number) => Position): number[] {
  const compare = comparePositions(1)
  return [...new Set(numbers)].sort((a, b) => compare(positionOf(a), positionOf(b)))
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
