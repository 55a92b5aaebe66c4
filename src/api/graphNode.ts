import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { JurisdictionRow } from '../analysis/indexRows.ts'
import { Kind } from '../model/enums.ts'
import type { Indicator } from '../model/indicator.ts'
import type { LegalInstrument } from '../model/legalInstrument.ts'
import { Node } from '../model/node.ts'
import { GraphNode } from '../model/subgraph.ts'
import type { Context } from './context.ts'
import { readJurisdiction, readNode } from './readNode.ts'
import type { ReportNode } from './storeNode.ts'

@Resolver(() => GraphNode)
export class GraphNodeResolver {
  @FieldResolver(() => String, {
    description:
      'What to write beside it: its name or title; an indicator with its unit, a report without a title by place and year.',
  })
  async label(@Root() { id, kind }: GraphNode, @Ctx() context: Context): Promise<string> {
    const node = await readNode(context, id)
    if (!node) return id
    switch (kind) {
      case Kind.INSTRUMENT:
        return (node as LegalInstrument).title
      case Kind.INDICATOR: {
        const { name, unit } = node as Indicator
        return `${name}（${unit}）`
      }
      case Kind.REPORT: {
        const { title, year, jurisdictionId } = node as ReportNode
        return title ?? `${(await readJurisdiction(context, jurisdictionId))?.name} ${year}`
      }
      default:
        return (node as JurisdictionRow).name
    }
  }

  @FieldResolver(() => Node, { description: 'The node itself, with all its fields.' })
  node(@Root() { id }: GraphNode, @Ctx() context: Context) {
    return readNode(context, id)
  }
}
