import type { Dimension } from './dimensions.ts'
import type { Marks } from './marks.ts'

/** Groups of rows, numbered in the order of their coming. */
export interface GroupCodes {
  /** The group of each row; -1 for rows that are not marked. */
  ofRow: Int32Array | Float64Array
  /** The dimensions of each group as one number, which orders groups by the first dimension, then by the next. */
  code: Float64Array
}

type Codes = Int32Array | Float64Array

const LARGEST_INT = 2 ** 31

/** Writes the dimensions of each row as one number, and numbers those that marked rows have. */
export function encodeRows(size: number, dimensions: readonly Dimension[], marks: Marks): GroupCodes {
  const space = dimensions.reduce((product, each) => product * each.size, 1)
  const codes = space <= LARGEST_INT ? new Int32Array(size) : new Float64Array(size)
  let below = 1
  for (const dimension of dimensions) {
    if (below * dimension.size > Number.MAX_SAFE_INTEGER) below = replaceByRank(codes)
    addDigit(codes, dimension)
    below *= dimension.size
  }
  return numberCodes(codes, below, marks)
}

function addDigit(codes: Codes, { size, base, column, table }: Dimension): void {
  if (table) {
    for (let row = 0; row < codes.length; row++)
      codes[row] = (codes[row] as number) * size + (table[column[row] as number] as number) - base
  } else {
    for (let row = 0; row < codes.length; row++)
      codes[row] = (codes[row] as number) * size + (column[row] as number) - base
  }
}

/** Makes codes small again, in the same order, where another dimension would take them past what a number can hold. */
function replaceByRank(codes: Codes): number {
  const different = codes.toSorted().filter((code, at, sorted) => at === 0 || code !== sorted[at - 1])
  const ranks = new Map<number, number>()
  different.forEach((code, rank) => {
    ranks.set(code, rank)
  })
  for (let row = 0; row < codes.length; row++) codes[row] = ranks.get(codes[row] as number) as number
  return different.length
}

/** Puts the numbers in the place of the codes. */
function numberCodes(codes: Codes, below: number, marks: Marks): GroupCodes {
  const found: number[] = []
  const slotOf = below <= LARGEST_TABLE ? (code: number) => code : null
  const numbers = new Int32Array(slotOf ? below : slotsFor(codes.length))
  for (let row = 0; row < codes.length; row++) {
    if (!marks[row]) {
      codes[row] = -1
      continue
    }
    const code = codes[row] as number
    const slot = slotOf ? code : findSlot(numbers, found, code)
    if (numbers[slot] === 0) {
      found.push(code)
      numbers[slot] = found.length
    }
    codes[row] = (numbers[slot] as number) - 1
  }
  return { ofRow: codes, code: Float64Array.from(found) }
}

/** So many codes are looked up in a table (16 MB at most), more by their hash. */
const LARGEST_TABLE = 1 << 22

/** A power of two, at least twice the number of entries. */
const slotsFor = (entries: number): number => 2 ** Math.ceil(Math.log2(2 * entries + 1))

/** Open addressing: the slot of a code, or the free one where it belongs. */
function findSlot(numbers: Int32Array, found: readonly number[], code: number): number {
  const mask = numbers.length - 1
  let slot = (Math.imul(code | 0, 0x9e3779b1) ^ Math.imul((code / 2 ** 32) | 0, 0x85ebca6b)) >>> 0
  slot = (slot ^ (slot >>> 15)) & mask
  while (numbers[slot] !== 0 && found[(numbers[slot] as number) - 1] !== code) slot = (slot + 1) & mask
  return slot
}
