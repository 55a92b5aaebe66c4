import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import { AdoptionStatus, Level } from './enums.ts'

export enum AdoptionDimension {
  YEAR = 'YEAR',
  MEASURE = 'MEASURE',
  THEME = 'THEME',
  STATUS = 'STATUS',
  LEVEL = 'LEVEL',
  PROVINCE = 'PROVINCE',
  JURISDICTION = 'JURISDICTION',
}
registerEnumType(AdoptionDimension, {
  name: 'AdoptionDimension',
  description: 'What adoptions are grouped by.',
  valuesConfig: {
    YEAR: { description: 'Year the report covers.' },
    MEASURE: { description: 'Measure (治理举措).' },
    THEME: { description: 'Theme of the measure.' },
    STATUS: { description: 'Implemented, planned or falling short.' },
    LEVEL: { description: 'Level of the jurisdiction.' },
    PROVINCE: { description: 'Highest superior of the jurisdiction (省、自治区、直辖市), or itself.' },
    JURISDICTION: { description: 'The jurisdiction itself.' },
  },
})

@ObjectType({
  simpleResolvers: true,
  description: 'Adoptions that agree in the dimensions asked for; the other dimensions are null.',
})
export class AdoptionGroup {
  @Field(() => Int, { nullable: true, description: 'With YEAR.' })
  year!: number | null

  @Field(() => AdoptionStatus, { nullable: true, description: 'With STATUS.' })
  status!: AdoptionStatus | null

  @Field(() => Level, { nullable: true, description: 'With LEVEL.' })
  level!: Level | null

  @Field(() => Int, { description: 'Adoptions in the group.' })
  adoptions!: number

  @Field(() => Int, { description: 'Distinct jurisdictions among them.' })
  jurisdictions!: number

  @Field(() => Int, {
    description:
      'The denominator: jurisdictions of the year, place and level of group and filter whose complete report is known.',
  })
  jurisdictionsWithReport!: number

  @Field(() => Float, {
    nullable: true,
    description:
      'Adopters with a complete report as a share of `jurisdictionsWithReport`; null where there are none. A jurisdiction that only plans a measure or falls short is no adopter, unless the status is asked for by dimension or filter.',
  })
  share!: number | null

  @Field(() => String, { description: 'JSON of the AdoptionFilter that lists the adoptions of the group.' })
  filter!: string
}
