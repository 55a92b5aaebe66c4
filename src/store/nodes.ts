import { byCodePoint } from '../model/codePoints.ts'
import type { ReadOptions, Row, Store } from './store.ts'

/** The nodes of a label by their ids; what is not there is not in the map. One statement. */
export async function readNodes(
  store: Store,
  label: string,
  ids: readonly string[],
  options?: ReadOptions,
): Promise<Map<string, Row>> {
  const cypher = `UNWIND $ids AS id MATCH (n:${label}) WHERE n.id = id RETURN id, properties(n) AS node`
  const rows = await store.read(cypher, { ids: [...new Set(ids)] }, options)
  return new Map(rows.map(({ id, node }) => [id as string, node as Row]))
}

/** Links of one type between two labels, from the side that is read. */
export interface Link {
  from: string
  type: string
  to: string
  /** True to read against the arrow: `from` is where the arrow ends. */
  reverse?: boolean
}

/** For each id the ids of the nodes it is linked to, in code-point order; ids without links are not in the map. One statement. */
export async function readLinked(
  store: Store,
  { from, type, to, reverse }: Link,
  ids: readonly string[],
  options?: ReadOptions,
): Promise<Map<string, string[]>> {
  const arrow = reverse ? `<-[:\`${type}\`]-` : `-[:\`${type}\`]->`
  const cypher = `UNWIND $ids AS id MATCH (n:${from}) WHERE n.id = id MATCH (n)${arrow}(m:${to}) RETURN id, m.id AS linked`
  const linked = new Map<string, string[]>()
  for (const { id, linked: one } of await store.read(cypher, { ids: [...new Set(ids)] }, options)) {
    const found = linked.get(id as string)
    if (found) found.push(one as string)
    else linked.set(id as string, [one as string])
  }
  for (const found of linked.values()) found.sort(byCodePoint)
  return linked
}
