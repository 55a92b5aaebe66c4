import { IsBoolean, IsEnum, IsOptional, IsString, Matches } from 'class-validator'
import { Field, ObjectType } from 'type-graphql'
import { Level } from './enums.ts'
import { Node } from './node.ts'

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'An administrative division (行政区划), functional zone (功能区) or township of mainland China.',
})
export class Jurisdiction extends Node {
  @Field(() => String, { nullable: true, description: 'GB/T 2260 code; null for zones and townships.' })
  @IsOptional()
  @Matches(/^\d{6}$/)
  code!: string | null

  @Field(() => String, { description: 'Official name without superiors: 本溪市.' })
  @IsString()
  name!: string

  @Field(() => String, { description: 'Name with its superiors: 辽宁省本溪市.' })
  @IsString()
  fullName!: string

  @Field(() => Level, { description: 'Province, prefecture, county, township or functional zone.' })
  @IsEnum(Level)
  level!: Level

  @Field(() => Boolean, { description: 'True for a division abolished since; see `succeededBy`.' })
  @IsBoolean()
  former!: boolean
}
