import type { JurisdictionRow } from '../analysis/indexRows.ts'
import { intersection, marksOf } from '../analysis/marks.ts'
import { Jurisdiction } from '../model/jurisdiction.ts'
import { Direction, JurisdictionOrderField } from '../model/orders.ts'
import { connectDimension } from './connectDimension.ts'
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
  const row = (number: number) => places.rows[number] as JurisdictionRow
  const adoptions = (number: number) => (index.ofJurisdiction[number] as Uint32Array).length
  const counts = field === JurisdictionOrderField.ADOPTIONS
  const ordering: Ordering = {
    name: `Jurisdiction.${field}`,
    descending: direction === Direction.DESC,
    types: [counts ? 'number' : 'string', 'string'],
    version: counts ? version : null,
  }
  const values = {
    CODE: (number: number) => row(number).sort,
    NAME: (number: number) => row(number).name,
    ADOPTIONS: adoptions,
  }
  const ascending = {
    CODE: () => places.inCodeOrder,
    NAME: () => places.inNameOrder,
    ADOPTIONS: () => places.inCodeOrder.toSorted((a, b) => adoptions(a) - adoptions(b) || a - b),
  }
  const listed = () => {
    const marks = filters.jurisdictions(args.filter)
    return among ? intersection([marks, marksOf(places.size, among)]) : marks
  }
  const positionOf = (number: number) => [values[field](number), row(number).id]
  return connectDimension({ dimension: places, ordering, ascending: ascending[field](), positionOf, listed }, args)
}
