import type { GroupNumbers } from '../analysis/groupFilter.ts'
import { type GroupPosition, pageGroups } from '../analysis/groupPage.ts'
import { type Groups, keyOf, shareOf } from '../analysis/groups.ts'
import { LEVELS } from '../analysis/places.ts'
import type { Level } from '../model/enums.ts'
import { Direction } from '../model/orders.ts'
import { type Connection, connect, type PageArguments, type PageOf, readWindow } from './connection.ts'
import type { Context } from './context.ts'
import type { Ordering } from './cursor.ts'

/** What groups of every kind show, with the numbers of what their rows agree in. */
export interface GroupNode<Dimension extends string = string> {
  numbers: GroupNumbers<Dimension>
  year: number | null
  level: Level | null
  jurisdictions: number
  jurisdictionsWithReport: number
  share: number | null
}

/** Rows counted by dimensions, as a list. */
export interface GroupList<Dimension extends string, Node> {
  /** `OutcomeGroup` */
  name: string
  by: readonly Dimension[]
  order: { field: string; direction: Direction }
  /** Counted once, where page or total is asked for. */
  groups: () => Groups
  /** What orders a group; its code breaks ties. */
  orderedBy: (group: number) => number
  nodeOf: (shown: GroupNode<Dimension>, group: number) => Node
}

/** Pages groups; an order of counts holds within one version of the graph. */
export function connectGroups<Dimension extends string, Node>(
  { snapshot: { version } }: Context,
  { name, by, order, groups, orderedBy, nodeOf }: GroupList<Dimension, Node>,
  args: PageArguments,
): Connection<Node> {
  const ordering: Ordering = {
    name: `${name}.${by.join('+')}.${order.field}`,
    descending: order.direction === Direction.DESC,
    types: ['number', 'number'],
    version,
  }
  const { limit, backwards, after, before } = readWindow(ordering, args)
  const read = (): PageOf<Node> => {
    const counted = groups()
    const values = Float64Array.from(counted.code, (_, group) => orderedBy(group))
    const window = { limit, backwards, after: after as GroupPosition, before: before as GroupPosition }
    const page = pageGroups(counted, values, ordering.descending, window)
    return {
      items: page.groups.map((group) => ({
        node: nodeOf(shown(counted, by, group), group),
        position: [values[group] as number, counted.code[group] as number],
      })),
      hasPrevious: () => page.hasPrevious,
      hasNext: () => page.hasNext,
    }
  }
  return connect(ordering, read, () => groups().size)
}

/** What every kind of group may be ordered by: a share of nothing comes before a share of none. */
export const commonOrders = (groups: () => Groups) => ({
  JURISDICTIONS: (group: number) => groups().jurisdictions[group] as number,
  SHARE: (group: number) => shareOf(groups(), group) ?? -1,
  KEY: () => 0,
})

function shown<Dimension extends string>(
  groups: Groups,
  by: readonly Dimension[],
  group: number,
): GroupNode<Dimension> {
  const key = keyOf(groups, group)
  const numbers: GroupNumbers<string> = Object.fromEntries(by.map((dimension, at) => [dimension, key[at] as number]))
  return {
    numbers: numbers as GroupNumbers<Dimension>,
    year: numbers.YEAR ?? null,
    level: LEVELS[numbers.LEVEL ?? -1] ?? null,
    jurisdictions: groups.jurisdictions[group] as number,
    jurisdictionsWithReport: groups.jurisdictionsWithReport[group] as number,
    share: shareOf(groups, group),
  }
}
