import { fail } from '../model/failures.ts'
import type { LoadEvent } from './loader.ts'
import { type Projection, synchroniseReport } from './synchronise.ts'

/** Takes the version of a report that is in force out of the record, then out of the graph; the next older one is in force again. Throws REPORT_UNKNOWN. */
export async function* remove(projection: Projection, reportId: string): AsyncGenerator<LoadEvent> {
  const { versions } = projection.record
  const version = versions.inForceOf(reportId)
  if (!version) throw fail('REPORT_UNKNOWN', reportId)
  await projection.record.remove(version.sha256)
  await synchroniseReport(projection, reportId)
  const back = versions.inForceOf(reportId)?.sha256 ?? null
  yield { kind: 'removed', report: reportId, sha256: version.sha256, back }
}
