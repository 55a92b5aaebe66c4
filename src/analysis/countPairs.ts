import type { RowOrder } from './rowOrder.ts'

/** How often rows of one number have another; `bits` of all of them together. */
export interface PairCount {
  one: number
  other: number
  count: number
  bits: number
}

/** A number that each row has. */
export interface Numbered {
  of(row: number): number
  /** Numbers are below it; what is not counts for nothing. */
  size: number
}

/** Counts which numbers stand together in rows, in a time that grows with the rows alone. */
export function* countPairs(
  { rows, starts }: RowOrder,
  other: Numbered,
  bitsOf: (row: number) => number = () => 0,
): Generator<PairCount> {
  const counts = new Uint32Array(other.size)
  const bits = new Uint32Array(other.size)
  for (let one = 0; one + 1 < starts.length; one++) {
    const met: number[] = []
    for (let at = starts[one] as number; at < (starts[one + 1] as number); at++) {
      const row = rows[at] as number
      const number = other.of(row)
      if (number >= other.size) continue
      if (counts[number] === 0) met.push(number)
      counts[number] = (counts[number] as number) + 1
      bits[number] = (bits[number] as number) | bitsOf(row)
    }
    for (const number of met) {
      yield { one, other: number, count: counts[number] as number, bits: bits[number] as number }
      counts[number] = 0
      bits[number] = 0
    }
  }
}
