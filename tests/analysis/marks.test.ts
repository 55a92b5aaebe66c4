import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  complement,
  countMarks,
  intersection,
  lookUp,
  type Marks,
  markNumbers,
  union,
} from '../../src/analysis/marks.ts'

/** Three sets of the same size, which need not begin where a word of memory does. */
const sets = fc
  .tuple(fc.nat(40), fc.nat(3))
  .chain(([size, offset]) =>
    fc
      .tuple(...[0, 1, 2].map(() => fc.uint8Array({ minLength: size + offset, maxLength: size + offset, max: 1 })))
      .map((made) => made.map((marks) => marks.subarray(offset)) as [Marks, Marks, Marks]),
  )

const each = (marks: Marks, test: (at: number) => boolean) => Array.from(marks, (_, at) => (test(at) ? 1 : 0))

describe('marks', () => {
  it('are joined, met, turned round and counted as sets are, and stay what they were', () => {
    fc.assert(
      fc.property(sets, ([a, b, c]) => {
        const before = [a, b, c].map((marks) => Array.from(marks))
        expect(Array.from(intersection([a, b, c]))).toEqual(each(a, (at) => a[at] === 1 && b[at] === 1 && c[at] === 1))
        expect(Array.from(union(a.length, [a, b, c]))).toEqual(
          each(a, (at) => a[at] === 1 || b[at] === 1 || c[at] === 1),
        )
        expect(Array.from(complement(a))).toEqual(each(a, (at) => a[at] === 0))
        expect(countMarks(a)).toBe(Array.from(a).filter((mark) => mark === 1).length)
        expect([a, b, c].map((marks) => Array.from(marks))).toEqual(before)
      }),
    )
  })

  it('tell which rows have a marked number, and which numbers the marked rows have, in columns of any kind', () => {
    const kinds = fc.constantFrom(Uint32Array, Uint16Array, Uint8Array, Int32Array)
    fc.assert(
      fc.property(
        fc.array(fc.nat(9), { maxLength: 5_000 }),
        kinds,
        fc.infiniteStream(fc.nat(1)),
        (numbers, Kind, bits) => {
          const column = Kind.from(numbers)
          const marks = Uint8Array.from({ length: 10 }, () => bits.next().value)
          const rows = Uint8Array.from(numbers, () => bits.next().value)
          expect(Array.from(lookUp(column, marks))).toEqual(numbers.map((number) => marks[number]))
          const found = new Set(numbers.filter((_, row) => rows[row]))
          const expected = Array.from({ length: 10 }, (_, number) => (found.has(number) ? 1 : 0))
          expect(Array.from(markNumbers(rows, { column, table: null }, 10))).toEqual(expected)
          const table = Uint8Array.from({ length: 10 }, (_, number) => 9 - number)
          expect(Array.from(markNumbers(rows, { column, table }, 10))).toEqual([...expected].reverse())
        },
      ),
      { numRuns: 40 },
    )
  })
})
