import type { Reference } from '../../src/load/reference.ts'
import { readSeedFacts } from '../../src/load/reference.ts'
import type { ReportFacts } from '../../src/model/reportFacts.ts'
import { reportIdOf } from '../../src/reference/reportBody.ts'
import { deriveInstruments } from '../../src/store/deriveInstruments.ts'
import { deriveMeasures } from '../../src/store/deriveMeasures.ts'
import { derivePlaces } from '../../src/store/derivePlaces.ts'
import { neo4jSchema } from '../../src/store/graphSchema.ts'
import { beginWriting } from '../../src/store/graphState.ts'
import { projectReference } from '../../src/store/project.ts'
import { type ReportRows, rowsOfReport } from '../../src/store/reportRows.ts'
import type { Row, Run, Store } from '../../src/store/store.ts'
import { writeReports } from '../../src/store/writeReports.ts'
import { type Nation, nationReports } from './nation.ts'

/** Reports written in one transaction. */
const REPORTS = 60
/** Shared nodes derived in one transaction. */
const DERIVED = 1_000

/**
 * Writes a nation of so many adoptions, and the reports that come with the program, into an empty store: the graph that loading these reports
 * gives, down to its content hash. What reports share is derived once at the end, where loading derives it with each batch.
 */
export async function loadNation(
  store: Store,
  nation: Nation,
  adoptions: number,
  say: (line: string) => void = () => {},
): Promise<void> {
  const { reference } = nation
  if (store.engine === 'neo4j') await store.write(constraints().map((cypher) => ({ cypher })))
  else await store.migrate()
  await projectReference(store, reference)
  const shared = { places: new Set<string>(), measures: new Set<string>(), instruments: new Set<string>() }
  let written = 0
  for (const batch of batches(rowsOf(nation, adoptions))) {
    await store.transaction(async (run) => {
      await beginWriting(run)
      await writeReports(run, batch)
    })
    for (const rows of batch) {
      for (const kind of ['places', 'measures', 'instruments'] as const) addIds(shared[kind], rows[kind])
      written += rows.adoptions.length
    }
    say(`${written.toLocaleString('en')} of ${adoptions.toLocaleString('en')} adoptions`)
  }
  await derive(store, shared.places, (run, ids) => derivePlaces(run, ids, reference))
  await derive(store, shared.measures, deriveMeasures)
  await derive(store, shared.instruments, (run, ids) => deriveInstruments(run, ids, reference))
  await store.migrate()
  await finish(store, reference)
}

/** The reports of a nation in the order in which they are loaded, those of the program first; each report once. */
export function* reportsOf(nation: Nation, adoptions: number): Generator<ReportFacts> {
  const seeds = readSeedFacts()
  yield* seeds
  const taken = new Set(seeds.map(reportIdOf))
  for (const facts of nationReports(nation, adoptions)) if (!taken.has(reportIdOf(facts))) yield facts
}

function* rowsOf(nation: Nation, adoptions: number): Generator<ReportRows> {
  for (const facts of reportsOf(nation, adoptions)) yield rowsOfReport(facts, nation.reference)
}

function* batches<T>(items: Iterable<T>): Generator<T[]> {
  let batch: T[] = []
  for (const item of items) {
    batch.push(item)
    if (batch.length < REPORTS) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** Indexes but those of the ids are made when all is there: that is faster than keeping them. */
const constraints = (): string[] => neo4jSchema().filter((statement) => statement.startsWith('CREATE CONSTRAINT'))

const addIds = (ids: Set<string>, rows: readonly Row[]): void => {
  for (const { id } of rows) ids.add(id as string)
}

async function derive(
  store: Store,
  ids: ReadonlySet<string>,
  work: (run: Run, ids: readonly string[]) => Promise<void>,
): Promise<void> {
  const all = [...ids]
  for (let start = 0; start < all.length; start += DERIVED) {
    await store.transaction((run) => work(run, all.slice(start, start + DERIVED)))
  }
}

/** Says who made the graph, so that a server takes it as it stands. */
export async function finish(store: Store, reference: Reference): Promise<void> {
  await store.write([
    {
      cypher: `MATCH (s:GraphState) WHERE s.id = 'graph' SET s.madeBy = $madeBy, s.extractor = $extractor`,
      params: { madeBy: reference.version, extractor: 'govgraph-synthetic/0.1.0' },
    },
  ])
}
