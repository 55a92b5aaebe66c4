import type { AdoptionIndex } from '../analysis/adoptionIndex.ts'
import { outcomeGroupFilter } from '../analysis/groupFilter.ts'
import type { Groups } from '../analysis/groups.ts'
import { type GroupValues, groupOutcomes, valuesOf } from '../analysis/outcomeGroups.ts'
import { fail } from '../model/failures.ts'
import { Direction, OutcomeGroupOrderField } from '../model/orders.ts'
import { OutcomeDimension, OutcomeGroup } from '../model/outcomeGroup.ts'
import { commonOrders, connectGroups, type GroupNode } from './connectGroups.ts'
import { type Connection, connectionType } from './connection.ts'
import type { Context } from './context.ts'
import type { OutcomeGroupArguments } from './listArguments.ts'
import { once } from './once.ts'

export const OutcomeGroupConnection = connectionType('OutcomeGroup', OutcomeGroup, 'groups of outcomes')

interface OutcomeGroupNode extends GroupNode<OutcomeDimension>, Record<keyof GroupValues, () => number> {
  outcomes: number
  filter: () => string
}

/** Fails with ORDER_NEEDS_INDICATOR where values of several indicators would be ordered. */
export function listOutcomeGroups(context: Context, args: OutcomeGroupArguments): Connection<OutcomeGroupNode> {
  const { filters, snapshot } = context
  const { index } = snapshot
  const asked = args.by.includes(OutcomeDimension.INDICATOR) ? args.by : [OutcomeDimension.INDICATOR, ...args.by]
  const by = [...new Set(asked)]
  const order = args.orderBy ?? { field: OutcomeGroupOrderField.JURISDICTIONS, direction: Direction.DESC }
  const groups = once(() => groupOutcomes(index, by, filters.outcomeRows(args.filter)))
  const values = once(() => valuesOf(index.outcomes, groups()))
  const comparable = once(() => {
    checkIndicator(index, groups())
    return values()
  })
  const outcomes = (group: number) => groups().rows[group] as number
  const orders: Record<OutcomeGroupOrderField, (group: number) => number> = {
    ...commonOrders(groups),
    OUTCOMES: outcomes,
    SUM: (group) => comparable().sum[group] as number,
    MEAN: (group) => comparable().mean[group] as number,
    MEDIAN: (group) => comparable().median[group] as number,
  }
  const value = (name: keyof GroupValues, group: number) => () => values()[name][group] as number
  return connectGroups(
    context,
    {
      name: 'OutcomeGroup',
      by,
      order,
      groups,
      orderedBy: orders[order.field],
      nodeOf: (shown, group) => ({
        ...shown,
        outcomes: outcomes(group),
        sum: value('sum', group),
        mean: value('mean', group),
        median: value('median', group),
        min: value('min', group),
        max: value('max', group),
        filter: () => JSON.stringify(outcomeGroupFilter(index, shown.numbers, args.filter)),
      }),
    },
    args,
  )
}

function checkIndicator({ outcomes }: AdoptionIndex, { example }: Groups): void {
  const indicatorOf = (row: number | undefined) => outcomes.indicator[row ?? -1]
  if (example.some((row) => indicatorOf(row) !== indicatorOf(example[0]))) throw fail('ORDER_NEEDS_INDICATOR')
}
