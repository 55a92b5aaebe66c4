import { countWhile } from '../analysis/countWhile.ts'
import type { Numbering } from '../analysis/numbering.ts'
import { byCodePoint } from '../model/codePoints.ts'

/** Nodes by their names. */
export interface NamedRows<Row extends { id: string }> {
  dimension: Numbering<Row>
  /** All numbers in the order of the names, then of the ids. */
  ascending: Uint32Array
  nameOf: (row: Row) => string
  /** How much hangs on the node of each number. */
  weights: Uint32Array
}

/** The node that has a name; of several the one on which most hangs, then the first by id. null where there is none. */
export function readNamed<Row extends { id: string }>(
  { dimension: { rows }, ascending, nameOf, weights }: NamedRows<Row>,
  name: string,
): Row | null {
  const compared = (place: number) => byCodePoint(nameOf(rows[ascending[place] as number] as Row), name)
  const start = countWhile(ascending.length, (place) => compared(place) < 0)
  const end = countWhile(ascending.length, (place) => compared(place) <= 0)
  const [first, ...others] = ascending.subarray(start, end)
  if (first === undefined) return null
  const best = others.reduce(
    (best, each) => ((weights[each] as number) > (weights[best] as number) ? each : best),
    first,
  )
  return rows[best] as Row
}
