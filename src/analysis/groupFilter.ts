import type { AdoptionDimension } from '../model/adoptionGroup.ts'
import type { AdoptionFilter, JurisdictionFilter, MeasureFilter } from '../model/filters.ts'
import { type AdoptionIndex, STATUSES } from './adoptionIndex.ts'
import { isGiven } from './matchers.ts'
import { LEVELS } from './places.ts'

/** The filter that lists the adoptions of a group: the one that was asked with, and the group's own. */
export function groupFilter(
  { measures, places, themes }: AdoptionIndex,
  numbers: Partial<Record<AdoptionDimension, number>>,
  asked: AdoptionFilter | null | undefined,
): AdoptionFilter {
  const { YEAR, MEASURE, THEME, STATUS, LEVEL, PROVINCE, JURISDICTION } = numbers
  const id = ({ rows }: { rows: readonly { id: string }[] }, number: number) => (rows[number] as { id: string }).id
  const measure: MeasureFilter = {
    ...(isGiven(MEASURE) && { id: { eq: id(measures, MEASURE) } }),
    ...(isGiven(THEME) && { theme: { eq: id(themes, THEME) } }),
  }
  const jurisdiction: JurisdictionFilter = {
    ...(isGiven(JURISDICTION) && { id: { eq: id(places, JURISDICTION) } }),
    ...(isGiven(LEVEL) && { level: { eq: LEVELS[LEVEL] } }),
    ...(isGiven(PROVINCE) && { within: id(places, PROVINCE) }),
  }
  const own: AdoptionFilter = {
    ...(isGiven(YEAR) && { year: { eq: YEAR } }),
    ...(isGiven(STATUS) && { status: { eq: STATUSES[STATUS] } }),
    ...(Object.keys(measure).length > 0 && { measure }),
    ...(Object.keys(jurisdiction).length > 0 && { jurisdiction }),
  }
  return isGiven(asked) && Object.keys(asked).length > 0 ? { and: [asked, own] } : own
}

/** Whether a filter says which status an adoption must have. */
export function asksForStatus(filter: AdoptionFilter | null | undefined): boolean {
  if (!isGiven(filter)) return false
  const parts = [...(filter.and ?? []), ...(filter.or ?? []), filter.not]
  return isGiven(filter.status) || parts.some(asksForStatus)
}
