import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type GroupPosition, pageGroups } from '../../src/analysis/groupPage.ts'

const lists = fc
  .uniqueArray(fc.nat(500), { maxLength: 60 })
  .chain((code) => fc.record({ code: fc.constant(code), value: fc.array(fc.nat(4), { minLength: code.length }) }))
const windows = fc.record({
  limit: fc.integer({ min: 1, max: 8 }),
  backwards: fc.boolean(),
  after: fc.option(fc.nat(), { nil: undefined }),
  before: fc.option(fc.nat(), { nil: undefined }),
})

describe('pageGroups', () => {
  it('gives the slice that sorting the whole list would give, and tells what lies around it', () => {
    fc.assert(
      fc.property(lists, fc.boolean(), windows, ({ code, value }, descending, { limit, backwards, ...bounds }) => {
        const position = (group: number): GroupPosition => [value[group] as number, code[group] as number]
        const sorted = code
          .map((_, group) => group)
          .sort((a, b) => {
            const [one, other] = [position(a), position(b)]
            return (descending ? -1 : 1) * (one[0] - other[0] || one[1] - other[1])
          })
        const at = (bound: number | undefined) =>
          bound === undefined || !sorted.length ? undefined : bound % sorted.length
        const [after, before] = [at(bounds.after), at(bounds.before)]
        const start = after === undefined ? 0 : after + 1
        const end = Math.max(start, before ?? sorted.length)
        const expected = backwards
          ? sorted.slice(Math.max(start, end - limit), end)
          : sorted.slice(start, Math.min(end, start + limit))
        const page = pageGroups(
          { size: code.length, code: Float64Array.from(code) },
          Float64Array.from(value),
          descending,
          {
            limit,
            backwards,
            after: after === undefined ? undefined : position(sorted[after] as number),
            before: before === undefined ? undefined : position(sorted[before] as number),
          },
        )
        expect(page.groups).toEqual(expected)
        if (expected.length === 0) return
        expect(page.hasPrevious).toBe(sorted[0] !== expected[0])
        expect(page.hasNext).toBe(sorted.at(-1) !== expected.at(-1))
      }),
    )
  })
})
