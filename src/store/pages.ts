import { byCodePoint } from '../model/codePoints.ts'
import { always, type Predicate } from '../model/predicate.ts'
import { predicateCypher } from './predicateCypher.ts'
import type { Params, ReadOptions, Row, Store, Value } from './store.ts'

/** A list of nodes: all of a label, or those of each parent. */
export interface List {
  label: string
  /** Property that holds the parent's id; null for all nodes of the label. */
  parentKey: string | null
  /** Numbers and ids that order it, all in one direction; the id follows and breaks ties. None may be absent. Of other words Neo4j knows two orders (docs/design.md). */
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
  /** What is read of each node beside its position, null where it is absent; all that it has where this is not given. */
  properties?: readonly string[]
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
  const { text, params } = pageCypher(store.engine, list, keys !== null, request, reading)
  const given = { ...params, limit: limit + 1, ...(keys && { keys: [...new Set(keys)] }) }
  const nodes = new Map<string | null, Row[]>((keys ?? [null]).map((key) => [key, []]))
  for (const { key = null, node } of await store.read(text, given, options)) {
    nodes.get(key as string | null)?.push(node as Row)
  }
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
  const isWhole = keys === null && text === 'true'
  const match = matchCypher(list, keys !== null, [...(isWhole ? [] : presence(store.engine, list)), text])
  const count = `${match} RETURN count(*) AS total`
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
 * One statement for a page. Neo4j reads it from the index of the list, behind a position by seeks (see `seeksBehind`), one after another: each comes
 * in the order of the index, for which the parent's key is sorted by too. The embedded engine has no ordered index: one scan.
 * Properties are read of the page's nodes only.
 */
function pageCypher(
  engine: Store['engine'],
  list: List,
  keyed: boolean,
  { filter = always, after, before, backwards, properties }: PageRequest,
  reading: 'ASC' | 'DESC',
) {
  const [start, end] = backwards ? [before, after] : [after, before]
  const [beyond, upTo] = reading === 'ASC' ? (['>', '<'] as const) : (['<', '>'] as const)
  const condition = predicateCypher(filter, 'f')
  const seeks = start ? seeksBehind(list, beyond, 's') : [presence(engine, list)]
  const bound = end ? eitherOf(seeksBehind(list, upTo, 'e')) : 'true'
  const branches = engine === 'neo4j' ? seeks : start ? [[eitherOf(seeks)]] : [[]]
  const parent = engine === 'neo4j' && keyed && list.parentKey ? [list.parentKey] : []
  const order = [...parent, ...orderOf(list)].map((property) => `n.${property} ${reading}`).join(', ')
  const nodes = branches.map(
    (branch) => `${matchCypher(list, keyed, [...branch, bound, condition.text])} WITH n ORDER BY ${order} LIMIT $limit`,
  )
  const page = nodes.length === 1 ? `${nodes[0]} RETURN n` : joined(nodes, keyed)
  const [opening, key] = keyed ? ['UNWIND $keys AS key CALL (key)', 'key, '] : ['CALL ()', '']
  return {
    text: `${opening} { ${page} } RETURN ${key}${projection(list, properties)} AS node`,
    params: { ...condition.params, ...positionParams(start, 's'), ...positionParams(end, 'e') },
  }
}

/** The first nodes of several lists, one behind the other. */
function joined(lists: readonly string[], keyed: boolean): string {
  const collected = lists.map((nodes, at) => `CALL (${keyed ? 'key' : ''}) { ${nodes} RETURN collect(n) AS part${at} }`)
  const parts = lists.map((_, at) => `part${at}`).join(' + ')
  return `${collected.join(' ')} UNWIND (${parts})[..$limit] AS n RETURN n`
}

/** A projection that names each property reads it once, `properties(n)` too; `n {.*}` reads it twice. */
function projection(list: List, properties: readonly string[] | undefined): string {
  if (!properties) return 'properties(n)'
  const names = new Set([...orderOf(list), ...properties])
  return `n {${[...names].map((name) => `.${name}`).join(', ')}}`
}

function matchCypher(list: List, keyed: boolean, conditions: readonly string[]): string {
  const parent = keyed && list.parentKey ? [`n.${list.parentKey} = key`] : []
  const all = [...parent, ...conditions].filter((text) => text !== 'true')
  return `MATCH (n:${list.label})${all.length > 0 ? ` WHERE ${all.join(' AND ')}` : ''}`
}

/** Neo4j reads an index only where each of its properties has a condition. */
const presence = (engine: Store['engine'], list: List): string[] =>
  engine === 'neo4j' ? orderOf(list).map(isThere) : []

/**
 * The rows behind a position, for each property of the order those that are equal before it and beyond the position in it, nearest first:
 * no two overlap.
 */
function seeksBehind(list: List, beyond: '<' | '>', prefix: string): string[][] {
  const order = orderOf(list)
  const seeks = order.map((behind, at) => [
    ...order.slice(0, at).map((property, index) => `n.${property} = $${prefix}${index}`),
    `n.${behind} ${beyond} $${prefix}${at}`,
    ...order.slice(at + 1).map(isThere),
  ])
  return seeks.reverse()
}

const eitherOf = (seeks: readonly string[][]): string =>
  `(${seeks.map((conditions) => conditions.join(' AND ')).join(' OR ')})`

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
