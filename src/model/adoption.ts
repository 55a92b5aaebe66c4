import { IsEnum, IsInt, Max, Min } from 'class-validator'
import { Field, Int, ObjectType } from 'type-graphql'
import { AdoptionStatus } from './enums.ts'
import { Node } from './node.ts'

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'A measure in a jurisdiction in the year of the report that says so, with one status. The same measure implemented and planned is two adoptions.',
})
export class Adoption extends Node {
  @Field(() => Int, { description: 'Year the report covers, for every status.' })
  @IsInt()
  @Min(1978)
  @Max(2100)
  year!: number

  @Field(() => AdoptionStatus, { description: 'Implemented, planned or falling short.' })
  @IsEnum(AdoptionStatus)
  status!: AdoptionStatus
}
