import type { Driver } from 'neo4j-driver'
import { type List, positionOf, readPages } from '../../src/store/pages.ts'
import type { Params, Store, Value } from '../../src/store/store.ts'
import type { PageResult } from './results.ts'
import { dbHits } from './statements.ts'

const PAGE = 20
const NEWEST = { direction: 'DESC', limit: PAGE } as const

/** Lists that GovGraph pages from the store, each with a parent that has many: `key` is the property, the id comes from the graph. */
const LISTS: readonly (List & { newestFirst: boolean })[] = [
  { label: 'Report', parentKey: null, order: ['year'], newestFirst: true },
  { label: 'Report', parentKey: 'jurisdictionId', order: ['issuedSort'], newestFirst: true },
  { label: 'LegalInstrument', parentKey: null, order: ['title'], newestFirst: false },
  { label: 'Indicator', parentKey: null, order: ['name'], newestFirst: false },
  { label: 'Citation', parentKey: null, order: ['year'], newestFirst: true },
  { label: 'Citation', parentKey: 'instrumentId', order: ['year'], newestFirst: true },
  { label: 'Citation', parentKey: 'measureId', order: ['year'], newestFirst: true },
  { label: 'Outcome', parentKey: 'jurisdictionId', order: ['year'], newestFirst: true },
  { label: 'Outcome', parentKey: 'indicatorId', order: ['value'], newestFirst: true },
  { label: 'Outcome', parentKey: 'measureId', order: ['year'], newestFirst: true },
]

/** Db hits of the first page and of the one behind it, of each list that an index holds in its order. */
export async function pageHits(store: Store, driver: Driver): Promise<PageResult[]> {
  const results: PageResult[] = []
  for (const { newestFirst, ...list } of LISTS) {
    const keys = list.parentKey ? [await largestParent(store, list.label, list.parentKey)] : null
    const request = newestFirst ? NEWEST : { limit: PAGE }
    const name = `${list.label} ${list.parentKey ? `of a ${list.parentKey}` : ''} by ${list.order.join()}`
    const first = await overhear(store, driver, (overheard) => readPages(overheard, list, keys, request))
    const last = first.answer[0]?.rows.at(-1)
    results.push({ name, rows: first.answer[0]?.rows.length ?? 0, hits: first.hits })
    if (!last) continue
    const after = positionOf(list, last)
    const next = await overhear(store, driver, (overheard) => readPages(overheard, list, keys, { ...request, after }))
    results.push({ name: `${name}, next page`, rows: next.answer[0]?.rows.length ?? 0, hits: next.hits })
  }
  return results
}

async function overhear<T>(store: Store, driver: Driver, work: (store: Store) => Promise<T>) {
  const asked: { cypher: string; params: Params }[] = []
  const answer = await work({
    ...store,
    read(cypher, params = {}, options) {
      asked.push({ cypher, params })
      return store.read(cypher, params, options)
    },
  })
  let hits = 0
  for (const { cypher, params } of asked) hits += await dbHits(driver, cypher, params)
  return { answer, hits }
}

async function largestParent(store: Store, label: string, key: string): Promise<string> {
  const [row] = await store.read(
    `MATCH (n:${label}) WHERE n.${key} IS NOT NULL RETURN n.${key} AS id, count(*) AS many ORDER BY many DESC LIMIT 1`,
    {},
    { timeoutMs: 120_000 },
  )
  return row?.id as Exclude<Value, null> as string
}
