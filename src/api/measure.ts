import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { coverageOf } from '../analysis/coverage.ts'
import type { MeasureRow } from '../analysis/indexRows.ts'
import { isGiven } from '../analysis/matchers.ts'
import { marksWithin } from '../analysis/places.ts'
import { Coverage } from '../model/coverage.ts'
import { Kind, Level } from '../model/enums.ts'
import { LegalInstrument } from '../model/legalInstrument.ts'
import { Measure } from '../model/measure.ts'
import { Theme } from '../model/theme.ts'
import type { Context } from './context.ts'
import { linkedInstruments } from './linkedInstruments.ts'
import { AdopterConnection, listAdopters } from './listAdopters.ts'
import { AdoptionConnection, listAdoptions } from './listAdoptions.ts'
import {
  AdopterArguments,
  AdoptionArguments,
  CitationArguments,
  MeasureArguments,
  OutcomeArguments,
} from './listArguments.ts'
import { CitationConnection, listCitations } from './listCitations.ts'
import { listMeasures, MeasureConnection } from './listMeasures.ts'
import { listOutcomes, OutcomeConnection } from './listOutcomes.ts'
import { oneOf } from './oneOf.ts'
import { checkId, readKind } from './readKind.ts'
import { readMeasure, readTheme } from './readNode.ts'

@Resolver(() => Measure)
export class MeasureResolver {
  @Query(() => Measure, {
    nullable: true,
    description: 'A measure by its id or any of its labels; null where there is none.',
  })
  async measure(
    @Ctx() context: Context,
    @Arg('id', () => ID, { nullable: true, description: 'M-fengqiao-jingyan; an id it had before does too.' })
    id?: string,
    @Arg('name', () => String, {
      nullable: true,
      description: 'Any label, in simplified or traditional characters: 枫桥经验, 新时代枫桥经验, 楓橋經驗.',
    })
    label?: string,
  ) {
    const { measures } = context.snapshot.index
    const { name, value } = oneOf('measure', { id, name: label })
    if (name === 'name') return measures.rows[measures.named(value) ?? -1] ?? null
    readKind(value, Kind.MEASURE)
    return readMeasure(context, value)
  }

  @Query(() => MeasureConnection, { description: 'Measures, nationally known and local.' })
  measures(@Ctx() context: Context, @Args(() => MeasureArguments) args: MeasureArguments) {
    return listMeasures(context, args)
  }

  @FieldResolver(() => Theme, { description: 'The theme it belongs to.' })
  theme(@Root() { themeId }: MeasureRow, @Ctx() context: Context) {
    return readTheme(context, themeId)
  }

  @FieldResolver(() => [Measure], { description: 'Measures that it is a part or kind of (skos:broader).' })
  broader(@Root() { id }: MeasureRow, @Ctx() { snapshot: { index } }: Context) {
    const { measures } = index
    return (measures.broader[measures.find(id) ?? -1] ?? []).map((number) => measures.rows[number])
  }

  @FieldResolver(() => [Measure], { description: 'Measures that are a part or kind of it (skos:narrower).' })
  narrower(@Root() { id }: MeasureRow, @Ctx() { snapshot: { index } }: Context) {
    const { measures } = index
    return (measures.narrower[measures.find(id) ?? -1] ?? []).map((number) => measures.rows[number])
  }

  @FieldResolver(() => [LegalInstrument], { description: 'National documents that it rests on.' })
  instruments(@Root() { id }: MeasureRow, @Ctx() { snapshot: { index } }: Context) {
    return linkedInstruments(index, 'instruments', index.measures.find(id))
  }

  @FieldResolver(() => AdoptionConnection, { description: 'Where and when it was adopted, planned or fell short.' })
  adoptions(
    @Root() { id }: MeasureRow,
    @Ctx() context: Context,
    @Args(() => AdoptionArguments) args: AdoptionArguments,
  ) {
    const { index } = context.snapshot
    return listAdoptions(context, args, index.ofMeasure[index.measures.find(id) ?? -1] ?? new Uint32Array())
  }

  @FieldResolver(() => AdopterConnection, {
    complexity: 100,
    description:
      'Distinct jurisdictions with at least one adoption of the given status (default IMPLEMENTED), in the order of their codes.',
  })
  adopters(@Root() { id }: MeasureRow, @Ctx() context: Context, @Args(() => AdopterArguments) args: AdopterArguments) {
    return listAdopters(context, args, context.snapshot.index.measures.find(id))
  }

  @FieldResolver(() => Coverage, {
    complexity: 50,
    description: 'Every jurisdiction of a place and level in a year falls in exactly one box.',
  })
  coverage(
    @Root() { id }: MeasureRow,
    @Ctx() { snapshot: { index } }: Context,
    @Arg('year', () => Int, { description: 'Year the reports cover.' }) year: number,
    @Arg('within', () => ID, {
      nullable: true,
      description: 'Id of a jurisdiction: it and all below it; the whole country where not given.',
    })
    within?: string,
    @Arg('level', () => Level, { nullable: true, description: 'Only jurisdictions of this level.' }) level?: Level,
  ) {
    const { places, measures } = index
    const place = isGiven(within) ? marksWithin(places, checkId(places, within, Kind.JURISDICTION)) : null
    return coverageOf(index, measures.find(id), { year, within: place, level: level ?? null })
  }

  @FieldResolver(() => CitationConnection, { description: 'Legal instruments that reports name for it.' })
  citations(
    @Root() { id }: MeasureRow,
    @Ctx() context: Context,
    @Args(() => CitationArguments) args: CitationArguments,
  ) {
    return listCitations(context, args, { key: 'measureId', id })
  }

  @FieldResolver(() => OutcomeConnection, { description: 'Figures that reports give as its results.' })
  outcomes(@Root() { id }: MeasureRow, @Ctx() context: Context, @Args(() => OutcomeArguments) args: OutcomeArguments) {
    return listOutcomes(context, args, { key: 'measureId', id })
  }
}
