import { IsInt, IsOptional, IsString, Min } from 'class-validator'
import { Field, Int, ObjectType } from 'type-graphql'
import { Node } from './node.ts'

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'The place in a report that says so: the evidence of an adoption.',
})
export class Claim extends Node {
  @Field(() => String, {
    description: 'Numbers of the headings above it: `一(二)3`; `前言`, `问题`, `计划` where there are none.',
  })
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

  @Field(() => String, { description: 'The words themselves.' })
  @IsString()
  mention!: string

  @Field(() => String, {
    nullable: true,
    description: 'The sentence around the words, where the text is in the record.',
  })
  @IsOptional()
  @IsString()
  quote!: string | null

  @Field(() => String, { description: 'The reading rule that found it.' })
  @IsString()
  rule!: string

  @Field(() => String, { description: 'Name and version of the reader of the text.' })
  @IsString()
  extractor!: string
}
