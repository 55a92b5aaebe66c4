import { claimId } from '../model/ids.ts'
import { searchForm } from '../reference/searchForm.ts'
import { numberFacts, placeIn } from './numberFacts.ts'
import { quoteAround } from './quote.ts'
import { type ReportContext } from './reportContext.ts'
import type { Row } from './store.ts'

/** The claims of a report, the adoptions that they are evidence of, and the ids of adopted measures that the vocabulary has not. */
export function claimRows(context: ReportContext): { claims: Row[]; adoptions: Row[]; measures: Row[] } {
  const { facts, reference, reportId, year, place, measures, adoptionOf } = context
  const isKnown = (id: string) => reference.vocabulary.byId.has(id)
  const numbered = numberFacts(
    facts.measures,
    (fact) => fact.mention,
    (fact) => `${measures.ofFact(fact)} ${fact.status}`,
  )
  const claims = numbered.map(({ fact, words, ordinal }) => {
    const coined = isKnown(measures.ofFact(fact)) ? null : fact
    const quote = facts.text === undefined ? null : quoteAround(facts.text, fact.start, fact.end)
    return {
      id: claimId(reportId, fact.section, words, ordinal),
      ...placeIn(fact),
      mention: fact.mention,
      quote,
      searchForm: quote && searchForm(quote).text,
      rule: fact.rule,
      extractor: facts.extractor,
      adoptionId: adoptionOf(fact),
      reportId,
      measureName: coined?.name ?? null,
      measureTheme: coined?.theme ?? null,
    }
  })
  const adoptions = new Map<string, Row>()
  for (const fact of facts.measures) {
    const id = adoptionOf(fact)
    adoptions.set(id, { id, year, status: fact.status, jurisdictionId: place.id, measureId: measures.ofFact(fact) })
  }
  const adopted = new Set(facts.measures.map(measures.ofFact))
  return {
    claims,
    adoptions: [...adoptions.values()],
    measures: [...adopted].filter((id) => !isKnown(id)).map((id) => ({ id })),
  }
}
