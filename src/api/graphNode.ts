import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { Kind } from '../model/enums.ts'
import { Node } from '../model/node.ts'
import { GraphNode } from '../model/subgraph.ts'
import type { Context } from './context.ts'
import type { NamedNode } from './drawSubgraph.ts'
import { readJurisdiction, readNode } from './readNode.ts'
import type { ReportNode } from './storeNode.ts'

@Resolver(() => GraphNode)
export class GraphNodeResolver {
  @FieldResolver(() => String, {
    description:
      'What to write beside it: its name or title; an indicator with its unit, a report without a title by place and year.',
  })
  label(@Root() { id, name }: NamedNode, @Ctx() context: Context) {
    return name ?? readTitle(context, id)
  }

  @FieldResolver(() => Node, { description: 'The node itself, with all its fields.' })
  node(@Root() { id }: GraphNode, @Ctx() context: Context) {
    return readNode(context, id)
  }
}

/** The title of a report, else its place and year; the id where it was taken out meanwhile. */
async function readTitle(context: Context, id: string): Promise<string> {
  const report = (await readNode(context, id, Kind.REPORT)) as ReportNode | null
  if (!report) return id
  return report.title ?? `${(await readJurisdiction(context, report.jurisdictionId))?.name} ${report.year}`
}
