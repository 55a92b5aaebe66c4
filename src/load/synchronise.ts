import type { ReportFacts } from '../model/reportFacts.ts'
import type { ReportRecord } from '../record/reportRecord.ts'
import type { Version } from '../record/versions.ts'
import { GRAPH_SCHEMA } from '../store/graphSchema.ts'
import { beginWriting, readGraphState } from '../store/graphState.ts'
import { projectReference, projectReport, projectReports, withdrawReport } from '../store/project.ts'
import type { Store } from '../store/store.ts'
import type { Reference } from './reference.ts'

export interface Projection {
  store: Store
  record: ReportRecord
  reference: Reference
}

const BATCH = 100
const DELETED_AT_ONCE = 5_000
/** Stands for the maker while a graph is emptied: no version is called so. */
const BEING_CLEARED = 'being cleared'

/**
 * Brings the graph up to its record: reports that it lacks or has otherwise are projected, known ones that do not hold are taken
 * out. A graph that another version of the program made is made anew. Gives how many of how many reports are done.
 */
export async function* synchronise(projection: Projection): AsyncGenerator<{ done: number; total: number }> {
  const { store, record, reference } = projection
  if (await isOutdated(store, reference)) await clear(store)
  await projectReference(store, reference)
  const found = await readReports(store)
  for (const { id, sha256 } of found.values()) {
    if (!record.versions.inForceOf(id) && record.knows(sha256)) await withdrawReport(store, id, reference)
  }
  yield* projectVersions(
    projection,
    record.versions.inForce().filter(({ reportId, content }) => found.get(reportId)?.content !== content),
  )
  await setMaker(store, reference.version)
}

/** Makes the graph anew from the record. */
export async function* rebuildGraph(projection: Projection): AsyncGenerator<{ done: number; total: number }> {
  const { store, record, reference } = projection
  await clear(store)
  await projectReference(store, reference)
  yield* projectVersions(projection, record.versions.inForce())
  await setMaker(store, reference.version)
}

/** Brings one report of the graph up to its record. */
export async function synchroniseReport({ store, record, reference }: Projection, reportId: string): Promise<void> {
  const version = record.versions.inForceOf(reportId)
  if (version) await projectReport(store, record.facts(version.sha256), reference)
  else await withdrawReport(store, reportId, reference)
}

/** The program version and seed that made the graph; null for an empty graph, and for one that is still being made. */
export async function makerOf(store: Store): Promise<string | null> {
  const [state] = await store.read(`MATCH (s:GraphState) WHERE s.id = 'graph' RETURN s.madeBy AS madeBy`)
  return (state?.madeBy as string | null | undefined) ?? null
}

async function isOutdated(store: Store, reference: Reference): Promise<boolean> {
  const [maker, { vocabulary }] = [await makerOf(store), await readGraphState(store)]
  return (
    (maker ?? reference.version) !== reference.version ||
    (vocabulary ?? reference.vocabulary.version) !== reference.vocabulary.version
  )
}

async function setMaker(store: Store, version: string): Promise<void> {
  if ((await makerOf(store)) === version) return
  await store.write([
    { cypher: `MATCH (s:GraphState) WHERE s.id = 'graph' SET s.madeBy = $version`, params: { version } },
  ])
}

async function* projectVersions({ store, record, reference }: Projection, versions: Version[]) {
  const total = versions.length
  for (let done = 0; done < total; done += BATCH) {
    yield { done, total }
    const batch = versions.slice(done, done + BATCH)
    await projectReports(store, factsOf(batch, record), reference)
  }
  if (total > 0) yield { done: total, total }
}

function* factsOf(versions: Version[], record: ReportRecord): Generator<ReportFacts> {
  for (const { sha256 } of versions) yield record.facts(sha256)
}

async function readReports(store: Store): Promise<Map<string, { id: string; sha256: string; content: string }>> {
  const rows = await store.read('MATCH (r:Report) RETURN r.id AS id, r.sha256 AS sha256, r.content AS content')
  return new Map(rows.map((row) => [row.id as string, row as { id: string; sha256: string; content: string }]))
}

/**
 * Empties the graph but for its version, which goes on rising: whoever watches it sees that the graph is another one. Broken off on
 * the way, it is begun again at the next start.
 */
async function clear(store: Store): Promise<void> {
  await markWith(store, BEING_CLEARED)
  for (const label of Object.keys(GRAPH_SCHEMA).filter((name) => name !== 'GraphState')) {
    for (let left = 1; left > 0; ) {
      await store.write([{ cypher: `MATCH (n:${label}) WITH n LIMIT ${DELETED_AT_ONCE} DETACH DELETE n` }])
      const [row] = await store.read(`MATCH (n:${label}) RETURN count(n) AS left`)
      left = row?.left as number
    }
  }
  await markWith(store, null)
}

/** Notes that the graph is nobody's: neither reference nor reports stand in it. */
async function markWith(store: Store, madeBy: string | null): Promise<void> {
  await store.transaction(async (run) => {
    await beginWriting(run)
    await run(
      `MATCH (s:GraphState) WHERE s.id = 'graph' SET s.vocabulary = null, s.extractor = null, s.madeBy = $madeBy`,
      { madeBy },
    )
  })
}
