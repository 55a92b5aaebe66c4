/** Numbers in whatever kind of array is smallest for them. */
export type Column = Uint32Array | Uint16Array | Uint8Array | Int32Array

/** How many numbers of a column are read at once. */
export const BLOCK = 4096

/**
 * The numbers of a column from `first` on, BLOCK of them or fewer at its end: where they stand, or copied into `block` from a column of another kind.
 * A loop that meets several kinds of arrays takes up to ten times as long as one that meets one.
 */
export function blockAt(column: Column, first: number, block: Uint32Array): Uint32Array {
  const numbers = column.subarray(first, first + BLOCK)
  if (numbers instanceof Uint32Array) return numbers
  const copy = block.subarray(0, numbers.length)
  copy.set(numbers)
  return copy
}
