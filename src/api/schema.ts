import 'reflect-metadata'
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'
import { buildSchemaSync } from 'type-graphql'
import { AdoptionResolver } from './adoption.ts'
import { AdoptionGroupResolver } from './adoptionGroup.ts'
import { CitationResolver } from './citation.ts'
import { CitationGroupResolver } from './citationGroup.ts'
import { ClaimResolver } from './claim.ts'
import { GraphResolver } from './graph.ts'
import { GraphNodeResolver } from './graphNode.ts'
import { IndicatorResolver } from './indicator.ts'
import { JurisdictionResolver } from './jurisdiction.ts'
import { LegalInstrumentResolver } from './legalInstrument.ts'
import { MeasureResolver } from './measure.ts'
import { NodeResolver } from './node.ts'
import { OutcomeResolver } from './outcome.ts'
import { OutcomeGroupResolver } from './outcomeGroup.ts'
import { ReportResolver } from './report.ts'
import { SearchResolver } from './search.ts'
import { SubgraphResolver } from './subgraph.ts'
import { ThemeResolver } from './theme.ts'

let schema: GraphQLSchema | undefined

/** The executable schema; its resolvers need a `Context`. The same object each time. */
export function buildGraphSchema(): GraphQLSchema {
  schema ??= buildSchemaSync({
    resolvers: [
      NodeResolver,
      JurisdictionResolver,
      ThemeResolver,
      MeasureResolver,
      ReportResolver,
      AdoptionResolver,
      ClaimResolver,
      LegalInstrumentResolver,
      CitationResolver,
      IndicatorResolver,
      OutcomeResolver,
      AdoptionGroupResolver,
      OutcomeGroupResolver,
      CitationGroupResolver,
      SubgraphResolver,
      GraphNodeResolver,
      SearchResolver,
      GraphResolver,
    ],
    // pages, ids and cursors are checked where they are read, with codes of their own
    validate: false,
  })
  return schema
}

/** The schema in its own language, in alphabetical order. */
export function printGraphSchema(): string {
  return `${printSchema(lexicographicSortSchema(buildGraphSchema()))}\n`
}
