import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type Served, serveFixture } from '../fixture/served.ts'

describe('the log', () => {
  let served: Served
  beforeEach(async () => {
    served = await serveFixture()
  })
  afterEach(() => served.close())

  /** The lines of a number of requests: an answer may reach us before its line is written. */
  const lines = async (count: number) => {
    while (served.log.length < count) await new Promise(setImmediate)
    return served.log
  }

  it('tells who asked for what kind of thing, how it ended and what it cost, but no values', async () => {
    const secret = 'a person’s name'
    await served.post({
      query: 'query Named($name: String) { measure(name: $name) { name } outcomes(first: 1) { nodes { value } } }',
      variables: { name: secret },
    })
    await served.post({ query: `{ node(id: "${secret}") { id } }` })
    await served.get(`/nowhere?name=${encodeURIComponent(secret)}`)
    const common = { level: 30, time: expect.any(Number), requestId: expect.any(String), ms: expect.any(Number) }
    const graphql = { ...common, method: 'POST', route: '/graphql', status: 200 }
    expect(await lines(3)).toEqual([
      { ...graphql, operation: 'Named', statements: 1, cost: 7, msg: 'answered' },
      { ...graphql, statements: 0, cost: 3, codes: ['ID_INVALID'], msg: 'refused' },
      { ...common, method: 'GET', status: 404, codes: ['ADDRESS_UNKNOWN'], msg: 'refused' },
    ])
    expect(JSON.stringify(served.log)).not.toMatch(/person|name=/)
  })

  it('names a request as the answer does: by its own id where that is one', async () => {
    const idOf = async (id?: string) =>
      (await served.post({ query: '{ __typename }' }, id === undefined ? {} : { 'x-request-id': id })).headers.get(
        'x-request-id',
      )
    const made = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
    const ids = [await idOf('frontend-7:42'), await idOf(), await idOf('two words'), await idOf('x'.repeat(129))]
    expect(ids).toEqual(['frontend-7:42', ...Array(3).fill(expect.stringMatching(made))])
    expect((await lines(4)).map(({ requestId }) => requestId)).toEqual(ids)
  })

  it('leaves out those who watch the server, who ask all the time', async () => {
    for (const path of ['/healthz', '/readyz', '/metrics']) await served.get(path)
    await served.post({ query: '{ __typename }' })
    expect((await lines(1)).map(({ route }) => route)).toEqual(['/graphql'])
  })

  it('tells what was not the client’s fault with its cause, under the id that the client was given', async () => {
    await served.close()
    const { store, snapshots } = served
    served = await serveFixture({ store: { ...store, read: () => Promise.reject(new Error('MATCH (n)')) }, snapshots })
    const response = await served.post({ query: '{ outcomes { nodes { value } } }' }, { 'x-request-id': 'r1' })
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL', requestId: 'r1' } }] })
    expect(await lines(2)).toMatchObject([
      { level: 50, requestId: 'r1', msg: 'INTERNAL', err: { message: 'MATCH (n)' } },
      { level: 30, requestId: 'r1', codes: ['INTERNAL'], msg: 'failed' },
    ])
  })
})
