import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { describeOnNeo4j } from '../neo4j.ts'
import { describeAnswers } from './answers.ts'
import { run, type Serving, serve, temporaryFolder } from './govgraph.ts'
import { Line } from './line.ts'

describeOnNeo4j('questions over HTTP', (uri) => {
  describeAnswers('Neo4j', async () => ({ NEO4J_URI: uri() }))
})

describeOnNeo4j('a server whose Neo4j goes away', (uri) => {
  const folder = temporaryFolder()
  const line = new Line()
  let server: Serving

  beforeAll(async () => {
    server = await serve({ GOVGRAPH_DATA: folder.path, NEO4J_URI: await line.open(uri()) })
  }, 180_000)
  afterAll(async () => {
    await server?.end()
    await line.cut()
    folder.remove()
  })

  it('says so with a code, is not ready meanwhile, and recovers by itself', async () => {
    const query = '{ outcomes(first: 1) { nodes { value } } }'
    expect(await server.ask(query)).toMatchObject({ data: { outcomes: { nodes: [expect.anything()] } } })
    await line.cut()
    const { errors } = await server.ask(query)
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['STORE_UNREACHABLE'])
    expect((await fetch(new URL('/readyz', server.url))).status).toBe(503)
    await line.mend()
    expect(await server.ask(query)).toMatchObject({ data: { outcomes: { nodes: [expect.anything()] } } })
    expect((await fetch(new URL('/readyz', server.url))).status).toBe(200)
  }, 180_000)

  it('shows what a command loaded into the same Neo4j', async () => {
    const env = { GOVGRAPH_DATA: folder.path, NEO4J_URI: uri() }
    const reports = async () => (await server.ask('{ reports { totalCount } }')).data.reports.totalCount
    const before = await reports()
    expect(await run(['ingest', 'seed/sample'], env)).toMatchObject({ code: 0 })
    const giveUp = Date.now() + 5_000
    while ((await reports()) === before && Date.now() < giveUp) await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await reports()).toBe(before + 1)
    expect(await run(['check'], env)).toMatchObject({ code: 0 })
  }, 180_000)
})
