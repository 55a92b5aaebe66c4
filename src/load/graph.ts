import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Failure } from '../model/failures.ts'
import { openRecord, type ReportRecord } from '../record/reportRecord.ts'
import { openEmbedded } from '../store/embedded.ts'
import type { Store } from '../store/store.ts'
import type { GraphConfiguration, Neo4jConfiguration } from './configuration.ts'
import { type Hold, hold } from './holder.ts'
import { loadReference, type Reference, readSeedFacts } from './reference.ts'
import { makerOf, synchronise } from './synchronise.ts'

/** A record and the graph made from it, held by this process. */
export interface Graph {
  store: Store
  reference: Reference
  record: ReportRecord
  hold: Hold
  dataFolder: string
  close(): Promise<void>
}

/** A graph that is only read: on Neo4j the record is elsewhere. */
export type ServedGraph = Omit<Graph, 'record' | 'hold'> & Partial<Pick<Graph, 'record' | 'hold'>>

/** Tells a person what is going on. */
export type Say = (message: string) => void

const NEO4J_PATIENCE_MS = 30_000
const NEO4J_AGAIN_MS = 1_000

/**
 * Takes hold of the data folder, opens record and graph, and brings the graph up to its record: after a crash, with another version
 * of the program, or where there was none. Throws STORE_HELD, STORE_UNREACHABLE, STORE_REFUSED, RECORD_DAMAGED.
 */
export async function openGraph(
  configuration: GraphConfiguration,
  say: Say,
  reference: Reference = loadReference(),
): Promise<Graph> {
  const { dataFolder, neo4j } = configuration
  const held = await hold(dataFolder)
  let store: Store | undefined
  try {
    store = neo4j ? await reach(neo4j, say) : await openDerived(join(dataFolder, 'graph'), say)
    await store.migrate()
    const record = await openRecord(join(dataFolder, 'record'))
    await record.seed(readSeedFacts())
    const opened = store
    const close = async () => {
      await opened.close()
      await held.release()
    }
    const graph = { store, reference, record, hold: held, dataFolder, close }
    for await (const { done, total } of synchronise(graph))
      say(`Bringing the graph up to its record: ${done} of ${total} reports.`)
    return graph
  } catch (error) {
    await store?.close()
    await held.release()
    throw error
  }
}

/** Opens the graph to answer from: on Neo4j without a record, which is filled from the seed only where it is empty. */
export async function openServedGraph(
  configuration: GraphConfiguration,
  say: Say,
  reference: Reference = loadReference(),
): Promise<ServedGraph> {
  const { dataFolder, neo4j } = configuration
  if (!neo4j) return openGraph(configuration, say, reference)
  const store = await reach(neo4j, say)
  try {
    const maker = await makerOf(store)
    if (maker === null) await (await openGraph(configuration, say, reference)).close()
    else if (maker !== reference.version) {
      say('The graph was made by another version of GovGraph; "govgraph rebuild", where its record is, makes it anew.')
    }
    return { store, reference, dataFolder, close: () => store.close() }
  } catch (error) {
    await store.close()
    throw error
  }
}

/** The embedded graph is made from the record: a damaged one is made again. */
async function openDerived(folder: string, say: Say): Promise<Store> {
  try {
    return await openEmbedded(folder)
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'STORE_DAMAGED') throw error
    say(`${error.code}: the graph in "${folder}" cannot be opened and is made anew from the record.`)
    rmSync(folder, { recursive: true })
    return openEmbedded(folder)
  }
}

/** Connects to Neo4j, which may be starting still. */
async function reach(neo4j: Neo4jConfiguration, say: Say): Promise<Store> {
  // the driver is read only where it is used
  const { openNeo4j } = await import('../store/neo4j.ts')
  const giveUp = Date.now() + NEO4J_PATIENCE_MS
  for (let isFirst = true; ; isFirst = false) {
    try {
      return await openNeo4j(neo4j)
    } catch (error) {
      const isLate = Date.now() + NEO4J_AGAIN_MS > giveUp
      if (isLate || !(error instanceof Failure) || error.code !== 'STORE_UNREACHABLE') throw error
      if (isFirst) say(`Neo4j does not answer at ${neo4j.uri} yet; trying for ${NEO4J_PATIENCE_MS / 1000} s.`)
      await wait(NEO4J_AGAIN_MS)
    }
  }
}
