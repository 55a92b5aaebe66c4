import { beforeAll, expect, it } from '@jest/globals'
import type { Store, Value } from '../../src/store/store.ts'
import { describeOnEachEngine } from './engines.ts'

describeOnEachEngine('store port', (open) => {
  let store: Store
  beforeAll(async () => {
    store = await open()
  })

  it('gives back every kind of value it was given', async () => {
    const values = {
      whole: 18_000,
      negative: -3,
      fraction: 98.75,
      wholeFloat: 987_000_000,
      beyondSafe: 123_456_789_012_345_680_000,
      words: '“枫桥经验”𠮷',
      empty: '',
      yes: true,
      list: ['一', '二'],
      none: [],
      start: 4,
      end: 9,
    }
    await store.write([{ cypher: 'CREATE (n:Claim) SET n = $row', params: { row: { id: 'C-1', ...values } } }])
    const rows = await store.read(
      'MATCH (n:Claim) WHERE n.id = $id RETURN n {.*} AS node, n.start AS start, n.end AS end',
      {
        id: 'C-1',
      },
    )
    expect(rows).toEqual([{ node: { id: 'C-1', ...values }, start: 4, end: 9 }])
  })

  it('leaves out what is null, and takes a property away by null', async () => {
    await store.write([
      { cypher: 'CREATE (n:Claim) SET n = $row', params: { row: { id: 'C-2', quote: null, rule: 'label' } } },
      { cypher: 'MATCH (n:Claim) WHERE n.id = $id SET n.rule = $rule', params: { id: 'C-2', rule: null } },
    ])
    const rows = await store.read('MATCH (n:Claim) WHERE n.id = $id RETURN n {.*} AS node, n.quote AS quote', {
      id: 'C-2',
    })
    expect(rows).toEqual([{ node: { id: 'C-2' }, quote: null }])
  })

  it('compares whole numbers and floats as numbers', async () => {
    const rows = [
      { id: 'O-1', value: 2 },
      { id: 'O-2', value: 2.5 },
      { id: 'O-3', value: 10 },
    ]
    await store.write([{ cypher: 'UNWIND $rows AS row CREATE (n:Outcome) SET n = row', params: { rows } }])
    const found = await store.read(
      'MATCH (n:Outcome) WHERE n.value >= $least RETURN n.id AS id ORDER BY n.value DESC',
      {
        least: 2.25,
      },
    )
    expect(found).toEqual([{ id: 'O-3' }, { id: 'O-2' }])
  })

  it('sorts names by code point', async () => {
    const names = ['𠮷', '～', '市', 'b', 'B', '']
    const rows = names.map((name, index) => ({ id: `I-${index}`, name }))
    await store.write([{ cypher: 'UNWIND $rows AS row CREATE (n:Indicator) SET n = row', params: { rows } }])
    const found = await store.read('MATCH (n:Indicator) RETURN n.name AS name ORDER BY n.name, n.id')
    expect(found.map(({ name }) => name)).toEqual(['', 'B', 'b', '市', '～', '𠮷'])
  })

  it('writes all statements of a transaction or none', async () => {
    const create = { cypher: 'CREATE (n:Theme) SET n = $row', params: { row: { id: 'ENFORCEMENT', name: '行政执法' } } }
    await expect(store.write([create, { cypher: 'CREATE (n:Theme {id: 1 / 0})' }])).rejects.toThrow()
    expect(await store.read('MATCH (n:Theme) RETURN count(*) AS themes')).toEqual([{ themes: 0 }])
    const working = store.transaction(async (run) => {
      await run(create.cypher, create.params)
      throw new Error('changed my mind')
    })
    await expect(working).rejects.toThrow('changed my mind')
    expect(await store.read('MATCH (n:Theme) RETURN count(*) AS themes')).toEqual([{ themes: 0 }])
  })

  it('sees its own writes in a transaction, and nobody else does before its end', async () => {
    const seen = await store.transaction(async (run) => {
      await run('CREATE (n:Theme) SET n = $row', { row: { id: 'DIGITAL', name: '科技保障' } })
      const inside = await run('MATCH (n:Theme) RETURN n.id AS id')
      const outside = await store.read('MATCH (n:Theme) RETURN n.id AS id')
      return { inside, outside }
    })
    expect(seen).toEqual({ inside: [{ id: 'DIGITAL' }], outside: [] })
    expect(await store.read('MATCH (n:Theme) RETURN n.id AS id')).toEqual([{ id: 'DIGITAL' }])
  })

  it('runs writers that come at once one after another', async () => {
    const raise = () =>
      store.transaction(async (run) => {
        await run(`MERGE (s:GraphState {id: 'graph'}) SET s.version = coalesce(s.version, 0) + 1`)
        const [row] = await run(`MATCH (s:GraphState) WHERE s.id = 'graph' RETURN s.version AS version`)
        return row?.version
      })
    await raise()
    const versions = await Promise.all([raise(), raise(), raise()])
    expect(versions.sort()).toEqual([2, 3, 4])
    expect(await store.version()).toBe(4)
  })

  it('refuses a second node of the same label and id', async () => {
    const twice = { cypher: 'CREATE (n:Report) SET n = $row', params: { row: { id: 'R-CN-210500-2022' } } }
    await store.write([twice])
    await expect(store.write([twice])).rejects.toThrow()
  })

  it('migrates again without harm', async () => {
    await store.migrate()
    await store.migrate()
  })

  it('gives up when the caller does', async () => {
    const gone = new AbortController()
    const reading = store.read(LONG, { long: 1_200 }, { signal: gone.signal })
    gone.abort(new Error('the reader left'))
    await expect(reading).rejects.toThrow('the reader left')
  })

  it('begins nothing for a caller who had given up before', async () => {
    const signal = AbortSignal.abort(new Error('the reader left'))
    const reading = store.read(`CREATE (n:Theme {id: 'NEVER'}) RETURN n.id AS id`, {}, { signal })
    await expect(reading).rejects.toThrow('the reader left')
    expect(await store.read(`MATCH (n:Theme) WHERE n.id = 'NEVER' RETURN n.id AS id`)).toEqual([])
  })

  it('takes text that is no text, and numbers that are none, as what equals nothing', async () => {
    await store.write([
      { cypher: 'CREATE (n:Theme) SET n = $row', params: { row: { id: 'ODD', name: '枫桥', size: 1 } } },
    ])
    const texts = [
      '\ud800',
      '枫\udc00桥',
      '\u0000',
      '枫桥\u0000',
      '\ufeff枫桥',
      '长'.repeat(100_000),
      '`',
      `'}) RETURN 1 //`,
      '$name',
    ]
    const count = async (condition: string, value: Value) =>
      (await store.read(`MATCH (n:Theme) WHERE n.id = 'ODD' AND ${condition} RETURN count(n) AS found`, { value }))[0]
        ?.found
    for (const text of texts) {
      for (const condition of ['n.name = $value', 'n.name CONTAINS $value', 'n.name STARTS WITH $value'])
        expect([text, await count(condition, text)]).toEqual([text, 0])
      expect(await count('n.name IN $value', [text, '桥'])).toBe(0)
    }
    for (const number of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 2 ** 60, -1e308])
      expect([number, await count('n.size = $value', number)]).toEqual([number, 0])
  })

  it('gives up after the time it was given', async () => {
    const reading = store.read(LONG, { long: 1_200 }, { timeoutMs: 20 })
    await expect(reading).rejects.toMatchObject({ code: 'QUERY_TIMEOUT' })
  })

  it('refuses work after it was closed', async () => {
    const other = await open()
    await other.close()
    await other.close()
    await expect(other.read('RETURN 1 AS one')).rejects.toMatchObject({ code: 'STORE_CLOSED' })
    await expect(other.write([])).rejects.toMatchObject({ code: 'STORE_CLOSED' })
  })
})

const LONG =
  'UNWIND range(1, $long) AS a UNWIND range(1, $long) AS b WITH a, b WHERE a * b = 7 RETURN count(*) AS found'
