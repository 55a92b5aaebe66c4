import { type AdoptionIndex, adoptionIdAt } from './adoptionIndex.ts'
import { countWhile } from './countWhile.ts'

/** The rows of the adoptions that a report gives evidence of, in page order: those of its place and year, unless others reported for them too. */
export function rowsOfReport(index: AdoptionIndex, report: number): Uint32Array {
  const { reports } = index
  const year = reports.year[report] as number
  const rows = index.ofJurisdiction[reports.jurisdiction[report] as number] as Uint32Array
  const yearAt = (at: number) => index.year[rows[at] as number] as number
  const start = countWhile(rows.length, (at) => yearAt(at) > year)
  const end = countWhile(rows.length, (at) => yearAt(at) >= year)
  const evidence = reports.evidence.get(report)
  const ofYear = rows.subarray(start, end)
  return evidence ? ofYear.filter((row) => evidence.has(adoptionIdAt(index, row))) : ofYear
}
