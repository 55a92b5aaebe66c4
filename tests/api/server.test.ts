import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pino from 'pino'
import { type RunningServer, startServer } from '../../src/api/server.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import type { Store } from '../../src/store/store.ts'
import { type Asker, askerOf } from './fixture/asker.ts'

describe('a request whose client goes away', () => {
  const log: string[] = []
  let asker: Asker
  let server: RunningServer
  /** The signal of each statement that reached the store; reading waits for `goOn`. */
  const signals: AbortSignal[] = []
  const reached = new EventTarget()
  let goOn: Promise<unknown> = Promise.resolve()

  beforeAll(async () => {
    const embedded = await openEmbedded(null)
    await embedded.migrate()
    asker = await askerOf(embedded)
    const store: Store = {
      ...embedded,
      async read(cypher, params, options) {
        if (options?.signal) signals.push(options.signal)
        reached.dispatchEvent(new Event('read'))
        await goOn
        return embedded.read(cypher, params, options)
      },
    }
    const logger = pino({ base: null }, { write: (line) => log.push(line) })
    server = await startServer({ host: '127.0.0.1', port: 0, store, snapshots: asker.snapshots, logger })
  }, 60_000)
  afterAll(async () => {
    await server.close()
    await asker.snapshots.close()
    await asker.store.close()
  })

  const post = (signal?: AbortSignal) =>
    fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ outcomes { nodes { value } } }' }),
      ...(signal && { signal }),
    })

  it('stops its statements in the store, and leaves the log alone', async () => {
    let release = () => {}
    goOn = new Promise<void>((resolve) => {
      release = resolve
    })
    const client = new AbortController()
    const read = once(reached, 'read')
    const answer = post(client.signal).catch((error: Error) => error.name)
    await read
    const [signal] = signals as [AbortSignal]
    expect(signal.aborted).toBe(false)
    const stopped = once(signal, 'abort')
    client.abort()
    await stopped
    expect(signal.reason).toMatchObject({ code: 'CLIENT_GONE' })
    release()
    expect(await answer).toBe('AbortError')
    expect(log).toEqual([])
  })

  it('is told apart from one that is answered', async () => {
    signals.length = 0
    const response = await post()
    expect(await response.json()).toMatchObject({ data: { outcomes: { nodes: expect.any(Array) } } })
    expect(signals.map(({ aborted }) => aborted)).not.toContain(true)
  })
})
