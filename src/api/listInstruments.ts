import { citedInstruments } from '../analysis/citedInstruments.ts'
import type { InstrumentRow } from '../analysis/indexRows.ts'
import { LegalInstrument } from '../model/legalInstrument.ts'
import { Direction, LegalInstrumentOrderField } from '../model/orders.ts'
import { type Connection, connectionType } from './connection.ts'
import { connectList } from './connectList.ts'
import { connectStore } from './connectStore.ts'
import type { Context } from './context.ts'
import type { Ordering } from './cursor.ts'
import type { InstrumentArguments } from './listArguments.ts'

export const LegalInstrumentConnection = connectionType('LegalInstrument', LegalInstrument, 'legal instruments')

export function listInstruments(context: Context, args: InstrumentArguments): Connection<LegalInstrument> {
  const { field, direction } = args.orderBy ?? { field: LegalInstrumentOrderField.TITLE, direction: Direction.ASC }
  const descending = direction === Direction.DESC
  const name = `LegalInstrument.${field}`
  if (field === LegalInstrumentOrderField.CITATIONS) {
    const { version } = context.snapshot
    return listByCitations(context, args, { name, descending, types: ['number', 'string'], version })
  }
  return connectStore(
    context,
    {
      list: { label: 'LegalInstrument', parentKey: null, order: ['title'] },
      ordering: { name, descending, types: ['string', 'string'], version: null },
      parent: null,
      filter: () => context.filters.instruments(args.filter),
      nodeOf: (row) => row as never as LegalInstrument,
    },
    args,
  )
}

/** The store has no index of the number of citations: the index puts the instruments in order, and only the page is read. */
function listByCitations(context: Context, args: InstrumentArguments, ordering: Ordering): Connection<LegalInstrument> {
  const { filters, loaders, snapshot } = context
  const { index } = snapshot
  const { citations, ascending } = citedInstruments(index)
  const id = (number: number) => (index.instruments.rows[number] as InstrumentRow).id
  const items = async () => {
    const marks = filters.instrumentMarks(args.filter)
    const numbers = ascending.filter((number) => marks[number])
    return Array.from(ordering.descending ? numbers.reverse() : numbers)
  }
  return connectList(
    {
      ordering,
      items,
      positionOf: (number) => [citations[number] as number, id(number)],
      nodeOf: (number) => loaders.node('LegalInstrument', id(number)) as Promise<never>,
    },
    args,
  )
}
