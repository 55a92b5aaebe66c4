import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { searchForm } from '../../src/reference/searchForm.ts'
import { countPassages, hasPassages, LEFT_OUT, type PassageWindow, readPassages } from '../../src/store/passages.ts'
import type { Store } from '../../src/store/store.ts'
import { describeOnEachEngine } from './engines.ts'

describeOnEachEngine('passages', (open, engine) => {
  let store: Store
  beforeAll(async () => {
    store = await open()
  })

  const empty = () => store.write([{ cypher: 'MATCH (n:Claim) DETACH DELETE n' }])
  const formOf = (text: string) => searchForm(text).text
  const write = (texts: Record<string, string | null>) => {
    const rows = Object.entries(texts).map(([id, quote]) => ({ id, quote, searchForm: quote && formOf(quote) }))
    return store.write([{ cypher: 'UNWIND $rows AS row MERGE (n:Claim {id: row.id}) SET n = row', params: { rows } }])
  }
  const idsOf = async (query: string, window: PassageWindow = { limit: 100 }) =>
    (await readPassages(store, formOf(query), window)).rows.map(({ id }) => id)

  describe('of a few claims', () => {
    beforeEach(empty)

    it('finds the claims whose quote holds the words, in the order of their ids', async () => {
      await write({
        'C-3': '坚持新时代“枫桥经验”，化解纠纷。',
        'C-1': '學習枫桥经验。',
        'C-2': '枫桥的经验。',
        'C-4': null,
      })
      expect(await idsOf('楓橋經驗')).toEqual(['C-1', 'C-3'])
      expect(await idsOf('新时代枫桥经验')).toEqual(['C-3'])
      expect(await readPassages(store, '枫桥', { limit: 10 })).toEqual({
        key: null,
        rows: [
          { id: 'C-1', quote: '學習枫桥经验。', searchForm: '学习枫桥经验。' },
          { id: 'C-2', quote: '枫桥的经验。', searchForm: '枫桥的经验。' },
          { id: 'C-3', quote: '坚持新时代“枫桥经验”，化解纠纷。', searchForm: '坚持新时代枫桥经验化解纠纷。' },
        ],
        hasMore: false,
      })
      expect(await countPassages(store, '枫桥')).toBe(3)
    })

    it.each([
      ['one character', '桥', '枫桥经验'],
      ['one character at an end', '验', '枫桥经验'],
      ['one character alone', '桥', '过 桥：2件'],
      ['digits within a number', '23', '受理12345件'],
      ['letters within a word', 'pp', '“掌上办”APP上线'],
      ['a word that full-text indexes leave out', 'a级', '评为A级'],
      ['a word between characters', '到a级', '升到A级景区'],
      ['a decimal', '98.5%', '达到９８.５％以上'],
      ['signs alone', '+', '“1+9+N”体系'],
      ['signs and digits', '1+9', '“1+9+N”体系'],
      ['a rare character', '𠮷', '到𠮷野家'],
      ['kana', 'の', '日本の経験'],
      ['a year', '2022年度', '2022年度报告'],
      ['phrases with signs between', '机制：一是', '建立机制：一是公开'],
      ['the whole', '枫桥经验。', '枫桥经验。'],
    ])('finds %s', async (_, query, quote) => {
      await write({ 'C-1': quote, 'C-2': '别的话' })
      expect(await idsOf(query)).toEqual(['C-1'])
      expect(await countPassages(store, formOf(query))).toBe(1)
    })

    it.each([
      ['pairs apart', '枫桥经验', '枫桥、桥经：经验'],
      ['pairs in another order', '甲乙丙', '乙丙甲乙'],
      ['pairs in two parts of a sentence', '甲乙丙', '甲乙：乙丙'],
      ['wildcards', '枫*', '枫桥经验'],
      ['syntax of queries', '枫桥 OR 经验', '枫桥经验'],
    ])('does not find %s', async (_, query, quote) => {
      await write({ 'C-1': quote })
      expect(await idsOf(query)).toEqual([])
      expect(await countPassages(store, formOf(query))).toBe(0)
    })

    it('finds what looking through all quotes finds', async () => {
      const pieces = [
        '枫桥',
        '经验',
        '桥',
        '经',
        '12',
        '3',
        'a',
        'app',
        'the',
        '.',
        '+',
        '：',
        '"',
        '\\',
        '*',
        '~',
        '𠮷',
        ' ',
      ]
      const text = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''))
      await fc.assert(
        fc.asyncProperty(
          fc.array(text, { minLength: 5, maxLength: 20 }),
          fc.array(text, { maxLength: 4 }),
          async (quotes, queries) => {
            await empty()
            const texts = quotes.map((quote, at) => [`C-${String(at).padStart(2, '0')}`, quote] as const)
            await write(Object.fromEntries(texts))
            for (const query of queries.filter((each) => formOf(each) !== '')) {
              const ids = texts.filter(([, quote]) => formOf(quote).includes(formOf(query))).map(([id]) => id)
              expect([query, await idsOf(query)]).toEqual([query, ids])
              expect(await countPassages(store, formOf(query))).toBe(ids.length)
            }
          },
        ),
        { numRuns: 25 },
      )
    })

    it('follows what is written, changed, taken out and taken back', async () => {
      expect(await hasPassages(store)).toBe(false)
      await write({ 'C-1': '枫桥经验', 'C-2': '三项制度', 'C-3': null })
      expect(await hasPassages(store)).toBe(true)
      await write({ 'C-2': '也学枫桥经验', 'C-1': null })
      expect([await idsOf('枫桥'), await idsOf('制度')]).toEqual([['C-2'], []])
      const changing = store.transaction(async (run) => {
        await run('MATCH (n:Claim) WHERE n.id = $id DETACH DELETE n', { id: 'C-2' })
        throw new Error('changed my mind')
      })
      await expect(changing).rejects.toThrow('changed my mind')
      expect(await idsOf('枫桥')).toEqual(['C-2'])
      await store.write([{ cypher: 'MATCH (n:Claim) WHERE n.id = $id DETACH DELETE n', params: { id: 'C-2' } }])
      expect(await idsOf('枫桥')).toEqual([])
      expect(await hasPassages(store)).toBe(false)
    })

    if (engine === 'neo4j') {
      it('knows the words that the analyzer leaves out', async () => {
        const rows = await store.read(
          `CALL db.index.fulltext.listAvailableAnalyzers() YIELD analyzer, stopwords WHERE analyzer = 'cjk'
           UNWIND stopwords AS word RETURN word`,
        )
        expect(rows.map(({ word }) => word as string).sort()).toEqual(LEFT_OUT.split(' ').sort())
      })

      it('has no passages where the full-text index is missing, as in a graph of an older version', async () => {
        await write({ 'C-1': '枫桥经验' })
        await store.write([{ cypher: 'DROP INDEX Claim_searchForm' }])
        expect(await hasPassages(store)).toBe(false)
        await store.migrate()
        expect([await hasPassages(store), await idsOf('枫桥')]).toEqual([true, ['C-1']])
      })
    }
  })

  describe('where many hold the words', () => {
    const ids = Array.from({ length: 2_100 }, (_, at) => `C-${String(at).padStart(4, '0')}`)
    const quotes = ids.map((id, at) => [id, at % 7 === 3 ? '枫桥，经验' : '别处枫桥经验'])
    beforeAll(async () => {
      await empty()
      await write(Object.fromEntries(quotes))
    })

    // more than Neo4j puts in order at once, and fewer
    it.each([
      ['枫桥', ids],
      ['处枫桥', ids.filter((_, at) => at % 7 !== 3)],
      ['桥', ids],
    ])('reads the claims with %j from either end, page by page', async (query, expected) => {
      expect(await countPassages(store, query)).toBe(expected.length)
      expect(await readPassages(store, query, { limit: 2 })).toMatchObject({
        rows: [{ id: expected[0] }, { id: expected[1] }],
        hasMore: true,
      })
      const after = expected[49] as string
      const before = expected[53] as string
      expect(await idsOf(query, { limit: 3, after })).toEqual(expected.slice(50, 53))
      expect(await idsOf(query, { limit: 3, before, backwards: true })).toEqual(expected.slice(50, 53))
      expect(await idsOf(query, { limit: 100, after, before })).toEqual(expected.slice(50, 53))
      expect(await idsOf(query, { limit: 2, after, before, backwards: true })).toEqual(expected.slice(51, 53))
      expect(await idsOf(query, { limit: 2, backwards: true })).toEqual(expected.slice(-2))
      expect(await readPassages(store, query, { limit: 3, after: expected.at(-3) as string })).toMatchObject({
        hasMore: false,
      })
      expect(await readPassages(store, query, { limit: 0 })).toMatchObject({ rows: [], hasMore: true })
    })

    it('takes one statement, two where Neo4j has to look at all claims', async () => {
      let statements = 0
      const counting: Store = {
        ...store,
        read(...given) {
          statements++
          return store.read(...given)
        },
      }
      await readPassages(counting, '无此词', { limit: 20 })
      expect(statements).toBe(1)
      await readPassages(counting, '枫桥', { limit: 20 })
      expect(statements).toBe(engine === 'neo4j' ? 3 : 2)
    })
  })
})
