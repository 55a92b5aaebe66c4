import type { Leaf } from '../model/predicate.ts'
import type { Marks } from './marks.ts'

/** Ids of outcomes or citations, `O-` or `X-` and 16 hexadecimal digits, as two numbers each. */
export interface RowIds {
  prefix: string
  high: Uint32Array
  low: Uint32Array
}

export const emptyIds = (prefix: string, size: number): RowIds => ({
  prefix,
  high: new Uint32Array(size),
  low: new Uint32Array(size),
})

export function putId({ prefix, high, low }: RowIds, row: number, id: string): void {
  const digits = prefix.length
  high[row] = Number.parseInt(id.slice(digits, digits + 8), 16)
  low[row] = Number.parseInt(id.slice(digits + 8), 16)
}

/** The rows that a condition on their ids lists. Throws RangeError for one that compares otherwise than with `=` or `IN`. */
export function markIds({ prefix, high, low }: RowIds, leaf: Leaf): Marks {
  const marks = new Uint8Array(high.length)
  if (leaf.kind === 'present') return marks.fill(1)
  if (leaf.kind !== 'compare' || !['=', 'IN'].includes(leaf.operator)) throw new RangeError('Ids have no order.')
  const asked = new Map<number, Set<number>>()
  for (const id of [leaf.value].flat()) {
    const [, kind, first, second] = /^(.-)([0-9a-f]{8})([0-9a-f]{8})$/.exec(String(id)) ?? []
    if (kind !== prefix || !first || !second) continue
    const above = Number.parseInt(first, 16)
    asked.set(above, (asked.get(above) ?? new Set()).add(Number.parseInt(second, 16)))
  }
  for (let row = 0; row < marks.length; row++) {
    if (asked.get(high[row] as number)?.has(low[row] as number)) marks[row] = 1
  }
  return marks
}
