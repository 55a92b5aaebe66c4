import { IsString } from 'class-validator'
import { Field, ObjectType } from 'type-graphql'
import { Node } from './node.ts'

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'One of the ten parts of the 法治政府建设实施纲要（2021－2025年）.',
})
export class Theme extends Node {
  @Field(() => String, { description: 'Chinese name: 行政执法.' })
  @IsString()
  name!: string

  @Field(() => String, { description: 'English name.' })
  @IsString()
  nameEn!: string
}
