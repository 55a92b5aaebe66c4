import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType({
  simpleResolvers: true,
  description:
    'How far a measure reaches in a year: every current jurisdiction of the place and level falls in exactly one box, the first that fits.',
})
export class Coverage {
  @Field(() => Int, { description: 'Current jurisdictions of the place and level: the sum of all boxes.' })
  jurisdictions = 0

  @Field(() => Int, { description: 'Its report says it was carried out.' })
  implemented = 0

  @Field(() => Int, { description: 'Planned, not carried out; also where it is planned and named as falling short.' })
  plannedOnly = 0

  @Field(() => Int, { description: 'Only named as falling short.' })
  shortfallOnly = 0

  @Field(() => Int, {
    description: 'Silence: the whole report of the government itself is known and does not mention it.',
  })
  notMentioned = 0

  @Field(() => Int, { description: 'Only a part of its report was read, and that part does not mention it.' })
  partialReport = 0

  @Field(() => Int, { description: 'No report of the government itself is known for the year.' })
  noReport = 0
}
