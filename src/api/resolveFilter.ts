import { adoptionCondition, type FilterScope, jurisdictionMarks, measureMarks } from '../analysis/adoptionFilter.ts'
import type { AdoptionIndex } from '../analysis/adoptionIndex.ts'
import type { Condition } from '../analysis/condition.ts'
import { type Marks, markNumbers } from '../analysis/marks.ts'
import { isGiven, valuePredicate } from '../analysis/matchers.ts'
import { predicateCondition, tableOf } from '../analysis/predicateCondition.ts'
import { Kind } from '../model/enums.ts'
import type {
  AdoptionFilter,
  CitationFilter,
  CitationsFilter,
  IndicatorFilter,
  JurisdictionFilter,
  LegalInstrumentFilter,
  MeasureFilter,
  OutcomeFilter,
  ReportFilter,
} from '../model/filters.ts'
import { all, any, isMember, isPresent, not, type Predicate } from '../model/predicate.ts'
import { checkId } from './readKind.ts'

type Given<Filter> = Filter | null | undefined

/**
 * Turns the filters of one request into conditions, each filter once: on adoptions, jurisdictions and measures as the index reads them, on all
 * else as predicates, which the store and the columns of the index answer alike. What a filter asks of a neighbour is looked up in the index.
 */
export class Filters {
  private readonly known = new Map<string, unknown>()

  constructor(private readonly index: AdoptionIndex) {}

  adoptions(filter: Given<AdoptionFilter>): Condition {
    return this.once('adoptions', filter, (given) => adoptionCondition(this.scope(given), given))
  }

  jurisdictions(filter: Given<JurisdictionFilter>): Marks {
    return this.once('jurisdictions', filter, (given) => jurisdictionMarks(this.scope(given), given))
  }

  measures(filter: Given<MeasureFilter>): Marks {
    return this.once('measures', filter, (given) => measureMarks(this.scope(given), given))
  }

  reports(filter: Given<ReportFilter>): Predicate {
    return this.once('reports', filter, (given) => this.reportPredicate(given, 'id'))
  }

  instruments(filter: Given<LegalInstrumentFilter>): Predicate {
    return this.once('instruments', filter, (given) =>
      this.combine(given, (part) => this.instruments(part), [
        valuePredicate('id', given.id),
        valuePredicate('title', given.title),
        valuePredicate('type', given.type),
        valuePredicate('documentNumber', given.documentNumber),
        this.cited(given.citations),
      ]),
    )
  }

  citations(filter: Given<CitationFilter>): Predicate {
    return this.once('citations', filter, (given) =>
      this.combine(given, (part) => this.citations(part), [
        valuePredicate('id', given.id),
        valuePredicate('role', given.role),
        this.linked('instrumentId', given.instrument, (instrument) =>
          isMember('instrumentId', this.index.instruments.rows, this.instrumentMarks(instrument)),
        ),
        this.linked('reportId', given.report, (report) => this.reportPredicate(report, 'reportId')),
        this.measurePredicate(given.measure),
      ]),
    )
  }

  indicators(filter: Given<IndicatorFilter>): Predicate {
    return this.once('indicators', filter, (given) =>
      this.combine(given, (part) => this.indicators(part), [
        valuePredicate('id', given.id),
        valuePredicate('name', given.name),
        valuePredicate('unit', given.unit),
      ]),
    )
  }

  outcomes(filter: Given<OutcomeFilter>): Predicate {
    return this.once('outcomes', filter, (given) =>
      this.combine(given, (part) => this.outcomes(part), [
        valuePredicate('id', given.id),
        valuePredicate('year', given.year),
        valuePredicate('value', given.value),
        valuePredicate('unit', given.unit),
        this.linked('indicatorId', given.indicator, (indicator) =>
          isMember('indicatorId', this.index.indicators.rows, this.indicatorMarks(indicator)),
        ),
        this.measurePredicate(given.measure),
        this.placePredicate(given.jurisdiction),
        this.linked('reportId', given.report, (report) => this.reportPredicate(report, 'reportId')),
      ]),
    )
  }

