import { InstrumentType } from '../model/enums.ts'
import type { InstrumentRow } from './indexRows.ts'
import { type Numbering, numberRows } from './numbering.ts'

export const INSTRUMENT_TYPES = Object.values(InstrumentType)

/** The legal instruments as columns, in the order of their titles. */
export interface Instruments extends Numbering<InstrumentRow> {
  /** Place in INSTRUMENT_TYPES. */
  readonly type: Uint8Array
}

export function buildInstruments(rows: readonly InstrumentRow[]): Instruments {
  const numbering = numberRows(rows, ({ title, id }) => `${title}\n${id}`)
  return { ...numbering, type: Uint8Array.from(numbering.rows, ({ type }) => INSTRUMENT_TYPES.indexOf(type)) }
}
