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
import type { AdoptionIndex } from './adoptionIndex.ts'
import type { Condition } from './condition.ts'
import type { Marks } from './marks.ts'

/** The filters, by the kind that they list. */
export interface FilterOf {
  adoptions: AdoptionFilter
  jurisdictions: JurisdictionFilter
  measures: MeasureFilter
  reports: ReportFilter
  instruments: LegalInstrumentFilter
  indicators: IndicatorFilter
  citations: CitationFilter
  outcomes: OutcomeFilter
}

/** Kinds that reports give by the million: what a filter says of them is read row by row, where it is needed. */
export type FactKind = 'adoptions' | 'citations' | 'outcomes'

/** What filters are read against: the index, and what the filters within them list. */
export interface FilterScope {
  readonly index: AdoptionIndex
  /** Which rows of a kind a filter lists, of those in the index. */
  readonly marks: { readonly [Kind in Exclude<keyof FilterOf, FactKind>]: (filter: FilterOf[Kind]) => Marks }
  readonly conditions: { readonly [Kind in FactKind]: (filter: FilterOf[Kind]) => Condition }
}
