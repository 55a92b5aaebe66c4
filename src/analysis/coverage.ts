import { Coverage } from '../model/coverage.ts'
import type { Level } from '../model/enums.ts'
import { type AdoptionIndex } from './adoptionIndex.ts'
import { COMPLETE_REPORT, PARTIAL_REPORT } from './knownReports.ts'
import type { Marks } from './marks.ts'
import { LEVELS } from './places.ts'

export interface CoverageQuery {
  year: number
  /** Which places count; null for all. */
  within: Marks | null
  level: Level | null
}

/** Puts every current jurisdiction into the first box that fits. */
export function coverageOf(
  index: AdoptionIndex,
  measure: number | undefined,
  { year, within, level }: CoverageQuery,
): Coverage {
  const { places } = index
  const statuses = new Uint8Array(places.size)
  for (const row of index.ofMeasure[measure ?? -1] ?? []) {
    const place = index.jurisdiction[row] as number
    if (index.year[row] === year) statuses[place] = (statuses[place] as number) | (1 << (index.status[row] as number))
  }
  const known = index.reports.ofYear(year)
  const wantedLevel = level === null ? null : LEVELS.indexOf(level)
  const coverage = new Coverage()
  for (let place = 0; place < places.size; place++) {
    if (!places.current[place] || within?.[place] === 0) continue
    if (wantedLevel !== null && places.level[place] !== wantedLevel) continue
    coverage.jurisdictions++
    coverage[boxOf(statuses[place] as number, known[place] as number)]++
  }
  return coverage
}

type Box = Exclude<keyof Coverage, 'jurisdictions'>

/** `statuses`: a bit for each of STATUSES. */
function boxOf(statuses: number, known: number): Box {
  if (statuses & 0b001) return 'implemented'
  if (statuses & 0b010) return 'plannedOnly'
  if (statuses & 0b100) return 'shortfallOnly'
  if (known === COMPLETE_REPORT) return 'notMentioned'
  return known === PARTIAL_REPORT ? 'partialReport' : 'noReport'
}
