import { Field, Float, ID, InputType, Int } from 'type-graphql'
import { AdoptionStatus, CitationRole, InstrumentType, Level, MeasureKind } from './enums.ts'

/** Keeps the emitted type metadata from naming a class before it is defined: the filters refer to one another. */
type Later<T> = T

@InputType({ description: 'On an id.' })
export class IDFilter {
  @Field(() => ID, { nullable: true, description: 'This one; null: it has no value.' })
  eq?: string

  @Field(() => [ID], { nullable: true, description: 'One of these; none where the list is empty.' })
  in?: string[]
}

@InputType({ description: 'On words. Compared by code point; no wildcards.' })
export class StringFilter {
  @Field(() => String, { nullable: true, description: 'This one; null: it has no value.' })
  eq?: string

  @Field(() => [String], { nullable: true, description: 'One of these; none where the list is empty.' })
  in?: string[]

  @Field(() => String, { nullable: true, description: 'These words stand in it.' })
  contains?: string

  @Field(() => String, { nullable: true, description: 'It begins with these words.' })
  startsWith?: string

  @Field(() => String, { nullable: true, description: 'It ends with these words.' })
  endsWith?: string
}

@InputType({ description: 'On a date, YYYY-MM-DD.' })
export class DateFilter {
  @Field(() => String, { nullable: true, description: 'This one; null: it has no value.' })
  eq?: string

  @Field(() => [String], { nullable: true, description: 'One of these; none where the list is empty.' })
  in?: string[]

  @Field(() => String, { nullable: true, description: 'It begins with this: a year or a month, 2023-01.' })
  startsWith?: string

  @Field(() => String, { nullable: true, description: 'Later than.' })
  gt?: string

  @Field(() => String, { nullable: true, description: 'On it or later.' })
  gte?: string

  @Field(() => String, { nullable: true, description: 'Earlier than.' })
  lt?: string

  @Field(() => String, { nullable: true, description: 'On it or earlier.' })
  lte?: string
}

@InputType({ description: 'On a whole number.' })
export class IntFilter {
  @Field(() => Int, { nullable: true, description: 'This one; null: it has no value.' })
  eq?: number

  @Field(() => [Int], { nullable: true, description: 'One of these; none where the list is empty.' })
  in?: number[]

  @Field(() => Int, { nullable: true, description: 'Greater than.' })
  gt?: number

  @Field(() => Int, { nullable: true, description: 'Greater or equal.' })
  gte?: number

  @Field(() => Int, { nullable: true, description: 'Less than.' })
  lt?: number

  @Field(() => Int, { nullable: true, description: 'Less or equal.' })
  lte?: number
}

@InputType({ description: 'On a number.' })
export class FloatFilter {
  @Field(() => Float, { nullable: true, description: 'This one; null: it has no value.' })
  eq?: number

  @Field(() => Float, { nullable: true, description: 'Greater than.' })
  gt?: number

  @Field(() => Float, { nullable: true, description: 'Greater or equal.' })
  gte?: number

  @Field(() => Float, { nullable: true, description: 'Less than.' })
  lt?: number

  @Field(() => Float, { nullable: true, description: 'Less or equal.' })
  lte?: number
}

@InputType({ description: 'On the level of a jurisdiction.' })
export class LevelFilter {
  @Field(() => Level, { nullable: true, description: 'This one; null: it has no value.' })
  eq?: Level

  @Field(() => [Level], { nullable: true, description: 'One of these; none where the list is empty.' })
  in?: Level[]
}

@InputType({ description: 'On the status of an adoption.' })
export class AdoptionStatusFilter {
  @Field(() => AdoptionStatus, { nullable: true, description: 'This one; null: it has no value.' })
  eq?: AdoptionStatus

  @Field(() => [AdoptionStatus], { nullable: true, description: 'One of these; none where the list is empty.' })
  in?: AdoptionStatus[]
}

