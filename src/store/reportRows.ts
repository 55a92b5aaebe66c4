import { AdoptionStatus } from '../model/enums.ts'
import { factsHash } from '../model/factsHash.ts'
import { adoptionId, citationId, claimId, indicatorId, outcomeId } from '../model/ids.ts'
import type { ReportFacts } from '../model/reportFacts.ts'
import { canonicalTitle } from '../reference/canonicalTitle.ts'
import { instrumentIdentity } from '../reference/instrumentTitle.ts'
import { bodyOf, reportIdOf } from '../reference/reportBody.ts'
import { byCodePoint } from './codePoints.ts'
import { issuerOfInstrument } from './instruments.ts'
import { measureIds } from './measureIds.ts'
import { placeOf } from './places.ts'
import { quoteAround } from './quote.ts'
import type { Reference } from './reference.ts'
import type { Row } from './store.ts'

/** What one report brings into the graph: rows of properties as docs/graph.md lists them; null where a property is absent. */
export interface ReportRows {
  report: Row
  /** The place, where seed/ has it not: its id only. */
  places: Row[]
  /** Measures that the vocabulary has not: their ids only. */
  measures: Row[]
  adoptions: Row[]
  claims: Row[]
  instruments: Row[]
  citations: Row[]
  indicators: Row[]
  outcomes: Row[]
}

/** The one shown first of a measure's adoptions in a report. */
const PRECEDENCE = [AdoptionStatus.IMPLEMENTED, AdoptionStatus.PLANNED, AdoptionStatus.SHORTFALL]

/** The rows of a report. Throws FACTS_INVALID where its place is none that the graph can hold; place and year must be known. */
export function rowsOfReport(facts: ReportFacts, reference: Reference): ReportRows {
  const reportId = reportIdOf(facts)
  const year = facts.report.year as number
  const place = placeOf(facts, reference)
  const measures = measureIds(facts, reference)
  const common = { reportId, jurisdictionId: place.id, year }

  const adoptions = new Map<string, Row>()
  const shown = new Map<string, string>()
  for (const status of PRECEDENCE) {
    for (const fact of facts.measures.filter((one) => one.status === status)) {
      const measureId = measures.ofFact(fact)
      const id = adoptionId(place.id, measureId, year, status)
      adoptions.set(id, { id, year, status, jurisdictionId: place.id, measureId })
      if (!shown.has(measureId)) shown.set(measureId, id)
    }
  }
  const belongs = (name: string | null | undefined) => {
    const measureId = measures.ofName(name)
    return { measureId, adoptionId: (measureId && shown.get(measureId)) ?? null }
  }

  const claims = numbered(
    facts.measures,
    (fact) => fact.mention,
    (fact) => `${fact.id} ${fact.status}`,
  ).map(({ fact, words, ordinal }) => {
    const measureId = measures.ofFact(fact)
    const isKnown = reference.vocabulary.byId.has(measureId)
    return {
      id: claimId(reportId, fact.section, words, ordinal),
      ...placeIn(fact),
      mention: fact.mention,
      quote: facts.text === undefined ? null : quoteAround(facts.text, fact.start, fact.end),
      rule: fact.rule,
      extractor: facts.extractor,
      adoptionId: adoptionId(place.id, measureId, year, fact.status),
      reportId,
      measureName: isKnown ? null : fact.name,
      measureTheme: isKnown ? null : fact.theme,
    }
  })

  const instruments = new Map<string, Row>()
  const identify = (title: string, documentNumber: string | null): string => {
    const identity = instrumentIdentity({ title, documentNumber }, place.id, reference)
    const issuer = issuerOfInstrument(identity, place, reference)
    instruments.set(identity.id, { id: identity.id, title: identity.title, issuer })
    return identity.id
  }
  const cited = new Map<string, string>()
  for (const { title, documentNumber } of facts.instruments) {
    const id = identify(title, documentNumber)
    if (documentNumber || !cited.has(canonicalTitle(title))) cited.set(canonicalTitle(title), id)
  }
  const target = (title: string): string => cited.get(canonicalTitle(title)) ?? identify(title, null)
  const targets = (titles: readonly string[]) =>
    titles.length === 0 ? null : [...new Set(titles.map(target))].sort(byCodePoint)

  const citations = numbered(
    facts.instruments,
    (fact) => fact.mention,
    (fact) => `${fact.role} ${fact.title}`,
  ).map(({ fact, words, ordinal }) => ({
    id: citationId(reportId, fact.section, words, ordinal),
    role: fact.role,
    ...placeIn(fact),
    type: fact.type,
    documentNumber: fact.documentNumber,
    instrumentId: identify(fact.title, fact.documentNumber),
    implementsIds: targets(fact.implements ? [fact.implements] : []),
    amendsIds: targets(fact.amends),
    repealsIds: targets(fact.repeals),
    ...belongs(fact.measure),
    ...common,
  }))

  const indicators = new Map<string, Row>()
  const outcomes = numbered(
    facts.outcomes,
    (fact) => fact.phrase,
    (fact) => `${fact.indicator} ${fact.unit} ${fact.value}`,
  ).map(({ fact, words, ordinal }) => {
    const indicator = indicatorId(fact.indicator, fact.unit)
    indicators.set(indicator, { id: indicator, name: fact.indicator, unit: fact.unit })
    return {
      id: outcomeId(reportId, fact.section, words, ordinal),
      value: fact.value,
      unit: fact.unit,
      qualifier: fact.qualifier,
      changeDirection: fact.change?.direction ?? null,
      changeValue: fact.change?.value ?? null,
      changeUnit: fact.change?.unit ?? null,
      changeAgainst: fact.change?.against ?? null,
      rankPlace: fact.rank?.place ?? null,
      rankAmong: fact.rank?.among ?? null,
      ...placeIn(fact),
      indicatorId: indicator,
      ...belongs(fact.measure),
      ...common,
    }
  })

  const { title, issuer, documentNumber, issuedOn, publishedOn } = facts.report
  const report = {
    id: reportId,
    title,
    year,
    issuer,
    documentNumber,
    issuedOn,
    publishedOn,
    sourceUrl: facts.source.url ?? null,
    sha256: facts.source.sha256,
    content: factsHash(facts),
    extractor: facts.extractor,
    complete: facts.source.complete,
    own: bodyOf(facts.report) === null,
    issuedSort: issuedOn ?? '',
    jurisdictionId: place.id,
    placeName: place.isKnown ? null : place.name,
  }
  return {
    report,
    places: place.isKnown ? [] : [{ id: place.id }],
    measures: [...new Set([...adoptions.values()].map(({ measureId }) => measureId as string))]
      .filter((id) => !reference.vocabulary.byId.has(id))
      .map((id) => ({ id })),
    adoptions: [...adoptions.values()],
    claims,
    instruments: [...instruments.values()],
    citations,
    indicators: [...indicators.values()],
    outcomes,
  }
}

interface Placed {
  section: string
  start: number
  end: number
}

const placeIn = ({ section, start, end }: Placed) => ({ section, start, end })

/** Facts in the order of the text, each with its words and its ordinal among those of the same section and words. */
function numbered<F extends Placed>(facts: readonly F[], wordsOf: (fact: F) => string, tie: (fact: F) => string) {
  const seen = new Map<string, number>()
  return [...facts]
    .sort((a, b) => a.start - b.start || a.end - b.end || byCodePoint(tie(a), tie(b)))
    .map((fact) => {
      const words = wordsOf(fact)
      const key = `${fact.section}\u001f${words}`
      const ordinal = seen.get(key) ?? 0
      seen.set(key, ordinal + 1)
      return { fact, words, ordinal }
    })
}
