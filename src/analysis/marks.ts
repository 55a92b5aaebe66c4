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
export function lookUp(column: Uint32Array | Uint16Array | Uint8Array | Int32Array, marks: Marks): Marks {
  const found = new Uint8Array(column.length)
  for (let at = 0; at < column.length; at++) found[at] = marks[column[at] as number] as number
  return found
}

/** The numbers that the marked rows have. */
export function markNumbers(rows: Marks, { column, table }: Lookup, size: number): Marks {
  const marks = new Uint8Array(size)
  for (let row = 0; row < rows.length; row++) {
    if (rows[row]) marks[(table ? table[column[row] as number] : column[row]) as number] = 1
  }
  return marks
}

/** What stands in all of them. At least one. */
export function intersection([first, ...rest]: readonly Marks[]): Marks {
  const all = (first as Marks).slice()
  for (const marks of rest)
    for (let at = 0; at < all.length; at++) all[at] = (all[at] as number) & (marks[at] as number)
  return all
}

/** What stands in any of them; nothing where there are none. */
export function union(size: number, some: readonly Marks[]): Marks {
  const any = new Uint8Array(size)
  for (const marks of some) for (let at = 0; at < size; at++) any[at] = (any[at] as number) | (marks[at] as number)
  return any
}

export function complement(marks: Marks): Marks {
  const others = new Uint8Array(marks.length)
  for (let at = 0; at < marks.length; at++) others[at] = (marks[at] as number) ^ 1
  return others
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
