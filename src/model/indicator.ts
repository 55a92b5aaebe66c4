import { IsString } from 'class-validator'
import { Field, ObjectType } from 'type-graphql'
import { Node } from './node.ts'

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'What is counted, under a neutral name, in one unit.',
})
export class Indicator extends Node {
  @Field(() => String, { description: 'Neutral name: 矛盾纠纷调处成功率.' })
  @IsString()
  name!: string

  @Field(() => String, { description: '%, 件, 人次, 元 …' })
  @IsString()
  unit!: string
}
