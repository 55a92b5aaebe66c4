import { CitationRole } from '../model/enums.ts'
import type { Condition } from './condition.ts'
import type { CitationRows, InstrumentRow } from './indexRows.ts'
import type { Numbering } from './numbering.ts'
import { whereCoded } from './predicateCondition.ts'
import { buildReported, countRows, idIn, type Reported, type ReportedDimensions } from './reported.ts'
import type { Steps } from './steps.ts'

export const ROLES = Object.values(CitationRole)

/** All citations as columns. */
export interface Citations extends Reported {
  readonly instrument: Uint32Array
  /** Place in ROLES. */
  readonly role: Uint8Array
}

/** Throws RangeError where a row names what is not there. */
export function* buildCitations(
  packs: readonly CitationRows[],
  dimensions: ReportedDimensions & { instruments: Numbering<InstrumentRow> },
): Steps<Citations> {
  const { instruments } = dimensions
  const size = countRows(packs)
  const instrument = new Uint32Array(size)
  const role = new Uint8Array(size)
  const numberOfRole = new Map<string, number>(ROLES.map((each, number) => [each, number]))
  return { ...(yield* buildReported(packs, dimensions, 'X-', fill, where)), instrument, role }

  function fill(row: number, pack: CitationRows, at: number): void {
    instrument[row] = instruments.number(pack.instrumentIds[at] as string)
    role[row] = numberOfRole.get(pack.roles[at] as string) ?? 0
  }

  function where(leaf: Parameters<Reported['where']>[0]): Condition | undefined {
    switch (leaf.property) {
      case 'instrumentId':
        return whereCoded(
          {
            column: instrument,
            table: null,
            size: instruments.size,
            value: idIn(instruments),
            rows: instruments.rows,
          },
          leaf,
        )
      case 'role':
        return whereCoded(
          { column: role, table: null, size: ROLES.length, value: (number) => ROLES[number] as CitationRole },
          leaf,
        )
      default:
        return undefined
    }
  }
}
