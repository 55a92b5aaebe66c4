import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { Kind } from '../model/enums.ts'
import type { Indicator } from '../model/indicator.ts'
import type { LegalInstrument } from '../model/legalInstrument.ts'
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
  label(@Root() { id, kind, name }: NamedNode, @Ctx() context: Context) {
    return name ?? readTitle(context, id, kind)
  }

  @FieldResolver(() => Node, { description: 'The node itself, with all its fields.' })
  node(@Root() { id }: GraphNode, @Ctx() context: Context) {
    return readNode(context, id)
  }
}

/** The title of what only the store knows; the id where it was taken out meanwhile. */
async function readTitle(context: Context, id: string, kind: Kind): Promise<string> {
  const node = await readNode(context, id)
  if (!node) return id
  if (kind === Kind.INSTRUMENT) return (node as LegalInstrument).title
  if (kind === Kind.INDICATOR) {
    const { name, unit } = node as Indicator
    return `${name}（${unit}）`
  }
  const { title, jurisdictionId, year } = node as ReportNode
  return title ?? `${(await readJurisdiction(context, jurisdictionId))?.name} ${year}`
}
