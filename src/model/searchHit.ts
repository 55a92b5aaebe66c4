import { Field, Int, ObjectType } from 'type-graphql'
import { Kind } from './enums.ts'

/** The kinds that are searched, in the order in which they stand among equals. */
export const SEARCHED_KINDS: readonly Kind[] = [
  Kind.MEASURE,
  Kind.JURISDICTION,
  Kind.INSTRUMENT,
  Kind.INDICATOR,
  Kind.REPORT,
  Kind.CLAIM,
]

@ObjectType({ simpleResolvers: true, description: 'A place in a label where the words stand.' })
export class Highlight {
  @Field(() => Int, { description: 'First UTF-16 offset in the label.' })
  start!: number

  @Field(() => Int, { description: 'Offset after the last character.' })
  end!: number
}

@ObjectType({
  simpleResolvers: true,
  description: 'Something that a search has found; the thing itself is its `node`.',
})
export class SearchHit {
  @Field(() => Kind, { description: 'What kind of thing.' })
  kind!: Kind

  @Field(() => String, {
    description:
      'The text that holds the words: of a measure, jurisdiction, instrument, indicator or report the best of its names, of a claim its quote.',
  })
  label!: string

  @Field(() => [Highlight], { description: 'Where they stand in it, from the left; at least one.' })
  highlights!: Highlight[]
}
