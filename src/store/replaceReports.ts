import { deriveInstruments } from './deriveInstruments.ts'
import { deriveMeasures } from './deriveMeasures.ts'
import { derivePlaces } from './derivePlaces.ts'
import { beginWriting } from './graphState.ts'
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
    const { vocabulary, divisions } = reference
    const coined = before.measures.filter((id) => !vocabulary.byId.has(id))
    await deriveMeasures(
      run,
      touched(coined, (rows) => rows.measures),
    )
    const unknown = before.places.filter((id) => !divisions.byId.has(id))
    await derivePlaces(
      run,
      touched(unknown, (rows) => rows.places),
      reference,
    )
    await deriveInstruments(
      run,
      touched(before.instruments, (rows) => rows.instruments),
      reference,
    )
    const extractor = reports.at(-1)?.report.extractor
    if (extractor) await run(`MATCH (s:GraphState) WHERE s.id = 'graph' SET s.extractor = $extractor`, { extractor })
  })
}
