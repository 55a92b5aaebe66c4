import { byCodePoint } from '../model/codePoints.ts'
import type { AdoptionIndex } from './adoptionIndex.ts'
import type { InstrumentRow } from './indexRows.ts'
import { orderRows } from './rowOrder.ts'

export interface CitedInstruments {
  /** How often each instrument is cited. */
  citations: Uint32Array
  /** Numbers of all instruments, the least cited first; of equals by id. */
  ascending: Uint32Array
}

const known = new WeakMap<AdoptionIndex, CitedInstruments>()

/** How often each instrument is cited. Counted once for an index. */
export function citedInstruments(index: AdoptionIndex): CitedInstruments {
  const found = known.get(index) ?? countCitations(index)
  known.set(index, found)
  return found
}

function countCitations({ instruments, citations: { instrument } }: AdoptionIndex): CitedInstruments {
  const citations = new Uint32Array(instruments.size)
  for (const number of instrument) citations[number] = (citations[number] as number) + 1
  const most = citations.reduce((most, count) => Math.max(most, count), 0)
  const id = (number: number) => (instruments.rows[number] as InstrumentRow).id
  const byId = Uint32Array.from(instruments.rows, (_, number) => number).sort((a, b) => byCodePoint(id(a), id(b)))
  return { citations, ascending: orderRows(citations, most + 1, byId).rows }
}
