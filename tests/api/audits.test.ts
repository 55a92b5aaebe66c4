import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { serverAudits } from 'graphql-http'
import { type Served, serveFixture } from './fixture/served.ts'

/** A page of another origin could send none of this without asking first, and is refused: what the audits send is let through. */
const fetchFn: typeof fetch = (input, init) =>
  fetch(input, { ...init, headers: { ...init?.headers, 'apollo-require-preflight': '1' } })

describe('GraphQL over HTTP: audits of graphql-http', () => {
  let served: Served
  beforeAll(async () => {
    served = await serveFixture({ level: 'silent' })
  }, 60_000)
  afterAll(() => served.close())

  const audits = serverAudits({ url: () => served.server.url, fetchFn })

  it('are 61', () => {
    expect(audits).toHaveLength(61)
  })

  it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s: %s', async (_id, _name, audit) => {
    expect(await audit.fn()).toMatchObject({ status: 'ok' })
  })
})
