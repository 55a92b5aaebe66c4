import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { AdoptionGroup } from '../model/adoptionGroup.ts'
import { Jurisdiction } from '../model/jurisdiction.ts'
import { Measure } from '../model/measure.ts'
import { Theme } from '../model/theme.ts'
import type { Context } from './context.ts'
import { AdoptionGroupConnection, type GroupNode, listAdoptionGroups } from './listAdoptionGroups.ts'
import { GroupArguments } from './listArguments.ts'

@Resolver(() => AdoptionGroup)
export class AdoptionGroupResolver {
  @Query(() => AdoptionGroupConnection, {
    description: 'Counts adoptions by dimensions; groups without adoptions are left out.',
  })
  adoptionGroups(@Ctx() context: Context, @Args(() => GroupArguments) args: GroupArguments) {
    return listAdoptionGroups(context, args)
  }

  @FieldResolver(() => Measure, { nullable: true, description: 'With MEASURE.' })
  measure(@Root() { numbers }: GroupNode, @Ctx() { snapshot: { index } }: Context) {
    return index.measures.rows[numbers.MEASURE ?? -1]
  }

  @FieldResolver(() => Theme, { nullable: true, description: 'With THEME.' })
  theme(@Root() { numbers }: GroupNode, @Ctx() { snapshot: { index } }: Context) {
    return index.themes.rows[numbers.THEME ?? -1]
  }

  @FieldResolver(() => Jurisdiction, {
    nullable: true,
    description: 'With PROVINCE: the province, or the highest superior.',
  })
  province(@Root() { numbers }: GroupNode, @Ctx() { snapshot: { index } }: Context) {
    return index.places.rows[numbers.PROVINCE ?? -1]
  }

  @FieldResolver(() => Jurisdiction, { nullable: true, description: 'With JURISDICTION.' })
  jurisdiction(@Root() { numbers }: GroupNode, @Ctx() { snapshot: { index } }: Context) {
    return index.places.rows[numbers.JURISDICTION ?? -1]
  }
}
