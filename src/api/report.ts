import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { ReportRow } from '../analysis/indexRows.ts'
import { rowsOfReport } from '../analysis/rowsOfReport.ts'
import { Kind } from '../model/enums.ts'
import { Jurisdiction } from '../model/jurisdiction.ts'
import { Report } from '../model/report.ts'
import type { Context } from './context.ts'
import { AdoptionConnection, listAdoptions } from './listAdoptions.ts'
import { AdoptionArguments, CitationArguments, OutcomeArguments, ReportArguments } from './listArguments.ts'
import { CitationConnection, listCitations } from './listCitations.ts'
import { listOutcomes, OutcomeConnection } from './listOutcomes.ts'
import { listReports, ReportConnection } from './listReports.ts'
import { readJurisdiction, readNode } from './readNode.ts'

@Resolver(() => Report)
export class ReportResolver {
  @Query(() => Report, { nullable: true, description: 'A report by its id; null where there is none.' })
  report(@Ctx() context: Context, @Arg('id', () => ID, { description: 'R-CN-210500-2022' }) id: string) {
    return readNode(context, id, Kind.REPORT)
  }

  @Query(() => ReportConnection, { description: 'Reports, those of departments too.' })
  reports(@Ctx() context: Context, @Args(() => ReportArguments) args: ReportArguments) {
    return listReports(context, args)
  }

  @FieldResolver(() => Jurisdiction, { description: 'The place it reports on.' })
  jurisdiction(@Root() { jurisdictionId }: ReportRow, @Ctx() context: Context) {
    return readJurisdiction(context, jurisdictionId)
  }

  @FieldResolver(() => AdoptionConnection, { description: 'The adoptions that it gives evidence of.' })
  adoptions(
    @Root() { id }: ReportRow,
    @Ctx() context: Context,
    @Args(() => AdoptionArguments) args: AdoptionArguments,
  ) {
    const { index } = context.snapshot
    const report = index.reports.find(id)
    return listAdoptions(context, args, report === undefined ? new Uint32Array() : rowsOfReport(index, report))
  }

  @FieldResolver(() => CitationConnection, { description: 'The legal instruments that it names.' })
  citations(
    @Root() { id }: ReportRow,
    @Ctx() context: Context,
    @Args(() => CitationArguments) args: CitationArguments,
  ) {
    return listCitations(context, args, { key: 'reportId', id })
  }

  @FieldResolver(() => OutcomeConnection, { description: 'The figures that it gives.' })
  outcomes(@Root() { id }: ReportRow, @Ctx() context: Context, @Args(() => OutcomeArguments) args: OutcomeArguments) {
    return listOutcomes(context, args, { key: 'reportId', id })
  }
}
