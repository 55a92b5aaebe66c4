import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { CitationGroup } from '../model/citationGroup.ts'
import { LegalInstrument } from '../model/legalInstrument.ts'
import type { GroupNode } from './connectGroups.ts'
import type { Context } from './context.ts'
import { groupLinks } from './groupLinks.ts'
import { costOfGrouping } from './limits/costOfGrouping.ts'
import { CitationGroupArguments } from './listArguments.ts'
import { CitationGroupConnection, listCitationGroups } from './listCitationGroups.ts'

@Resolver(() => CitationGroup)
export class CitationGroupResolver extends groupLinks(CitationGroup) {
  @Query(() => CitationGroupConnection, {
    complexity: costOfGrouping,
    description: 'Counts citations by dimensions; groups without citations are left out.',
  })
  citationGroups(@Ctx() context: Context, @Args(() => CitationGroupArguments) args: CitationGroupArguments) {
    return listCitationGroups(context, args)
  }

  @FieldResolver(() => LegalInstrument, { nullable: true, description: 'With INSTRUMENT.' })
  instrument(@Root() { numbers }: GroupNode, @Ctx() { snapshot: { index } }: Context) {
    return index.instruments.rows[numbers.INSTRUMENT ?? -1]
  }
}
