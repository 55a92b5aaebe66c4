import { Kind } from '../model/enums.ts'
import { fail } from '../model/failures.ts'
import { kindOf, labelOf } from '../model/ids.ts'

const WELL_FORMED = /^[A-Za-z][A-Za-z0-9_-]{1,200}$/

/** The kind of node that an id is of. Throws ID_INVALID where it is no id of ours, or not of the kind that is expected. */
export function readKind(id: string, expected?: Kind): Kind {
  const kind = WELL_FORMED.test(id) ? kindOf(id) : undefined
  if (kind === undefined || (expected !== undefined && kind !== expected)) {
    throw fail(
      'ID_INVALID',
      id.slice(0, 80),
      expected === undefined ? 'anything in the graph' : `a ${labelOf(expected)}`,
    )
  }
  return kind
}

/** The number of an id that must be there. Throws ID_INVALID, ID_UNKNOWN. */
export function checkId(dimension: { find(id: string): number | undefined }, id: string, kind: Kind): number {
  readKind(id, kind)
  const number = dimension.find(id)
  if (number === undefined) throw fail('ID_UNKNOWN', id)
  return number
}
