import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { citationsOfInstruments, instrumentsByTitle } from '../analysis/listOrders.ts'
import { nodeLinks } from '../analysis/nodeLinks.ts'
import { Kind } from '../model/enums.ts'
import { LegalInstrument } from '../model/legalInstrument.ts'
import { canonicalTitle } from '../reference/canonicalTitle.ts'
import { PageArguments } from './connection.ts'
import type { Context } from './context.ts'
import { linkedInstruments } from './linkedInstruments.ts'
import { CitationArguments, InstrumentArguments } from './listArguments.ts'
import { CitationConnection, listCitations } from './listCitations.ts'
import { LegalInstrumentConnection, listInstruments } from './listInstruments.ts'
import { listMeasures, MeasureConnection } from './listMeasures.ts'
import { oneOf } from './oneOf.ts'
import { readNamed } from './readNamed.ts'
import { readNode } from './readNode.ts'

@Resolver(() => LegalInstrument)
export class LegalInstrumentResolver {
  @Query(() => LegalInstrument, {
    nullable: true,
    description:
      'A legal instrument by its id or title; null where there is none. Of local ones of the same title the most cited.',
  })
  async instrument(
    @Ctx() context: Context,
    @Arg('id', () => ID, { nullable: true, description: 'L-…' }) id?: string,
    @Arg('title', () => String, {
      nullable: true,
      description: 'As written, with or without 《》 and 中华人民共和国: 重大行政决策程序暂行条例.',
    })
    title?: string,
  ) {
    const { name, value } = oneOf('instrument', { id, title })
    if (name === 'id') return readNode(context, value, Kind.INSTRUMENT)
    const { index } = context.snapshot
    return readNamed(
      {
        dimension: index.instruments,
        ascending: instrumentsByTitle(index),
        nameOf: (row) => row.title,
        weights: citationsOfInstruments(index),
      },
      canonicalTitle(value),
    )
  }

  @Query(() => LegalInstrumentConnection, { description: 'Legal instruments that reports name or measures rest on.' })
  instruments(@Ctx() context: Context, @Args(() => InstrumentArguments) args: InstrumentArguments) {
    return listInstruments(context, args)
  }

  @FieldResolver(() => [LegalInstrument], { description: 'What it carries out.' })
  implements(@Root() { id }: LegalInstrument, @Ctx() { snapshot: { index } }: Context) {
    return linkedInstruments(index, 'implements', index.instruments.find(id))
  }

  @FieldResolver(() => [LegalInstrument], { description: 'What carries it out.' })
  implementedBy(@Root() { id }: LegalInstrument, @Ctx() { snapshot: { index } }: Context) {
    return linkedInstruments(index, 'implementedBy', index.instruments.find(id))
  }

  @FieldResolver(() => [LegalInstrument], { description: 'What it amends.' })
  amends(@Root() { id }: LegalInstrument, @Ctx() { snapshot: { index } }: Context) {
    return linkedInstruments(index, 'amends', index.instruments.find(id))
  }

  @FieldResolver(() => [LegalInstrument], { description: 'What it repeals.' })
  repeals(@Root() { id }: LegalInstrument, @Ctx() { snapshot: { index } }: Context) {
    return linkedInstruments(index, 'repeals', index.instruments.find(id))
  }

  @FieldResolver(() => CitationConnection, { description: 'Where reports name it.' })
  citations(
    @Root() { id }: LegalInstrument,
    @Ctx() context: Context,
    @Args(() => CitationArguments) args: CitationArguments,
  ) {
    return listCitations(context, args, { key: 'instrumentId', id })
  }

  @FieldResolver(() => MeasureConnection, { description: 'Measures founded on it, or cited with it.' })
  measures(@Root() { id }: LegalInstrument, @Ctx() context: Context, @Args(() => PageArguments) args: PageArguments) {
    const { index } = context.snapshot
    const { founded, cited } = nodeLinks(index)
    const number = index.instruments.find(id)
    const known = [...founded(number), ...cited(number)].filter((measure) => measure < index.measures.size)
    return listMeasures(context, args, known)
  }
}
