import type { GraphQLResolveInfo } from 'graphql'
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql'
import { Adoption } from '../model/adoption.ts'
import { Claim } from '../model/claim.ts'
import { Jurisdiction } from '../model/jurisdiction.ts'
import { Measure } from '../model/measure.ts'
import { PageArguments } from './connection.ts'
import type { Context } from './context.ts'
import { fieldsOf } from './fieldsOf.ts'
import { AdoptionConnection, type AdoptionNode, listAdoptions } from './listAdoptions.ts'
import { AdoptionArguments } from './listArguments.ts'
import { CitationConnection, listCitations } from './listCitations.ts'
import { listOutcomes, OutcomeConnection } from './listOutcomes.ts'
import { propertiesOf } from './storeNode.ts'

/** More than any report says of one measure. */
const MOST_CLAIMS = 1000

@Resolver(() => Adoption)
export class AdoptionResolver {
  @Query(() => AdoptionConnection, { description: 'Adoptions, newest year first.' })
  adoptions(@Ctx() context: Context, @Args(() => AdoptionArguments) args: AdoptionArguments) {
    return listAdoptions(context, args)
  }

  @FieldResolver(() => Jurisdiction, { description: 'Who.' })
  jurisdiction(@Root() { row }: AdoptionNode, @Ctx() { snapshot: { index } }: Context) {
    return index.places.rows[index.jurisdiction[row] as number]
  }

  @FieldResolver(() => Measure, { description: 'What.' })
  measure(@Root() { row }: AdoptionNode, @Ctx() { snapshot: { index } }: Context) {
    return index.measures.rows[index.measure[row] as number]
  }

  @FieldResolver(() => [Claim], {
    description: 'The places in reports that say so, in the order of the text; at least one.',
  })
  async claims(@Root() { id }: AdoptionNode, @Ctx() { loaders }: Context, @Info() info: GraphQLResolveInfo) {
    const list = { label: 'Claim', parentKey: 'adoptionId', order: ['reportId', 'start'] }
    const properties = propertiesOf(list.label, fieldsOf(info))
    const { rows } = await loaders.page(`claims ${properties}`, list, { limit: MOST_CLAIMS, properties }, id)
    return rows
  }

  @FieldResolver(() => OutcomeConnection, {
    description:
      'Figures that the same reports give for its measure; shown on the implemented adoption if there is one, else on the planned.',
  })
  outcomes(@Root() { id }: AdoptionNode, @Ctx() context: Context, @Args(() => PageArguments) args: PageArguments) {
    return listOutcomes(context, args, { key: 'adoptionId', id })
  }

  @FieldResolver(() => CitationConnection, {
    description: 'Legal instruments that the same reports name for its measure; shown as its outcomes are.',
  })
  citations(@Root() { id }: AdoptionNode, @Ctx() context: Context, @Args(() => PageArguments) args: PageArguments) {
    return listCitations(context, args, { key: 'adoptionId', id })
  }
}
