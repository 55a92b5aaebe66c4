import { groupAdoptions } from '../analysis/adoptionGroups.ts'
import { adoptionGroupFilter } from '../analysis/groupFilter.ts'
import { STATUSES } from '../analysis/statuses.ts'
import { type AdoptionDimension, AdoptionGroup } from '../model/adoptionGroup.ts'
import type { AdoptionStatus } from '../model/enums.ts'
import { Direction, GroupOrderField } from '../model/orders.ts'
import { commonOrders, connectGroups, type GroupNode } from './connectGroups.ts'
import { type Connection, connectionType } from './connection.ts'
import type { Context } from './context.ts'
import type { AdoptionGroupArguments } from './listArguments.ts'
import { once } from './once.ts'

export const AdoptionGroupConnection = connectionType('AdoptionGroup', AdoptionGroup, 'groups of adoptions')

interface AdoptionGroupNode extends GroupNode<AdoptionDimension> {
  status: AdoptionStatus | null
  adoptions: number
  filter: () => string
}

export function listAdoptionGroups(context: Context, args: AdoptionGroupArguments): Connection<AdoptionGroupNode> {
  const { filters, snapshot } = context
  const { index } = snapshot
  const by = [...new Set(args.by)]
  const order = args.orderBy ?? { field: GroupOrderField.JURISDICTIONS, direction: Direction.DESC }
  const groups = once(() => groupAdoptions(filters, { by, filter: args.filter ?? {} }))
  const adoptions = (group: number) => groups().rows[group] as number
  const orders: Record<GroupOrderField, (group: number) => number> = { ...commonOrders(groups), ADOPTIONS: adoptions }
  return connectGroups(
    context,
    {
      name: 'AdoptionGroup',
      by,
      order,
      groups,
      orderedBy: orders[order.field],
      nodeOf: (shown, group) => ({
        ...shown,
        status: STATUSES[shown.numbers.STATUS ?? -1] ?? null,
        adoptions: adoptions(group),
        filter: () => JSON.stringify(adoptionGroupFilter(index, shown.numbers, args.filter)),
      }),
    },
    args,
  )
}
