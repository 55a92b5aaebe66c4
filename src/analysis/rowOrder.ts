import type { Few } from './condition.ts'
import { type Marks, marked } from './marks.ts'

/** Rows by the number that a column gives them. */
export interface RowOrder {
  rows: Uint32Array
  /** Where in `rows` those of each number start; one more for the end. */
  starts: Uint32Array
}

/** Puts rows in the order of their numbers (below `size`); rows of one number keep the order in which they are given, by default their own. */
export function orderRows(column: Uint32Array | Uint16Array, size: number, given?: Uint32Array): RowOrder {
  const starts = new Uint32Array(size + 1)
  for (const number of column) starts[number + 1] = (starts[number + 1] as number) + 1
  for (let number = 0; number < size; number++)
    starts[number + 1] = (starts[number + 1] as number) + (starts[number] as number)
  const next = starts.slice()
  const rows = new Uint32Array(column.length)
  for (let at = 0; at < column.length; at++) {
    const row = given ? (given[at] as number) : at
    const number = column[row] as number
    rows[next[number] as number] = row
    next[number] = (next[number] as number) + 1
  }
  return { rows, starts }
}

/** The rows of each number. */
export function rowsOfEach({ rows, starts }: RowOrder): Uint32Array[] {
  return Array.from({ length: starts.length - 1 }, (_, number) => rows.subarray(starts[number], starts[number + 1]))
}

/** The rows of marked numbers, number by number. */
export function rowsOfMarked({ rows, starts }: RowOrder, marks: Marks): Few {
  const numbers = marked(marks)
  const lengthOf = (number: number) => (starts[number + 1] as number) - (starts[number] as number)
  const count = numbers.reduce((sum, number) => sum + lengthOf(number), 0)
  return {
    count,
    rows() {
      const all = new Uint32Array(count)
      let filled = 0
      for (const number of numbers) {
        all.set(rows.subarray(starts[number], starts[number + 1]), filled)
        filled += lengthOf(number)
      }
      return all
    },
  }
}
