import { IsBoolean, IsEnum, IsOptional, IsString } from 'class-validator'
import { Field, ObjectType } from 'type-graphql'
import { MeasureKind } from './enums.ts'
import { Node } from './node.ts'

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'A named governance measure (治理举措): a reform, institution, mechanism, campaign or platform. Labels follow SKOS.',
})
export class Measure extends Node {
  @Field(() => String, { description: 'Preferred label (skos:prefLabel), neutral: 枫桥经验.' })
  @IsString()
  name!: string

  @Field(() => [String], { description: 'Alternative labels (skos:altLabel): 新时代枫桥经验.' })
  @IsString({ each: true })
  altNames!: string[]

  @Field(() => String, { nullable: true, description: 'English name.' })
  @IsOptional()
  @IsString()
  nameEn!: string | null

  @Field(() => String, { nullable: true, description: 'What it is, in one sentence (skos:definition).' })
  @IsOptional()
  @IsString()
  gloss!: string | null

  @Field(() => MeasureKind, { description: 'Reform, institution, mechanism, campaign or platform.' })
  @IsEnum(MeasureKind)
  kind!: MeasureKind

  @Field(() => Boolean, { description: 'Coined locally, not nationally known.' })
  @IsBoolean()
  local!: boolean
}
