import { adoptionCondition } from '../analysis/adoptionFilter.ts'
import type { AdoptionIndex } from '../analysis/adoptionIndex.ts'
import type { Condition } from '../analysis/condition.ts'
import { countAdoptions } from '../analysis/countAdoptions.ts'
import { jurisdictionMarks, measureMarks } from '../analysis/dimensionFilter.ts'
import type { FilterScope } from '../analysis/filterScope.ts'
import type { Marks } from '../analysis/marks.ts'
import { isGiven } from '../analysis/matchers.ts'
import {
  citationPredicate,
  indicatorPredicate,
  instrumentPredicate,
  outcomePredicate,
  reportPredicate,
} from '../analysis/nodePredicates.ts'
import { predicateCondition, rowsWhere } from '../analysis/predicateCondition.ts'
import { Kind } from '../model/enums.ts'
import type {
  AdoptionFilter,
  CitationFilter,
  IndicatorFilter,
  JurisdictionFilter,
  LegalInstrumentFilter,
  MeasureFilter,
  OutcomeFilter,
  ReportFilter,
} from '../model/filters.ts'
import type { Predicate } from '../model/predicate.ts'
import { checkId } from './readKind.ts'

type Given<Filter> = Filter | null | undefined

/**
 * Turns the filters of one request into conditions, each filter once: on adoptions, jurisdictions and measures as the index reads them, on all
 * else as predicates, which the store and the columns of the index answer alike. What a filter asks of a neighbour is looked up in the index.
 */
export class Filters implements FilterScope {
  readonly marks: FilterScope['marks'] = {
    jurisdictions: (filter) => this.jurisdictions(filter),
    measures: (filter) => this.measures(filter),
    reports: (filter) => this.reportMarks(filter),
    instruments: (filter) => this.instrumentMarks(filter),
    indicators: (filter) => this.indicatorMarks(filter),
  }
  /** What may be as long as a column is not kept: a filter may hold very many of them. */
  readonly conditions: FilterScope['conditions'] = {
    adoptions: (filter) => adoptionCondition(this, filter),
    citations: (filter) => predicateCondition(this.index.citations, this.citations(filter)),
    outcomes: (filter) => predicateCondition(this.index.outcomes, this.outcomes(filter)),
  }
  private readonly known = new Map<string, unknown>()

  constructor(readonly index: AdoptionIndex) {}

  adoptions(filter: Given<AdoptionFilter>): Condition {
    return this.once('adoptions', filter, (given) => adoptionCondition(this, given))
  }

  countAdoptions(filter: Given<AdoptionFilter>): number {
    return countAdoptions(this, filter ?? {}, () => this.adoptions(filter))
  }

  /** Throws ID_INVALID, ID_UNKNOWN where `within` is no jurisdiction. */
  jurisdictions(filter: Given<JurisdictionFilter>): Marks {
    return this.once('jurisdictions', filter, (given) => {
      if (isGiven(given.within)) checkId(this.index.places, given.within, Kind.JURISDICTION)
      return jurisdictionMarks(this, given)
    })
  }

  /** Throws ID_INVALID, ID_UNKNOWN where `broader` is no measure. */
  measures(filter: Given<MeasureFilter>): Marks {
    return this.once('measures', filter, (given) => {
      if (isGiven(given.broader)) checkId(this.index.measures, given.broader, Kind.MEASURE)
      return measureMarks(this, given)
    })
  }

  reports(filter: Given<ReportFilter>): Predicate {
    return this.once('reports', filter, (given) => reportPredicate(this, given))
  }

  instruments(filter: Given<LegalInstrumentFilter>): Predicate {
    return this.once('instruments', filter, (given) => instrumentPredicate(this, given))
  }

  citations(filter: Given<CitationFilter>): Predicate {
    return this.once('citations', filter, (given) => citationPredicate(this, given))
  }

  indicators(filter: Given<IndicatorFilter>): Predicate {
    return this.once('indicators', filter, (given) => indicatorPredicate(this, given))
  }

  outcomes(filter: Given<OutcomeFilter>): Predicate {
    return this.once('outcomes', filter, (given) => outcomePredicate(this, given))
  }

  reportMarks(filter: Given<ReportFilter>): Marks {
    return this.once('reportMarks', filter, (given) => rowsWhere(this.index.reports, this.reports(given)))
  }

  instrumentMarks(filter: Given<LegalInstrumentFilter>): Marks {
    return this.once('instrumentMarks', filter, (given) => rowsWhere(this.index.instruments, this.instruments(given)))
  }

  indicatorMarks(filter: Given<IndicatorFilter>): Marks {
    return this.once('indicatorMarks', filter, (given) => rowsWhere(this.index.indicators, this.indicators(given)))
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
}
