import type { InstrumentRow } from '../analysis/indexRows.ts'
import { citationsOfInstruments, instrumentsByCitations, instrumentsByTitle } from '../analysis/listOrders.ts'
import { LegalInstrument } from '../model/legalInstrument.ts'
import { Direction, LegalInstrumentOrderField } from '../model/orders.ts'
import { connectDimension } from './connectDimension.ts'
import { type Connection, connectionType } from './connection.ts'
import type { Context } from './context.ts'
import type { Ordering } from './cursor.ts'
import type { InstrumentArguments } from './listArguments.ts'

export const LegalInstrumentConnection = connectionType('LegalInstrument', LegalInstrument, 'legal instruments')

export function listInstruments(
  { snapshot: { index, version }, filters }: Context,
  args: InstrumentArguments,
): Connection<InstrumentRow> {
  const { instruments } = index
  const { field, direction } = args.orderBy ?? { field: LegalInstrumentOrderField.TITLE, direction: Direction.ASC }
  const counts = field === LegalInstrumentOrderField.CITATIONS
  const ordering: Ordering = {
    name: `LegalInstrument.${field}`,
    descending: direction === Direction.DESC,
    types: [counts ? 'number' : 'string', 'string'],
    version: counts ? version : null,
  }
  const positionOf = (number: number) => {
    const { id, title } = instruments.rows[number] as InstrumentRow
    return [counts ? (citationsOfInstruments(index)[number] as number) : title, id]
  }
  const ascending = () => (counts ? instrumentsByCitations(index) : instrumentsByTitle(index))
  const listed = () => filters.instrumentMarks(args.filter)
  return connectDimension({ dimension: instruments, ordering, ascending, positionOf, listed }, args)
}
