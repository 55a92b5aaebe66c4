import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { JurisdictionRow } from '../analysis/indexRows.ts'
import { Kind } from '../model/enums.ts'
import { Jurisdiction } from '../model/jurisdiction.ts'
import type { Context } from './context.ts'
import { AdoptionConnection, listAdoptions } from './listAdoptions.ts'
import { AdoptionArguments, JurisdictionArguments, OutcomeArguments, ReportArguments } from './listArguments.ts'
import { JurisdictionConnection, listJurisdictions } from './listJurisdictions.ts'
import { listOutcomes, OutcomeConnection } from './listOutcomes.ts'
import { listReports, ReportConnection } from './listReports.ts'
import { oneOf } from './oneOf.ts'
import { readKind } from './readKind.ts'
import { readJurisdiction } from './readNode.ts'

@Resolver(() => Jurisdiction)
export class JurisdictionResolver {
  @Query(() => Jurisdiction, {
    nullable: true,
    description: 'A jurisdiction by its id or its code; null where there is none.',
  })
  async jurisdiction(
    @Ctx() context: Context,
    @Arg('id', () => ID, { nullable: true, description: 'CN-210500' }) id?: string,
    @Arg('code', () => String, { nullable: true, description: 'GB/T 2260 code: 210500' }) code?: string,
  ) {
    const { places } = context.snapshot.index
    const { name, value } = oneOf('jurisdiction', { id, code })
    if (name === 'code') return places.rows[places.byCode.get(value) ?? -1] ?? null
    readKind(value, Kind.JURISDICTION)
    return readJurisdiction(context, value)
  }

  @Query(() => JurisdictionConnection, {
    description: 'Jurisdictions; with former ones, unless the filter leaves them out.',
  })
  jurisdictions(@Ctx() context: Context, @Args(() => JurisdictionArguments) args: JurisdictionArguments) {
    return listJurisdictions(context, args)
  }

  @FieldResolver(() => Jurisdiction, { nullable: true, description: 'Its superior division; null for a province.' })
  partOf(@Root() { partOfId }: JurisdictionRow, @Ctx() context: Context) {
    return partOfId ? readJurisdiction(context, partOfId) : null
  }

  @FieldResolver(() => [Jurisdiction], {
    description: 'Current divisions that a former one was merged into or renamed to.',
  })
  succeededBy(@Root() { id }: JurisdictionRow, @Ctx() { snapshot: { index } }: Context) {
    const { places } = index
    return (places.successors[places.find(id) ?? -1] ?? []).map((number) => places.rows[number])
  }

  @FieldResolver(() => JurisdictionConnection, { description: 'The divisions and zones directly under it.' })
  parts(
    @Root() { id }: JurisdictionRow,
    @Ctx() context: Context,
    @Args(() => JurisdictionArguments) args: JurisdictionArguments,
  ) {
    const { places } = context.snapshot.index
    return listJurisdictions(context, args, places.parts[places.find(id) ?? -1] ?? [])
  }

  @FieldResolver(() => AdoptionConnection, {
    description: 'What it adopted, planned or fell short of, newest year first.',
  })
  adoptions(
    @Root() { id }: JurisdictionRow,
    @Ctx() context: Context,
    @Args(() => AdoptionArguments) args: AdoptionArguments,
  ) {
    const { index } = context.snapshot
    return listAdoptions(context, args, index.ofJurisdiction[index.places.find(id) ?? -1] ?? new Uint32Array())
  }

  @FieldResolver(() => OutcomeConnection, { description: 'Figures that its reports give.' })
  outcomes(
    @Root() { id }: JurisdictionRow,
    @Ctx() context: Context,
    @Args(() => OutcomeArguments) args: OutcomeArguments,
  ) {
    return listOutcomes(context, args, { key: 'jurisdictionId', id })
  }

  @FieldResolver(() => ReportConnection, { description: 'Its reports, those of its departments too.' })
  reports(
    @Root() { id }: JurisdictionRow,
    @Ctx() context: Context,
    @Args(() => ReportArguments) args: ReportArguments,
  ) {
    const { places, reports } = context.snapshot.index
    return listReports(context, args, reports.ofJurisdiction[places.find(id) ?? -1] ?? [])
  }
}
