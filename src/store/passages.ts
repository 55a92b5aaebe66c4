import { contains } from '../model/predicate.ts'
import { fullTextIndex } from './graphSchema.ts'
import { countRows, type Page, type PageRequest, readPages } from './pages.ts'
import type { Row, Store } from './store.ts'

/** Which of the passages are read: those behind and ahead of ids of claims. */
export type PassageWindow = Pick<PageRequest, 'limit' | 'backwards'> & { after?: string; before?: string }

const CLAIMS = { label: 'Claim', parentKey: null, order: [] }
const INDEX = fullTextIndex('Claim', 'searchForm')

/** So many claims are put in order at once; where more may hold the words, the first of all claims that do come soon. */
const MOST_SORTED = 2_000

/**
 * The claims whose quote holds the words (in their search form, not empty), in the order of their ids, which is none of the texts. One
 * statement; two on Neo4j where very many hold them.
 */
export async function readPassages(store: Store, words: string, window: PassageWindow): Promise<Page> {
  return (await readSorted(store, words, window)) ?? (await readPage(store, words, window))
}

/** How many claims hold the words in their quote. One statement. */
export async function countPassages(store: Store, words: string): Promise<number> {
  const search = store.engine === 'neo4j' ? luceneQuery(words) : null
  if (search === null) return (await countRows(store, CLAIMS, null, contains('searchForm', words)))[0] ?? 0
  const [row] = await store.read(
    `CALL db.index.fulltext.queryNodes($index, $search) YIELD node AS n WHERE n.searchForm CONTAINS $words RETURN count(*) AS total`,
    { index: INDEX, search, words },
  )
  return row?.total as number
}

/** Whether any claim has a quote that can be searched: false for a graph that was made without texts, or by a version that searched none. */
export async function hasPassages(store: Store): Promise<boolean> {
  if (store.engine === 'embedded') {
    return (await store.read('MATCH (n:Claim) WHERE n.searchForm IS NOT NULL RETURN n.id AS id LIMIT 1')).length > 0
  }
  const ready = await store.read(`SHOW FULLTEXT INDEXES YIELD name, state WHERE name = $index AND state = 'ONLINE'`, {
    index: INDEX,
  })
  if (ready.length === 0) return false
  const any = `CALL db.index.fulltext.queryNodes($index, '*:*', {limit: 1}) YIELD node AS n RETURN n.id AS id`
  return (await store.read(any, { index: INDEX })).length > 0
}

/** From Neo4j's full-text index: all that may hold the words, then those that do. null where that is too many, or the index cannot tell. */
async function readSorted(store: Store, words: string, window: PassageWindow): Promise<Page | null> {
  const search = store.engine === 'neo4j' ? luceneQuery(words) : null
  if (search === null) return null
  const { limit, backwards = false, after = null, before = null } = window
  const [row] = await store.read(
    `CALL db.index.fulltext.queryNodes($index, $search, {limit: $most}) YIELD node AS n
     WITH collect(n) AS possible
     CALL (possible) {
       UNWIND possible AS n
       WITH n WHERE n.searchForm CONTAINS $words AND ($after IS NULL OR n.id > $after) AND ($before IS NULL OR n.id < $before)
       WITH n ORDER BY n.id ${backwards ? 'DESC' : 'ASC'} LIMIT $limit
       RETURN collect(properties(n)) AS rows
     }
     RETURN size(possible) AS size, rows`,
    { index: INDEX, search, words, after, before, limit: limit + 1, most: MOST_SORTED },
  )
  const { size, rows } = row as { size: number; rows: Row[] }
  if (size === MOST_SORTED) return null
  const page = rows.slice(0, limit)
  return { key: null, rows: backwards ? page.reverse() : page, hasMore: rows.length > limit }
}

/** By way of all claims in the order of their ids. */
async function readPage(store: Store, words: string, { after, before, ...window }: PassageWindow): Promise<Page> {
  const position = { ...(after !== undefined && { after: [after] }), ...(before !== undefined && { before: [before] }) }
  const request = { ...window, ...position, filter: contains('searchForm', words) }
  return (await readPages(store, CLAIMS, null, request))[0] as Page
}

/** Words that Neo4j's analyzer of Chinese leaves out of its index. */
export const LEFT_OUT =
  'a and are as at be but by for if in into is it no not of on or s such t that the their then there these they this to was will with www'

/**
 * What a text must hold that holds the words, in Lucene's syntax: runs of Chinese characters as phrases of pairs; without any, single
 * characters as a part of a pair, and runs of letters and digits as a part of a word. Nothing but such characters comes into it, so that
 * no input is read as syntax. null where the index can tell nothing.
 */
function luceneQuery(words: string): string | null {
  const phrases = (words.match(/[\u4e00-\u9fff]{2,}/g) ?? []).map((run) => `+"${run}"`)
  const characters = (words.match(/[\u4e00-\u9fff]/g) ?? []).map((each) => `+(${each}* *${each})`)
  const terms = (words.match(/[a-z0-9]+/g) ?? []).filter((run) => !LEFT_OUT.includes(run)).map((run) => `+*${run}*`)
  const conditions = phrases.length > 0 ? phrases : [...characters, ...terms]
  return conditions.length > 0 ? conditions.join(' ') : null
}
