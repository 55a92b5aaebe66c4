import { BLOCK, blockAt, type Column } from './blocks.ts'
import type { Dimension } from './dimensions.ts'
import type { Marks } from './marks.ts'

/** Groups of rows, numbered in the order of their coming. */
export interface GroupCodes {
  /** The group of each row; -1 for rows that are not marked. */
  ofRow: Int32Array
  /** The dimensions of each group as one number, which orders groups by the first dimension, then by the next. */
  code: Float64Array
}

/** So many codes are looked up in a table (16 MB at most), more by their hash. */
const LARGEST_TABLE = 1 << 22

/** Writes the dimensions of each row as one number, and numbers those that marked rows have. */
export function encodeRows(size: number, dimensions: readonly Dimension[], marks: Marks): GroupCodes {
  const digits = dimensions.map(digitOf)
  const space = digits.reduce((product, digit) => product * digit.size, 1)
  return space <= LARGEST_TABLE ? fewCodes(size, digits, space, marks) : manyCodes(size, digits, marks)
}

/** A dimension as a digit of the code: a number from 0 to below `size` for each row. */
interface Digit {
  size: number
  column: Column
  /** What an entry of the column stands for; without it the entry itself, */
  table: Int32Array | null
  /** less this. */
  base: number
}

/** What a table leads to is counted by its different numbers: a few provinces among thousands of places. */
function digitOf({ size, column, table, base }: Dimension): Digit {
  if (!table) return { size, column, table, base }
  const rank = new Int32Array(size)
  for (let entry = 0; entry < table.length; entry++) rank[(table[entry] as number) - base] = 1
  let different = 0
  for (let number = 0; number < size; number++) if (rank[number]) rank[number] = different++
  const ranks = new Int32Array(table.length)
  for (let entry = 0; entry < table.length; entry++) ranks[entry] = rank[(table[entry] as number) - base] as number
  return { size: Math.max(1, different), column, table: ranks, base: 0 }
}

/** Codes of so few kinds that a table tells their numbers; all digits are read from tables, the last one as codes are numbered. */
function fewCodes(size: number, digits: readonly Digit[], space: number, marks: Marks): GroupCodes {
  const ofRow = new Int32Array(size).fill(-1)
  // 1 and up; 0 for none
  const numbers = new Int32Array(space)
  const codes = new Int32Array(BLOCK)
  const block = new Uint32Array(BLOCK)
  const tables = digits.map(({ table, base, size: most }) => table ?? numbersFrom(base, most))
  const last = digits.length - 1
  // without dimensions all rows are one group
  const { column, size: most } = digits[last] ?? { column: marks, size: 1 }
  const lastTable = tables[last] ?? new Int32Array(2)
  let groups = 0
  for (let first = 0; first < size; first += BLOCK) {
    codes.fill(0)
    for (let digit = 0; digit < last; digit++)
      addDigit(codes, digits[digit] as Digit, tables[digit] as Int32Array, first, block)
    const entries = blockAt(column, first, block)
    for (let at = 0; at < entries.length; at++) {
      const row = first + at
      if (marks[row] === 0) continue
      const slot = Math.imul(codes[at] as number, most) + (lastTable[entries[at] as number] as number)
      let group = (numbers[slot] as number) - 1
      if (group < 0) {
        group = groups++
        numbers[slot] = groups
      }
      ofRow[row] = group
    }
  }
  const code = new Float64Array(groups)
  for (let slot = 0; slot < space; slot++) if (numbers[slot] !== 0) code[(numbers[slot] as number) - 1] = slot
  return { ofRow, code }
}

function addDigit(
  codes: Int32Array,
  { column, size }: Digit,
  table: Int32Array,
  first: number,
  block: Uint32Array,
): void {
  const entries = blockAt(column, first, block)
  for (let at = 0; at < entries.length; at++)
    codes[at] = Math.imul(codes[at] as number, size) + (table[entries[at] as number] as number)
}

/** 0 at `base`, 1 behind it, and so on. */
function numbersFrom(base: number, size: number): Int32Array {
  const table = new Int32Array(base + size)
  for (let number = 0; number < size; number++) table[base + number] = number
  return table
}

/** Codes of any number of kinds, numbered by their hash: open addressing in a table of at least twice their number. */
function manyCodes(size: number, digits: readonly Digit[], marks: Marks): GroupCodes {
  const ofRow = new Int32Array(size).fill(-1)
  const code = new Float64Array(size)
  const codes = largeCodes(size, digits)
  // 1 and up; 0 for none
  const numbers = new Int32Array(2 ** Math.ceil(Math.log2(2 * size + 1)))
  const mask = numbers.length - 1
  let groups = 0
  for (let row = 0; row < size; row++) {
    if (marks[row] === 0) continue
    const wanted = codes[row] as number
    let slot = (Math.imul(wanted | 0, 0x9e3779b1) ^ Math.imul((wanted / 2 ** 32) | 0, 0x85ebca6b)) >>> 0
    slot = (slot ^ (slot >>> 15)) & mask
    while (numbers[slot] !== 0 && code[(numbers[slot] as number) - 1] !== wanted) slot = (slot + 1) & mask
    let group = (numbers[slot] as number) - 1
    if (group < 0) {
      group = groups++
      numbers[slot] = groups
      code[group] = wanted
    }
    ofRow[row] = group
  }
  return { ofRow, code: code.slice(0, groups) }
}

function largeCodes(size: number, digits: readonly Digit[]): Float64Array {
  const codes = new Float64Array(size)
  const block = new Uint32Array(BLOCK)
  let below = 1
  for (const { size: numbersOfDigit, column, table, base } of digits) {
    if (below * numbersOfDigit > Number.MAX_SAFE_INTEGER) below = replaceByRank(codes)
    for (let first = 0; first < size; first += BLOCK) {
      const entries = blockAt(column, first, block)
      for (let at = 0; at < entries.length; at++) {
        const entry = entries[at] as number
        const digit = table ? (table[entry] as number) : entry - base
        codes[first + at] = (codes[first + at] as number) * numbersOfDigit + digit
      }
    }
    below *= numbersOfDigit
  }
  return codes
}

/** Makes codes small again, in the same order, where another dimension would take them past what a number can hold. */
function replaceByRank(codes: Float64Array): number {
  const different = codes.toSorted().filter((code, at, sorted) => at === 0 || code !== sorted[at - 1])
  const ranks = new Map<number, number>()
  different.forEach((code, rank) => {
    ranks.set(code, rank)
  })
  for (let row = 0; row < codes.length; row++) codes[row] = ranks.get(codes[row] as number) as number
  return different.length
}
