import { Field, Float, ID, InputType, Int } from 'type-graphql'
import { AdoptionStatus, CitationRole, InstrumentType, Level, MeasureKind } from './enums.ts'

/** Keeps the emitted type metadata from naming a class before it is defined: the filters refer to one another. */
type Later<T> = T

@InputType()
export class IDFilter {
  @Field(() => ID, { nullable: true })
  eq?: string

  @Field(() => [ID], { nullable: true })
  in?: string[]
}

@InputType({ description: 'Compared by code point; no wildcards.' })
export class StringFilter {
  @Field(() => String, { nullable: true })
  eq?: string

  @Field(() => [String], { nullable: true })
  in?: string[]

  @Field(() => String, { nullable: true })
  contains?: string

  @Field(() => String, { nullable: true })
  startsWith?: string
}

@InputType()
export class IntFilter {
  @Field(() => Int, { nullable: true })
  eq?: number

  @Field(() => [Int], { nullable: true })
  in?: number[]

  @Field(() => Int, { nullable: true })
  gt?: number

  @Field(() => Int, { nullable: true })
  gte?: number

  @Field(() => Int, { nullable: true })
  lt?: number

  @Field(() => Int, { nullable: true })
  lte?: number
}

@InputType()
export class FloatFilter {
  @Field(() => Float, { nullable: true })
  eq?: number

  @Field(() => Float, { nullable: true })
  gt?: number

  @Field(() => Float, { nullable: true })
  gte?: number

  @Field(() => Float, { nullable: true })
  lt?: number

  @Field(() => Float, { nullable: true })
  lte?: number
}

@InputType()
export class LevelFilter {
  @Field(() => Level, { nullable: true })
  eq?: Level

  @Field(() => [Level], { nullable: true })
  in?: Level[]
}

@InputType()
export class AdoptionStatusFilter {
  @Field(() => AdoptionStatus, { nullable: true })
  eq?: AdoptionStatus

  @Field(() => [AdoptionStatus], { nullable: true })
  in?: AdoptionStatus[]
}

@InputType()
export class CitationRoleFilter {
  @Field(() => CitationRole, { nullable: true })
  eq?: CitationRole

  @Field(() => [CitationRole], { nullable: true })
  in?: CitationRole[]
}

@InputType()
export class InstrumentTypeFilter {
  @Field(() => InstrumentType, { nullable: true })
  eq?: InstrumentType

  @Field(() => [InstrumentType], { nullable: true })
  in?: InstrumentType[]
}

@InputType()
export class MeasureKindFilter {
  @Field(() => MeasureKind, { nullable: true })
  eq?: MeasureKind

  @Field(() => [MeasureKind], { nullable: true })
  in?: MeasureKind[]
}

@InputType()
export class AdoptionsFilter {
  @Field(() => AdoptionFilter, { nullable: true, description: 'At least one matches.' })
  some?: Later<AdoptionFilter>

  @Field(() => AdoptionFilter, { nullable: true, description: 'None matches.' })
  none?: Later<AdoptionFilter>
}

@InputType()
export class ReportsFilter {
  @Field(() => ReportFilter, { nullable: true, description: 'At least one matches.' })
  some?: Later<ReportFilter>

  @Field(() => ReportFilter, { nullable: true, description: 'None matches.' })
  none?: Later<ReportFilter>
}

@InputType()
export class OutcomesFilter {
  @Field(() => OutcomeFilter, { nullable: true, description: 'At least one matches.' })
  some?: Later<OutcomeFilter>

  @Field(() => OutcomeFilter, { nullable: true, description: 'None matches.' })
  none?: Later<OutcomeFilter>
}

@InputType()
export class CitationsFilter {
  @Field(() => CitationFilter, { nullable: true, description: 'At least one matches.' })
  some?: Later<CitationFilter>

  @Field(() => CitationFilter, { nullable: true, description: 'None matches.' })
  none?: Later<CitationFilter>
}

@InputType()
export class JurisdictionFilter {
  @Field(() => IDFilter, { nullable: true })
  id?: Later<IDFilter>

  @Field(() => StringFilter, { nullable: true })
  code?: Later<StringFilter>

  @Field(() => StringFilter, { nullable: true })
  name?: Later<StringFilter>

  @Field(() => LevelFilter, { nullable: true })
  level?: Later<LevelFilter>

  @Field(() => ID, { nullable: true, description: 'Id of a jurisdiction: it and all below it.' })
  within?: string

  @Field(() => Boolean, { nullable: true })
  former?: boolean

  @Field(() => AdoptionsFilter, { nullable: true })
  adoptions?: Later<AdoptionsFilter>

  @Field(() => ReportsFilter, { nullable: true })
  reports?: Later<ReportsFilter>

  @Field(() => OutcomesFilter, { nullable: true })
  outcomes?: Later<OutcomesFilter>

  @Field(() => [JurisdictionFilter], { nullable: true })
  and?: Later<JurisdictionFilter>[]

  @Field(() => [JurisdictionFilter], { nullable: true })
  or?: Later<JurisdictionFilter>[]

  @Field(() => JurisdictionFilter, { nullable: true })
  not?: Later<JurisdictionFilter>
}

@InputType()
export class AdoptionFilter {
  @Field(() => IDFilter, { nullable: true })
  id?: Later<IDFilter>

  @Field(() => IntFilter, { nullable: true })
  year?: Later<IntFilter>

  @Field(() => AdoptionStatusFilter, { nullable: true })
  status?: Later<AdoptionStatusFilter>

  @Field(() => JurisdictionFilter, { nullable: true })
  jurisdiction?: Later<JurisdictionFilter>

