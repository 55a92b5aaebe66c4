import { type Group, groupAdoptions } from '../analysis/adoptionGroups.ts'
import { STATUSES } from '../analysis/adoptionIndex.ts'
import { asksForStatus, groupFilter } from '../analysis/groupFilter.ts'
import { LEVELS } from '../analysis/places.ts'
import { AdoptionDimension, AdoptionGroup } from '../model/adoptionGroup.ts'
import type { AdoptionStatus, Level } from '../model/enums.ts'
import { Direction, GroupOrderField } from '../model/orders.ts'
import { type Connection, connectionType } from './connection.ts'
import { connectList } from './connectList.ts'
import type { Context } from './context.ts'
import type { Ordering } from './cursor.ts'
import type { GroupArguments } from './listArguments.ts'

export const AdoptionGroupConnection = connectionType('AdoptionGroup', AdoptionGroup, 'groups of adoptions')

/** A group, with the numbers of what its adoptions agree in. */
export interface GroupNode extends Omit<Group, 'key'> {
  numbers: Partial<Record<AdoptionDimension, number>>
  year: number | null
  status: AdoptionStatus | null
  level: Level | null
  filter: string
}

export function listAdoptionGroups(
  { snapshot: { index, version }, filters }: Context,
  args: GroupArguments,
): Connection<GroupNode> {
  const by = [...new Set(args.by)]
  const { field, direction } = args.orderBy ?? { field: GroupOrderField.JURISDICTIONS, direction: Direction.DESC }
  const ordering: Ordering = {
    name: `AdoptionGroup.${by.join('+')}.${field}`,
    descending: direction === Direction.DESC,
    types: Array.from({ length: by.length + 1 }, () => 'number' as const),
    version,
  }
  // a share of nothing comes before a share of none
  const values: Record<GroupOrderField, (group: Group) => number> = {
    ADOPTIONS: ({ adoptions }) => adoptions,
    JURISDICTIONS: ({ jurisdictions }) => jurisdictions,
    SHARE: ({ share }) => share ?? -1,
    KEY: () => 0,
  }
  const items = async () => {
    const condition = await filters.adoptions(args.filter)
    const groups = groupAdoptions(index, { by, condition, asksForStatus: asksForStatus(args.filter) })
    const value = values[field]
    // the groups come in the order of their keys, and sorting keeps it among equals
    const ascending = groups.sort((a, b) => value(a) - value(b))
    return ordering.descending ? ascending.reverse() : ascending
  }
  const nodeOf = ({ key, ...counts }: Group): GroupNode => {
    const numbers: GroupNode['numbers'] = Object.fromEntries(by.map((dimension, at) => [dimension, key[at]]))
    const [year, status, level] = [numbers.YEAR ?? null, STATUSES[numbers.STATUS ?? -1], LEVELS[numbers.LEVEL ?? -1]]
    return {
      ...counts,
      numbers,
      year,
      status: status ?? null,
      level: level ?? null,
      filter: JSON.stringify(groupFilter(index, numbers, args.filter)),
    }
  }
  return connectList({ ordering, items, positionOf: (group) => [values[field](group), ...group.key], nodeOf }, args)
}
