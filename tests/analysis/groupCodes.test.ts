import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Dimension } from '../../src/analysis/dimensions.ts'
import { encodeRows } from '../../src/analysis/groupCodes.ts'

/** Columns of 20 rows, of few and of very many different numbers. */
const columns = fc.array(
  fc.constantFrom(3, 50, 70_000, 2_000_000_000).chain((size) =>
    fc.record({
      size: fc.constant(size),
      base: fc.constantFrom(0, 2004),
      numbers: fc.array(fc.nat(size - 1), { minLength: 20, maxLength: 20 }),
    }),
  ),
  { maxLength: 6 },
)

const dimensionOf = ({ size, base, numbers }: { size: number; base: number; numbers: number[] }): Dimension => ({
  size,
  base,
  column: Uint32Array.from(numbers, (number) => number + base),
  table: null,
  follows: null,
})

describe('encodeRows', () => {
  it('numbers what rows agree in, and orders it by the first dimension, then by the next, however many there could be', () => {
    fc.assert(
      fc.property(columns, fc.uint8Array({ minLength: 20, maxLength: 20, max: 1 }), (given, marks) => {
        const { ofRow, code } = encodeRows(20, given.map(dimensionOf), marks)
        const keyOf = (row: number) => given.map(({ numbers }) => numbers[row] as number)
        const rows = Array.from(marks, (_, row) => row).filter((row) => marks[row])
        const compareKeys = (one: number, other: number) => {
          const at = given.findIndex(({ numbers }) => numbers[one] !== numbers[other])
          return at < 0 ? 0 : (keyOf(one)[at] as number) - (keyOf(other)[at] as number)
        }
        const groupOf = (row: number) => ofRow[row] as number
        const codeOf = (row: number) => code[groupOf(row)] as number
        const pairs = rows.flatMap((one) => rows.map((other) => [one, other] as const))
        expect(Array.from(ofRow, (group) => (group < 0 ? 0 : 1))).toEqual(Array.from(marks))
        expect(code.length).toBe(new Set(rows.map((row) => keyOf(row).join())).size)
        expect(pairs.map(([one, other]) => Math.sign(codeOf(one) - codeOf(other)))).toEqual(
          pairs.map(([one, other]) => Math.sign(compareKeys(one, other))),
        )
      }),
    )
  })

  it('gives a group the same code whatever rows are counted', () => {
    fc.assert(
      fc.property(columns, fc.nat(39), (given, row) => {
        const dimensions = given.map(dimensionOf)
        const all = encodeRows(20, dimensions, new Uint8Array(20).fill(1))
        const one = encodeRows(
          20,
          dimensions,
          Uint8Array.from({ length: 20 }, (_, at) => (at === row ? 1 : 0)),
        )
        expect(one.code[0]).toBe(all.code[all.ofRow[row] as number])
      }),
    )
  })
})
