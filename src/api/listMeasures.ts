import { countAdopters } from '../analysis/adopters.ts'
import type { MeasureRow } from '../analysis/indexRows.ts'
import { intersection, marksOf } from '../analysis/marks.ts'
import { byCodePoint } from '../model/codePoints.ts'
import { Measure } from '../model/measure.ts'
import { Direction, MeasureOrderField } from '../model/orders.ts'
import { connectDimension } from './connectDimension.ts'
import { type Connection, connectionType } from './connection.ts'
import type { Context } from './context.ts'
import type { Ordering } from './cursor.ts'
import type { MeasureArguments } from './listArguments.ts'

export const MeasureConnection = connectionType('Measure', Measure, 'measures')

/** `among`: numbers of the measures that are listed; null for all. */
export function listMeasures(
  { snapshot, filters }: Context,
  args: MeasureArguments,
  among: (() => Promise<Iterable<number>>) | null = null,
): Connection<MeasureRow> {
  const { index, version } = snapshot
  const { measures } = index
  const { field, direction } = args.orderBy ?? { field: MeasureOrderField.NAME, direction: Direction.ASC }
  const row = (number: number) => measures.rows[number] as MeasureRow
  const adopters = (number: number) => countAdopters(index)[number] as number
  const counts = field === MeasureOrderField.ADOPTERS
  const ordering: Ordering = {
    name: `Measure.${field}`,
    descending: direction === Direction.DESC,
    types: [counts ? 'number' : 'string', 'string'],
    version: counts ? version : null,
  }
  const ascending = counts
    ? measures.inNameOrder.toSorted((a, b) => adopters(a) - adopters(b) || byCodePoint(row(a).id, row(b).id))
    : measures.inNameOrder
  const positionOf = (number: number) => [counts ? adopters(number) : row(number).name, row(number).id]
  const listed = async () => {
    const marks = filters.measures(args.filter)
    return among ? intersection([marks, marksOf(measures.size, await among())]) : marks
  }
  return connectDimension({ dimension: measures, ordering, ascending, positionOf, listed }, args)
}