@InputType({ description: 'On the role of a citation.' })
export class CitationRoleFilter {
  @Field(() => CitationRole, { nullable: true, description: 'This one; null: it has no value.' })
  eq?: CitationRole

  @Field(() => [CitationRole], { nullable: true, description: 'One of these; none where the list is empty.' })
  in?: CitationRole[]
}

@InputType({ description: 'On the type of a legal instrument.' })
export class InstrumentTypeFilter {
  @Field(() => InstrumentType, { nullable: true, description: 'This one; null: it has no value.' })
  eq?: InstrumentType

  @Field(() => [InstrumentType], { nullable: true, description: 'One of these; none where the list is empty.' })
  in?: InstrumentType[]
}

@InputType({ description: 'On the kind of a measure.' })
export class MeasureKindFilter {
  @Field(() => MeasureKind, { nullable: true, description: 'This one; null: it has no value.' })
  eq?: MeasureKind

  @Field(() => [MeasureKind], { nullable: true, description: 'One of these; none where the list is empty.' })
  in?: MeasureKind[]
}

@InputType({ description: 'On several adoptions.' })
export class AdoptionsFilter {
  @Field(() => AdoptionFilter, { nullable: true, description: 'At least one matches.' })
  some?: Later<AdoptionFilter>

  @Field(() => AdoptionFilter, { nullable: true, description: 'None matches.' })
  none?: Later<AdoptionFilter>
}

@InputType({ description: 'On several reports.' })
export class ReportsFilter {
  @Field(() => ReportFilter, { nullable: true, description: 'At least one matches.' })
  some?: Later<ReportFilter>

  @Field(() => ReportFilter, { nullable: true, description: 'None matches.' })
  none?: Later<ReportFilter>
}

@InputType({ description: 'On several outcomes.' })
export class OutcomesFilter {
  @Field(() => OutcomeFilter, { nullable: true, description: 'At least one matches.' })
  some?: Later<OutcomeFilter>

  @Field(() => OutcomeFilter, { nullable: true, description: 'None matches.' })
  none?: Later<OutcomeFilter>
}

@InputType({ description: 'On several citations.' })
export class CitationsFilter {
  @Field(() => CitationFilter, { nullable: true, description: 'At least one matches.' })
  some?: Later<CitationFilter>

  @Field(() => CitationFilter, { nullable: true, description: 'None matches.' })
  none?: Later<CitationFilter>
}

@InputType({ description: 'On several jurisdictions.' })
export class JurisdictionsFilter {
  @Field(() => JurisdictionFilter, { nullable: true, description: 'At least one matches.' })
  some?: Later<JurisdictionFilter>

  @Field(() => JurisdictionFilter, { nullable: true, description: 'None matches.' })
  none?: Later<JurisdictionFilter>
}

@InputType({ description: 'On several measures.' })
export class MeasuresFilter {
  @Field(() => MeasureFilter, { nullable: true, description: 'At least one matches.' })
  some?: Later<MeasureFilter>

  @Field(() => MeasureFilter, { nullable: true, description: 'None matches.' })
  none?: Later<MeasureFilter>
}

@InputType({ description: 'On several legal instruments.' })
export class LegalInstrumentsFilter {
  @Field(() => LegalInstrumentFilter, { nullable: true, description: 'At least one matches.' })
  some?: Later<LegalInstrumentFilter>

  @Field(() => LegalInstrumentFilter, { nullable: true, description: 'None matches.' })
  none?: Later<LegalInstrumentFilter>
}

@InputType({ description: 'Which jurisdictions. All that is given must hold; an empty filter asks for nothing.' })
export class JurisdictionFilter {
  @Field(() => IDFilter, { nullable: true, description: 'CN-210500' })
  id?: Later<IDFilter>

  @Field(() => StringFilter, { nullable: true, description: 'GB/T 2260 code; `eq: null` for zones and townships.' })
  code?: Later<StringFilter>

