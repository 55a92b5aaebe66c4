import type { Column } from './blocks.ts'

/** How many entries of a column have each of the numbers below `size`. */
export function countNumbers(column: Column, size: number): Uint32Array {
  const counts = new Uint32Array(size)
  for (let at = 0; at < column.length; at++) {
    const number = column[at] as number
    counts[number] = (counts[number] as number) + 1
  }
  return counts
}
