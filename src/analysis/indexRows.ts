import type { AdoptionStatus, CitationRole, InstrumentType, Level, MeasureKind } from '../model/enums.ts'
import type { GraphLinkKind } from '../model/subgraph.ts'

/** A jurisdiction as the index needs it, and as GraphQL shows it; so are the rows of all kinds that stay. */
export interface JurisdictionRow {
  id: string
  code: string | null
  name: string
  fullName: string
  level: Level
  former: boolean
  /** The example division of the sample report: listed, but counted nowhere as a place. */
  example: boolean
  sort: string
  partOfId: string | null
  succeededBy: readonly string[]
}

export interface ThemeRow {
  id: string
  name: string
  nameEn: string
}

export interface MeasureRow {
  id: string
  name: string
  altNames: readonly string[]
  nameEn: string | null
  gloss: string | null
  kind: MeasureKind
  local: boolean
  themeId: string
  /** Ids of broader measures. */
  broader: readonly string[]
  formerIds: readonly string[]
}

export interface ReportRow {
  id: string
  title: string | null
  issuer: string | null
  documentNumber: string | null
  issuedOn: string | null
  publishedOn: string | null
  sourceUrl: string | null
  sha256: string
  extractor: string
  jurisdictionId: string
  year: number
  /** False where only a part of it was read. */
  complete: boolean
  /** Of the government itself, not of one of its departments. */
  own: boolean
}

/** The adoptions of one jurisdiction that agree in year and status. */
export interface AdoptionRows {
  jurisdictionId: string
  year: number
  status: AdoptionStatus
  measureIds: readonly string[]
}

export interface InstrumentRow {
  id: string
  title: string
  type: InstrumentType
  documentNumber: string | null
  issuer: string | null
}

export interface IndicatorRow {
  id: string
  name: string
  unit: string
}

/** What one report gives, packed: the nth of each list belong together. */
export interface ReportedRows {
  reportId: string
  ids: readonly string[]
  /** '' where the text names no measure. */
  measureIds: readonly string[]
}

export interface OutcomeRows extends ReportedRows {
  indicatorIds: readonly string[]
  values: readonly number[]
}

export interface CitationRows extends ReportedRows {
  instrumentIds: readonly string[]
  roles: readonly CitationRole[]
}

/** A link that stands in the graph as it is: from a measure to a document it rests on, or among instruments. */
export interface LinkRow {
  kind: GraphLinkKind
  source: string
  target: string
}

/** The adoptions that the claims of a report are evidence of. */
export interface EvidenceRow {
  reportId: string
  adoptionIds: readonly string[]
}

/** All that the index is built from, in any order. Links must lead to rows that are there. */
export interface IndexRows {
  jurisdictions: readonly JurisdictionRow[]
  themes: readonly ThemeRow[]
  measures: readonly MeasureRow[]
  reports: readonly ReportRow[]
  instruments: readonly InstrumentRow[]
  indicators: readonly IndicatorRow[]
  adoptions: readonly AdoptionRows[]
  outcomes: readonly OutcomeRows[]
  citations: readonly CitationRows[]
  /** Of the reports that are not the only one of their place and year. */
  evidence: readonly EvidenceRow[]
  links: readonly LinkRow[]
}