  @Field(() => StringFilter, { nullable: true, description: 'Official name without superiors: 本溪市.' })
  name?: Later<StringFilter>

  @Field(() => StringFilter, { nullable: true, description: 'Name with its superiors: 辽宁省本溪市.' })
  fullName?: Later<StringFilter>

  @Field(() => LevelFilter, { nullable: true, description: 'Level: COUNTY …' })
  level?: Later<LevelFilter>

  @Field(() => ID, { nullable: true, description: 'Id of a jurisdiction: it and all below it.' })
  within?: string

  @Field(() => Boolean, { nullable: true, description: 'True: abolished since; false: current.' })
  former?: boolean

  @Field(() => JurisdictionFilter, {
    nullable: true,
    description: 'The division directly above it; a province has none and matches no such filter.',
  })
  partOf?: Later<JurisdictionFilter>

  @Field(() => JurisdictionsFilter, { nullable: true, description: 'On the divisions and zones directly under it.' })
  parts?: Later<JurisdictionsFilter>

  @Field(() => JurisdictionsFilter, {
    nullable: true,
    description: 'On what a former one was merged into or renamed to.',
  })
  succeededBy?: Later<JurisdictionsFilter>

  @Field(() => AdoptionsFilter, { nullable: true, description: 'On what it adopted, planned or fell short of.' })
  adoptions?: Later<AdoptionsFilter>

  @Field(() => ReportsFilter, { nullable: true, description: 'On its reports in the graph, those of departments too.' })
  reports?: Later<ReportsFilter>

  @Field(() => OutcomesFilter, { nullable: true, description: 'On figures that its reports give.' })
  outcomes?: Later<OutcomesFilter>

  @Field(() => [JurisdictionFilter], {
    nullable: true,
    description: 'All of these hold; an empty list asks for nothing.',
  })
  and?: Later<JurisdictionFilter>[]

  @Field(() => [JurisdictionFilter], {
    nullable: true,
    description: 'At least one of these holds; an empty list matches nothing.',
  })
  or?: Later<JurisdictionFilter>[]

  @Field(() => JurisdictionFilter, { nullable: true, description: 'This does not hold.' })
  not?: Later<JurisdictionFilter>
}

@InputType({ description: 'Which adoptions. All that is given must hold; an empty filter asks for nothing.' })
export class AdoptionFilter {
  @Field(() => IDFilter, { nullable: true, description: 'A-CN-210500-M-fengqiao-jingyan-2022-IMPLEMENTED' })
  id?: Later<IDFilter>

  @Field(() => IntFilter, { nullable: true, description: 'Year the report covers.' })
  year?: Later<IntFilter>

  @Field(() => AdoptionStatusFilter, { nullable: true, description: 'Implemented, planned or falling short.' })
  status?: Later<AdoptionStatusFilter>

  @Field(() => JurisdictionFilter, { nullable: true, description: 'Who.' })
  jurisdiction?: Later<JurisdictionFilter>

  @Field(() => MeasureFilter, { nullable: true, description: 'What.' })
  measure?: Later<MeasureFilter>

  @Field(() => OutcomesFilter, { nullable: true, description: 'On the figures that are shown on it.' })
  outcomes?: Later<OutcomesFilter>

  @Field(() => CitationsFilter, { nullable: true, description: 'On where legal instruments are named for it.' })
  citations?: Later<CitationsFilter>

  @Field(() => [AdoptionFilter], { nullable: true, description: 'All of these hold; an empty list asks for nothing.' })
  and?: Later<AdoptionFilter>[]

  @Field(() => [AdoptionFilter], {
    nullable: true,
    description: 'At least one of these holds; an empty list matches nothing.',
  })
  or?: Later<AdoptionFilter>[]

  @Field(() => AdoptionFilter, { nullable: true, description: 'This does not hold.' })
  not?: Later<AdoptionFilter>
}

