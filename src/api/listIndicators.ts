import { Indicator } from '../model/indicator.ts'
import { type Connection, connectionType } from './connection.ts'
import { connectStore } from './connectStore.ts'
import type { Context } from './context.ts'
import type { IndicatorArguments } from './listArguments.ts'

export const IndicatorConnection = connectionType('Indicator', Indicator, 'indicators')

/** In the order of their names. */
export function listIndicators(context: Context, args: IndicatorArguments): Connection<Indicator> {
  return connectStore(
    context,
    {
      list: { label: 'Indicator', parentKey: null, order: ['name'] },
      ordering: { name: 'Indicator.NAME', descending: false, types: ['string', 'string'], version: null },
      parent: null,
      filter: () => context.filters.indicators(args.filter),
      nodeOf: (row) => row as never as Indicator,
    },
    args,
  )
}
