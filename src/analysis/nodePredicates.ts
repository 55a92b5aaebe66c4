import type {
  CitationFilter,
  IndicatorFilter,
  JurisdictionFilter,
  LegalInstrumentFilter,
  MeasureFilter,
  OutcomeFilter,
  ReportFilter,
} from '../model/filters.ts'
import { all, any, isMember, isPresent, not, type Predicate } from '../model/predicate.ts'
import type { FilterScope } from './filterScope.ts'
import { isGiven, valuePredicate } from './matchers.ts'
import { relationMarks } from './relations.ts'

// Filters as predicates, which the store and the index answer alike; what they ask of neighbours is looked up in the index.

export function reportPredicate(scope: FilterScope, filter: ReportFilter): Predicate {
  const { reports } = scope.index
  return combined(filter, (part) => reportPredicate(scope, part), [
    valuePredicate('id', filter.id),
    valuePredicate('year', filter.year),
    placePredicate(scope, filter.jurisdiction),
    valuePredicate('title', filter.title),
    valuePredicate('issuer', filter.issuer),
    valuePredicate('documentNumber', filter.documentNumber),
    valuePredicate('issuedOn', filter.issuedOn),
    valuePredicate('publishedOn', filter.publishedOn),
    valuePredicate('complete', isGiven(filter.complete) ? { eq: filter.complete } : null),
    ...relationMarks(scope, 'reports', filter).map((marks) => isMember('id', reports.rows, marks)),
  ])
}

export function instrumentPredicate(scope: FilterScope, filter: LegalInstrumentFilter): Predicate {
  const { instruments } = scope.index
  return combined(filter, (part) => instrumentPredicate(scope, part), [
    valuePredicate('id', filter.id),
    valuePredicate('title', filter.title),
    valuePredicate('type', filter.type),
    valuePredicate('documentNumber', filter.documentNumber),
    valuePredicate('issuer', filter.issuer),
    ...relationMarks(scope, 'instruments', filter).map((marks) => isMember('id', instruments.rows, marks)),
  ])
}

export function indicatorPredicate(scope: FilterScope, filter: IndicatorFilter): Predicate {
  const { indicators } = scope.index
  return combined(filter, (part) => indicatorPredicate(scope, part), [
    valuePredicate('id', filter.id),
    valuePredicate('name', filter.name),
    valuePredicate('unit', filter.unit),
    ...relationMarks(scope, 'indicators', filter).map((marks) => isMember('id', indicators.rows, marks)),
  ])
}

export function citationPredicate(scope: FilterScope, filter: CitationFilter): Predicate {
  const { index, marks } = scope
  return combined(filter, (part) => citationPredicate(scope, part), [
    valuePredicate('id', filter.id),
    valuePredicate('role', filter.role),
    linked('instrumentId', index.instruments, filter.instrument, marks.instruments),
    reportOf(scope, filter.report),
    measurePredicate(scope, filter.measure),
  ])
}

export function outcomePredicate(scope: FilterScope, filter: OutcomeFilter): Predicate {
  const { index, marks } = scope
  return combined(filter, (part) => outcomePredicate(scope, part), [
    valuePredicate('id', filter.id),
    valuePredicate('year', filter.year),
    valuePredicate('value', filter.value),
    valuePredicate('unit', filter.unit),
    linked('indicatorId', index.indicators, filter.indicator, marks.indicators),
    measurePredicate(scope, filter.measure),
    placePredicate(scope, filter.jurisdiction),
    reportOf(scope, filter.report),
  ])
}

const placePredicate = ({ index, marks }: FilterScope, filter: Given<JurisdictionFilter>): Predicate =>
  linked('jurisdictionId', index.places, filter, marks.jurisdictions)

const measurePredicate = ({ index, marks }: FilterScope, filter: Given<MeasureFilter>): Predicate =>
  linked('measureId', index.measures, filter, marks.measures)

/** Of its report a node itself says id, place and year. */
function reportOf(scope: FilterScope, filter: Given<ReportFilter>): Predicate {
  if (!isGiven(filter)) return all()
  const { and: _and, or: _or, not: _not, id, year, jurisdiction, ...rest } = filter
  return combined(filter, (part) => reportOf(scope, part), [
    valuePredicate('reportId', id),
    valuePredicate('year', year),
    placePredicate(scope, jurisdiction),
    ...(Object.values(rest).some(isGiven) ? [linked('reportId', scope.index.reports, rest, scope.marks.reports)] : []),
  ])
}

type Given<Filter> = Filter | null | undefined

/** A condition on what the property links to; a node without the link meets none. */
function linked<Filter extends object>(
  property: string,
  { rows }: { rows: readonly { id: string }[] },
  filter: Given<Filter>,
  read: (filter: Filter) => Uint8Array,
): Predicate {
  return isGiven(filter) ? all(isPresent(property), isMember(property, rows, read(filter))) : all()
}

function combined<Filter extends { and?: Filter[]; or?: Filter[]; not?: Filter }>(
  filter: Filter,
  read: (part: Filter) => Predicate,
  own: readonly Predicate[],
): Predicate {
  const parts = [...own]
  if (isGiven(filter.and)) parts.push(...filter.and.map(read))
  if (isGiven(filter.or)) parts.push(any(...filter.or.map(read)))
  if (isGiven(filter.not)) parts.push(not(read(filter.not)))
  return all(...parts)
}