  @Field(() => MeasureFilter, { nullable: true })
  measure?: Later<MeasureFilter>

  @Field(() => [AdoptionFilter], { nullable: true })
  and?: Later<AdoptionFilter>[]

  @Field(() => [AdoptionFilter], { nullable: true })
  or?: Later<AdoptionFilter>[]

  @Field(() => AdoptionFilter, { nullable: true })
  not?: Later<AdoptionFilter>
}

@InputType()
export class MeasureFilter {
  @Field(() => IDFilter, { nullable: true })
  id?: Later<IDFilter>

  @Field(() => StringFilter, { nullable: true })
  name?: Later<StringFilter>

  @Field(() => IDFilter, { nullable: true })
  theme?: Later<IDFilter>

  @Field(() => MeasureKindFilter, { nullable: true })
  kind?: Later<MeasureKindFilter>

  @Field(() => Boolean, { nullable: true })
  local?: boolean

  @Field(() => ID, { nullable: true, description: 'Id of a measure: those narrower than it, at any depth.' })
  broader?: string

  @Field(() => AdoptionsFilter, { nullable: true })
  adoptions?: Later<AdoptionsFilter>

  @Field(() => [MeasureFilter], { nullable: true })
  and?: Later<MeasureFilter>[]

  @Field(() => [MeasureFilter], { nullable: true })
  or?: Later<MeasureFilter>[]

  @Field(() => MeasureFilter, { nullable: true })
  not?: Later<MeasureFilter>
}

@InputType()
export class ReportFilter {
  @Field(() => IDFilter, { nullable: true })
  id?: Later<IDFilter>

  @Field(() => IntFilter, { nullable: true })
  year?: Later<IntFilter>

  @Field(() => JurisdictionFilter, { nullable: true })
  jurisdiction?: Later<JurisdictionFilter>

  @Field(() => [ReportFilter], { nullable: true })
  and?: Later<ReportFilter>[]

  @Field(() => [ReportFilter], { nullable: true })
  or?: Later<ReportFilter>[]

  @Field(() => ReportFilter, { nullable: true })
  not?: Later<ReportFilter>
}

@InputType()
export class LegalInstrumentFilter {
  @Field(() => IDFilter, { nullable: true })
  id?: Later<IDFilter>

  @Field(() => StringFilter, { nullable: true })
  title?: Later<StringFilter>

  @Field(() => InstrumentTypeFilter, { nullable: true })
  type?: Later<InstrumentTypeFilter>

  @Field(() => StringFilter, { nullable: true })
  documentNumber?: Later<StringFilter>

  @Field(() => CitationsFilter, { nullable: true })
  citations?: Later<CitationsFilter>

  @Field(() => [LegalInstrumentFilter], { nullable: true })
  and?: Later<LegalInstrumentFilter>[]

  @Field(() => [LegalInstrumentFilter], { nullable: true })
  or?: Later<LegalInstrumentFilter>[]

  @Field(() => LegalInstrumentFilter, { nullable: true })
  not?: Later<LegalInstrumentFilter>
}

@InputType()
export class CitationFilter {
  @Field(() => IDFilter, { nullable: true })
  id?: Later<IDFilter>

  @Field(() => CitationRoleFilter, { nullable: true })
  role?: Later<CitationRoleFilter>

  @Field(() => LegalInstrumentFilter, { nullable: true })
  instrument?: Later<LegalInstrumentFilter>

  @Field(() => ReportFilter, { nullable: true })
  report?: Later<ReportFilter>

  @Field(() => MeasureFilter, { nullable: true })
  measure?: Later<MeasureFilter>

  @Field(() => [CitationFilter], { nullable: true })
  and?: Later<CitationFilter>[]

  @Field(() => [CitationFilter], { nullable: true })
  or?: Later<CitationFilter>[]

  @Field(() => CitationFilter, { nullable: true })
  not?: Later<CitationFilter>
}

@InputType()
export class IndicatorFilter {
  @Field(() => IDFilter, { nullable: true })
  id?: Later<IDFilter>

  @Field(() => StringFilter, { nullable: true })
  name?: Later<StringFilter>

  @Field(() => StringFilter, { nullable: true })
  unit?: Later<StringFilter>

  @Field(() => [IndicatorFilter], { nullable: true })
  and?: Later<IndicatorFilter>[]

  @Field(() => [IndicatorFilter], { nullable: true })
  or?: Later<IndicatorFilter>[]

  @Field(() => IndicatorFilter, { nullable: true })
  not?: Later<IndicatorFilter>
}

@InputType()
export class OutcomeFilter {
  @Field(() => IDFilter, { nullable: true })
  id?: Later<IDFilter>

  @Field(() => IntFilter, { nullable: true })
  year?: Later<IntFilter>

  @Field(() => FloatFilter, { nullable: true })
  value?: Later<FloatFilter>

  @Field(() => StringFilter, { nullable: true })
  unit?: Later<StringFilter>

  @Field(() => IndicatorFilter, { nullable: true })
  indicator?: Later<IndicatorFilter>

  @Field(() => MeasureFilter, { nullable: true })
  measure?: Later<MeasureFilter>

  @Field(() => JurisdictionFilter, { nullable: true })
  jurisdiction?: Later<JurisdictionFilter>

  @Field(() => ReportFilter, { nullable: true })
  report?: Later<ReportFilter>

  @Field(() => [OutcomeFilter], { nullable: true })
  and?: Later<OutcomeFilter>[]

  @Field(() => [OutcomeFilter], { nullable: true })
  or?: Later<OutcomeFilter>[]

  @Field(() => OutcomeFilter, { nullable: true })
  not?: Later<OutcomeFilter>
}
