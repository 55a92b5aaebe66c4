import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { Indicator } from '../model/indicator.ts'
import { Jurisdiction } from '../model/jurisdiction.ts'
import { Measure } from '../model/measure.ts'
import { Outcome } from '../model/outcome.ts'
import { Report } from '../model/report.ts'
import type { Context } from './context.ts'
import { OutcomeArguments } from './listArguments.ts'
import { listOutcomes, OutcomeConnection } from './listOutcomes.ts'
import { readIndicator, readJurisdiction, readMeasure, readReport } from './readNode.ts'
import type { OutcomeNode } from './storeNode.ts'

@Resolver(() => Outcome)
export class OutcomeResolver {
  @Query(() => OutcomeConnection, { description: 'Figures, newest year first.' })
  outcomes(@Ctx() context: Context, @Args(() => OutcomeArguments) args: OutcomeArguments) {
    return listOutcomes(context, args)
  }

  @FieldResolver(() => Indicator, { description: 'What is counted.' })
  indicator(@Root() { indicatorId }: OutcomeNode, @Ctx() context: Context) {
    return readIndicator(context, indicatorId)
  }

  @FieldResolver(() => Measure, {
    nullable: true,
    description: 'The measure it is a result of; null where the text names none.',
  })
  measure(@Root() { measureId }: OutcomeNode, @Ctx() context: Context) {
    return measureId ? readMeasure(context, measureId) : null
  }

  @FieldResolver(() => Jurisdiction, { description: 'The place that reports it.' })
  jurisdiction(@Root() { jurisdictionId }: OutcomeNode, @Ctx() context: Context) {
    return readJurisdiction(context, jurisdictionId)
  }

  @FieldResolver(() => Report, { description: 'The report that gives it.' })
  report(@Root() { reportId }: OutcomeNode, @Ctx() context: Context) {
    return readReport(context, reportId)
  }
}
