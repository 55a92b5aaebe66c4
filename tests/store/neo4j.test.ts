import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, describe, expect, it } from '@jest/globals'
import neo4j from 'neo4j-driver'
import { freePort, SHORT_LIVED, startNeo4j } from '../../scripts/neo4jServer.ts'
import { neo4jSchema } from '../../src/store/graphSchema.ts'
import { openNeo4j } from '../../src/store/neo4j.ts'
import { readPages } from '../../src/store/pages.ts'
import type { Store } from '../../src/store/store.ts'
import { describeOnNeo4j } from '../neo4j.ts'

const PAGE = 20
/** Of 2,000 rows only those of one page, and what is asked of them. */
const MOST_HITS = 12 * PAGE

describe('openNeo4j', () => {
  it('tells that nobody answers, without a stack of the driver', async () => {
    const uri = `bolt://127.0.0.1:${await freePort()}`
    await expect(openNeo4j({ uri })).rejects.toMatchObject({
      code: 'STORE_UNREACHABLE',
      message: expect.stringContaining(`No Neo4j answers at ${uri}: connect ECONNREFUSED`),
    })
  })

  it('tells that the address has another form', async () => {
    await expect(openNeo4j({ uri: 'http://127.0.0.1:7474' })).rejects.toMatchObject({
      code: 'CONFIGURATION_INVALID',
      message: expect.stringContaining('NEO4J_URI'),
    })
  })
})

describeOnNeo4j('a server', (uri) => {
  it('is told apart from a database that is not there', async () => {
    await expect(openNeo4j({ uri: uri(), database: 'nowhere' })).rejects.toMatchObject({ code: 'STORE_REFUSED' })
  })

  it('has each constraint and index once, whatever is migrated again', async () => {
    const store = await openNeo4j({ uri: uri() })
    await store.migrate()
    await store.migrate()
    const rows = await store.read('SHOW INDEXES YIELD name, type WHERE type <> "LOOKUP" RETURN name ORDER BY name')
    const expected = neo4jSchema().map((statement) => /(?:INDEX|CONSTRAINT) (\w+)/.exec(statement)?.[1])
    expect(rows.map(({ name }) => name)).toEqual(expected.sort())
    await store.close()
  })

  it('reads a page of a long list from its index', async () => {
    const store = await openNeo4j({ uri: uri() })
    await store.migrate()
    const rows = Array.from({ length: 4_000 }, (_, index) => ({
      id: `O-${index}`,
      measureId: index % 2 ? 'M-long' : `M-${index}`,
      year: 2010 + (index % 15),
      ...{ value: index, unit: '件', qualifier: 'EXACT', section: '一(一)', start: index, end: index + 2 },
      ...{ indicatorId: 'I-1', reportId: `R-${index}`, jurisdictionId: 'CN-210500', changeDirection: 'UP' },
    }))
    await store.write([{ cypher: 'UNWIND $rows AS row CREATE (n:Outcome) SET n = row', params: { rows } }])
    // the planner knows how long lists are only once the new rows were sampled
    await store.read('CALL db.awaitIndexes(60)')
    await store.read('CALL db.resampleOutdatedIndexes()')
    const list = { label: 'Outcome', parentKey: 'measureId', order: ['year'] }
    const asked: { cypher: string; params: object }[] = []
    const overheard: Store = {
      ...store,
      read: (cypher, params = {}, options) => {
        asked.push({ cypher, params })
        return store.read(cypher, params, options)
      },
    }
    const properties = ['value', 'unit', 'qualifier', 'section', 'indicatorId', 'reportId', 'jurisdictionId']
    const request = { direction: 'DESC', limit: PAGE, properties } as const
    await readPages(overheard, list, ['M-long'], request)
    await readPages(overheard, list, ['M-long'], { ...request, after: [2017, 'O-2'] })
    for (const { cypher, params } of asked) {
      let hits = Number.POSITIVE_INFINITY
      for (const giveUp = Date.now() + 60_000; hits > MOST_HITS && Date.now() < giveUp; await wait(500)) {
        await store.read('CALL db.clearQueryCaches()')
        hits = await dbHits(uri(), cypher, params)
      }
      expect(hits).toBeLessThanOrEqual(MOST_HITS)
    }
    await store.close()
  })
})

describeOnNeo4j('a lost server', () => {
  const home = mkdtempSync(join(tmpdir(), 'govgraph-lost-'))
  afterAll(() => rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))

  it('gives clear failures while it is away, and answers again once it is back', async () => {
    const port = await freePort()
    const server = await startNeo4j(home, port, { heap: '1g' }, SHORT_LIVED)
    const store = await openNeo4j({ uri: server.uri })
    await Promise.all([1, 2, 3].map(() => store.read('RETURN 1 AS one')))
    await ended(server.process, 'SIGKILL')
    await expect(store.read('RETURN 1 AS one')).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' })
    await expect(store.write([{ cypher: 'CREATE (n:Theme)' }])).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' })
    const again = await startNeo4j(home, port, { heap: '1g' }, SHORT_LIVED)
    const answers = await Promise.all([1, 2, 3].map(() => store.read('RETURN 1 AS one')))
    expect(answers).toEqual([[{ one: 1 }], [{ one: 1 }], [{ one: 1 }]])
    await store.write([{ cypher: `CREATE (n:Theme {id: 'DIGITAL'})` }])
    await store.close()
    await ended(again.process, 'SIGKILL')
  }, 300_000)
})

const ended = (server: import('node:child_process').ChildProcess, signal: NodeJS.Signals): Promise<unknown> =>
  new Promise((resolve) => {
    server.once('exit', resolve)
    server.kill(signal)
  })

async function dbHits(uri: string, cypher: string, params: object): Promise<number> {
  const driver = neo4j.driver(uri)
  const session = driver.session({ database: 'neo4j' })
  try {
    const whole = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, typeof value === 'number' ? neo4j.int(value) : value]),
    )
    const { summary } = await session.run(`PROFILE ${cypher}`, whole)
    const sum = (plan: { dbHits: number; children: never[] }): number =>
      plan.children.reduce((hits, child) => hits + sum(child), plan.dbHits)
    return summary.profile ? sum(summary.profile as never) : Number.NaN
  } finally {
    await session.close()
    await driver.close()
  }
}
