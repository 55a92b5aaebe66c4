import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { AdoptionGroup } from '../model/adoptionGroup.ts'
import { Theme } from '../model/theme.ts'
import type { GroupNode } from './connectGroups.ts'
import type { Context } from './context.ts'
import { groupLinks } from './groupLinks.ts'
import { costOfGrouping } from './limits/costOfGrouping.ts'
import { AdoptionGroupConnection, listAdoptionGroups } from './listAdoptionGroups.ts'
import { AdoptionGroupArguments } from './listArguments.ts'

@Resolver(() => AdoptionGroup)
export class AdoptionGroupResolver extends groupLinks(AdoptionGroup) {
  @Query(() => AdoptionGroupConnection, {
    complexity: costOfGrouping,
    description: 'Counts adoptions by dimensions; groups without adoptions are left out.',
  })
  adoptionGroups(@Ctx() context: Context, @Args(() => AdoptionGroupArguments) args: AdoptionGroupArguments) {
    return listAdoptionGroups(context, args)
  }

  @FieldResolver(() => Theme, { nullable: true, description: 'With THEME.' })
  theme(@Root() { numbers }: GroupNode, @Ctx() { snapshot: { index } }: Context) {
    return index.themes.rows[numbers.THEME ?? -1]
  }
}