@InputType({ description: 'Which measures. All that is given must hold; an empty filter asks for nothing.' })
export class MeasureFilter {
  @Field(() => IDFilter, { nullable: true, description: 'M-fengqiao-jingyan' })
  id?: Later<IDFilter>

  @Field(() => StringFilter, { nullable: true, description: 'Preferred label; `measure(name:)` finds by any.' })
  name?: Later<StringFilter>

  @Field(() => StringFilter, {
    nullable: true,
    description: 'One of its alternative labels; `eq: null` where it has none.',
  })
  altNames?: Later<StringFilter>

  @Field(() => StringFilter, { nullable: true, description: 'English name.' })
  nameEn?: Later<StringFilter>

  @Field(() => StringFilter, { nullable: true, description: 'What it is, in a sentence.' })
  gloss?: Later<StringFilter>

  @Field(() => IDFilter, { nullable: true, description: 'Code of its theme: DISPUTES.' })
  theme?: Later<IDFilter>

  @Field(() => MeasureKindFilter, {
    nullable: true,
    description: 'Reform, institution, mechanism, campaign or platform.',
  })
  kind?: Later<MeasureKindFilter>

  @Field(() => Boolean, { nullable: true, description: 'True: coined locally; false: nationally known.' })
  local?: boolean

  @Field(() => ID, { nullable: true, description: 'Id of a measure: those narrower than it, at any depth.' })
  broader?: string

  @Field(() => MeasuresFilter, {
    nullable: true,
    description: 'On the measures directly above it; `broader` takes one by its id, at any depth.',
  })
  broaderMeasures?: Later<MeasuresFilter>

  @Field(() => MeasuresFilter, { nullable: true, description: 'On the measures directly below it.' })
  narrower?: Later<MeasuresFilter>

  @Field(() => LegalInstrumentsFilter, { nullable: true, description: 'On the national documents that it rests on.' })
  instruments?: Later<LegalInstrumentsFilter>

  @Field(() => AdoptionsFilter, { nullable: true, description: 'On where and when it was adopted.' })
  adoptions?: Later<AdoptionsFilter>

  @Field(() => OutcomesFilter, { nullable: true, description: 'On figures that reports give as its results.' })
  outcomes?: Later<OutcomesFilter>

  @Field(() => CitationsFilter, { nullable: true, description: 'On where legal instruments are named for it.' })
  citations?: Later<CitationsFilter>

  @Field(() => [MeasureFilter], { nullable: true, description: 'All of these hold; an empty list asks for nothing.' })
  and?: Later<MeasureFilter>[]

  @Field(() => [MeasureFilter], {
    nullable: true,
    description: 'At least one of these holds; an empty list matches nothing.',
  })
  or?: Later<MeasureFilter>[]

  @Field(() => MeasureFilter, { nullable: true, description: 'This does not hold.' })
  not?: Later<MeasureFilter>
}

@InputType({ description: 'Which reports. All that is given must hold; an empty filter asks for nothing.' })
export class ReportFilter {
  @Field(() => IDFilter, { nullable: true, description: 'R-CN-210500-2022' })
  id?: Later<IDFilter>

  @Field(() => IntFilter, { nullable: true, description: 'Year the report covers.' })
  year?: Later<IntFilter>

  @Field(() => JurisdictionFilter, { nullable: true, description: 'The place it reports on.' })
  jurisdiction?: Later<JurisdictionFilter>

  @Field(() => StringFilter, { nullable: true, description: 'Title as printed.' })
  title?: Later<StringFilter>

  @Field(() => StringFilter, { nullable: true, description: 'Body that wrote it (发文机关).' })
  issuer?: Later<StringFilter>

  @Field(() => StringFilter, { nullable: true, description: '文号: 经技区发〔2025〕2号.' })
  documentNumber?: Later<StringFilter>

  @Field(() => DateFilter, { nullable: true, description: 'Date under the text.' })
  issuedOn?: Later<DateFilter>

