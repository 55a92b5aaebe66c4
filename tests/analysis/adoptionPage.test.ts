import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { adoptionIdAt } from '../../src/analysis/adoptionIndex.ts'
import { type AdoptionList, type Position, pageAdoptions } from '../../src/analysis/adoptionPage.ts'
import { markAll, markWhere } from '../../src/analysis/marks.ts'
import { countListed } from '../../src/analysis/rowPage.ts'
import { index } from './nation.ts'

const positionOf = (row: number): Position => ({ year: index.year[row] as number, id: adoptionIdAt(index, row) })

/** Lists of all rows or those of one jurisdiction or measure, some rows left out, either way round. */
const lists = fc
  .record({
    rows: fc.constantFrom(null, ...index.ofJurisdiction, ...index.ofMeasure),
    left: fc.uniqueArray(fc.nat(index.size - 1)),
    ascending: fc.boolean(),
  })
  .map(
    ({ rows, left, ascending }): AdoptionList => ({
      index,
      rows,
      ascending,
      listed: markWhere(index.size, (row) => !left.includes(row)),
    }),
  )

const whole = ({ rows, listed, ascending }: AdoptionList): number[] => {
  const all = [...(rows ?? Array.from({ length: index.size }, (_, row) => row))].filter((row) => !listed || listed[row])
  return ascending ? all.reverse() : all
}

describe('pageAdoptions', () => {
  it('walks a list from either end in pages that make up the whole, and tells right what lies around', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 5 }), fc.boolean(), (list, limit, backwards) => {
        const expected = whole(list)
        const found: number[] = []
        let cursor: Position | undefined
        for (;;) {
          const page = pageAdoptions(list, {
            limit,
            backwards,
            ...(cursor && { [backwards ? 'before' : 'after']: cursor }),
          })
          const seen = found.length
          found.splice(backwards ? 0 : found.length, 0, ...page.rows)
          const rest = expected.length - found.length
          expect(backwards ? page.hasPrevious() : page.hasNext()).toBe(rest > 0)
          expect(backwards ? page.hasNext() : page.hasPrevious()).toBe(seen > 0)
          if (rest <= 0) break
          cursor = positionOf(page.rows[backwards ? 0 : page.rows.length - 1] as number)
        }
        expect(found).toEqual(expected)
        expect(countListed(list)).toBe(expected.length)
      }),
    )
  })

  it('reads between two positions, whether or not adoptions stand there', () => {
    const list: AdoptionList = { index, rows: null, listed: markAll(index.size), ascending: false }
    const after = { year: 2022, id: 'A-CN-320210' }
    const before = { year: 2021, id: 'A-CN-320205-M-fengqiao-2021-PLANNED' }
    const page = pageAdoptions(list, { limit: 3, backwards: true, after, before })
    expect(page.rows.map((row) => adoptionIdAt(index, row))).toEqual([
      'A-CN-210500-M-sanxiang-2022-SHORTFALL',
      'A-CN-210500-M-fengqiao-2022-IMPLEMENTED',
      'A-CN-320205-M-sanxiang-2021-IMPLEMENTED',
    ])
    expect([page.hasPrevious(), page.hasNext()]).toEqual([true, true])
    const none = pageAdoptions(list, { limit: 3, backwards: false, after: before, before: after })
    expect([none.rows, none.hasPrevious(), none.hasNext()]).toEqual([[], true, true])
  })
})
