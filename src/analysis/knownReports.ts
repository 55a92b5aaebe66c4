import type { EvidenceRow, ReportRow } from './indexRows.ts'
import { type Numbering, numberRows } from './numbering.ts'
import type { Places } from './places.ts'

/** What is known of a government's own report of a year: none, a part of it, all of it. */
export const NO_REPORT = 0
export const PARTIAL_REPORT = 1
export const COMPLETE_REPORT = 2

/** The reports in the graph, those of departments too. */
export interface KnownReports extends Numbering<ReportRow> {
  readonly jurisdiction: Uint32Array
  readonly year: Uint16Array
  /** Numbers of the reports of each jurisdiction. */
  readonly ofJurisdiction: readonly (readonly number[])[]
  /** Ids of the adoptions that a report gives evidence of, where it is not the only one of its place and year. */
  readonly evidence: ReadonlyMap<number, ReadonlySet<string>>
  /** Each jurisdiction and year with a complete report of the government itself, by jurisdiction. */
  readonly complete: readonly { place: number; year: number }[]
  /** Years with a report of a government itself, ascending. */
  readonly years: readonly number[]
  /** For each jurisdiction what is known of its own report of the year. */
  ofYear(year: number): Uint8Array
}

export function buildKnownReports(
  rows: readonly ReportRow[],
  places: Places,
  evidence: readonly EvidenceRow[],
): KnownReports {
  const numbering = numberRows(rows)
  const jurisdiction = Uint32Array.from(numbering.rows, (row) => places.number(row.jurisdictionId))
  const ofJurisdiction = Array.from({ length: places.size }, (): number[] => [])
  const known = new Map<number, Uint8Array>()
  numbering.rows.forEach(({ year, own, complete }, number) => {
    const place = jurisdiction[number] as number
    ofJurisdiction[place]?.push(number)
    if (!own) return
    const states = known.get(year) ?? new Uint8Array(places.size)
    known.set(year, states)
    states[place] = Math.max(states[place] as number, complete ? COMPLETE_REPORT : PARTIAL_REPORT)
  })
  const years = [...known.keys()].sort((a, b) => a - b)
  const none = new Uint8Array(places.size)
  return {
    ...numbering,
    jurisdiction,
    year: Uint16Array.from(numbering.rows, ({ year }) => year),
    ofJurisdiction,
    evidence: new Map(evidence.map(({ reportId, adoptionIds }) => [numbering.number(reportId), new Set(adoptionIds)])),
    years,
    complete: places.rows.flatMap((_, place) =>
      years.filter((year) => known.get(year)?.[place] === COMPLETE_REPORT).map((year) => ({ place, year })),
    ),
    ofYear: (year) => known.get(year) ?? none,
  }
}
