import { adoptionCondition, type FilterScope, jurisdictionMarks, measureMarks } from '../analysis/adoptionFilter.ts'
import type { AdoptionIndex } from '../analysis/adoptionIndex.ts'
import type { Condition } from '../analysis/condition.ts'
import { complement, type Marks, marked } from '../analysis/marks.ts'
import { isGiven } from '../analysis/matchers.ts'
import type { Numbering } from '../analysis/numbering.ts'
import { Kind } from '../model/enums.ts'
import { fail } from '../model/failures.ts'
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
import { all, any, isIn, isPresent, not, type Predicate } from '../store/predicate.ts'
import type { Store } from '../store/store.ts'
import { MOST_IDS, readIds } from './readIds.ts'
import { checkId } from './readKind.ts'
import { valuePredicate } from './valuePredicate.ts'

type Given<Filter> = Filter | null | undefined

/**
 * Turns the filters of one request into conditions, each filter once: on adoptions, jurisdictions and measures for the index, on all else
 * for the store. What only the other side knows is asked there first and handed over as ids, at most 50,000 (else FILTER_TOO_WIDE).
 */
export class Filters {
  private readonly known = new Map<string, Promise<unknown>>()

  constructor(
    private readonly store: Store,
    private readonly index: AdoptionIndex,
  ) {}

  adoptions(filter: Given<AdoptionFilter>): Promise<Condition> {
    return this.once('adoptions', filter, async (given) => adoptionCondition(await this.scope(given), given))
  }

  jurisdictions(filter: Given<JurisdictionFilter>): Promise<Marks> {
    return this.once('jurisdictions', filter, async (given) => jurisdictionMarks(await this.scope(given), given))
  }

  measures(filter: Given<MeasureFilter>): Promise<Marks> {
    return this.once('measures', filter, async (given) => measureMarks(await this.scope(given), given))
  }

  reports(filter: Given<ReportFilter>): Promise<Predicate> {
    return this.once('reports', filter, (given) => this.reportPredicate(given, 'id'))
  }

