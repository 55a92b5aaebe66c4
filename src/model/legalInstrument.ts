import { IsEnum, IsOptional, IsString } from 'class-validator'
import { Field, ObjectType } from 'type-graphql'
import { InstrumentType } from './enums.ts'
import { Node } from './node.ts'

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'A law, regulation, rule, plan, notice, list or other document that reports name (法律、法规、规章和规范性文件等).',
})
export class LegalInstrument extends Node {
  @Field(() => String, { description: 'Canonical title, without 《》 and a leading 中华人民共和国.' })
  @IsString()
  title!: string

  @Field(() => InstrumentType, { description: 'The type most of its citations give.' })
  @IsEnum(InstrumentType)
  type!: InstrumentType

  @Field(() => String, { nullable: true, description: '文号: 国办发〔2018〕118号.' })
  @IsOptional()
  @IsString()
  documentNumber!: string | null

  @Field(() => String, { nullable: true, description: 'Issuing body, or issuing place of a title that names none.' })
  @IsOptional()
  @IsString()
  issuer!: string | null
}
