import type { ReadOptions, Row, Store } from './store.ts'

/** The nodes of a label by their ids; what is not there is not in the map. One statement. */
export declare function readNodes(
  store: Store,
  label: string,
  ids: readonly string[],
  options?: ReadOptions,
): Promise<Map<string, Row>>

/** Links of one type between two labels, from the side that is read. */
export interface Link {
  from: string
  type: string
  to: string
  /** True to read against the arrow: `from` is where the arrow ends. */
  reverse?: boolean
}

/** For each id the ids of the nodes it is linked to, in code-point order; ids without links are not in the map. One statement. */
export declare function readLinked(
  store: Store,
  link: Link,
  ids: readonly string[],
  options?: ReadOptions,
): Promise<Map<string, string[]>>
