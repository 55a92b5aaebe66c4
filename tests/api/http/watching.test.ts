import { afterEach, describe, expect, it } from '@jest/globals'
import { openEmbedded } from '../../../src/store/embedded.ts'
import { askerOf } from '../fixture/asker.ts'
import { type Served, serveFixture } from '../fixture/served.ts'

describe('what watches the server', () => {
  let served: Served
  afterEach(() => served.close())

  const statusOf = async (path: string) => {
    const response = await served.get(path)
    return { code: response.status, ...((await response.json()) as object) }
  }

  it('is told that it is not ready while its graph does not answer, and that it lives', async () => {
    const store = await openEmbedded(null)
    await store.migrate()
    const { snapshots } = await askerOf(store)
    let isAway = false
    const unsteady: typeof store = {
      ...store,
      read: (...args) => (isAway ? Promise.reject(new Error('away')) : store.read(...args)),
    }
    served = await serveFixture({ store: unsteady, snapshots, level: 'silent' })
    expect(await statusOf('/readyz')).toEqual({ code: 200, status: 'ready' })
    isAway = true
    expect(await statusOf('/readyz')).toEqual({ code: 503, status: 'without its graph' })
    expect(await statusOf('/healthz')).toEqual({ code: 200, status: 'alive' })
    isAway = false
    expect(await statusOf('/readyz')).toEqual({ code: 200, status: 'ready' })
  })

  it('reads times, statements, errors and the state of graph and process in the format of Prometheus', async () => {
    served = await serveFixture({ level: 'silent' })
    await served.post({ query: '{ outcomes { nodes { value } } }' })
    await served.post({ query: '{ node(id: "nonsense") { id } }' })
    await served.post({ query: 'query Colours { colours }' })
    await served.get('/graphql?query={__typename}')
    await served.get('/nowhere/at/all')
    const response = await served.get('/metrics')
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
    const text = await response.text()
    const { version, index } = served.snapshots.current()
    for (const line of [
      'govgraph_http_request_duration_seconds_count{route="/graphql",outcome="answered"} 1',
      'govgraph_http_request_duration_seconds_count{route="/graphql",outcome="refused"} 3',
      'govgraph_http_request_duration_seconds_count{route="none",outcome="refused"} 1',
      'govgraph_statements_per_request_sum 1',
      'govgraph_statements_per_request_count 3',
      'govgraph_errors_total{code="ID_INVALID",fault="input"} 1',
      'govgraph_errors_total{code="GRAPHQL_VALIDATION_FAILED",fault="input"} 1',
      'govgraph_errors_total{code="BAD_REQUEST",fault="input"} 1',
      'govgraph_errors_total{code="ADDRESS_UNKNOWN",fault="input"} 1',
      `govgraph_graph_version ${version}`,
      `govgraph_adoptions ${index.size}`,
    ])
      expect(text.split('\n')).toContain(line)
    expect(text).toMatch(/^govgraph_snapshot_build_seconds 0\.\d+$/m)
    expect(text).toMatch(/^process_resident_memory_bytes \d+$/m)
    expect(text).not.toMatch(/Colours|nowhere|nonsense/)
  })

  it('finds the schema as text, by a tag that holds until it changes', async () => {
    served = await serveFixture({ level: 'silent' })
    const response = await served.get('/schema.graphql')
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(await response.text()).toContain('type Measure implements Node {')
    const again = await served.get('/schema.graphql', { 'if-none-match': response.headers.get('etag') as string })
    expect({ status: again.status, body: await again.text() }).toEqual({ status: 304, body: '' })
  })
})
