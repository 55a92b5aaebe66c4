import { afterEach, describe, expect, it } from '@jest/globals'
import { type Served, serveFixture } from '../fixture/served.ts'

const ORIGIN = 'https://pages.example'

describe('headers', () => {
  let served: Served
  afterEach(() => served.close())

  const preflight = (origin: string) =>
    fetch(served.server.url, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,if-none-match',
      },
    })

  it('let pages of any origin ask, and read what a client needs', async () => {
    served = await serveFixture({ level: 'silent' })
    const asked = await preflight(ORIGIN)
    expect({ status: asked.status, ...Object.fromEntries(asked.headers) }).toMatchObject({
      status: 204,
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD, POST',
      'access-control-allow-headers': 'content-type,if-none-match',
      'access-control-max-age': '86400',
    })
    for (const answer of [
      await served.post({ query: '{ __typename }' }, { origin: ORIGIN }),
      await served.get('/nowhere', { origin: ORIGIN }),
    ]) {
      expect(answer.headers.get('access-control-allow-origin')).toBe('*')
      expect(answer.headers.get('access-control-expose-headers')).toMatch(/etag.*retry-after.*x-request-id/)
    }
  })

  it('let pages of given origins ask and no others', async () => {
    served = await serveFixture({ level: 'silent', corsOrigins: [ORIGIN, 'http://127.0.0.1:5173'] })
    const allowed = await preflight(ORIGIN)
    expect(allowed.headers.get('access-control-allow-origin')).toBe(ORIGIN)
    expect(allowed.headers.get('vary')).toMatch(/origin/i)
    expect((await preflight('https://other.example')).headers.get('access-control-allow-origin')).toBeNull()
  })

  it('keep a browser that shows an answer from running or loading anything', async () => {
    served = await serveFixture({ level: 'silent' })
    for (const path of ['/graphql?query={__typename}', '/nowhere', '/readyz', '/metrics', '/schema.graphql']) {
      expect(Object.fromEntries((await served.get(path)).headers)).toMatchObject({
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
      })
    }
  })

  it('keep browsers to TLS where a trusted proxy speaks it, and say nothing of it elsewhere', async () => {
    served = await serveFixture({ level: 'silent', trustedProxies: ['127.0.0.1'] })
    const policyOf = async (headers: Record<string, string>) =>
      (await served.get('/healthz', headers)).headers.get('strict-transport-security')
    expect(await policyOf({ 'x-forwarded-proto': 'https' })).toBe('max-age=31536000')
    expect(await policyOf({})).toBeNull()
    await served.close()
    served = await serveFixture({ level: 'silent' })
    expect(await policyOf({ 'x-forwarded-proto': 'https' })).toBeNull()
  })

  it('let the page of /graphiql load from its own server alone', async () => {
    served = await serveFixture({ level: 'silent' })
    const page = await served.get('/graphiql')
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const policy = page.headers.get('content-security-policy') as string
    expect(policy).toContain("default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'")
    expect(policy).not.toMatch(/http|\*/)
    const [script] = (await page.text()).match(/\/graphiql\/assets\/[\w-]+\.js/) as RegExpMatchArray
    const asset = await served.get(script)
    expect(asset.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    await asset.body?.cancel()
    for (const path of ['/graphiql/assets/../../package.json', '/graphiql/assets/%2e%2e/%2e%2e/package.json'])
      expect((await served.get(path)).status).toBe(404)
  })

  it('send a browser that opens /graphql to the page, with what it asks', async () => {
    served = await serveFixture({ level: 'silent' })
    const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
    const response = await fetch(`${served.server.url}?query=%7Bgraph%7Bengine%7D%7D`, {
      headers: { accept },
      redirect: 'manual',
    })
    expect({ status: response.status, to: response.headers.get('location') }).toEqual({
      status: 303,
      to: '/graphiql?query=%7Bgraph%7Bengine%7D%7D',
    })
  })

  it('compress long answers as the client takes them, and leave short ones alone', async () => {
    served = await serveFixture({ level: 'silent' })
    const long = '{ __schema { types { name description fields { name description } } } }'
    const encodingOf = async (query: string, accepted: string) => {
      const response = await served.post({ query }, { 'accept-encoding': accepted })
      expect((await response.json()) as object).toHaveProperty('data')
      return response.headers.get('content-encoding')
    }
    expect(await encodingOf(long, 'gzip, deflate, br')).toBe('br')
    expect(await encodingOf(long, 'gzip')).toBe('gzip')
    expect(await encodingOf(long, 'identity')).toBeNull()
    expect(await encodingOf('{ __typename }', 'gzip, br')).toBeNull()
  })
})
