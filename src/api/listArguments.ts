import { ArgsType, Field, ID, Int } from 'type-graphql'
import { AdoptionDimension } from '../model/adoptionGroup.ts'
import { AdoptionStatus } from '../model/enums.ts'
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
  GroupOrder,
  JurisdictionOrder,
  LegalInstrumentOrder,
  MeasureOrder,
  OutcomeOrder,
  ReportOrder,
} from '../model/orders.ts'
import { PageArguments } from './connection.ts'

const filter = { nullable: true, description: 'Lists only what matches.' } as const
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
export class GroupArguments {
  @Field(() => [AdoptionDimension], {
    description: 'What adoptions of a group agree in; none for a single group of all.',
  })
  by!: AdoptionDimension[]

  @Field(() => AdoptionFilter, { nullable: true, description: 'Counts only what matches.' })
  filter?: AdoptionFilter | null

  @Field(() => GroupOrder, order('JURISDICTIONS descending'))
  orderBy?: GroupOrder | null

  @Field(() => Int, { nullable: true, description: 'How many from the front, 1 to 100; 20 where it is not given.' })
  first?: number | null

  @Field(() => String, { nullable: true, description: 'Cursor: only what stands behind it.' })
  after?: string | null
}
