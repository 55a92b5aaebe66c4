import { Field, Int, ObjectType } from 'type-graphql'
import { countAdopters, findAdopters } from '../analysis/adopters.ts'
import type { JurisdictionRow } from '../analysis/indexRows.ts'
import { isGiven, valueTest } from '../analysis/matchers.ts'
import { marksWithin } from '../analysis/places.ts'
import { AdoptionStatus, Kind } from '../model/enums.ts'
import { Jurisdiction } from '../model/jurisdiction.ts'
import { connectDimension } from './connectDimension.ts'
import { type Connection, pagesOf } from './connection.ts'
import type { Context } from './context.ts'
import type { Ordering } from './cursor.ts'
import type { AdopterArguments } from './listArguments.ts'
import { once } from './once.ts'
import { checkId } from './readKind.ts'

@ObjectType({
  simpleResolvers: true,
  description: 'A jurisdiction that adopted a measure, with its place in the list.',
})
export class AdopterEdge {
  @Field(() => String, { description: 'Its place in the list, for `after` and `before`.' })
  cursor!: string

  @Field(() => Jurisdiction, { description: 'The jurisdiction.' })
  node!: Jurisdiction

  @Field(() => Int, { description: 'First year with the status asked for.' })
  firstYear!: number

  @Field(() => Int, { description: 'Last year with the status asked for.' })
  lastYear!: number

  @Field(() => [AdoptionStatus], { description: 'All statuses that its adoptions have in the years asked for.' })
  statuses!: AdoptionStatus[]
}

export const AdopterConnection = pagesOf('Adopter', Jurisdiction, AdopterEdge, 'adopters')

const ordering: Ordering = { name: 'Adopter.CODE', descending: false, types: ['string', 'string'], version: null }

/** The adopters of the measure with a number, in the order of their codes. Throws ID_INVALID, ID_UNKNOWN. */
export function listAdopters(
  { snapshot: { index } }: Context,
  args: AdopterArguments,
  measure: number | undefined,
): Connection<JurisdictionRow> {
  const { places } = index
  const within = isGiven(args.within) ? marksWithin(places, checkId(places, args.within, Kind.JURISDICTION)) : null
  const inYear = valueTest(args.year ?? {})
  const adopters = once(() => findAdopters(index, measure, { status: args.status, inYear, within }))
  const isUsual = args.status === AdoptionStatus.IMPLEMENTED && !isGiven(args.year) && !within
  return connectDimension(
    {
      dimension: places,
      ordering,
      ascending: () => places.inCodeOrder,
      positionOf: (place) => {
        const { id, sort } = places.rows[place] as JurisdictionRow
        return [sort, id]
      },
      listed: () => adopters().places,
      edgeOf: (place) => adopters().at(place),
      total: isUsual ? countAdopters(index)[measure ?? -1] : undefined,
    },
    args,
  )
}
