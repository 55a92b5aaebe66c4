import { Field, Int, ObjectType } from 'type-graphql'
import { Level } from './enums.ts'

/** The dimensions that all groups have, as their enums describe them. */
export const DIMENSIONS = {
  YEAR: { description: 'Year the report covers.' },
  LEVEL: { description: 'Level of the jurisdiction.' },
  PROVINCE: { description: 'Highest superior of the jurisdiction (省、自治区、直辖市), or itself.' },
  JURISDICTION: { description: 'The jurisdiction itself.' },
}

/** What groups of every kind tell; each adds its own counts, `share` and `filter`. */
@ObjectType({ simpleResolvers: true })
export abstract class Group {
  @Field(() => Int, { nullable: true, description: 'With YEAR.' })
  year!: number | null

  @Field(() => Level, { nullable: true, description: 'With LEVEL.' })
  level!: Level | null

  @Field(() => Int, { description: 'Distinct jurisdictions among them.' })
  jurisdictions!: number

  @Field(() => Int, {
    description:
      'The denominator: jurisdictions of the year, place and level of group and filter whose complete report is known.',
  })
  jurisdictionsWithReport!: number
}
