import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, jest } from '@jest/globals'
import { type Graph, openGraph } from '../../src/load/graph.ts'
import type { Document, LoadEvent, Loader } from '../../src/load/loader.ts'
import { localLoader } from '../../src/load/localLoader.ts'
import type { ReportFacts } from '../../src/model/reportFacts.ts'
import { contentHash } from '../../src/store/contentHash.ts'
import { smallReference } from './smallReference.ts'

/** A record and an embedded graph with the seed in it, in a folder of their own. */
export interface TemporaryGraph {
  folder: string
  graph: Graph
  loader: Loader
  /** Loads facts, each as a document of its own; what happened to each. */
  load(...facts: ReportFacts[]): Promise<LoadEvent[]>
  hash(): Promise<string>
  /** Closes and opens it again, as another run of the program would. */
  reopen(): Promise<void>
  remove(): Promise<void>
}

/** Makes temporary graphs for the tests of a file, from one that is made once. */
export function temporaryGraphs(): () => Promise<TemporaryGraph> {
  const reference = smallReference()
  const base = mkdtempSync(join(tmpdir(), 'govgraph-load-'))
  const seeded = join(base, 'seeded')
  const open = (dataFolder: string) => openGraph({ dataFolder, neo4j: null }, () => {}, reference)
  // graphs are opened and made anew, on a machine that may be busy
  jest.setTimeout(120_000)
  beforeAll(async () => (await open(seeded)).close())
  const made: TemporaryGraph[] = []
  afterAll(async () => {
    for (const { graph } of made) await graph.close()
    rmSync(base, { recursive: true })
  })

  return async () => {
    const folder = mkdtempSync(join(base, 'copy-'))
    cpSync(seeded, folder, { recursive: true })
    const graph = await open(folder)
    const temporary: TemporaryGraph = {
      folder,
      graph,
      loader: localLoader(graph),
      load: (...facts) => all(temporary.loader.ingest(facts.map(documentOf), { dryRun: false })),
      hash: () => contentHash(temporary.graph.store),
      async reopen() {
        await temporary.graph.close()
        temporary.graph = await open(folder)
        temporary.loader = localLoader(temporary.graph)
      },
      remove: () => temporary.graph.close(),
    }
    made.push(temporary)
    return temporary
  }
}

export const documentOf = (facts: ReportFacts): Document => ({
  document: facts.source.sha256.slice(0, 8),
  facts,
  raw: null,
})

export async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const row of rows) found.push(row)
  return found
}
