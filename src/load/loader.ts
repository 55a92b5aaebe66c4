import type { ReportFacts } from '../model/reportFacts.ts'

/** A document to load: what was read from it, or why it could not be read. */
export type Document =
  | { document: string; facts: ReportFacts; raw: Uint8Array | null }
  | { document: string; rejected: Rejection }

export interface Rejection {
  code: string
  reason: string
  /** Where in the document: `measures[3].status`; null where it is refused as a whole. */
  place: string | null
}

/**
 * What a document does to the record:
 * ADDED a report not known before (or removed before); REPLACES a newer version of a known report; OLDER an older version, kept but
 * not in force; RENEWED known bytes, other facts; QUOTED known facts, now with their text and so with quotes; KNOWN nothing new.
 */
export type Change = 'ADDED' | 'REPLACES' | 'OLDER' | 'RENEWED' | 'QUOTED' | 'KNOWN'

export interface Counts {
  /** Distinct pairs of measure and status. */
  adoptions: number
  citations: number
  outcomes: number
}

export type LoadEvent =
  | {
      kind: 'loaded'
      document: string
      report: string
      title: string | null
      sha256: string
      change: Change
      /** SHA-256 of the other version: the one replaced, or the newer one in force. */
      other: string | null
      counts: Counts
      /** Counts of the version that was in force before; null where there was none. */
      before: Counts | null
    }
  | ({ kind: 'rejected'; document: string } & Rejection)
  /** The report was taken out; `back` is the SHA-256 of the older version in force again, null where there is none. */
  | { kind: 'removed'; report: string; sha256: string; back: string | null }
  | { kind: 'progress'; done: number; total: number }
  /** A line of canonical JSON that the graph lacks, or has beyond its record. */
  | { kind: 'difference'; side: 'missing' | 'unexpected'; line: string }
  | { kind: 'hash'; hash: string }
  /** A running server answers with the change. */
  | { kind: 'shown'; address: string }

/** One claim of an adoption, with all that it hangs on. */
export interface AdoptionRow {
  jurisdictionId: string
  code: string | null
  jurisdiction: string
  level: string
  province: string | null
  measureId: string
  measure: string
  theme: string
  year: number
  status: string
  report: string
  section: string
  start: number
  end: number
  mention: string
  quote: string | null
  source: string | null
}

/** The work on record and graph, done here or by the process that holds them. Each gives what happens as it happens. */
export interface Loader {
  /** Loads documents; with `dryRun` says what would change and changes nothing. */
  ingest(
    documents: AsyncIterable<Document> | Iterable<Document>,
    options: { dryRun: boolean },
  ): AsyncIterable<LoadEvent>
  /** Takes the version of a report that is in force out again. Throws REPORT_UNKNOWN. */
  remove(reportId: string): AsyncIterable<LoadEvent>
  /** Makes the graph anew from the record. */
  rebuild(): AsyncIterable<LoadEvent>
  /** Compares the graph with its record: its hash, or the differences. */
  check(): AsyncIterable<LoadEvent>
  /** All claims, by jurisdiction, year (newest first), measure, status and place in the report. */
  exportAdoptions(): AsyncIterable<AdoptionRow>
  close(): Promise<void>
}
