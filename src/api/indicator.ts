import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { indicatorsByName, outcomesOfIndicators } from '../analysis/listOrders.ts'
import { Kind } from '../model/enums.ts'
import { Indicator } from '../model/indicator.ts'
import type { Context } from './context.ts'
import { IndicatorArguments, OutcomeArguments } from './listArguments.ts'
import { IndicatorConnection, listIndicators } from './listIndicators.ts'
import { listOutcomes, OutcomeConnection } from './listOutcomes.ts'
import { oneOf } from './oneOf.ts'
import { readNamed } from './readNamed.ts'
import { readNode } from './readNode.ts'

@Resolver(() => Indicator)
export class IndicatorResolver {
  @Query(() => Indicator, {
    nullable: true,
    description:
      'An indicator by its id or name; null where there is none. Of several units the one with the most outcomes.',
  })
  async indicator(
    @Ctx() context: Context,
    @Arg('id', () => ID, { nullable: true, description: 'I-…' }) id?: string,
    @Arg('name', () => String, { nullable: true, description: 'Its whole name: 矛盾纠纷调处成功率.' }) name?: string,
  ) {
    const given = oneOf('indicator', { id, name })
    if (given.name === 'id') return readNode(context, given.value, Kind.INDICATOR)
    const { index } = context.snapshot
    return readNamed(
      {
        dimension: index.indicators,
        ascending: indicatorsByName(index),
        nameOf: (row) => row.name,
        weights: outcomesOfIndicators(index),
      },
      given.value,
    )
  }

  @Query(() => IndicatorConnection, { description: 'Indicators, in the order of their names.' })
  indicators(@Ctx() context: Context, @Args(() => IndicatorArguments) args: IndicatorArguments) {
    return listIndicators(context, args)
  }

  @FieldResolver(() => OutcomeConnection, { description: 'The figures given for it.' })
  outcomes(@Root() { id }: Indicator, @Ctx() context: Context, @Args(() => OutcomeArguments) args: OutcomeArguments) {
    return listOutcomes(context, args, { key: 'indicatorId', id })
  }
}
