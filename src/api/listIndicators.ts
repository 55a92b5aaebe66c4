import type { IndicatorRow } from '../analysis/indexRows.ts'
import { indicatorsByName } from '../analysis/listOrders.ts'
import { Indicator } from '../model/indicator.ts'
import { connectDimension } from './connectDimension.ts'
import { type Connection, connectionType } from './connection.ts'
import type { Context } from './context.ts'
import type { Ordering } from './cursor.ts'
import type { IndicatorArguments } from './listArguments.ts'

export const IndicatorConnection = connectionType('Indicator', Indicator, 'indicators')

const ordering: Ordering = { name: 'Indicator.NAME', descending: false, types: ['string', 'string'], version: null }

/** In the order of their names. */
export function listIndicators(
  { snapshot: { index }, filters }: Context,
  args: IndicatorArguments,
): Connection<IndicatorRow> {
  const { indicators } = index
  const positionOf = (number: number) => {
    const { id, name } = indicators.rows[number] as IndicatorRow
    return [name, id]
  }
  const ascending = () => indicatorsByName(index)
  const listed = () => filters.indicatorMarks(args.filter)
  return connectDimension({ dimension: indicators, ordering, ascending, positionOf, listed }, args)
}
