import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { measureCells, placeCells, reachOf } from '../../src/analysis/adoptionCells.ts'
import { adoptionCondition } from '../../src/analysis/adoptionFilter.ts'
import { fewRows } from '../../src/analysis/condition.ts'
import { marked } from '../../src/analysis/marks.ts'
import { Filters } from '../../src/api/resolveFilter.ts'
import { adoptionFilters, nations } from './nations.ts'

describe('conditions on the adoptions of any nation', () => {
  it('leave the same of any rows, in whatever order, as they mark of all', () => {
    fc.assert(
      fc.property(nations, adoptionFilters, fc.infiniteStream(fc.nat()), (index, filter, numbers) => {
        const condition = adoptionCondition(new Filters(index), filter)
        const rows = Array.from({ length: index.size }, (_, row) => ({ row, key: numbers.next().value as number }))
        const shuffled = rows.sort((a, b) => a.key - b.key).map(({ row }) => row)
        for (const given of [shuffled, shuffled.slice(0, 3)]) {
          expect([...condition.among(Uint32Array.from(given))]).toEqual(given.filter((row) => condition.rows[row]))
        }
      }),
    )
  })

  it('tell few rows, each once, that hold all that meet them', () => {
    fc.assert(
      fc.property(nations, adoptionFilters, (index, filter) => {
        const condition = adoptionCondition(new Filters(index), filter)
        const few = condition.few?.rows()
        if (!few) return
        const listed = marked(condition.rows)
        expect(new Set(few).size).toBe(few.length)
        expect(condition.few?.count).toBeGreaterThanOrEqual(few.length)
        expect([...few]).toEqual(expect.arrayContaining(listed))
        expect([...(fewRows(condition, Number.POSITIVE_INFINITY) ?? [])].sort((a, b) => a - b)).toEqual(listed)
      }),
    )
  })

  it('count as many in the cells of places or measures as in rows, where filters reach no further', () => {
    fc.assert(
      fc.property(nations, adoptionFilters, (index, filter) => {
        const { place, measure, itself } = reachOf(filter)
        const scope = new Filters(index)
        const cells = [
          ...(itself || measure ? [] : [placeCells(index)]),
          ...(itself || place ? [] : [measureCells(index)]),
        ]
        const rows = marked(adoptionCondition(scope, filter).rows).length
        for (const table of cells) {
          const listed = marked(adoptionCondition(scope, filter, table).rows)
          expect(listed.reduce((sum, cell) => sum + (table.counts[cell] as number), 0)).toBe(rows)
        }
      }),
    )
  })
})
