import { byCodePoint } from './codePoints.ts'
import { always, type Predicate, predicateCypher } from './predicate.ts'
import type { Params, ReadOptions, Row, Store, Value } from './store.ts'

/** A list of nodes: all of a label, or those of each parent. */
export interface List {
  label: string
  /** Property that holds the parent's id; null for all nodes of the label. */
  parentKey: string | null
  /** Properties that order it, all in one direction; the id follows and breaks ties. None may be absent. */
  order: readonly string[]
}

export interface PageRequest {
  filter?: Predicate
  direction?: 'ASC' | 'DESC'
  /** Position of a row, as `positionOf` gives it: only rows behind it, in the list's order. */
  after?: readonly Value[]
  /** Only rows ahead of it. */
  before?: readonly Value[]
  limit: number
  /** Takes the last rows instead of the first; rows come in the list's order all the same. */
  backwards?: boolean
}

export interface Page {
  /** Id of the parent; null for a list without parents. */
  key: string | null
  /** The nodes' properties. */
  rows: Row[]
  /** True where more rows lie beyond this page, in the direction of reading. */
  hasMore: boolean
}

/** One page for each key, in the order of the keys; a single page with key null where `keys` is null. One statement. */
export async function readPages(
  store: Store,
  list: List,
  keys: readonly string[] | null,
  request: PageRequest,
  options?: ReadOptions,
): Promise<Page[]> {
  const { limit, backwards = false, direction = 'ASC' } = request
  const reading = backwards === (direction === 'ASC') ? 'DESC' : 'ASC'
  const { text, params } = pageCypher(list, keys !== null, request, reading)
  const rows = await store.read(
    text,
    { ...params, limit: limit + 1, ...(keys && { keys: [...new Set(keys)] }) },
    options,
  )
  const nodes = new Map<string | null, Row[]>((keys ?? [null]).map((key) => [key, []]))
  for (const { key = null, node } of rows) nodes.get(key as string | null)?.push(node as Row)
  return (keys ?? [null]).map((key) => {
    const read = [...(nodes.get(key) ?? [])].sort(inOrder(list, reading))
    const page = read.slice(0, limit)
    return { key, rows: backwards ? page.reverse() : page, hasMore: read.length > limit }
  })
}

/** How many rows each key's list has, in the order of the keys; one number where `keys` is null. One statement. */
export async function countRows(
  store: Store,
  list: List,
  keys: readonly string[] | null,
  filter: Predicate = always,
  options?: ReadOptions,
): Promise<number[]> {
  const { text, params } = predicateCypher(filter, 'f')
  const bare = keys === null && text === 'true'
  const count = `${matchCypher(list, keys !== null, bare ? [] : orderOf(list).map(isThere), [text])} RETURN count(*) AS total`
  if (keys === null) return (await store.read(count, params, options)).map((row) => row.total as number)
  const each = `UNWIND $keys AS key CALL (key) { ${count} } RETURN key, total`
  const rows = await store.read(each, { ...params, keys: [...new Set(keys)] }, options)
  const totals = new Map(rows.map((row) => [row.key as string, row.total as number]))
  return keys.map((key) => totals.get(key) ?? 0)
}

/** Where a row stands in its list: the values of the order and the id. Cursors hold it. */
export function positionOf(list: List, row: Row): Value[] {
  return orderOf(list).map((property) => row[property] ?? null)
}

/**
 * One statement for a page. Behind a position it is read by seeks, one for each property of the order: equal before that property and beyond
 * the position in it. Their rows do not overlap, each comes in the order of the index, and the first of each are enough.
 */
function pageCypher(list: List, keyed: boolean, request: PageRequest, reading: 'ASC' | 'DESC') {
  const { filter = always, after, before, backwards } = request
  const [start, end] = backwards ? [before, after] : [after, before]
  const condition = predicateCypher(filter, 'f')
  const beyond = reading === 'ASC' ? '>' : '<'
  const seeks = start ? seeksBehind(list, beyond, 's') : [orderOf(list).map(isThere)]
  const bounds = end
    ? [
        `(${seeksBehind(list, beyond === '>' ? '<' : '>', 'e')
          .map((seek) => seek.join(' AND '))
          .join(' OR ')})`,
      ]
    : []
  const sort = [...(keyed && list.parentKey ? [list.parentKey] : []), ...orderOf(list)]
  const order = sort.map((property) => `n.${property} ${reading}`).join(', ')
  const parts = seeks.map(
    (seek) => `${matchCypher(list, keyed, seek, [...bounds, condition.text])} RETURN n ORDER BY ${order} LIMIT $limit`,
  )
  return {
    text: `${keyed ? 'UNWIND $keys AS key CALL (key)' : 'CALL ()'} { ${parts.join(' UNION ALL ')} } RETURN ${keyed ? 'key, ' : ''}n {.*} AS node`,
    params: { ...condition.params, ...positionParams(start, 's'), ...positionParams(end, 'e') },
  }
}

/** An index is read only where each of its properties has a condition. */
function matchCypher(list: List, keyed: boolean, seek: readonly string[], filters: readonly string[]): string {
  const parent = keyed && list.parentKey ? [`n.${list.parentKey} = key`] : []
  const conditions = [...parent, ...seek, ...filters.filter((text) => text !== 'true')]
  return `MATCH (n:${list.label})${conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : ''}`
}

function seeksBehind(list: List, beyond: '<' | '>', prefix: string): string[][] {
  const order = orderOf(list)
  return order.map((_, at) =>
    order.map((property, index) =>
      index < at
        ? `n.${property} = $${prefix}${index}`
        : index === at
          ? `n.${property} ${beyond} $${prefix}${index}`
          : isThere(property),
    ),
  )
}

const orderOf = (list: List): string[] => [...list.order, 'id']

const isThere = (property: string): string => `n.${property} IS NOT NULL`

const positionParams = (position: readonly Value[] | undefined, prefix: string): Params =>
  Object.fromEntries((position ?? []).map((value, index) => [`${prefix}${index}`, value]))

function inOrder(list: List, reading: 'ASC' | 'DESC'): (left: Row, right: Row) => number {
  const sign = reading === 'ASC' ? 1 : -1
  return (left, right) => {
    for (const property of orderOf(list)) {
      const difference = compareValues(left[property] as Value, right[property] as Value)
      if (difference !== 0) return sign * difference
    }
    return 0
  }
}

const compareValues = (left: Value, right: Value): number =>
  typeof left === 'number' ? left - (right as number) : byCodePoint(left as string, right as string)
