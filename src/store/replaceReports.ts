import { deriveInstruments } from './deriveInstruments.ts'
import { deriveMeasures } from './deriveMeasures.ts'
import { derivePlaces } from './derivePlaces.ts'
import { beginWriting } from './graphState.ts'
import { isStanding } from './places.ts'
import type { Reference } from './reference.ts'
import type { ReportRows } from './reportRows.ts'
import { forIds } from './rowStatements.ts'
import type { Row, Store } from './store.ts'
import { takeOutReports } from './takeOutReports.ts'
import { writeReports } from './writeReports.ts'

/**
 * Takes out all that the reports of these ids said and writes what they say now, in one transaction. What reports share (adoptions, coined
 * measures, zones, instruments, indicators) is derived from all that is said of it then: the order of loading leaves no trace.
 */
export async function replaceReports(
  store: Store,
  reportIds: readonly string[],
  reports: readonly ReportRows[],
  reference: Reference,
): Promise<void> {
  await store.transaction(async (run) => {
    await beginWriting(run)
    const before = await takeOutReports(run, reportIds)
    await writeReports(run, reports)
    const touched = (ids: readonly string[], pick: (rows: ReportRows) => readonly Row[]) => [
      ...new Set([...ids, ...reports.flatMap((rows) => pick(rows).map(({ id }) => id as string))]),
    ]
    await forIds(
      run,
      before.adoptions,
      `MATCH (a:Adoption) WHERE a.id = id AND NOT EXISTS { MATCH (a)-[:EVIDENCED_BY]->(c:Claim) } DETACH DELETE a`,
    )
    await forIds(
      run,
      before.indicators,
      `MATCH (i:Indicator) WHERE i.id = id AND NOT EXISTS { MATCH (o:Outcome)-[:OF]->(i) } DETACH DELETE i`,
    )
    const coined = before.measures.filter((id) => !reference.vocabulary.byId.has(id))
    const measures = touched(coined, (rows) => rows.measures)
    await deriveMeasures(run, measures)
    const passing = before.places.filter((id) => !isStanding(id, reference))
    const places = touched(passing, (rows) => rows.places)
    await derivePlaces(run, places, reference)
    const instruments = touched(before.instruments, (rows) => rows.instruments)
    await deriveInstruments(run, instruments, reference)
    const extractor = reports.at(-1)?.report.extractor
    if (extractor) await run(`MATCH (s:GraphState) WHERE s.id = 'graph' SET s.extractor = $extractor`, { extractor })
  })
}
