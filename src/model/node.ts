import { IsString, MinLength } from 'class-validator'
import { Field, ID, InterfaceType } from 'type-graphql'
import { typeNameOf } from './ids.ts'

@InterfaceType({
  description: 'Anything in the graph that has an id of its own (Relay: Global Object Identification).',
  resolveType: (value: Node) => typeNameOf(value.id),
})
export abstract class Node {
  @Field(() => ID, { description: 'Stable, safe in a URL; its first letters tell the kind.' })
  @IsString()
  @MinLength(2)
  id!: string
}
