import { ArgsType, Field, ID } from 'type-graphql'
import { AdoptionDimension } from '../model/adoptionGroup.ts'
import { CitationDimension } from '../model/citationGroup.ts'
import { AdoptionStatus, Kind } from '../model/enums.ts'
import {
  AdoptionFilter,
  CitationFilter,
  IndicatorFilter,
  IntFilter,
  JurisdictionFilter,
  LegalInstrumentFilter,
  MeasureFilter,
  OutcomeFilter,
  ReportFilter,
} from '../model/filters.ts'
import {
  AdoptionOrder,
  CitationGroupOrder,
  GroupOrder,
  JurisdictionOrder,
  LegalInstrumentOrder,
  MeasureOrder,
  OutcomeGroupOrder,
  OutcomeOrder,
  ReportOrder,
} from '../model/orders.ts'
import { OutcomeDimension } from '../model/outcomeGroup.ts'
import { SEARCHED_KINDS } from '../model/searchHit.ts'
import { PageArguments } from './connection.ts'

const filter = { nullable: true, description: 'Lists only what matches.' } as const
const counted = { nullable: true, description: 'Counts only what matches.' } as const
const order = (usual: string) => ({ nullable: true, description: `${usual} where it is not given.` }) as const

@ArgsType()
export class JurisdictionArguments extends PageArguments {
  @Field(() => JurisdictionFilter, filter)
  filter?: JurisdictionFilter | null

  @Field(() => JurisdictionOrder, order('CODE ascending'))
  orderBy?: JurisdictionOrder | null
}

@ArgsType()
export class MeasureArguments extends PageArguments {
  @Field(() => MeasureFilter, filter)
  filter?: MeasureFilter | null

  @Field(() => MeasureOrder, order('NAME ascending'))
  orderBy?: MeasureOrder | null
}

@ArgsType()
export class AdoptionArguments extends PageArguments {
  @Field(() => AdoptionFilter, filter)
  filter?: AdoptionFilter | null

  @Field(() => AdoptionOrder, order('YEAR descending'))
  orderBy?: AdoptionOrder | null
}

@ArgsType()
export class ReportArguments extends PageArguments {
  @Field(() => ReportFilter, filter)
  filter?: ReportFilter | null

  @Field(() => ReportOrder, order('YEAR descending'))
  orderBy?: ReportOrder | null
}

@ArgsType()
export class InstrumentArguments extends PageArguments {
  @Field(() => LegalInstrumentFilter, filter)
  filter?: LegalInstrumentFilter | null

  @Field(() => LegalInstrumentOrder, order('TITLE ascending'))
  orderBy?: LegalInstrumentOrder | null
}

@ArgsType()
export class CitationArguments extends PageArguments {
  @Field(() => CitationFilter, filter)
  filter?: CitationFilter | null
}

@ArgsType()
export class IndicatorArguments extends PageArguments {
  @Field(() => IndicatorFilter, filter)
  filter?: IndicatorFilter | null
}

@ArgsType()
export class OutcomeArguments extends PageArguments {
  @Field(() => OutcomeFilter, filter)
  filter?: OutcomeFilter | null

  @Field(() => OutcomeOrder, order('YEAR descending'))
  orderBy?: OutcomeOrder | null
}

@ArgsType()
export class AdopterArguments extends PageArguments {
  @Field(() => AdoptionStatus, {
    nullable: true,
    defaultValue: AdoptionStatus.IMPLEMENTED,
    description: 'The status that makes an adopter; null for any.',
  })
  status!: AdoptionStatus | null

  @Field(() => IntFilter, { nullable: true, description: 'Only adoptions of these years.' })
  year?: IntFilter | null

  @Field(() => ID, { nullable: true, description: 'Id of a jurisdiction: only it and those below it.' })
  within?: string | null
}

@ArgsType()
export class SearchArguments extends PageArguments {
  @Field(() => String, {
    description:
      'Words to find, at most 200 characters, taken as they are: 枫桥经验, 楓橋經驗, 国办发〔2018〕118号, 调. White space, case, quotation marks, brackets and dashes do not matter.',
  })
  query!: string

  @Field(() => [Kind], {
    nullable: true,
    description: `Only things of these kinds; all of ${SEARCHED_KINDS.join(', ')} where it is not given.`,
  })
  kinds?: Kind[] | null
}

@ArgsType()
export class AdoptionGroupArguments extends PageArguments {
  @Field(() => [AdoptionDimension], {
    description: 'What adoptions of a group agree in; none for a single group of all.',
  })
  by!: AdoptionDimension[]

  @Field(() => AdoptionFilter, counted)
  filter?: AdoptionFilter | null

  @Field(() => GroupOrder, order('JURISDICTIONS descending'))
  orderBy?: GroupOrder | null
}

@ArgsType()
export class OutcomeGroupArguments extends PageArguments {
  @Field(() => [OutcomeDimension], {
    description: 'What outcomes of a group agree in, besides the indicator; none for a group for each indicator.',
  })
  by!: OutcomeDimension[]

  @Field(() => OutcomeFilter, counted)
  filter?: OutcomeFilter | null

  @Field(() => OutcomeGroupOrder, order('JURISDICTIONS descending'))
  orderBy?: OutcomeGroupOrder | null
}

@ArgsType()
export class CitationGroupArguments extends PageArguments {
  @Field(() => [CitationDimension], {
    description: 'What citations of a group agree in; none for a single group of all.',
  })
  by!: CitationDimension[]

  @Field(() => CitationFilter, counted)
  filter?: CitationFilter | null

  @Field(() => CitationGroupOrder, order('JURISDICTIONS descending'))
  orderBy?: CitationGroupOrder | null
}
