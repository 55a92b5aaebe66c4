import { once } from 'node:events'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { EXAMPLE_QUERIES } from '../../graphiql/exampleQueries.ts'
import { run, type Serving, serve, temporaryFolder } from './govgraph.ts'

const SAMPLE = 'seed/sample'

describe('a running server', () => {
  const folder = temporaryFolder()
  const env = { GOVGRAPH_DATA: folder.path, GOVGRAPH_LOG_LEVEL: 'warn' }
  let server: Serving

  beforeAll(async () => {
    server = await serve(env)
  }, 60_000)
  afterAll(async () => {
    await server?.end('SIGKILL')
    folder.remove()
  })

  const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
    fetch(server.url, { method: 'POST', headers, body })
  const codesOf = ({ errors = [] }: { errors?: { extensions: { code: string } }[] }) =>
    errors.map(({ extensions }) => extensions.code)

  it('prints its address, what is in the graph, and a query to paste', () => {
    expect(server.output.stdout).toContain(server.url)
    expect(server.output.stdout).toMatch(/5 reports/)
    expect(server.output.stdout).toMatch(/curl /)
  })

  it('tells that it lives and that it can answer', async () => {
    const statuses = ['healthz', 'readyz'].map(async (path) => (await fetch(new URL(path, server.url))).status)
    expect(await Promise.all(statuses)).toEqual([200, 200])
  })

  it.each([
    ['an unknown field', '{ measures { nodes { colour } } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a query that is none', '{ measures', 'GRAPHQL_PARSE_FAILED'],
    ['a page of none', '{ measures(first: 0) { totalCount } }', 'PAGE_SIZE_INVALID'],
    ['a page too large', '{ measures(first: 101) { totalCount } }', 'PAGE_SIZE_INVALID'],
    ['a broken cursor', '{ measures(after: "x") { nodes { id } } }', 'CURSOR_INVALID'],
    ['text for a number', '{ measures(first: "many") { totalCount } }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('refuses %s with a code', async (_, query, code) => {
    const answer = await server.ask(query)
    expect(codesOf(answer)).toEqual([code])
    expect(JSON.stringify(answer)).not.toMatch(/MATCH|stacktrace|at file:/)
  })

  it.each(EXAMPLE_QUERIES.map(({ question, ...asked }) => [question, asked] as const))(
    'answers the example of its page: %s',
    async (_, { query, variables }) => {
      const { data, errors } = await server.ask(query, variables && JSON.parse(variables))
      expect(errors).toBeUndefined()
      expect(Object.values(data)).not.toContain(null)
    },
  )

  it('answers null for an unknown id', async () => {
    expect(await server.ask('{ node(id: "CN-000000") { id } measure(id: "M-none") { id } }')).toEqual({
      data: { node: null, measure: null },
      extensions: { cost: { requested: 6, limit: 25_000, statements: 2 } },
    })
  })

  it.each([
    ['malformed JSON', '{"query": ', { 'content-type': 'application/json' }, 400, 'BAD_REQUEST'],
    ['another type of content', '{}', { 'content-type': 'application/xml' }, 415, 'BAD_REQUEST'],
    ['a request without a query', '{"a": 1}', { 'content-type': 'application/json' }, 400, 'BAD_REQUEST'],
    [
      'more than a megabyte',
      JSON.stringify({ query: ' '.repeat(1024 * 1024) }),
      { 'content-type': 'application/json' },
      413,
      'REQUEST_TOO_LARGE',
    ],
  ])('refuses %s with a GraphQL error', async (_, body, headers, status, code) => {
    const response = await post(body, headers)
    expect(response.status).toBe(status)
    expect(codesOf((await response.json()) as object)).toEqual([code])
  })

  it('says where GraphQL is at any other address', async () => {
    const response = await fetch(new URL('/nowhere', server.url))
    expect(response.status).toBe(404)
    expect(codesOf((await response.json()) as object)).toEqual(['ADDRESS_UNKNOWN'])
  })

  it('keeps a second server off its data, and names the process that holds them', async () => {
    const { code, stderr } = await run(['serve'], { ...env, PORT: '0' })
    expect(code).toBe(1)
    expect(stderr).toContain('STORE_HELD')
    expect(stderr).toContain(`process ${server.pid}`)
  })

  it('shows a report ingested beside it within 2 s, and lets it be taken out again', async () => {
    const reports = async () => (await server.ask('{ reports { totalCount } }')).data.reports.totalCount
    const before = await reports()
    const ingest = await run(['ingest', SAMPLE], env)
    expect(ingest).toMatchObject({ code: 0, stderr: expect.not.stringContaining('rejected') })
    expect(`${ingest.stdout}${ingest.stderr}`).toContain(new URL(server.url).host)
    const giveUp = Date.now() + 2_000
    while ((await reports()) === before && Date.now() < giveUp) await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await reports()).toBe(before + 1)
    expect(await run(['check'], env)).toMatchObject({ code: 0 })
  })

  it('keeps the token of its control address to its user', () => {
    const path = join(folder.path, 'server.json')
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: server.pid })
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('answers what is under way when asked to end, lets go of its data, and ends with 0', async () => {
    const body = JSON.stringify({ query: '{ reports { totalCount } }' })
    const headers = { 'content-type': 'application/json', 'content-length': body.length }
    const underWay = request(server.url, { method: 'POST', headers })
    const answer = once(underWay, 'response') as Promise<[IncomingMessage]>
    underWay.write(body.slice(0, 10))
    expect((await server.ask('{ reports { totalCount } }')).errors).toBeUndefined()
    const code = server.end('SIGTERM')
    await new Promise((resolve) => setTimeout(resolve, 200))
    underWay.end(body.slice(10))
    const [response] = await answer
    expect(await json(response)).toMatchObject({ data: { reports: { totalCount: expect.any(Number) } } })
    expect({ code: await code, stderr: server.output.stderr }).toEqual({ code: 0, stderr: '' })
    expect(existsSync(join(folder.path, 'server.json'))).toBe(false)
  })
})

describe('a server that cannot start', () => {
  it.each([
    ['PORT', 'many'],
    ['HOST', 'no host'],
    ['NEO4J_URI', 'http://127.0.0.1'],
  ])('names %s where its value is wrong, and ends with 78', async (variable, value) => {
    const { code, stderr } = await run(['serve'], { [variable]: value })
    expect(code).toBe(78)
    expect(stderr).toContain(`${variable} is "${value}"`)
  })

  it('says that its port is taken', async () => {
    const folder = temporaryFolder()
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as { port: number }
    const { code, stderr } = await run(['serve'], { GOVGRAPH_DATA: folder.path, PORT: String(port) })
    other.close()
    folder.remove()
    expect(code).toBe(1)
    expect(stderr).toContain(`PORT_TAKEN: Another program listens on 127.0.0.1:${port}`)
  }, 60_000)
})

describe('npm start', () => {
  it('starts the server, which ends when npm is ended', async () => {
    const folder = temporaryFolder()
    const npm = await serve({ GOVGRAPH_DATA: folder.path }, ['npm', 'start'])
    expect(await npm.ask('{ __typename }')).toMatchObject({ data: { __typename: 'Query' } })
    await npm.end('SIGTERM')
    expect(existsSync(join(folder.path, 'server.json'))).toBe(false)
    folder.remove()
  }, 180_000)
})
