import { IsEnum, IsInt, IsNumber, IsString, Min } from 'class-validator'
import { Field, Float, Int, ObjectType } from 'type-graphql'
import { Qualifier } from './enums.ts'
import { Node } from './node.ts'

@ObjectType({ simpleResolvers: true, description: 'Change against an earlier period, as the report says it.' })
export class Change {
  @Field(() => String, { description: 'UP or DOWN.' })
  direction!: string
  @Field(() => Float, { nullable: true, description: 'By how much; null where only the direction is said.' })
  value!: number | null
  @Field(() => String, { nullable: true, description: '%, 个百分点, or the unit of the figure.' })
  unit!: string | null
  @Field(() => String, { nullable: true, description: 'YOY: the same period of the year before.' })
  against!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Rank among places, as the report says it.' })
export class Rank {
  @Field(() => Int, { description: '1 for the first.' })
  place!: number
  @Field(() => String, { description: '全省, 全市 …' })
  among!: string
}

@ObjectType({ implements: Node, simpleResolvers: true, description: 'A figure that measures activity or result.' })
export class Outcome extends Node {
  @Field(() => Float, { description: 'Normalised: 1.8万 is 18000, 9.87亿元 is 987000000.' })
  @IsNumber()
  value!: number

  @Field(() => String, { description: '%, 件, 人次, 元 …' })
  @IsString()
  unit!: string

  @Field(() => Qualifier, { description: 'How exact the figure is said to be.' })
  @IsEnum(Qualifier)
  qualifier!: Qualifier

  @Field(() => Change, { nullable: true, description: 'Change against an earlier period, where the report says it.' })
  change!: Change | null

  @Field(() => Rank, { nullable: true, description: 'Rank among places, where the report says it.' })
  rank!: Rank | null

  @Field(() => Int, { description: 'Year of the report.' })
  @IsInt()
  year!: number

  @Field(() => String, { description: 'Numbers of the headings above it.' })
  @IsString()
  section!: string

  @Field(() => Int, { description: 'First UTF-16 offset in the cleaned text.' })
  @IsInt()
  @Min(0)
  start!: number

  @Field(() => Int, { description: 'Offset after the last character.' })
  @IsInt()
  @Min(1)
  end!: number
}
