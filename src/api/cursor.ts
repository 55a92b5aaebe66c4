import { fail } from '../model/failures.ts'

/** Where a row stands in its list: the values that order it, and its id. */
export type Position = readonly (string | number)[]

/** An order of a list, as its cursors name it. */
export interface Ordering {
  /** `Outcome.YEAR` */
  name: string
  descending: boolean
  /** What the values of a position are, the id included. */
  types: readonly ('string' | 'number')[]
  /** The graph's version where the order holds only within it, as orders by a count do; else null. */
  version: number | null
}

/** base64url of the JSON of order, values and id. */
export function writeCursor(ordering: Ordering, position: Position): string {
  return Buffer.from(JSON.stringify([nameOf(ordering), ordering.version, ...position])).toString('base64url')
}

/** The position that a cursor holds. Throws CURSOR_INVALID, CURSOR_MISMATCH, CURSOR_STALE. */
export function readCursor(ordering: Ordering, cursor: string): Position {
  const [name, version, ...position] = parse(cursor)
  if (typeof name !== 'string') throw fail('CURSOR_INVALID', cursor.slice(0, 60))
  if (name !== nameOf(ordering)) throw fail('CURSOR_MISMATCH', nameOf(ordering), name.slice(0, 60))
  const fits =
    position.length === ordering.types.length && ordering.types.every((type, at) => typeof position[at] === type)
  const versioned = ordering.version === null ? version === null : typeof version === 'number'
  if (!fits || !versioned) throw fail('CURSOR_INVALID', cursor.slice(0, 60))
  if (version !== ordering.version) throw fail('CURSOR_STALE', ordering.version ?? 0, version as number)
  return position as Position
}

function parse(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(parts) ? parts : []
  } catch {
    return []
  }
}

const nameOf = ({ name, descending }: Ordering): string => `${name}.${descending ? 'DESC' : 'ASC'}`
