import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { projectReport } from '../../../src/store/project.ts'
import { describeApi } from '../fixture/describeApi.ts'
import { reference } from '../fixture/reference.ts'
import { reports } from '../fixture/reports.ts'
import { type Served, serveFixture } from '../fixture/served.ts'

const QUERY = 'query Figures($first: Int) { outcomes(first: $first) { nodes { value } } }'
const HASH = createHash('sha256').update(QUERY).digest('hex')
const JSON_BODY = { 'content-type': 'application/json' }

describeApi('answers that can be kept', (asker) => {
  let served: Served
  let statements = 0

  beforeAll(async () => {
    const { store, snapshots } = asker()
    const counting: typeof store = {
      ...store,
      read(...args) {
        statements++
        return store.read(...args)
      },
    }
    served = await serveFixture({ store: counting, snapshots, level: 'silent' })
  })
  afterAll(() => served.close())
  beforeEach(() => {
    statements = 0
  })

  const pathOf = (asked: Record<string, unknown>) => {
    const search = new URLSearchParams()
    for (const [name, value] of Object.entries(asked))
      search.set(name, typeof value === 'string' ? value : JSON.stringify(value))
    return `/graphql?${search}`
  }
  const get = (asked: Record<string, unknown>, headers: Record<string, string> = {}) =>
    served.get(pathOf(asked), { ...JSON_BODY, ...headers })
  const tagOf = async (asked: Record<string, unknown>, headers?: Record<string, string>) =>
    (await get(asked, headers)).headers.get('etag') as string
  const persisted = (sha256Hash: string, version = 1) => ({ persistedQuery: { version, sha256Hash } })
  const codesOf = async (response: Response) =>
    ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors.map(
      ({ extensions }) => extensions.code,
    )

  it('carry an entity tag where they came by GET, and 304 tells that it still holds, without a statement', async () => {
    const first = await get({ query: QUERY })
    expect(first.status).toBe(200)
    expect(Object.fromEntries(first.headers)).toMatchObject({
      etag: expect.stringMatching(/^W\/"[\w-]{27}"$/),
      'cache-control': 'no-cache',
      vary: expect.stringMatching(/accept, accept-encoding/i),
    })
    expect(statements).toBe(1)
    const tag = first.headers.get('etag') as string
    for (const held of [tag, tag.slice(2), `"other", ${tag}`]) {
      const again = await get({ query: QUERY }, { 'if-none-match': held })
      expect({ status: again.status, tag: again.headers.get('etag'), body: await again.text() }).toEqual({
        status: 304,
        tag,
        body: '',
      })
    }
    expect(statements).toBe(1)
    expect((await get({ query: QUERY }, { 'if-none-match': '"other"' })).status).toBe(200)
    expect((await get({ query: QUERY }, { 'if-none-match': '*' })).status).toBe(200)
    expect(statements).toBe(3)
  })

  it('have another tag for another query, other variables, and another form', async () => {
    const tags = [
      await tagOf({ query: QUERY }),
      await tagOf({ query: `${QUERY} ` }),
      await tagOf({ query: QUERY, variables: { first: 1 } }),
      await tagOf({ query: QUERY, variables: { first: 2 } }),
      await tagOf({ query: QUERY, operationName: 'Figures' }),
      await tagOf({ query: QUERY }, { accept: 'application/graphql-response+json' }),
    ]
    expect(new Set(tags).size).toBe(tags.length)
    expect(await tagOf({ query: QUERY })).toBe(tags[0])
  })

  it('have no tag where they hold errors, or came by POST', async () => {
    const whole = await get({ query: '{ node(id: "nonsense") { id } }' })
    const partly = await get({ query: '{ nodes(ids: ["CN-210500", "nonsense"]) { id } }' })
    const posted = await served.post({ query: QUERY })
    for (const response of [whole, partly, posted]) {
      expect(response.headers.get('etag')).toBeNull()
      expect(response.headers.get('cache-control')).toBe('no-store')
    }
  })

  it('are asked for by GET only as a page of another origin cannot without asking first', async () => {
    const response = await served.get(pathOf({ query: QUERY }))
    expect(response.status).toBe(400)
    expect(await codesOf(response)).toEqual(['BAD_REQUEST'])
    expect(statements).toBe(0)
  })

  it('are found by the hash of a query once it was sent with it', async () => {
    const byHash = { extensions: persisted(HASH), variables: { first: 1 } }
    const unknown = await get(byHash)
    expect(unknown.headers.get('etag')).toBeNull()
    expect(await codesOf(unknown)).toEqual(['PERSISTED_QUERY_NOT_FOUND'])
    const sent = await served.post({ query: QUERY, ...byHash })
    const found = await get(byHash)
    expect(await found.json()).toEqual(await sent.json())
    const again = await get(byHash, { 'if-none-match': found.headers.get('etag') as string })
    expect(again.status).toBe(304)
    expect(statements).toBe(2)
  })

  it('are refused where the hash is another query’s, or no hash that is known', async () => {
    for (const extensions of [
      persisted(HASH.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))),
      persisted(HASH, 2),
    ]) {
      const response = await served.post({ query: QUERY, extensions })
      expect(response.status).toBe(400)
      expect(await codesOf(response)).toEqual(['PERSISTED_QUERY_INVALID'])
    }
    expect(
      await codesOf(await served.post({ extensions: { persistedQuery: { version: 1, sha256Hash: {} } } })),
    ).toEqual(['PERSISTED_QUERY_NOT_FOUND'])
  })

  it('have another tag as soon as the graph has changed', async () => {
    const before = await tagOf({ query: QUERY })
    await projectReport(asker().store, reports[0] as (typeof reports)[0], reference)
    await asker().snapshots.refresh()
    const response = await get({ query: QUERY }, { 'if-none-match': before })
    expect(response.status).toBe(200)
    expect(response.headers.get('etag')).not.toBe(before)
  })
})
