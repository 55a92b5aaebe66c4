import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DIMENSIONS, Group } from './group.ts'

export enum OutcomeDimension {
  INDICATOR = 'INDICATOR',
  YEAR = 'YEAR',
  MEASURE = 'MEASURE',
  LEVEL = 'LEVEL',
  PROVINCE = 'PROVINCE',
  JURISDICTION = 'JURISDICTION',
}
registerEnumType(OutcomeDimension, {
  name: 'OutcomeDimension',
  description: 'What outcomes are grouped by.',
  valuesConfig: {
    ...DIMENSIONS,
    INDICATOR: {
      description:
        'What is counted, in which unit (指标). Always a dimension, the first one where it is not asked for.',
    },
    MEASURE: { description: 'Measure that the figure is a result of; figures without one are a group of their own.' },
  },
})

@ObjectType({
  simpleResolvers: true,
  description:
    'Outcomes of one indicator, and so of one unit, that agree in the dimensions asked for; the other dimensions are null. Values count as written, also where the report says 近, 超 or 以上.',
})
export class OutcomeGroup extends Group {
  @Field(() => Int, { description: 'Outcomes in the group. A report may give several of one indicator.' })
  outcomes!: number

  @Field(() => Float, { description: 'Sum of the values. Of rates (%) it says nothing: see `mean` and `median`.' })
  sum!: number

  @Field(() => Float, { description: 'Mean of the values, each outcome counting once.' })
  mean!: number

  @Field(() => Float, { description: 'Middle value; of an even number of values the mean of the two in the middle.' })
  median!: number

  @Field(() => Float, { description: 'Smallest value.' })
  min!: number

  @Field(() => Float, { description: 'Largest value.' })
  max!: number

  @Field(() => Float, {
    nullable: true,
    description:
      'Jurisdictions that give such a figure and have a complete report as a share of `jurisdictionsWithReport`; null where there are none.',
  })
  share!: number | null

  @Field(() => String, { description: 'JSON of the OutcomeFilter that lists the outcomes of the group.' })
  filter!: string
}
