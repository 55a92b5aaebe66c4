import type { ReportFacts } from '../model/reportFacts.ts'
import type { Reference } from './reference.ts'
import { replaceReports } from './replaceReports.ts'
import { rowsOfReport } from './reportRows.ts'
import type { Store } from './store.ts'

export { projectReference } from './projectReference.ts'

/** Facts written in one transaction: it holds that many reports at least, and ends with the report that passes it. */
const BATCH = 3_000

/** Replaces all that the report (by its id) said before. One transaction. Needs `projectReference` before it. */
export async function projectReport(store: Store, facts: ReportFacts, reference: Reference): Promise<void> {
  const rows = rowsOfReport(facts, reference)
  await replaceReports(store, [rows.report.id as string], [rows], reference)
}

/** The same for many reports, in larger transactions: several reports each, none of them twice. */
export async function projectReports(
  store: Store,
  reports: Iterable<ReportFacts> | AsyncIterable<ReportFacts>,
  reference: Reference,
): Promise<void> {
  let batch: ReturnType<typeof rowsOfReport>[] = []
  let size = 0
  const write = async () => {
    const ids = batch.map(({ report }) => report.id as string)
    if (batch.length > 0) await replaceReports(store, ids, batch, reference)
    batch = []
    size = 0
  }
  for await (const facts of reports) {
    const rows = rowsOfReport(facts, reference)
    if (batch.some(({ report }) => report.id === rows.report.id)) await write()
    batch.push(rows)
    size += rows.claims.length + rows.citations.length + rows.outcomes.length
    if (size >= BATCH) await write()
  }
  await write()
}

/** Takes out all that the report said; nothing where it is not in the graph. One transaction. */
export async function withdrawReport(store: Store, reportId: string, reference: Reference): Promise<void> {
  const [found] = await store.read('MATCH (r:Report) WHERE r.id = $id RETURN r.id AS id', { id: reportId })
  if (found) await replaceReports(store, [reportId], [], reference)
}
