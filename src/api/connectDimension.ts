import type { Marks } from '../analysis/marks.ts'
import type { Numbering } from '../analysis/numbering.ts'
import type { Connection, PageArguments } from './connection.ts'
import { connectList } from './connectList.ts'
import type { Ordering, Position } from './cursor.ts'

/** A list of the rows of a dimension of the index. */
export interface DimensionList<Row extends { id: string }> {
  dimension: Numbering<Row>
  ordering: Ordering
  /** Numbers of all its rows, ascending in the ordering. */
  ascending: readonly number[]
  positionOf: (number: number) => Position
  /** Which of them are listed. */
  listed: () => Marks | Promise<Marks>
}

export function connectDimension<Row extends { id: string }>(
  { dimension, ordering, ascending, positionOf, listed }: DimensionList<Row>,
  args: PageArguments,
): Connection<Row> {
  const items = async () => {
    const marks = await listed()
    const numbers = ascending.filter((number) => marks[number])
    return ordering.descending ? numbers.reverse() : numbers
  }
  return connectList({ ordering, items, positionOf, nodeOf: (number) => dimension.rows[number] as Row }, args)
}
