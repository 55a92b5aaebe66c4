import type { AdoptionStatus, CitationRole, InstrumentType, Qualifier, ThemeCode } from '../model/enums.ts'
import type { ChangeFact, DamageFact, JurisdictionFact, Problem, RankFact } from '../model/reportFacts.ts'

/** UTF-16 offsets into the cleaned text, end exclusive. */
export interface Span {
  start: number
  end: number
}

/** What stands above and below the body of a cleaned text. Spans are offsets into the text. */
export interface PageParts {
  /** Lines above the first sentence or heading, most often with the title. */
  head: Span
  title: Span | null
  /** From the end of the head to the first heading, or to the foot where there is none. */
  lead: Span
  /** 特此报告, the bodies that sign and the date, at the end of the text; empty at its end where nothing of it is there. */
  foot: Span
}

/** What a part of a report is about, by its heading and its place: decides the status that its measures have by default. */
export type SectionKind = 'preface' | 'work' | 'problems' | 'plans' | 'closing'

/** The stretch of text under one heading, up to the next heading of any depth. Sections follow one another without gaps. */
export interface Section extends Span {
  /** Numbers of the headings joined: `一(二)2`, `一(一)二是`; `前言`, `问题`, `计划` where a part has no number. */
  path: string
  kind: SectionKind
  /** The heading's own words, without its number; null for a part without a heading. */
  heading: Span | null
}

/** A sentence (up to 。！？； or a line's end) and its clauses (up to ，、 where a new clause begins, ：). */
export interface Sentence extends Span {
  clauses: Span[]
}

/** What the page says about the report itself. */
export interface Heading {
  title: string | null
  year: number | null
  documentNumber: string | null
  issuer: string | null
  issuedOn: string | null
  publishedOn: string | null
  jurisdiction: JurisdictionFact | null
  problems: Problem[]
}

export interface MeasureMention extends Span {
  id: string
  name: string
  theme: ThemeCode
  local: boolean
  rule: string
}

export interface MeasureReading extends MeasureMention {
  status: AdoptionStatus
}

export interface TitleMention extends Span {
  title: string
  type: InstrumentType
  documentNumber: string | null
  implements: string | null
  amends: string[]
  repeals: string[]
  rule: string
}

export interface InstrumentReading extends TitleMention {
  role: CitationRole
}

export interface Figure extends Span {
  /** Where the number itself stands within the phrase. */
  number: Span
  value: number
  unit: string
  qualifier: Qualifier
  change: ChangeFact | null
  rank: RankFact | null
  /** Neutral Chinese name of what is counted. */
  indicator: string
  /** Names of the measures that what is counted is a result of, best first; none where the vocabulary does not tell. */
  resultOf: readonly string[]
  /** True where its own words do not say what it is about, but the figure's before it: 审结78件. */
  follows: boolean
  rule: string
}

/** All that the stages make of one report, in the order of the stages. */
export interface Artefacts {
  /** The file as characters, before any cleaning. */
  raw: string
  /** Lines of a web page outside its text, by their elements; empty for other formats. */
  around: string[]
  /** The cleaned text: simplified, repaired, without menus. All offsets point into it. */
  text: string
  damage: DamageFact[]
  /** Lines of the web page around the report, cleaned, by their elements or their words: menus, dates of publication, the page's foot. They give no facts but the heading's. */
  furniture: string[]
  parts: PageParts
  /** The year that the report covers, by what the page says; null where it tells too little. */
  year: number | null
  sections: Section[]
  sentences: Sentence[]
  heading: Heading
  /** Vocabulary labels and coined names, longest first won, in the order of the text; no two overlap. */
  mentions: MeasureMention[]
  titles: TitleMention[]
  instruments: InstrumentReading[]
  figures: Figure[]
  measures: MeasureReading[]
  /** For each instrument and figure (by its position in its list) the name of the measure it belongs to, or null. */
  links: { instruments: (string | null)[]; figures: (string | null)[] }
}

export interface Stage<Needs extends keyof Artefacts, Gives extends keyof Artefacts> {
  needs: readonly Needs[]
  gives: readonly Gives[]
  run(input: Pick<Artefacts, Needs>): Pick<Artefacts, Gives>
}

/** A step of reading: says what it needs and gives, is pure, and can be run alone on a hand-made input. */
export function stage<Needs extends keyof Artefacts, Gives extends keyof Artefacts>(
  definition: Stage<Needs, Gives>,
): Stage<Needs, Gives> {
  return definition
}
