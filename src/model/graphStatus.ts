import { Field, Int, ObjectType } from 'type-graphql'
import { Kind } from './enums.ts'

@ObjectType({ simpleResolvers: true, description: 'How many nodes of a kind the graph holds.' })
export class KindCount {
  @Field(() => Kind, { description: 'The kind.' })
  kind!: Kind

  @Field(() => Int, { description: 'Number of nodes.' })
  count!: number
}

@ObjectType({ simpleResolvers: true, description: 'What graph is being served.' })
export class GraphStatus {
  @Field(() => String, { description: '`neo4j` or `embedded`.' })
  engine!: string

  @Field(() => Int, { description: 'Raised by every change of the graph.' })
  version!: number

  @Field(() => String, { description: 'Hash of the whole content: equal graphs have equal hashes, on either engine.' })
  hash!: string

  @Field(() => String, { description: 'Version of the vocabulary of measures (词表).' })
  vocabulary!: string

  @Field(() => String, { description: 'Name and version of the reader of the reports.' })
  extractor!: string
}
