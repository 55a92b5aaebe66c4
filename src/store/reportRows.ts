import { byCodePoint } from '../model/codePoints.ts'
import { AdoptionStatus } from '../model/enums.ts'
import { factsHash } from '../model/factsHash.ts'
import type { ReportFacts } from '../model/reportFacts.ts'
import { bodyOf } from '../reference/reportBody.ts'
import { citationRows } from './citationRows.ts'
import { claimRows } from './claimRows.ts'
import { outcomeRows } from './outcomeRows.ts'
import { isStanding } from './places.ts'
import type { Reference } from './reference.ts'
import { contextOf, type ReportContext } from './reportContext.ts'
import type { Row } from './store.ts'

/** What one report brings into the graph: rows of properties as docs/graph.md lists them; null where a property is absent. */
export interface ReportRows {
  report: Row
  /** The place, where it stands by its reports: its id only. */
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

/** The rows of a report. Throws FACTS_INVALID where its place is none that the graph can hold; place and year must be known. */
export function rowsOfReport(facts: ReportFacts, reference: Reference): ReportRows {
  const context = contextOf(facts, reference)
  const { place } = context
  const given = { ...claimRows(context), ...citationRows(context), ...outcomeRows(context) }
  return {
    report: { ...reportRow(context), ...packed(given) },
    places: isStanding(place.id, reference) ? [] : [{ id: place.id }],
    ...given,
  }
}

/** What the index in memory needs of all that a report gives: the nth of the lists of one kind belong together. */
function packed({ adoptions, outcomes, citations }: Pick<ReportRows, 'adoptions' | 'outcomes' | 'citations'>): Row {
  const of = (asked: AdoptionStatus) =>
    adoptions.flatMap(({ status, measureId }) => (status === asked ? [measureId as string] : [])).sort(byCodePoint)
  return {
    implemented: of(AdoptionStatus.IMPLEMENTED),
    planned: of(AdoptionStatus.PLANNED),
    shortfall: of(AdoptionStatus.SHORTFALL),
    outcomeIds: outcomes.map(({ id }) => id as string),
    outcomeMeasureIds: outcomes.map(({ measureId }) => (measureId ?? '') as string),
    outcomeIndicatorIds: outcomes.map(({ indicatorId }) => indicatorId as string),
    outcomeValues: outcomes.map(({ value }) => value as number),
    citationIds: citations.map(({ id }) => id as string),
    citationMeasureIds: citations.map(({ measureId }) => (measureId ?? '') as string),
    citationInstrumentIds: citations.map(({ instrumentId }) => instrumentId as string),
    citationRoles: citations.map(({ role }) => role as string),
  }
}

function reportRow({ facts, reference, reportId, year, place }: ReportContext): Row {
  const { title, issuer, documentNumber, issuedOn, publishedOn } = facts.report
  return {
    id: reportId,
    title: title ?? null,
    year,
    issuer: issuer ?? null,
    documentNumber: documentNumber ?? null,
    issuedOn: issuedOn ?? null,
    publishedOn: publishedOn ?? null,
    sourceUrl: facts.source.url ?? null,
    sha256: facts.source.sha256,
    content: factsHash(facts),
    extractor: facts.extractor,
    complete: facts.source.complete,
    own: bodyOf(facts.report) === null,
    jurisdictionId: place.id,
    placeName: isStanding(place.id, reference) ? null : place.name,
  }
}
