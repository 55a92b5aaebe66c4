import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { Indicator } from '../model/indicator.ts'
import { OutcomeGroup } from '../model/outcomeGroup.ts'
import type { GroupNode } from './connectGroups.ts'
import type { Context } from './context.ts'
import { groupLinks } from './groupLinks.ts'
import { costOfGrouping } from './limits/costOfGrouping.ts'
import { OutcomeGroupArguments } from './listArguments.ts'
import { listOutcomeGroups, OutcomeGroupConnection } from './listOutcomeGroups.ts'

@Resolver(() => OutcomeGroup)
export class OutcomeGroupResolver extends groupLinks(OutcomeGroup) {
  @Query(() => OutcomeGroupConnection, {
    complexity: costOfGrouping,
    description:
      'Counts figures by dimensions, and tells what their values come to; each group is of one indicator, so that no units are mixed. Groups without figures are left out.',
  })
  outcomeGroups(@Ctx() context: Context, @Args(() => OutcomeGroupArguments) args: OutcomeGroupArguments) {
    return listOutcomeGroups(context, args)
  }

  @FieldResolver(() => Indicator, { description: 'What is counted, and in which unit.' })
  indicator(@Root() { numbers }: GroupNode, @Ctx() { snapshot: { index } }: Context) {
    return index.indicators.rows[numbers.INDICATOR ?? -1]
  }
}
