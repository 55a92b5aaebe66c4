import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { Citation } from '../model/citation.ts'
import { LegalInstrument } from '../model/legalInstrument.ts'
import { Measure } from '../model/measure.ts'
import { Report } from '../model/report.ts'
import type { Context } from './context.ts'
import { CitationArguments } from './listArguments.ts'
import { CitationConnection, listCitations } from './listCitations.ts'
import { readInstrument, readMeasure, readReport } from './readNode.ts'
import type { CitationNode } from './storeNode.ts'

@Resolver(() => Citation)
export class CitationResolver {
  @Query(() => CitationConnection, { description: 'Citations, newest year first.' })
  citations(@Ctx() context: Context, @Args(() => CitationArguments) args: CitationArguments) {
    return listCitations(context, args)
  }

  @FieldResolver(() => Report, { description: 'The report that names the instrument.' })
  report(@Root() { reportId }: CitationNode, @Ctx() context: Context) {
    return readReport(context, reportId)
  }

  @FieldResolver(() => LegalInstrument, { description: 'The instrument that is named.' })
  instrument(@Root() { instrumentId }: CitationNode, @Ctx() context: Context) {
    return readInstrument(context, instrumentId)
  }

  @FieldResolver(() => Measure, {
    nullable: true,
    description: 'The measure it is named for; null where the text names none.',
  })
  measure(@Root() { measureId }: CitationNode, @Ctx() context: Context) {
    return measureId ? readMeasure(context, measureId) : null
  }
}
