import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import { Node } from '../model/node.ts'
import type { Context } from './context.ts'
import { readNode } from './readNode.ts'

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'Anything in the graph by its id; null where there is none.' })
  node(@Ctx() context: Context, @Arg('id', () => ID, { description: 'Its id.' }) id: string) {
    return readNode(context, id)
  }

  @Query(() => [Node], { nullable: 'items', description: 'The same for several ids, in their order.' })
  nodes(@Ctx() context: Context, @Arg('ids', () => [ID], { description: 'Their ids.' }) ids: string[]) {
    // an error among the items fails its own place only
    return Promise.all(ids.map((id) => readNode(context, id).catch((error: Error) => error)))
  }
}
