import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { startControl } from '../../src/load/control.ts'
import type { LoadEvent, Loader } from '../../src/load/loader.ts'
import { openLoader } from '../../src/load/openLoader.ts'
import { madeFacts, sha256Of, withText } from '../record/madeFacts.ts'
import { all, documentOf, type TemporaryGraph, temporaryGraphs } from './temporaryGraph.ts'

const ID = 'R-CN-210500-2019'
const ADDRESS = 'http://127.0.0.1:4000/graphql'
const facts = withText(madeFacts('one', { year: 2019 }))

const temporaryGraph = temporaryGraphs()
let made: TemporaryGraph
let remote: Loader
let refreshed: number
beforeEach(async () => {
  made = await temporaryGraph()
  refreshed = 0
  startControl(made.graph, { address: ADDRESS, afterChange: async () => refreshed++ })
  remote = await openLoader({ dataFolder: made.folder, neo4j: null }, () => {})
})
afterEach(() => made.remove())

const withoutProgress = (events: LoadEvent[]) => events.filter(({ kind }) => kind !== 'progress')

describe('work asked of the process that holds the graph', () => {
  it('loads documents with their raw bytes, in the order given, and says where they are answered', async () => {
    const rejected = { document: 'b', rejected: { code: 'FILE_EMPTY', reason: 'Nothing.', place: null } }
    const documents = [{ document: 'a', facts, raw: Buffer.from('one') }, rejected]
    expect(await all(remote.ingest(documents, { dryRun: false }))).toMatchObject([
      { kind: 'loaded', document: 'a', report: ID, change: 'ADDED' },
      { kind: 'rejected', document: 'b', code: 'FILE_EMPTY', reason: 'Nothing.', place: null },
      { kind: 'shown', address: ADDRESS },
    ])
    expect(refreshed).toBe(1)
    expect(made.graph.record.facts(sha256Of('one')).text).toBe(facts.text)
    expect(await all(remote.ingest([documentOf(facts)], { dryRun: false }))).toMatchObject([{ change: 'KNOWN' }, {}])
  })

  it('changes nothing in a dry run, and shows nothing', async () => {
    const before = await made.hash()
    expect(await all(remote.ingest([documentOf(facts)], { dryRun: true }))).toMatchObject([{ change: 'ADDED' }])
    expect([await made.hash(), refreshed]).toEqual([before, 0])
  })

  it('removes, checks, makes anew and exports as it does here', async () => {
    await made.load(facts)
    expect(await all(remote.exportAdoptions())).toEqual(await all(made.loader.exportAdoptions()))
    expect(withoutProgress(await all(remote.check()))).toEqual([{ kind: 'hash', hash: await made.hash() }])
    expect(await all(remote.remove(ID))).toMatchObject([{ kind: 'removed', report: ID }, { kind: 'shown' }])
    const hash = await made.hash()
    expect(withoutProgress(await all(remote.rebuild()))).toEqual([{ kind: 'shown', address: ADDRESS }])
    expect(await made.hash()).toBe(hash)
  })

  it('fails with the code that it fails with here', async () => {
    await expect(all(remote.remove('R-CN-210500-1999'))).rejects.toMatchObject({ code: 'REPORT_UNKNOWN' })
  })

  it('is done one after another, whoever asks', async () => {
    const works = [0, 1].map(() => all(remote.ingest([documentOf(facts)], { dryRun: false })))
    const changes = (await Promise.all(works)).map(([event]) => event?.kind === 'loaded' && event.change)
    expect(changes.sort()).toEqual(['ADDED', 'KNOWN'])
  })

  it('goes on for others when one who asked is gone', async () => {
    const gone = remote.ingest(neverEnding(), { dryRun: true })[Symbol.asyncIterator]()
    await gone.next()
    await gone.return?.()
    expect(await all(remote.ingest([documentOf(facts)], { dryRun: true }))).toMatchObject([{ change: 'ADDED' }])
  })

  it('says that the holder was lost where it ends before the work does', async () => {
    const work = all(remote.ingest(neverEnding(), { dryRun: true }))
    const lost = expect(work).rejects.toMatchObject({ code: 'HOLDER_LOST' })
    await new Promise((resolve) => setTimeout(resolve, 100))
    await made.graph.hold.release()
    await lost
    made.remove = () => made.graph.store.close()
  })
})

async function* neverEnding() {
  yield documentOf(facts)
  for (;;) await once(new EventTarget(), 'never')
}
