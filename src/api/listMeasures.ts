import { countAdopters } from '../analysis/adopters.ts'
import type { MeasureRow } from '../analysis/indexRows.ts'
import { measuresByAdopters } from '../analysis/listOrders.ts'
import { Measure } from '../model/measure.ts'
import { Direction, MeasureOrderField } from '../model/orders.ts'
import { connectDimension, inOrder } from './connectDimension.ts'
import { type Connection, connectionType } from './connection.ts'
import type { Context } from './context.ts'
import type { Ordering } from './cursor.ts'
import type { MeasureArguments } from './listArguments.ts'

export const MeasureConnection = connectionType('Measure', Measure, 'measures')

/** `among`: numbers of the measures that are listed; null for all. */
export function listMeasures(
  { snapshot, filters }: Context,
  args: MeasureArguments,
  among: readonly number[] | null = null,
): Connection<MeasureRow> {
  const { index, version } = snapshot
  const { measures } = index
  const { field, direction } = args.orderBy ?? { field: MeasureOrderField.NAME, direction: Direction.ASC }
  const counts = field === MeasureOrderField.ADOPTERS
  const ordering: Ordering = {
    name: `Measure.${field}`,
    descending: direction === Direction.DESC,
    types: [counts ? 'number' : 'string', 'string'],
    version: counts ? version : null,
  }
  const positionOf = (number: number) => {
    const { id, name } = measures.rows[number] as MeasureRow
    return [counts ? (countAdopters(index)[number] as number) : name, id]
  }
  const all = () => (counts ? measuresByAdopters(index) : measures.inNameOrder)
  const ascending = () => (among ? inOrder(among, positionOf) : all())
  const listed = () => filters.measures(args.filter)
  return connectDimension({ dimension: measures, ordering, ascending, positionOf, listed }, args)
}
