import type { Store } from '../store/store.ts'

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
