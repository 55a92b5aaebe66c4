import { IsEnum, IsInt, IsString, Min } from 'class-validator'
import { Field, Int, ObjectType } from 'type-graphql'
import { CitationRole } from './enums.ts'
import { Node } from './node.ts'

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A legal instrument named in a report, in one role.',
})
export class Citation extends Node {
  @Field(() => CitationRole, { description: 'What the report says was done with it.' })
  @IsEnum(CitationRole)
  role!: CitationRole

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
