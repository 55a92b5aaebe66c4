import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { openNeo4j } from '../../src/store/neo4j.ts'
import type { Row, Store } from '../../src/store/store.ts'
import { describeOnNeo4j } from '../neo4j.ts'

const ENDLESS = `UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a * b AS c WHERE c = $mark RETURN count(*) AS c`
const PATIENCE_MS = 30_000

describeOnNeo4j('a statement that nobody waits for', (uri) => {
  let store: Store
  let watcher: Store
  beforeAll(async () => {
    store = await openNeo4j({ uri: uri() })
    watcher = await openNeo4j({ uri: uri() })
  })
  afterAll(async () => {
    await store.close()
    await watcher.close()
  })

  const running = (): Promise<Row[]> =>
    watcher.read(
      `SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range' RETURN currentQuery`,
    )
  /** Waits until so many statements run in Neo4j. */
  const untilRunning = async (count: number) => {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await wait(20))
      if ((await running()).length === count) return
    expect(await running()).toHaveLength(count)
  }

  it('is stopped in Neo4j when its client goes away, with all others of the request', async () => {
    const client = new AbortController()
    const reads = [1, 2, 3].map((mark) => store.read(ENDLESS, { mark }, { signal: client.signal }))
    const outcomes = Promise.allSettled(reads)
    await untilRunning(3)
    client.abort(new Error('gone'))
    expect((await outcomes).map((outcome) => (outcome as PromiseRejectedResult).reason.message)).toEqual([
      'gone',
      'gone',
      'gone',
    ])
    await untilRunning(0)
    expect(await store.read('RETURN 1 AS one')).toEqual([{ one: 1 }])
  })

  it('is stopped in Neo4j when its time is up', async () => {
    const reading = store.read(ENDLESS, { mark: 4 }, { timeoutMs: 1500 })
    const outcome = expect(reading).rejects.toMatchObject({ code: 'QUERY_TIMEOUT' })
    await untilRunning(1)
    await outcome
    await untilRunning(0)
  })
})
