import type { Predicate } from '../model/predicate.ts'
import { countRows, type List, type PageRequest, positionOf, readPages } from '../store/pages.ts'
import type { Row } from '../store/store.ts'
import { type Connection, connect, type PageArguments, type PageOf, readWindow } from './connection.ts'
import type { Context } from './context.ts'
import type { Ordering, Position } from './cursor.ts'
import { propertiesOf } from './storeNode.ts'

/** A list that the store pages: all nodes of a label, or those under a parent. */
export interface StoreList<Node> {
  list: List
  ordering: Ordering
  /** Id of the parent; null for all nodes. */
  parent: string | null
  filter: () => Predicate
  nodeOf: (row: Row) => Node
  /** How many nodes the filter lists without a parent, where the index knows it. */
  total?: () => number
}

/** Pages and counts of many parents' lists are read in one statement where their arguments are the same. */
export function connectStore<Node>(
  { store, loaders }: Context,
  { list, ordering, parent, filter, nodeOf, total }: StoreList<Node>,
  args: PageArguments,
): Connection<Node> {
  const { limit, backwards, after, before } = readWindow(ordering, args)
  const read = async (fields: ReadonlySet<string>): Promise<PageOf<Node>> => {
    const properties = propertiesOf(list.label, fields)
    const request: PageRequest = {
      filter: filter(),
      direction: ordering.descending ? 'DESC' : 'ASC',
      limit,
      backwards,
      properties,
      ...(after && { after }),
      ...(before && { before }),
    }
    const page =
      parent === null
        ? (await readPages(store, list, null, request))[0]
        : await loaders.page(JSON.stringify([list, args, properties]), list, request, parent)
    const { rows, hasMore } = page ?? { rows: [], hasMore: false }
    return {
      items: rows.map((row) => ({ node: nodeOf(row), position: positionOf(list, row) as Position })),
      // a cursor was taken from a row, which stands beyond the page
      hasPrevious: () => (backwards && hasMore) || after !== undefined,
      hasNext: () => (!backwards && hasMore) || before !== undefined,
    }
  }
  const count = async () => {
    if (parent !== null) return loaders.count(JSON.stringify([list, args]), list, filter(), parent)
    return total ? total() : ((await countRows(store, list, null, filter()))[0] ?? 0)
  }
  return connect(ordering, read, count)
}
