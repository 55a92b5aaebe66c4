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
    ])
  }, 120_000)

  it('are refused where their ids would be handed on, with the limit', async () => {
    expect(await asker.failures('{ citations(filter: {instrument: {}}) { totalCount } }')).toEqual([
      {
        code: 'FILTER_TOO_WIDE',
        message: 'The filter on LegalInstrument matches more than 50000 nodes, too many to combine; narrow it.',
      },
    ])
  })

  it('are answered up to the limit, and where the store lists the nodes themselves', async () => {
    const { citations, instruments, cited } =
      await asker.ask(`{ citations(filter: {instrument: {type: {eq: OTHER}}}) { totalCount }
      instruments(filter: {title: {startsWith: "某办法"}}, first: 1) { totalCount nodes { title } }
      cited: instruments(orderBy: {field: CITATIONS, direction: DESC}, first: 4) { totalCount nodes { citations { totalCount } } } }`)
    expect(citations.totalCount).toBe(0)
    expect(instruments).toEqual({ totalCount: 50_000, nodes: [{ title: '某办法L-w00000' }] })
    expect(cited.totalCount).toBe(50_003)
    expect(cited.nodes).toEqual([2, 1, 1, 0].map((totalCount) => ({ citations: { totalCount } })))
  })
})
