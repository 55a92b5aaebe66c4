import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { GraphConfiguration } from '../../src/load/configuration.ts'
import { type Graph, openGraph, openServedGraph } from '../../src/load/graph.ts'
import type { LoadEvent } from '../../src/load/loader.ts'
import { localLoader } from '../../src/load/localLoader.ts'
import { contentHash } from '../../src/store/contentHash.ts'
import { temporaryFolder } from '../e2e/govgraph.ts'
import { describeOnNeo4j } from '../neo4j.ts'
import { madeFacts, withText } from '../record/madeFacts.ts'
import { smallReference } from './smallReference.ts'
import { all, documentOf, type TemporaryGraph, temporaryGraphs } from './temporaryGraph.ts'

const MINUTES = 240_000
const ID = 'R-CN-210500-2019'
const newer = withText(madeFacts('newer', { year: 2019, issuedOn: '2020-03-01' }))
const older = madeFacts('older', { year: 2019, issuedOn: '2020-01-15' })
const department = madeFacts('bureau', { year: 2019, issuer: '本溪市司法局' })

describeOnNeo4j('loading', (uri) => {
  const reference = smallReference()
  const temporaryGraph = temporaryGraphs()
  const folder = temporaryFolder()
  const configuration = (name: string): GraphConfiguration => ({
    dataFolder: join(folder.path, name),
    neo4j: { uri: uri() },
  })
  let embedded: TemporaryGraph
  let graph: Graph

  beforeAll(async () => {
    embedded = await temporaryGraph()
  }, MINUTES)
  afterAll(async () => {
    await graph?.close()
    folder.remove()
  })

  it(
    'fills an empty graph from the seed when a server opens it, and leaves it alone the next time',
    async () => {
      const first = await openServedGraph(configuration('server'), () => {}, reference)
      const [hash, version] = [await contentHash(first.store), await first.store.version()]
      await first.close()
      expect(hash).toBe(await embedded.hash())
      const said: string[] = []
      const second = await openServedGraph(configuration('other server'), (line) => said.push(line), reference)
      expect([await second.store.version(), said]).toEqual([version, []])
      await second.close()
      expect(existsSync(join(folder.path, 'other server'))).toBe(false)
    },
    MINUTES,
  )

  it(
    'gives the graph of the embedded engine, in whatever order reports come, and after a removal',
    async () => {
      graph = await openGraph(configuration('loader'), () => {}, reference)
      const loader = localLoader(graph)
      await all(loader.ingest([department, older, newer].map(documentOf), { dryRun: false }))
      await embedded.load(newer, older, department)
      expect(await contentHash(graph.store)).toBe(await embedded.hash())
      await all(loader.remove(ID))
      await all(embedded.loader.remove(ID))
      expect(await contentHash(graph.store)).toBe(await embedded.hash())
    },
    MINUTES,
  )

  it(
    'is equal to its record, also after a rebuild, and brought up to it where a crash came between',
    async () => {
      const hashOf = async (events: AsyncIterable<LoadEvent>) =>
        (await all(events)).flatMap((event) => (event.kind === 'hash' ? [event.hash] : []))
      expect(await hashOf(localLoader(graph).check())).toEqual([await embedded.hash()])
      await all(localLoader(graph).rebuild())
      await graph.record.put(newer, null)
      await graph.close()
      graph = await openGraph(configuration('loader'), () => {}, reference)
      await embedded.load(newer)
      expect(await contentHash(graph.store)).toBe(await embedded.hash())
    },
    MINUTES,
  )

  it(
    'leaves reports alone that another machine’s record brought',
    async () => {
      const other = await openGraph(configuration('other loader'), () => {}, reference)
      expect(await contentHash(other.store)).toBe(await embedded.hash())
      const events = await all(localLoader(other).check())
      expect(events).toContainEqual({ kind: 'difference', side: 'unexpected', line: expect.stringContaining(ID) })
      await other.close()
    },
    MINUTES,
  )
})
