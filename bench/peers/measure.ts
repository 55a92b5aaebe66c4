import { cpus, totalmem } from 'node:os'
import neo4j from 'neo4j-driver'
import { openSnapshots, type Snapshots } from '../../src/api/snapshot.ts'
import type { Store } from '../../src/store/store.ts'
import { askedOf } from './asked.ts'
import { FLOORS } from './judge.ts'
import { lookAt } from './lookAt.ts'
import type { Nation } from './nation.ts'
import { type NationGraph, nationEmbedded, nationOnNeo4j, openStore } from './nationGraph.ts'
import { pageHits } from './pageHits.ts'
import { startCypher, startGovgraph, startNeo4jGraphql } from './peers.ts'
import type { Result, ShapeResult } from './results.ts'
import { sampleOf } from './sample.ts'
import type { Shape } from './shapes/shape.ts'
import { type Effort, soak, time } from './time.ts'

/** Asks GovGraph, @neo4j/graphql and hand-written Cypher on one Neo4j. */
export async function measureOnNeo4j(
  nation: Nation,
  size: number,
  shapes: readonly Shape[],
  effort: Effort,
): Promise<Result> {
  const graph = await nationOnNeo4j(nation, size, effort.say)
  const ends = [() => graph.close()]
  try {
    const govgraph = await startGovgraph(graph)
    ends.push(() => govgraph.end())
    const neo4jGraphql = await startNeo4jGraphql(graph)
    ends.push(() => neo4jGraphql.end())
    const cypher = await startCypher(graph)
    ends.push(() => cypher.end())
    const opened = await open(graph)
    ends.push(() => opened.close())
    const driver = neo4j.driver(graph.uri)
    ends.push(() => driver.close())

    const sample = sampleOf(opened.snapshots.current().index)
    const asked = shapes.map((shape) => askedOf(shape, shape.variables(sample), { govgraph, neo4jGraphql, cypher }))
    const results: ShapeResult[] = []
    for (const each of asked) results.push(await time(each, await lookAt(each, opened, driver), effort))
    const watched = await soak(
      asked.flatMap(({ targets }) => targets.govgraph ?? []),
      govgraph,
      effort,
    )
    const pages = await pageHits(opened.store, opened.snapshots, driver)
    return {
      ...(await describe(graph, opened.store)),
      readyMs: govgraph.readyMs,
      pages,
      shapes: results,
      soak: watched,
    }
  } finally {
    for (const end of ends.reverse()) await end()
  }
}

/** Asks GovGraph on the embedded engine, beside itself on a small graph in Neo4j. */
export async function measureEmbedded(
  nation: Nation,
  size: number,
  shapes: readonly Shape[],
  effort: Effort,
): Promise<Result> {
  const graph = await nationEmbedded(nation, size, effort.say)
  // a server holds the embedded graph alone: what is asked of it is read before
  const before = await open(graph)
  const sample = sampleOf(before.snapshots.current().index)
  const description = await describe(graph, before.store)
  await before.close()
  const small = await nationOnNeo4j(nation, FLOORS.embeddedSize, effort.say)
  const ends = [() => small.close()]
  try {
    const opened = await open(small)
    ends.push(() => opened.close())
    const govgraph = await startGovgraph(small)
    ends.push(() => govgraph.end())
    const embedded = await startGovgraph(graph)
    ends.push(() => embedded.end())

    const smallSample = sampleOf(opened.snapshots.current().index)
    const asked = shapes.map((shape) => {
      const beside = askedOf(shape, shape.variables(smallSample), { govgraph })
      const { targets } = askedOf(shape, shape.variables(sample), { embedded })
      return { ...beside, targets: { ...beside.targets, ...targets } }
    })
    const results: ShapeResult[] = []
    for (const each of asked) {
      const looked = await lookAt(each, opened, null)
      const differences = size === FLOORS.embeddedSize ? looked.differences : []
      results.push(await time(each, { ...looked, differences }, effort))
    }
    const watched = await soak(
      asked.flatMap(({ targets }) => targets.embedded ?? []),
      embedded,
      effort,
    )
    return { ...description, readyMs: embedded.readyMs, pages: [], shapes: results, soak: watched }
  } finally {
    for (const end of ends.reverse()) await end()
  }
}

interface Opened {
  store: Store
  snapshots: Snapshots
  close(): Promise<void>
}

async function open(graph: NationGraph): Promise<Opened> {
  const store = await openStore(graph)
  const snapshots = await openSnapshots(store, { everyMs: 0 })
  const close = async () => {
    await snapshots.close()
    await store.close()
  }
  return { store, snapshots, close }
}

const LABELS = ['Jurisdiction', 'Measure', 'Report', 'Adoption', 'Claim', 'LegalInstrument', 'Citation', 'Outcome']

async function describe({ engine, adoptions }: NationGraph, store: Store) {
  const counts = LABELS.map((label) => `MATCH (n:${label}) RETURN '${label}' AS label, count(n) AS count`)
  const rows = await store.read(counts.join(' UNION ALL '))
  const [cpu] = cpus()
  return {
    engine,
    size: adoptions,
    counts: Object.fromEntries(rows.map(({ label, count }) => [label as string, count as number])),
    machine: `${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB`,
  }
}
