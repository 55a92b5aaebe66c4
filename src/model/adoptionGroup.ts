import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import { AdoptionStatus } from './enums.ts'
import { DIMENSIONS, Group } from './group.ts'

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
    ...DIMENSIONS,
    MEASURE: { description: 'Measure (治理举措).' },
    THEME: { description: 'Theme of the measure.' },
    STATUS: { description: 'Implemented, planned or falling short.' },
  },
})

@ObjectType({
  simpleResolvers: true,
  description: 'Adoptions that agree in the dimensions asked for; the other dimensions are null.',
})
export class AdoptionGroup extends Group {
  @Field(() => AdoptionStatus, { nullable: true, description: 'With STATUS.' })
  status!: AdoptionStatus | null

  @Field(() => Int, { description: 'Adoptions in the group.' })
  adoptions!: number

  @Field(() => Float, {
    nullable: true,
    description:
      'Adopters with a complete report as a share of `jurisdictionsWithReport`; null where there are none. A jurisdiction that only plans a measure or falls short is no adopter, unless the status is asked for by dimension or filter.',
  })
  share!: number | null

  @Field(() => String, { description: 'JSON of the AdoptionFilter that lists the adoptions of the group.' })
  filter!: string
}