  @Field(() => DateFilter, { nullable: true, description: 'Date of publication on the page.' })
  publishedOn?: Later<DateFilter>

  @Field(() => Boolean, { nullable: true, description: 'False: only a part of it was read.' })
  complete?: boolean

  @Field(() => AdoptionsFilter, { nullable: true, description: 'On the adoptions that it gives evidence of.' })
  adoptions?: Later<AdoptionsFilter>

  @Field(() => OutcomesFilter, { nullable: true, description: 'On the figures that it gives.' })
  outcomes?: Later<OutcomesFilter>

  @Field(() => CitationsFilter, { nullable: true, description: 'On where it names legal instruments.' })
  citations?: Later<CitationsFilter>

  @Field(() => [ReportFilter], { nullable: true, description: 'All of these hold; an empty list asks for nothing.' })
  and?: Later<ReportFilter>[]

  @Field(() => [ReportFilter], {
    nullable: true,
    description: 'At least one of these holds; an empty list matches nothing.',
  })
  or?: Later<ReportFilter>[]

  @Field(() => ReportFilter, { nullable: true, description: 'This does not hold.' })
  not?: Later<ReportFilter>
}

@InputType({ description: 'Which legal instruments. All that is given must hold; an empty filter asks for nothing.' })
export class LegalInstrumentFilter {
  @Field(() => IDFilter, { nullable: true, description: 'L-…' })
  id?: Later<IDFilter>

  @Field(() => StringFilter, {
    nullable: true,
    description: 'Canonical title, without 《》 and a leading 中华人民共和国.',
  })
  title?: Later<StringFilter>

  @Field(() => InstrumentTypeFilter, { nullable: true, description: 'Law, regulation, rule, plan …' })
  type?: Later<InstrumentTypeFilter>

  @Field(() => StringFilter, { nullable: true, description: '文号: 国办发〔2018〕118号.' })
  documentNumber?: Later<StringFilter>

  @Field(() => StringFilter, { nullable: true, description: 'Issuing body or place.' })
  issuer?: Later<StringFilter>

  @Field(() => LegalInstrumentsFilter, { nullable: true, description: 'On what it carries out.' })
  implements?: Later<LegalInstrumentsFilter>

  @Field(() => LegalInstrumentsFilter, { nullable: true, description: 'On what carries it out.' })
  implementedBy?: Later<LegalInstrumentsFilter>

  @Field(() => LegalInstrumentsFilter, { nullable: true, description: 'On what it amends.' })
  amends?: Later<LegalInstrumentsFilter>

  @Field(() => LegalInstrumentsFilter, { nullable: true, description: 'On what it repeals.' })
  repeals?: Later<LegalInstrumentsFilter>

  @Field(() => CitationsFilter, { nullable: true, description: 'On where reports name it.' })
  citations?: Later<CitationsFilter>

  @Field(() => MeasuresFilter, { nullable: true, description: 'On the measures founded on it, or cited with it.' })
  measures?: Later<MeasuresFilter>

  @Field(() => [LegalInstrumentFilter], {
    nullable: true,
    description: 'All of these hold; an empty list asks for nothing.',
  })
  and?: Later<LegalInstrumentFilter>[]

  @Field(() => [LegalInstrumentFilter], {
    nullable: true,
    description: 'At least one of these holds; an empty list matches nothing.',
  })
  or?: Later<LegalInstrumentFilter>[]

  @Field(() => LegalInstrumentFilter, { nullable: true, description: 'This does not hold.' })
  not?: Later<LegalInstrumentFilter>
}

@InputType({ description: 'Which citations. All that is given must hold; an empty filter asks for nothing.' })
export class CitationFilter {
  @Field(() => IDFilter, { nullable: true, description: 'X-…' })
  id?: Later<IDFilter>

  @Field(() => CitationRoleFilter, { nullable: true, description: 'What was done with the instrument.' })
  role?: Later<CitationRoleFilter>

