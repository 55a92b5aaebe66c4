import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort, NEO4J_FOLDER, type Neo4jMemory, startNeo4j } from '../../scripts/neo4jServer.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import { openNeo4j } from '../../src/store/neo4j.ts'
import { rowsOfReference } from '../../src/store/referenceRows.ts'
import { rowsOfReport } from '../../src/store/reportRows.ts'
import type { Store } from '../../src/store/store.ts'
import { finish, loadNation, reportsOf } from './loadNation.ts'
import type { Nation } from './nation.ts'
import { PEER_INDEXES } from './servers/neo4jGraphqlTypes.ts'

/** A nation in a graph, ready to be served. */
export interface NationGraph {
  engine: Store['engine']
  adoptions: number
  /** Environment in which `govgraph serve` serves it. */
  env: Record<string, string>
  close(): Promise<void>
}

export type Say = (line: string) => void

/** Nations that were loaded are kept here: loading takes minutes, opening seconds. */
const FOLDER = join(NEO4J_FOLDER, 'nations')
const WRITERS = ['../../src/store/writeReports.ts', '../../src/store/projectReference.ts', './loadNation.ts']
/** Reports that tell whether rows are made as they were. */
const LOOKED_AT = 20
const MEMORY: Neo4jMemory = { heap: '1500m', pageCache: '2g' }

/** Starts Neo4j on a nation, loaded now or before; within 4 GB of memory. */
export async function nationOnNeo4j(
  nation: Nation,
  adoptions: number,
  say: Say,
): Promise<NationGraph & { uri: string }> {
  const home = await kept('neo4j', nation, adoptions, say, async (folder) => {
    const server = await startNeo4j(folder, await freePort(), MEMORY)
    const store = await openNeo4j({ uri: server.uri })
    await loadNation(store, nation, adoptions, say)
    await store.close()
    await ended(server.process)
  })
  const { uri, process: server } = await startNeo4j(home, await freePort(), MEMORY)
  const store = await openNeo4j({ uri })
  try {
    await store.migrate()
    await store.write(PEER_INDEXES.map((cypher) => ({ cypher })))
    await store.read('CALL db.awaitIndexes(600)', {}, { timeoutMs: 600_000 })
    await finish(store, nation.reference)
  } finally {
    await store.close()
  }
  return { engine: 'neo4j', adoptions, uri, env: { NEO4J_URI: uri }, close: () => ended(server) }
}

/** The data folder of a nation in the embedded engine. */
export async function nationEmbedded(nation: Nation, adoptions: number, say: Say): Promise<NationGraph> {
  const folder = await kept('embedded', nation, adoptions, say, async (data) => {
    const store = await openEmbedded(join(data, 'graph'))
    await loadNation(store, nation, adoptions, say)
    await store.close()
  })
  const store = await openEmbedded(join(folder, 'graph'))
  await store.migrate()
  await finish(store, nation.reference)
  await store.close()
  return { engine: 'embedded', adoptions, env: { GOVGRAPH_DATA: folder }, close: async () => {} }
}

/** Opens the graph beside the server that serves it, where the engine allows; the embedded one before it. */
export const openStore = ({ env }: NationGraph): Promise<Store> =>
  env.NEO4J_URI ? openNeo4j({ uri: env.NEO4J_URI }) : openEmbedded(join(env.GOVGRAPH_DATA as string, 'graph'))

/** The folder in which a nation is kept; made where it is missing or of other rows. What is broken off leaves nothing. */
async function kept(
  engine: Store['engine'],
  nation: Nation,
  adoptions: number,
  say: Say,
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const name = `${engine}-${adoptions}`
  const folder = join(FOLDER, `${name}-${hashOfNation(nation)}`)
  if (existsSync(folder)) return folder
  mkdirSync(FOLDER, { recursive: true })
  for (const other of readdirSync(FOLDER).filter((each) => each.startsWith(`${name}-`))) {
    rmSync(join(FOLDER, other), { recursive: true })
  }
  say(`Loading ${adoptions.toLocaleString('en')} adoptions into ${engine}, once.`)
  const making = `${folder}-making`
  await make(making)
  renameSync(making, folder)
  return folder
}

function hashOfNation(nation: Nation): string {
  const hash = createHash('sha256').update(JSON.stringify(rowsOfReference(nation.reference)))
  let looked = 0
  for (const facts of reportsOf(nation, Number.POSITIVE_INFINITY)) {
    if (looked++ === LOOKED_AT) break
    hash.update(JSON.stringify(rowsOfReport(facts, nation.reference)))
  }
  for (const path of WRITERS) hash.update(readFileSync(fileURLToPath(new URL(path, import.meta.url))))
  return hash.digest('hex').slice(0, 12)
}

function ended(server: import('node:child_process').ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.once('exit', () => resolve())
    server.kill('SIGTERM')
  })
}
