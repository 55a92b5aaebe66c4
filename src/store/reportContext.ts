import { AdoptionStatus } from '../model/enums.ts'
import { adoptionId } from '../model/ids.ts'
import type { MeasureFact, ReportFacts } from '../model/reportFacts.ts'
import { reportIdOf } from '../reference/reportBody.ts'
import { type MeasureIds, measureIds } from './measureIds.ts'
import { type Place, placeOf } from './places.ts'
import type { Reference } from './reference.ts'

/** What all rows of one report refer to. */
export interface ReportContext {
  facts: ReportFacts
  reference: Reference
  reportId: string
  year: number
  place: Place
  measures: MeasureIds
  /** Id of the adoption that a claim is evidence of. */
  adoptionOf(fact: MeasureFact): string
  /** The measure of that name, and the adoption of it under which this report's figures and citations are shown. */
  belongings(measure: string | null | undefined): { measureId: string | null; adoptionId: string | null }
}

/** The first of these statuses that a measure has in a report is the one it is shown under. */
const PRECEDENCE = [AdoptionStatus.IMPLEMENTED, AdoptionStatus.PLANNED, AdoptionStatus.SHORTFALL] as const

/** Throws FACTS_INVALID where the place is none that the graph can hold; place and year must be known. */
export function contextOf(facts: ReportFacts, reference: Reference): ReportContext {
  const reportId = reportIdOf(facts)
  const year = facts.report.year as number
  const place = placeOf(facts, reference)
  const measures = measureIds(facts, reference)
  const adoptionOf = (fact: MeasureFact) => adoptionId(place.id, measures.ofFact(fact), year, fact.status)
  const shown = new Map<string, string>()
  for (const status of PRECEDENCE.toReversed()) {
    for (const fact of facts.measures) if (fact.status === status) shown.set(measures.ofFact(fact), adoptionOf(fact))
  }
  const belongings = (name: string | null | undefined) => {
    const measureId = measures.ofName(name)
    return { measureId, adoptionId: (measureId && shown.get(measureId)) ?? null }
  }
  return { facts, reference, reportId, year, place, measures, adoptionOf, belongings }
}
