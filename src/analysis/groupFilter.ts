import type { AdoptionDimension } from '../model/adoptionGroup.ts'
import type { CitationDimension } from '../model/citationGroup.ts'
import type {
  AdoptionFilter,
  CitationFilter,
  JurisdictionFilter,
  LegalInstrumentFilter,
  MeasureFilter,
  OutcomeFilter,
} from '../model/filters.ts'
import type { OutcomeDimension } from '../model/outcomeGroup.ts'
import type { AdoptionIndex } from './adoptionIndex.ts'
import { ROLES } from './citations.ts'
import { INSTRUMENT_TYPES } from './instruments.ts'
import { isGiven } from './matchers.ts'
import type { Numbering } from './numbering.ts'
import { LEVELS } from './places.ts'
import { STATUSES } from './statuses.ts'

/** What the rows of a group agree in: the number of each dimension asked for. */
export type GroupNumbers<Dimension extends string> = Partial<Record<Dimension, number>>

/** The filter that lists the adoptions of a group: the one that was asked with, and the group's own. */
export function adoptionGroupFilter(
  index: AdoptionIndex,
  numbers: GroupNumbers<AdoptionDimension>,
  asked: AdoptionFilter | null | undefined,
): AdoptionFilter {
  const { YEAR, MEASURE, THEME, STATUS } = numbers
  const measure: MeasureFilter = {
    ...(isGiven(MEASURE) && idFilter(index.measures, MEASURE)),
    ...(isGiven(THEME) && { theme: { eq: idOf(index.themes, THEME) } }),
  }
  return both(asked, {
    ...(isGiven(YEAR) && { year: { eq: YEAR } }),
    ...(isGiven(STATUS) && { status: { eq: STATUSES[STATUS] } }),
    ...unlessEmpty('measure', measure),
    ...unlessEmpty('jurisdiction', placeFilter(index, numbers)),
  })
}

/** The filter that lists the outcomes of a group. */
export function outcomeGroupFilter(
  index: AdoptionIndex,
  numbers: GroupNumbers<OutcomeDimension>,
  asked: OutcomeFilter | null | undefined,
): OutcomeFilter {
  const { INDICATOR, YEAR } = numbers
  return both(asked, {
    ...(isGiven(INDICATOR) && { indicator: idFilter(index.indicators, INDICATOR) }),
    ...(isGiven(YEAR) && { year: { eq: YEAR } }),
    ...ofMeasure(index, numbers),
    ...unlessEmpty('jurisdiction', placeFilter(index, numbers)),
  })
}

/** The filter that lists the citations of a group. */
export function citationGroupFilter(
  index: AdoptionIndex,
  numbers: GroupNumbers<CitationDimension>,
  asked: CitationFilter | null | undefined,
): CitationFilter {
  const { INSTRUMENT, TYPE, ROLE, YEAR } = numbers
  const instrument: LegalInstrumentFilter = {
    ...(isGiven(INSTRUMENT) && idFilter(index.instruments, INSTRUMENT)),
    ...(isGiven(TYPE) && { type: { eq: INSTRUMENT_TYPES[TYPE] } }),
  }
  const report = {
    ...(isGiven(YEAR) && { year: { eq: YEAR } }),
    ...unlessEmpty('jurisdiction', placeFilter(index, numbers)),
  }
  return both(asked, {
    ...(isGiven(ROLE) && { role: { eq: ROLES[ROLE] } }),
    ...unlessEmpty('instrument', instrument),
    ...ofMeasure(index, numbers),
    ...unlessEmpty('report', report),
  })
}

/** Whether a filter says which status an adoption must have. */
export function asksForStatus(filter: AdoptionFilter | null | undefined): boolean {
  if (!isGiven(filter)) return false
  const parts = [...(filter.and ?? []), ...(filter.or ?? []), filter.not]
  return isGiven(filter.status) || parts.some(asksForStatus)
}

type PlaceNumbers = GroupNumbers<'LEVEL' | 'PROVINCE' | 'JURISDICTION'>

function placeFilter({ places }: AdoptionIndex, { LEVEL, PROVINCE, JURISDICTION }: PlaceNumbers): JurisdictionFilter {
  return {
    ...(isGiven(JURISDICTION) && idFilter(places, JURISDICTION)),
    ...(isGiven(LEVEL) && { level: { eq: LEVELS[LEVEL] } }),
    ...(isGiven(PROVINCE) && { within: idOf(places, PROVINCE) }),
  }
}

/** Rows that name no measure meet no filter on it. */
function ofMeasure({ measures }: AdoptionIndex, { MEASURE }: GroupNumbers<'MEASURE'>) {
  if (!isGiven(MEASURE)) return {}
  return MEASURE === measures.size ? { not: { measure: {} } } : { measure: idFilter(measures, MEASURE) }
}

const idOf = ({ rows }: Numbering<{ id: string }>, number: number): string => (rows[number] as { id: string }).id

const idFilter = (dimension: Numbering<{ id: string }>, number: number) => ({ id: { eq: idOf(dimension, number) } })

const unlessEmpty = <Name extends string, Filter extends object>(name: Name, filter: Filter) =>
  Object.keys(filter).length > 0 ? ({ [name]: filter } as Record<Name, Filter>) : {}

const both = <Filter extends { and?: Filter[] }>(asked: Filter | null | undefined, own: Filter): Filter =>
  isGiven(asked) && Object.keys(asked).length > 0 ? ({ and: [asked, own] } as Filter) : own
