import type { Predicate } from './predicate.ts'
import type { ReadOptions, Row, Store, Value } from './store.ts'

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
export declare function readPages(
  store: Store,
  list: List,
  keys: readonly string[] | null,
  request: PageRequest,
  options?: ReadOptions,
): Promise<Page[]>

/** How many rows each key's list has, in the order of the keys; one number where `keys` is null. */
export declare function countRows(
  store: Store,
  list: List,
  keys: readonly string[] | null,
  filter?: Predicate,
  options?: ReadOptions,
): Promise<number[]>

/** Where a row stands in its list: the values of the order and the id. Cursors hold it. */
export function positionOf(list: List, row: Row): Value[] {
  return [...list.order, 'id'].map((property) => row[property] ?? null)
}
