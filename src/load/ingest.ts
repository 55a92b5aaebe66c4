import { Failure } from '../model/failures.ts'
import type { ReportFacts } from '../model/reportFacts.ts'
import { type Version, Versions } from '../record/versions.ts'
import { checkNames } from './checkNames.ts'
import type { Change, Counts, Document, LoadEvent } from './loader.ts'
import { type Projection, synchroniseReport } from './synchronise.ts'

/** Loads documents: each into the record first, then into the graph. With `dryRun` only says what would change. */
export async function* ingest(
  projection: Projection,
  documents: AsyncIterable<Document> | Iterable<Document>,
  { dryRun }: { dryRun: boolean },
): AsyncGenerator<LoadEvent> {
  const { record, reference } = projection
  const versions = dryRun ? new Versions(record.versions.values()) : record.versions
  const counted = new Map<string, Counts>()
  const countsOf = ({ sha256 }: Version) => counted.get(sha256) ?? count(record.facts(sha256))

  for await (const given of documents) {
    const { document } = given
    if ('rejected' in given) {
      yield { kind: 'rejected', document, ...given.rejected }
      continue
    }
    const { facts, raw } = given
    try {
      checkNames(facts, reference)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      yield { kind: 'rejected', document, code: error.code, reason: error.message, place: error.place }
      continue
    }
    const version = record.versionOf(facts)
    const known = versions.get(version.sha256)
    const rival = versions.inForceOf(version.reportId)
    const before = rival ? countsOf(rival) : null
    const isNews = known?.content !== version.content

    if (dryRun) versions.set(version)
    else if (isNews || raw) await record.put(facts, raw)
    const inForce = versions.inForceOf(version.reportId) as Version
    if (!dryRun && isNews) {
      if (inForce.sha256 === version.sha256) await synchroniseReport(projection, version.reportId)
      if (known && known.reportId !== version.reportId) await synchroniseReport(projection, known.reportId)
    }
    counted.set(version.sha256, count(facts))
    const { change, other } = changeOf(version, known, rival, inForce)
    const { reportId: report, sha256 } = version
    const { title } = facts.report
    yield { kind: 'loaded', document, report, title, sha256, change, other, counts: count(facts), before }
  }
}

function changeOf(
  version: Version,
  known: Version | undefined,
  rival: Version | undefined,
  inForce: Version,
): { change: Change; other: string | null } {
  if (known?.content === version.content) return { change: 'KNOWN', other: null }
  if (known) return { change: version.hasText && !known.hasText ? 'QUOTED' : 'RENEWED', other: null }
  if (!rival) return { change: 'ADDED', other: null }
  return inForce.sha256 === version.sha256
    ? { change: 'REPLACES', other: rival.sha256 }
    : { change: 'OLDER', other: inForce.sha256 }
}

function count({ measures, instruments, outcomes }: ReportFacts): Counts {
  return {
    adoptions: new Set(measures.map(({ id, status }) => `${id} ${status}`)).size,
    citations: instruments.length,
    outcomes: outcomes.length,
  }
}
