import type { JurisdictionRow } from '../analysis/indexRows.ts'
import { placesByAdoptions } from '../analysis/listOrders.ts'
import { Jurisdiction } from '../model/jurisdiction.ts'
import { Direction, JurisdictionOrderField } from '../model/orders.ts'
import { connectDimension, inOrder } from './connectDimension.ts'
import { type Connection, connectionType } from './connection.ts'
import type { Context } from './context.ts'
import type { Ordering } from './cursor.ts'
import type { JurisdictionArguments } from './listArguments.ts'

export const JurisdictionConnection = connectionType('Jurisdiction', Jurisdiction, 'jurisdictions')

/** `among`: numbers of the jurisdictions that are listed; null for all. */
export function listJurisdictions(
  { snapshot, filters }: Context,
  args: JurisdictionArguments,
  among: readonly number[] | null = null,
): Connection<JurisdictionRow> {
  const { index, version } = snapshot
  const { places } = index
  const { field, direction } = args.orderBy ?? { field: JurisdictionOrderField.CODE, direction: Direction.ASC }
  const counts = field === JurisdictionOrderField.ADOPTIONS
  const ordering: Ordering = {
    name: `Jurisdiction.${field}`,
    descending: direction === Direction.DESC,
    types: [counts ? 'number' : 'string', 'string'],
    version: counts ? version : null,
  }
  const values = {
    CODE: ({ sort }: JurisdictionRow) => sort,
    NAME: ({ name }: JurisdictionRow) => name,
    ADOPTIONS: (_: JurisdictionRow, number: number) => (index.ofJurisdiction[number] as Uint32Array).length,
  }
  const orders = {
    CODE: () => places.inCodeOrder,
    NAME: () => places.inNameOrder,
    ADOPTIONS: () => placesByAdoptions(index),
  }
  const positionOf = (number: number) => {
    const row = places.rows[number] as JurisdictionRow
    return [values[field](row, number), row.id]
  }
  const ascending = () => (among ? inOrder(among, positionOf) : orders[field]())
  const listed = () => filters.jurisdictions(args.filter)
  return connectDimension({ dimension: places, ordering, ascending, positionOf, listed }, args)
}
