import { BLOCK, blockAt, type Column } from './blocks.ts'
import type { Lookup } from './lookup.ts'

/** A set of the numbers below its length: 1 where the number is in it. */
export type Marks = Uint8Array

export function markWhere(size: number, test: (number: number) => boolean): Marks {
  const marks = new Uint8Array(size)
  for (let number = 0; number < size; number++) if (test(number)) marks[number] = 1
  return marks
}

export function markAll(size: number): Marks {
  return new Uint8Array(size).fill(1)
}

export function marksOf(size: number, numbers: Iterable<number>): Marks {
  const marks = new Uint8Array(size)
  for (const number of numbers) marks[number] = 1
  return marks
}

/** For each entry of a column whether its number is marked. */
export function lookUp(column: Column, marks: Marks): Marks {
  const found = new Uint8Array(column.length)
  // a loop for each kind of array: one that meets several takes up to ten times as long
  if (column instanceof Uint32Array)
    for (let at = 0; at < column.length; at++) found[at] = marks[column[at] as number] as number
  else if (column instanceof Uint16Array)
    for (let at = 0; at < column.length; at++) found[at] = marks[column[at] as number] as number
  else if (column instanceof Uint8Array)
    for (let at = 0; at < column.length; at++) found[at] = marks[column[at] as number] as number
  else for (let at = 0; at < column.length; at++) found[at] = marks[column[at] as number] as number
  return found
}

/** Of these rows those whose number is marked, in their order. */
export function keepMarked(rows: Uint32Array, column: Column, marks: Marks): Uint32Array {
  const kept = new Uint32Array(rows.length)
  let count = 0
  // every row is written, and counted where it stays: no branch to guess
  if (column instanceof Uint32Array)
    for (let at = 0; at < rows.length; at++) {
      kept[count] = rows[at] as number
      count += marks[column[rows[at] as number] as number] as number
    }
  else if (column instanceof Uint16Array)
    for (let at = 0; at < rows.length; at++) {
      kept[count] = rows[at] as number
      count += marks[column[rows[at] as number] as number] as number
    }
  else
    for (let at = 0; at < rows.length; at++) {
      kept[count] = rows[at] as number
      count += marks[column[rows[at] as number] as number] as number
    }
  return kept.subarray(0, count)
}

/** The numbers that these rows have. */
export function numbersOf(rows: Uint32Array, { column, table }: Lookup, size: number): Marks {
  const marks = new Uint8Array(size)
  for (let at = 0; at < rows.length; at++) {
    const entry = column[rows[at] as number] as number
    marks[table ? (table[entry] as number) : entry] = 1
  }
  return marks
}

/** The numbers that the marked rows have. */
export function markNumbers(rows: Marks, { column, table }: Lookup, size: number): Marks {
  const entries = new Uint8Array(table ? table.length : size)
  const block = new Uint32Array(BLOCK)
  for (let first = 0; first < rows.length; first += BLOCK) {
    const numbers = blockAt(column, first, block)
    for (let at = 0; at < numbers.length; at++) if (rows[first + at]) entries[numbers[at] as number] = 1
  }
  return table ? markNumbers(entries, { column: table, table: null }, size) : entries
}

/** What stands in all of them. At least one. */
export function intersection([first, ...rest]: readonly Marks[]): Marks {
  const all = (first as Marks).slice()
  for (const marks of rest) {
    const [fours, others] = [foursOf(all), foursOf(marks)]
    for (let at = 0; at < fours.length; at++) fours[at] = (fours[at] as number) & (others[at] as number)
    for (let at = fours.length * 4; at < all.length; at++) all[at] = (all[at] as number) & (marks[at] as number)
  }
  return all
}

/** What stands in any of them; nothing where there are none. */
export function union(size: number, some: readonly Marks[]): Marks {
  const any = new Uint8Array(size)
  for (const marks of some) {
    const [fours, others] = [foursOf(any), foursOf(marks)]
    for (let at = 0; at < fours.length; at++) fours[at] = (fours[at] as number) | (others[at] as number)
    for (let at = fours.length * 4; at < size; at++) any[at] = (any[at] as number) | (marks[at] as number)
  }
  return any
}

export function complement(marks: Marks): Marks {
  const others = marks.slice()
  const fours = foursOf(others)
  for (let at = 0; at < fours.length; at++) fours[at] = (fours[at] as number) ^ 0x01010101
  for (let at = fours.length * 4; at < others.length; at++) others[at] = (others[at] as number) ^ 1
  return others
}

/** Marks four at a time, but for the last three at most. */
const foursOf = (marks: Marks): Int32Array => {
  const aligned = marks.byteOffset % 4 === 0 ? marks : marks.slice()
  return new Int32Array(aligned.buffer, aligned.byteOffset, marks.length >> 2)
}

export function countMarks(marks: Marks): number {
  let count = 0
  for (let at = 0; at < marks.length; at++) count += marks[at] as number
  return count
}

export function marked(marks: Marks): number[] {
  const numbers: number[] = []
  for (let number = 0; number < marks.length; number++) if (marks[number]) numbers.push(number)
  return numbers
}