  instrumentMarks(filter: Given<LegalInstrumentFilter>): Marks {
    return this.once(
      'instrumentMarks',
      filter,
      (given) => predicateCondition(tableOf(this.index.instruments.rows), this.instruments(given)).rows,
    )
  }

  indicatorMarks(filter: Given<IndicatorFilter>): Marks {
    return this.once(
      'indicatorMarks',
      filter,
      (given) => predicateCondition(tableOf(this.index.indicators.rows), this.indicators(given)).rows,
    )
  }

  /** Which rows of the index a filter on outcomes lists. */
  outcomeRows(filter: Given<OutcomeFilter>): Condition {
    return this.once('outcomeRows', filter, (given) => predicateCondition(this.index.outcomes, this.outcomes(given)))
  }

  /** Which rows of the index a filter on citations lists. */
  citationRows(filter: Given<CitationFilter>): Condition {
    return this.once('citationRows', filter, (given) => predicateCondition(this.index.citations, this.citations(given)))
  }

  /** Reads a filter once in a request, however many parents it is asked under. */
  private once<Filter, Result>(kind: string, filter: Given<Filter>, read: (filter: Filter) => Result): Result {
    const key = `${kind} ${JSON.stringify(filter ?? {})}`
    const known = (this.known.get(key) as Result | undefined) ?? read(filter ?? ({} as Filter))
    this.known.set(key, known)
    return known
  }

  private combine<Filter extends { and?: Filter[]; or?: Filter[]; not?: Filter }>(
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

  /** A condition on what the property links to; a node without the link meets none. */
  private linked<Filter extends object>(
    property: string,
    filter: Given<Filter>,
    read: (filter: Filter) => Predicate,
  ): Predicate {
    return isGiven(filter) ? all(isPresent(property), read(filter)) : all()
  }

  /** A report filter on a report itself, or on a node that says which report, place and year it is of. */
  private reportPredicate(filter: ReportFilter, idProperty: 'id' | 'reportId'): Predicate {
    return this.combine(filter, (part) => this.reportPredicate(part, idProperty), [
      valuePredicate(idProperty, filter.id),
      valuePredicate('year', filter.year),
      this.placePredicate(filter.jurisdiction),
    ])
  }

  private placePredicate(filter: Given<JurisdictionFilter>): Predicate {
    return this.linked('jurisdictionId', filter, (given) =>
      isMember('jurisdictionId', this.index.places.rows, this.jurisdictions(given)),
    )
  }

  private measurePredicate(filter: Given<MeasureFilter>): Predicate {
    return this.linked('measureId', filter, (given) =>
      isMember('measureId', this.index.measures.rows, this.measures(given)),
    )
  }

  private cited(filter: Given<CitationsFilter>): Predicate {
    const { citations, instruments } = this.index
    const isCited = (given: CitationFilter) => {
      const { rows } = this.citationRows(given)
      return isMember(
        'id',
        instruments.rows,
        markNumbers(rows, { column: citations.instrument, table: null }, instruments.size),
      )
    }
    return all(
      isGiven(filter?.some) ? isCited(filter.some) : all(),
      isGiven(filter?.none) ? not(isCited(filter.none)) : all(),
    )
  }

  /** Checks the ids that must be there. */
  private scope(filter: object): FilterScope {
    for (const [key, value] of entriesWithin(filter)) {
      if (key === 'within') checkId(this.index.places, value as string, Kind.JURISDICTION)
      if (key === 'broader') checkId(this.index.measures, value as string, Kind.MEASURE)
    }
    const { outcomes, places, reports } = this.index
    const placeOf = { column: outcomes.report, table: reports.jurisdiction }
    return {
      index: this.index,
      placesOfOutcomes: (given) => markNumbers(this.outcomeRows(given).rows, placeOf, places.size),
    }
  }
}

/** All keys and values of a filter, at any depth; outcome filters, which are read by themselves, are not entered. */
function* entriesWithin(filter: object): Generator<[string, unknown]> {
  for (const [key, value] of Object.entries(filter)) {
    if (!isGiven(value)) continue
    yield [key, value]
    if (typeof value === 'object' && key !== 'outcomes') yield* entriesWithin(value as object)
  }
}
