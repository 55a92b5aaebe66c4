import { indicatorId, outcomeId } from '../model/ids.ts'
import { numberFacts, placeIn } from './numberFacts.ts'
import type { ReportContext } from './reportContext.ts'
import type { Row } from './store.ts'

/** The figures of a report, and what they count. */
export function outcomeRows(context: ReportContext): { outcomes: Row[]; indicators: Row[] } {
  const { facts, reportId, year, place, belongings } = context
  const indicators = new Map<string, Row>()
  const numbered = numberFacts(
    facts.outcomes,
    (fact) => fact.phrase,
    (fact) => `${fact.indicator} ${fact.unit} ${fact.value}`,
  )
  const outcomes = numbered.map(({ fact, words, ordinal }) => {
    const { value, unit, qualifier, change, rank } = fact
    const indicator = { id: indicatorId(fact.indicator, unit), name: fact.indicator, unit }
    indicators.set(indicator.id, indicator)
    return {
      id: outcomeId(reportId, fact.section, words, ordinal),
      value,
      unit,
      qualifier,
      changeDirection: change?.direction ?? null,
      changeValue: change?.value ?? null,
      changeUnit: change?.unit ?? null,
      changeAgainst: change?.against ?? null,
      rankPlace: rank?.place ?? null,
      rankAmong: rank?.among ?? null,
      ...placeIn(fact),
      indicatorId: indicator.id,
      ...belongings(fact.measure),
      reportId,
      jurisdictionId: place.id,
      year,
    }
  })
  return { outcomes, indicators: [...indicators.values()] }
}
