import { byCodePoint } from '../model/codePoints.ts'
import { citationId } from '../model/ids.ts'
import { canonicalTitle } from '../reference/canonicalTitle.ts'
import { instrumentIdentity } from '../reference/instrumentTitle.ts'
import { issuerOfInstrument } from './instruments.ts'
import { numberFacts, placeIn } from './numberFacts.ts'
import type { ReportContext } from './reportContext.ts'
import type { Row } from './store.ts'

/** The citations of a report, and the instruments that they name. */
export function citationRows(context: ReportContext): { citations: Row[]; instruments: Row[] } {
  const { facts, reference, reportId, year, place, belongings } = context
  const instruments = new Map<string, Row>()
  const identify = (title: string, documentNumber: string | null): string => {
    const identity = instrumentIdentity({ title, documentNumber }, place.id, reference)
    const issuer = issuerOfInstrument(identity, place, reference)
    instruments.set(identity.id, { id: identity.id, title: identity.title, issuer })
    return identity.id
  }
  // an instrument that is named as implemented, amended or repealed is the one that the report cites under that title
  const cited = new Map<string, string>()
  for (const { title, documentNumber = null } of facts.instruments) {
    const id = identify(title, documentNumber)
    if (documentNumber || !cited.has(canonicalTitle(title))) cited.set(canonicalTitle(title), id)
  }
  const idsOf = (titles: readonly string[]) => {
    const ids = titles.map((title) => cited.get(canonicalTitle(title)) ?? identify(title, null))
    return ids.length === 0 ? null : [...new Set(ids)].sort(byCodePoint)
  }
  const numbered = numberFacts(
    facts.instruments,
    (fact) => fact.mention,
    (fact) => `${fact.role} ${fact.title}`,
  )
  const citations = numbered.map(({ fact, words, ordinal }) => ({
    id: citationId(reportId, fact.section, words, ordinal),
    role: fact.role,
    ...placeIn(fact),
    type: fact.type,
    documentNumber: fact.documentNumber ?? null,
    instrumentId: identify(fact.title, fact.documentNumber ?? null),
    implementsIds: idsOf(fact.implements ? [fact.implements] : []),
    amendsIds: idsOf(fact.amends),
    repealsIds: idsOf(fact.repeals),
    ...belongings(fact.measure),
    reportId,
    jurisdictionId: place.id,
    year,
  }))
  return { citations, instruments: [...instruments.values()] }
}
