import type { Driver } from 'neo4j-driver'
import type { Snapshots } from '../../src/api/snapshot.ts'
import type { Store, Value } from '../../src/store/store.ts'
import type { PageResult } from './results.ts'
import { dbHits, statementsOf } from './statements.ts'

const PAGE = 20

interface StoreList {
  label: 'Citation' | 'Outcome'
  /** The property that holds the parent's id, and the field that leads to the parent. */
  parent: { key: string; field: string } | null
  orderBy?: string
}

/** Lists that GovGraph pages from the store. */
const LISTS: readonly StoreList[] = [
  { label: 'Citation', parent: null },
  { label: 'Citation', parent: { key: 'instrumentId', field: 'instrument' } },
  { label: 'Citation', parent: { key: 'measureId', field: 'measure' } },
  { label: 'Citation', parent: { key: 'reportId', field: 'report' } },
  { label: 'Outcome', parent: null },
  { label: 'Outcome', parent: { key: 'jurisdictionId', field: 'jurisdiction' } },
  { label: 'Outcome', parent: { key: 'indicatorId', field: 'indicator' }, orderBy: 'VALUE' },
  { label: 'Outcome', parent: { key: 'measureId', field: 'measure' } },
]

/** What a table of a frontend shows of each. */
const SHOWN = {
  Citation: 'id role section start end report { title year } instrument { title } measure { name }',
  Outcome: 'id year value unit qualifier section indicator { name } jurisdiction { name } report { title }',
}

/** Db hits of the first page and of the one behind it, of each list under the parent that has most. */
export async function pageHits(store: Store, snapshots: Snapshots, driver: Driver): Promise<PageResult[]> {
  const results: PageResult[] = []
  for (const { label, parent, orderBy = 'YEAR' } of LISTS) {
    const name = `${label} ${parent ? `of a ${parent.field} ` : ''}by ${orderBy.toLowerCase()}`
    const id = parent && (await largestParent(store, label, parent.key))
    const source = queryFor(label, parent?.field ?? null, orderBy)
    const read = async (after: string | null) => {
      const { statements, answer } = await statementsOf(store, snapshots, source, { id, after })
      let hits = 0
      for (const { cypher, params } of statements) hits += await dbHits(driver, cypher, params)
      const { list } = (parent ? (answer as { parent: object }).parent : answer) as { list: Page }
      return { list, hits }
    }
    const first = await read(null)
    const next = await read(first.list.pageInfo.endCursor)
    results.push({ name, rows: first.list.nodes.length, hits: first.hits })
    results.push({ name: `${name}, next page`, rows: next.list.nodes.length, hits: next.hits })
  }
  return results
}

interface Page {
  nodes: object[]
  pageInfo: { endCursor: string | null }
}

function queryFor(label: StoreList['label'], parent: string | null, orderBy: string): string {
  const order = label === 'Outcome' ? `orderBy: { field: ${orderBy}, direction: DESC }, ` : ''
  const list = `list: ${label.toLowerCase()}s(${order}first: ${PAGE}, after: $after) {
    nodes { ${SHOWN[label]} } pageInfo { endCursor } }`
  return parent === null
    ? `query ($after: String) { ${list} }`
    : `query ($id: ID!, $after: String) { parent: ${parent}(id: $id) { ${list} } }`
}

async function largestParent(store: Store, label: string, key: string): Promise<string> {
  const [row] = await store.read(
    `MATCH (n:${label}) WHERE n.${key} IS NOT NULL
     RETURN n.${key} AS id, count(*) AS many ORDER BY many DESC LIMIT 1`,
    {},
    { timeoutMs: 120_000 },
  )
  return row?.id as Exclude<Value, null> as string
}