  instruments(filter: Given<LegalInstrumentFilter>): Promise<Predicate> {
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

  citations(filter: Given<CitationFilter>): Promise<Predicate> {
    return this.once('citations', filter, (given) =>
      this.combine(given, (part) => this.citations(part), [
        valuePredicate('id', given.id),
        valuePredicate('role', given.role),
        this.linked('instrumentId', given.instrument, async (instrument) =>
          isIn('instrumentId', await this.idsOf('LegalInstrument', this.instruments(instrument))),
        ),
        this.linked('reportId', given.report, (report) => this.reportPredicate(report, 'reportId')),
        this.measurePredicate(given.measure),
      ]),
    )
  }

  indicators(filter: Given<IndicatorFilter>): Promise<Predicate> {
    return this.once('indicators', filter, (given) =>
      this.combine(given, (part) => this.indicators(part), [
        valuePredicate('id', given.id),
        valuePredicate('name', given.name),
        valuePredicate('unit', given.unit),
      ]),
    )
  }

  outcomes(filter: Given<OutcomeFilter>): Promise<Predicate> {
    return this.once('outcomes', filter, (given) =>
      this.combine(given, (part) => this.outcomes(part), [
        valuePredicate('id', given.id),
        valuePredicate('year', given.year),
        valuePredicate('value', given.value),
        valuePredicate('unit', given.unit),
        this.linked('indicatorId', given.indicator, async (indicator) =>
          isIn('indicatorId', await this.indicatorIds(indicator)),
        ),
        this.measurePredicate(given.measure),
        this.placePredicate(given.jurisdiction),
        this.linked('reportId', given.report, (report) => this.reportPredicate(report, 'reportId')),
      ]),
    )
  }

  indicatorIds(filter: IndicatorFilter): Promise<string[]> {
    return this.idsOf('Indicator', this.indicators(filter))
  }

  /** Reads a filter once in a request, however many parents it is asked under. */
  private once<Filter, Result>(
    kind: string,
    filter: Given<Filter>,
    read: (filter: Filter) => Promise<Result>,
  ): Promise<Result> {
    const key = `${kind} ${JSON.stringify(filter ?? {})}`
    const known = this.known.get(key) ?? read(filter ?? ({} as Filter))
    this.known.set(key, known)
    return known as Promise<Result>
  }

  private async combine<Filter extends { and?: Filter[]; or?: Filter[]; not?: Filter }>(
    filter: Filter,
    read: (part: Filter) => Promise<Predicate>,
    own: readonly (Predicate | Promise<Predicate>)[],
  ): Promise<Predicate> {
    const each = (parts: readonly Filter[]) => Promise.all(parts.map(read))
    const parts = [...own, ...(isGiven(filter.and) ? filter.and.map(read) : [])]
    if (isGiven(filter.or)) parts.push(each(filter.or).then((read) => any(...read)))
    if (isGiven(filter.not)) parts.push(read(filter.not).then(not))
    return all(...(await Promise.all(parts)))
  }

  /** A condition on what the property links to; a node without the link meets none. */
  private async linked<Filter extends object>(
    property: string,
    filter: Given<Filter>,
    read: (filter: Filter) => Promise<Predicate>,
  ): Promise<Predicate> {
    return isGiven(filter) ? all(isPresent(property), await read(filter)) : all()
  }

  /** A report filter on a report itself, or on a node that says which report, place and year it is of. */
  private reportPredicate(filter: ReportFilter, idProperty: 'id' | 'reportId'): Promise<Predicate> {
    return this.combine(filter, (part) => this.reportPredicate(part, idProperty), [
      valuePredicate(idProperty, filter.id),
      valuePredicate('year', filter.year),
      this.placePredicate(filter.jurisdiction),
    ])
  }

  private placePredicate(filter: Given<JurisdictionFilter>): Promise<Predicate> {
    return this.linked('jurisdictionId', filter, async (given) =>
      isAmong('jurisdictionId', this.index.places, await this.jurisdictions(given)),
    )
  }

  private measurePredicate(filter: Given<MeasureFilter>): Promise<Predicate> {
    return this.linked('measureId', filter, async (given) =>
      isAmong('measureId', this.index.measures, await this.measures(given)),
    )
  }

  private async cited(filter: Given<CitationsFilter>): Promise<Predicate> {
    const idsOf = async (citations: CitationFilter) =>
      isIn('id', await readIds(this.store, 'Citation', 'instrumentId', await this.citations(citations)))
    return all(
      isGiven(filter?.some) ? await idsOf(filter.some) : all(),
      isGiven(filter?.none) ? not(await idsOf(filter.none)) : all(),
    )
  }

  private async idsOf(label: string, filter: Promise<Predicate>): Promise<string[]> {
    return readIds(this.store, label, 'id', await filter)
  }

  /** Asks the store for what the index does not know of a filter, and checks the ids that must be there. */
  private async scope(filter: object): Promise<FilterScope> {
    const outcomeFilters: OutcomeFilter[] = []
    for (const [key, value] of entriesWithin(filter)) {
      if (key === 'within') checkId(this.index.places, value as string, Kind.JURISDICTION)
      if (key === 'broader') checkId(this.index.measures, value as string, Kind.MEASURE)
      if (key === 'outcomes') outcomeFilters.push(...Object.values(value as object).filter(isGiven))
    }
    const placesOfOutcomes = await Promise.all(
      outcomeFilters.map(async (each) => {
        const ids = await readIds(this.store, 'Outcome', 'jurisdictionId', await this.outcomes(each))
        return [each, new Set(ids)] as const
      }),
    )
    return { index: this.index, placesOfOutcomes: new Map(placesOfOutcomes) }
  }
}

/** All keys and values of a filter, at any depth; outcome filters, which are the store's, are not entered. */
function* entriesWithin(filter: object): Generator<[string, unknown]> {
  for (const [key, value] of Object.entries(filter)) {
    if (!isGiven(value)) continue
    yield [key, value]
    if (typeof value === 'object' && key !== 'outcomes') yield* entriesWithin(value as object)
  }
}

/** The smaller of both lists goes into the statement: those that are among the marked, or those that are not. */
function isAmong(property: string, { rows }: Numbering<{ id: string }>, marks: Marks): Predicate {
  const idsOf = (which: Marks) => marked(which).map((number) => (rows[number] as { id: string }).id)
  const [inside, outside] = [idsOf(marks), idsOf(complement(marks))]
  if (Math.min(inside.length, outside.length) > MOST_IDS) throw fail('FILTER_TOO_WIDE', property.slice(0, -2), MOST_IDS)
  return inside.length <= outside.length ? isIn(property, inside) : not(isIn(property, outside))
}
