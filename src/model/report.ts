import { IsBoolean, IsInt, IsOptional, IsString, Max, Min } from 'class-validator'
import { Field, Int, ObjectType } from 'type-graphql'
import { Node } from './node.ts'

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A yearly report on building a law-based government (法治政府建设年度报告).',
})
export class Report extends Node {
  @Field(() => String, { nullable: true, description: 'Title as printed; null where the page gives none.' })
  @IsOptional()
  @IsString()
  title!: string | null

  @Field(() => Int, { description: 'Year the report covers.' })
  @IsInt()
  @Min(1978)
  @Max(2100)
  year!: number

  @Field(() => String, { nullable: true, description: 'Body that wrote it (发文机关).' })
  @IsOptional()
  @IsString()
  issuer!: string | null

  @Field(() => String, { nullable: true, description: '文号: 经技区发〔2025〕2号.' })
  @IsOptional()
  @IsString()
  documentNumber!: string | null

  @Field(() => String, { nullable: true, description: 'Date under the text (落款, 成文日期), YYYY-MM-DD.' })
  @IsOptional()
  @IsString()
  issuedOn!: string | null

  @Field(() => String, { nullable: true, description: 'Date of publication on the page (发布时间), YYYY-MM-DD.' })
  @IsOptional()
  @IsString()
  publishedOn!: string | null

  @Field(() => String, { nullable: true, description: 'Address of the page it was read from.' })
  @IsOptional()
  @IsString()
  sourceUrl!: string | null

  @Field(() => String, { description: 'SHA-256 of the raw bytes.' })
  @IsString()
  sha256!: string

  @Field(() => String, { description: 'Name and version of the reader of the text.' })
  @IsString()
  extractor!: string

  @Field(() => Boolean, {
    description:
      'False where only a part of the report was read: what it does not mention is unknown, not unmentioned.',
  })
  @IsBoolean()
  complete!: boolean
}
