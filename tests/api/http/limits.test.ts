import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from '@jest/globals'
import { type Served, serveFixture } from '../fixture/served.ts'

let served: Served
afterEach(() => served.close())

const ask = (headers: Record<string, string> = {}) => served.post({ query: '{ __typename }' }, headers)

describe('a limit of requests a minute', () => {
  it('is told in each answer, and refuses what goes beyond it with 429 and the time to wait', async () => {
    served = await serveFixture({ level: 'silent', rateLimit: { perMinute: 2, sparesLoopback: false } })
    const remaining = [await ask(), await ask()].map(({ headers }) => headers.get('x-ratelimit-remaining'))
    expect(remaining).toEqual(['1', '0'])
    const refused = await ask({ origin: 'https://pages.example' })
    expect(refused.status).toBe(429)
    const seconds = Number(refused.headers.get('retry-after'))
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(60)
    expect(Object.fromEntries(refused.headers)).toMatchObject({
      'x-ratelimit-limit': '2',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(seconds),
      'access-control-allow-origin': '*',
    })
    expect(await refused.json()).toEqual({
      errors: [
        {
          message: expect.stringMatching(/^More than 2 requests .* ask again in \d+ s\.$/),
          extensions: { code: 'RATE_LIMITED' },
        },
      ],
    })
  })

  it('does not hold for what watches the server', async () => {
    served = await serveFixture({ level: 'silent', rateLimit: { perMinute: 1, sparesLoopback: false } })
    await ask()
    for (const path of ['/healthz', '/readyz', '/metrics', '/readyz']) expect((await served.get(path)).status).toBe(200)
    expect((await served.get('/schema.graphql')).status).toBe(429)
  })

  it('counts clients behind a trusted proxy by the address that the proxy names, and no others', async () => {
    const rateLimit = { perMinute: 1, sparesLoopback: true }
    served = await serveFixture({ level: 'silent', rateLimit, trustedProxies: ['127.0.0.1'] })
    const statusFrom = async (address: string) => (await ask({ 'x-forwarded-for': address })).status
    expect([await statusFrom('192.0.2.1'), await statusFrom('192.0.2.1'), await statusFrom('192.0.2.2')]).toEqual([
      200, 429, 200,
    ])
    await served.close()
    served = await serveFixture({ level: 'silent', rateLimit })
    expect([await statusFrom('192.0.2.1'), await statusFrom('192.0.2.1')]).toEqual([200, 200])
  })
})

describe('a server that is too busy', () => {
  it('says so with 503 and the time to wait, still tells that it lives, and answers again afterwards', async () => {
    served = await serveFixture({ level: 'info', maxTurnMs: 30 })
    const busy = setInterval(() => {
      for (const end = performance.now() + 100; performance.now() < end; );
    }, 1)
    let refused = await ask()
    while (refused.status === 200) refused = await ask()
    expect(refused.status).toBe(503)
    expect(refused.headers.get('retry-after')).toBe('5')
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'OVERLOADED' } }] })
    expect((await served.get('/healthz')).status).toBe(200)
    clearInterval(busy)
    while ((await ask()).status === 503) await wait(100)
    expect(served.log.filter(({ level }) => (level as number) > 30)).toEqual([])
  }, 60_000)
})
