import type { Marks } from '../analysis/marks.ts'
import type { Numbering } from '../analysis/numbering.ts'
import { type Connection, connect, type PageArguments, readWindow } from './connection.ts'
import type { Ordering, Position } from './cursor.ts'
import { pageOfList } from './listPage.ts'

/** A list of the rows of a dimension of the index. */
export interface DimensionList<Row extends { id: string }> {
  dimension: Numbering<Row>
  ordering: Ordering
  /** Numbers of all its rows, ascending in the ordering. */
  ascending: readonly number[]
  positionOf: (number: number) => Position
  /** Which of them are listed. */
  listed: () => Promise<Marks>
}

export function connectDimension<Row extends { id: string }>(
  { dimension, ordering, ascending, positionOf, listed }: DimensionList<Row>,
  args: PageArguments,
): Connection<Row> {
  const window = readWindow(ordering, args)
  const numbers = async () => {
    const marks = await listed()
    const chosen = ascending.filter((number) => marks[number])
    return ordering.descending ? chosen.reverse() : chosen
  }
  let once: Promise<number[]> | undefined
  const chosen = () => {
    once ??= numbers()
    return once
  }
  return connect(
    ordering,
    async () => pageOfList(await chosen(), ordering, positionOf, (number) => dimension.rows[number] as Row, window),
    async () => (await chosen()).length,
  )
}