  @Field(() => LegalInstrumentFilter, { nullable: true, description: 'The instrument that is named.' })
  instrument?: Later<LegalInstrumentFilter>

  @Field(() => ReportFilter, { nullable: true, description: 'The report that names it.' })
  report?: Later<ReportFilter>

  @Field(() => MeasureFilter, {
    nullable: true,
    description: 'The measure it is named for; a citation without one matches no such filter.',
  })
  measure?: Later<MeasureFilter>

  @Field(() => [CitationFilter], { nullable: true, description: 'All of these hold; an empty list asks for nothing.' })
  and?: Later<CitationFilter>[]

  @Field(() => [CitationFilter], {
    nullable: true,
    description: 'At least one of these holds; an empty list matches nothing.',
  })
  or?: Later<CitationFilter>[]

  @Field(() => CitationFilter, { nullable: true, description: 'This does not hold.' })
  not?: Later<CitationFilter>
}

@InputType({ description: 'Which indicators. All that is given must hold; an empty filter asks for nothing.' })
export class IndicatorFilter {
  @Field(() => IDFilter, { nullable: true, description: 'I-…' })
  id?: Later<IDFilter>

  @Field(() => StringFilter, { nullable: true, description: 'Neutral name: 矛盾纠纷调处成功率.' })
  name?: Later<StringFilter>

  @Field(() => StringFilter, { nullable: true, description: '%, 件, 人次, 元 …' })
  unit?: Later<StringFilter>

  @Field(() => OutcomesFilter, { nullable: true, description: 'On the figures given for it.' })
  outcomes?: Later<OutcomesFilter>

  @Field(() => [IndicatorFilter], { nullable: true, description: 'All of these hold; an empty list asks for nothing.' })
  and?: Later<IndicatorFilter>[]

  @Field(() => [IndicatorFilter], {
    nullable: true,
    description: 'At least one of these holds; an empty list matches nothing.',
  })
  or?: Later<IndicatorFilter>[]

  @Field(() => IndicatorFilter, { nullable: true, description: 'This does not hold.' })
  not?: Later<IndicatorFilter>
}

@InputType({ description: 'Which outcomes. All that is given must hold; an empty filter asks for nothing.' })
export class OutcomeFilter {
  @Field(() => IDFilter, { nullable: true, description: 'O-…' })
  id?: Later<IDFilter>

  @Field(() => IntFilter, { nullable: true, description: 'Year of the report.' })
  year?: Later<IntFilter>

  @Field(() => FloatFilter, { nullable: true, description: 'Normalised: 1.8万 is 18000.' })
  value?: Later<FloatFilter>

  @Field(() => StringFilter, { nullable: true, description: '%, 件, 人次, 元 …' })
  unit?: Later<StringFilter>

  @Field(() => IndicatorFilter, { nullable: true, description: 'What is counted.' })
  indicator?: Later<IndicatorFilter>

  @Field(() => MeasureFilter, {
    nullable: true,
    description: 'The measure it is a result of; an outcome without one matches no such filter.',
  })
  measure?: Later<MeasureFilter>

  @Field(() => JurisdictionFilter, { nullable: true, description: 'The place that reports it.' })
  jurisdiction?: Later<JurisdictionFilter>

  @Field(() => ReportFilter, { nullable: true, description: 'The report that gives it.' })
  report?: Later<ReportFilter>

  @Field(() => [OutcomeFilter], { nullable: true, description: 'All of these hold; an empty list asks for nothing.' })
  and?: Later<OutcomeFilter>[]

  @Field(() => [OutcomeFilter], {
    nullable: true,
    description: 'At least one of these holds; an empty list matches nothing.',
  })
  or?: Later<OutcomeFilter>[]

  @Field(() => OutcomeFilter, { nullable: true, description: 'This does not hold.' })
  not?: Later<OutcomeFilter>
}
