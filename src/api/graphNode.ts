import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { Node } from '../model/node.ts'
import { GraphNode } from '../model/subgraph.ts'
import type { Context } from './context.ts'
import type { DrawnNode } from './drawSubgraph.ts'
import { readNode } from './readNode.ts'

@Resolver(() => GraphNode)
export class GraphNodeResolver {
  @FieldResolver(() => String, {
    description:
      'What to write beside it: its name or title; an indicator with its unit, a report without a title by place and year.',
  })
  label(@Root() { row }: DrawnNode, @Ctx() { snapshot: { index } }: Context) {
    const { name, unit, title, jurisdictionId, year } = row
    if (unit !== undefined) return `${name}（${unit}）`
    return name ?? title ?? `${index.places.rows[index.places.number(jurisdictionId as string)]?.name} ${year}`
  }

  @FieldResolver(() => Node, { description: 'The node itself, with all its fields.' })
  node(@Root() { id }: GraphNode, @Ctx() context: Context) {
    return readNode(context, id)
  }
}
