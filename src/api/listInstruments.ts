import { byCodePoint } from '../model/codePoints.ts'
import { LegalInstrument } from '../model/legalInstrument.ts'
import { Direction, LegalInstrumentOrderField } from '../model/orders.ts'
import { type Connection, connectionType } from './connection.ts'
import { connectList } from './connectList.ts'
import { connectStore } from './connectStore.ts'
import type { Context } from './context.ts'
import type { Ordering } from './cursor.ts'
import type { InstrumentArguments } from './listArguments.ts'
import { readIds } from './readIds.ts'
import type { Snapshot } from './snapshot.ts'

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

/** More than a national corpus names. */
const MOST_INSTRUMENTS = 10_000_000

interface Cited {
  id: string
  citations: number
}

/** No index of the store has the number of citations: the instruments are put in order here, and only the page is read. */
function listByCitations(context: Context, args: InstrumentArguments, ordering: Ordering): Connection<LegalInstrument> {
  const { store, filters, loaders } = context
  const sign = ordering.descending ? -1 : 1
  const items = async () => {
    const filter = await filters.instruments(args.filter)
    const [ids, counts] = await Promise.all([
      readIds(store, 'LegalInstrument', 'id', filter, MOST_INSTRUMENTS),
      citationCounts(context),
    ])
    return ids
      .map((id): Cited => ({ id, citations: counts.get(id) ?? 0 }))
      .sort((a, b) => sign * (a.citations - b.citations || byCodePoint(a.id, b.id)))
  }
  return connectList(
    {
      ordering,
      items,
      positionOf: ({ citations, id }) => [citations, id],
      nodeOf: ({ id }) => loaders.node('LegalInstrument', id) as Promise<never>,
    },
    args,
  )
}

const counted = new WeakMap<Snapshot, ReadonlyMap<string, number>>()

/** How often each instrument is cited; one statement, once for a snapshot. */
async function citationCounts({ store, snapshot }: Context): Promise<ReadonlyMap<string, number>> {
  const known = counted.get(snapshot)
  if (known) return known
  const rows = await store.read('MATCH (n:Citation) RETURN n.instrumentId AS id, count(*) AS citations')
  const counts = new Map(rows.map(({ id, citations }) => [id as string, citations as number]))
  counted.set(snapshot, counts)
  return counts
}
