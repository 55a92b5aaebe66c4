import { beforeAll, expect, it } from '@jest/globals'
import type { Store } from '../../src/store/store.ts'
import { describeOnEachEngine } from '../contract/engines.ts'
import { type Asker, askerOf } from './fixture/asker.ts'

describeOnEachEngine('filters that match very many nodes', (open) => {
  let store: Store
  let asker: Asker

  beforeAll(async () => {
    store = await open()
    asker = await askerOf(store)
    const ids = Array.from({ length: 50_000 }, (_, at) => `L-w${String(at).padStart(5, '0')}`)
    await store.write([
      {
        cypher: "UNWIND $ids AS id CREATE (n:LegalInstrument {id: id, title: '某办法' + id, type: 'OTHER'})",
        params: { ids },
      },
      { cypher: "MATCH (s:GraphState) WHERE s.id = 'graph' SET s.version = s.version + 1" },
    ])
    await asker.snapshots.refresh()
  }, 120_000)

  it('are answered by the fewer of those that match and those that do not', async () => {
    const { all, others, cited, instruments, byCitations } =
      await asker.ask(`{ all: citations(filter: {instrument: {}}) { totalCount nodes { role } }
      others: citations(filter: {instrument: {type: {eq: OTHER}}}) { totalCount nodes { role } }
      cited: citations(filter: {instrument: {not: {type: {eq: OTHER}}}}) { totalCount nodes { role } }
      instruments(filter: {title: {startsWith: "某办法"}}, first: 1) { totalCount nodes { title } }
      byCitations: instruments(orderBy: {field: CITATIONS, direction: DESC}, first: 4) { totalCount nodes { citations { totalCount } } } }`)
    expect([all.totalCount, all.nodes.length]).toEqual([4, 4])
    expect(others).toEqual({ totalCount: 0, nodes: [] })
    expect([cited.totalCount, cited.nodes.length]).toEqual([4, 4])
    expect(instruments).toEqual({ totalCount: 50_000, nodes: [{ title: '某办法L-w00000' }] })
    expect(byCitations.totalCount).toBe(50_003)
    expect(byCitations.nodes).toEqual([2, 1, 1, 0].map((totalCount) => ({ citations: { totalCount } })))
  })
})
