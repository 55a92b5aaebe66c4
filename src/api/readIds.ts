import { fail } from '../model/failures.ts'
import { type Predicate, predicateCypher } from '../store/predicate.ts'
import type { Store } from '../store/store.ts'

/** The most ids that one part of a filter may hand to another. */
export const MOST_IDS = 50_000

/** The different values of an id property among the nodes that match. One statement. Throws FILTER_TOO_WIDE past `most`. */
export async function readIds(
  store: Store,
  label: string,
  property: string,
  filter: Predicate,
  most = MOST_IDS,
): Promise<string[]> {
  const { text, params } = predicateCypher(filter, 'f')
  const rows = await store.read(
    `MATCH (n:${label}) WHERE n.${property} IS NOT NULL AND ${text} RETURN DISTINCT n.${property} AS id LIMIT $limit`,
    { ...params, limit: most + 1 },
  )
  if (rows.length > most) throw fail('FILTER_TOO_WIDE', label, most)
  return rows.map((row) => row.id as string)
}

/** For each key the different values of another id property among the nodes that have the key. One statement. */
export async function readIdsOfEach(
  store: Store,
  label: string,
  keyProperty: string,
  keys: readonly string[],
  property: string,
): Promise<Map<string, string[]>> {
  const rows = await store.read(
    `UNWIND $keys AS key MATCH (n:${label}) WHERE n.${keyProperty} = key AND n.${property} IS NOT NULL
     RETURN DISTINCT key, n.${property} AS id`,
    { keys: [...keys] },
  )
  return rows.reduce(
    (ids, { key, id }) => ids.set(key as string, [...(ids.get(key as string) ?? []), id as string]),
    new Map<string, string[]>(),
  )
}
