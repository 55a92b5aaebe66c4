import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { Node } from '../model/node.ts'
import { SearchHit } from '../model/searchHit.ts'
import type { Context } from './context.ts'
import { SearchArguments } from './listArguments.ts'
import { type HitNode, listSearchHits, SearchConnection } from './listSearchHits.ts'
import { readNode } from './readNode.ts'

@Resolver(() => SearchHit)
export class SearchResolver {
  @Query(() => SearchConnection, {
    complexity: 300,
    description:
      'Finds words in names and titles, then in the quotes of claims. A thing is found once, by the best of its names: whole names come first, then those that begin with the words, then those that hold them; preferred names before alternative ones; measures, jurisdictions, instruments, indicators, reports; then what has the most adoptions, citations or outcomes, then the shortest. Claims come behind, in a fixed order of no meaning.',
  })
  search(@Ctx() context: Context, @Args(() => SearchArguments) args: SearchArguments) {
    return listSearchHits(context, args)
  }

  @FieldResolver(() => Node, { description: 'The thing itself.' })
  node(@Root() { id, claim }: HitNode, @Ctx() context: Context) {
    return claim ?? readNode(context, id)
  }
}
