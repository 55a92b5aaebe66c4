import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { findAdopters } from '../../src/analysis/adopters.ts'
import { groupAdoptions } from '../../src/analysis/adoptionGroups.ts'
import type { AdoptionIndex } from '../../src/analysis/adoptionIndex.ts'
import { coverageOf } from '../../src/analysis/coverage.ts'
import { adoptionGroupFilter } from '../../src/analysis/groupFilter.ts'
import { keyOf, shareOf } from '../../src/analysis/groups.ts'
import { countMarks, marked } from '../../src/analysis/marks.ts'
import { countListed } from '../../src/analysis/rowPage.ts'
import { Filters } from '../../src/api/resolveFilter.ts'
import { AdoptionDimension } from '../../src/model/adoptionGroup.ts'
import { AdoptionStatus } from '../../src/model/enums.ts'
import type { AdoptionFilter } from '../../src/model/filters.ts'
import { inKeyOrder } from './nation.ts'
import { adoptionFilters, nations, places, statuses, years } from './nations.ts'

const dimensions = fc.subarray(Object.values(AdoptionDimension))

const matching = (index: AdoptionIndex, filter: AdoptionFilter): number[] =>
  marked(new Filters(index).adoptions(filter).rows)

describe('groups of any nation, by any dimensions, under any filter', () => {
  it('hold what their own filters list, and together all that the filter lists', () => {
    fc.assert(
      fc.property(nations, adoptionFilters, dimensions, (index, filter, by) => {
        const scope = new Filters(index)
        const condition = scope.adoptions(filter)
        const groups = groupAdoptions(scope, { by, filter })
        for (const group of inKeyOrder(groups)) {
          const numbers = Object.fromEntries(by.map((dimension, at) => [dimension, keyOf(groups, group)[at]]))
          const listed = matching(index, JSON.parse(JSON.stringify(adoptionGroupFilter(index, numbers, filter))))
          const jurisdictions = new Set(listed.map((row) => index.jurisdiction[row] as number))
          expect(groups.rows[group]).toBe(listed.length)
          expect(groups.jurisdictions[group]).toBe(
            [...jurisdictions].filter((each) => index.places.counted[each]).length,
          )
          expect(shareOf(groups, group) === null).toBe(groups.jurisdictionsWithReport[group] === 0)
          expect(shareOf(groups, group) ?? 0).toBeLessThanOrEqual(1)
        }
        const total = countListed({ rows: null, listed: condition.rows })
        expect(groups.rows.reduce((sum, rows) => sum + rows, 0)).toBe(total)
        expect(scope.countAdoptions(filter)).toBe(total)
      }),
    )
  })

  it('have for a denominator the places with a complete report that the year, place and level leave', () => {
    fc.assert(
      fc.property(nations, years, places, fc.constantFrom(...statuses), (index, year, jurisdiction, status) => {
        const filter: AdoptionFilter = { year: { lte: year }, jurisdiction, status: { eq: status } }
        const scope = new Filters(index)
        const condition = scope.adoptions(filter)
        const groups = groupAdoptions(scope, { by: [], filter })
        if (groups.size === 0) return
        const known = new Set(
          index.reports.complete
            .filter(
              (each) =>
                index.places.counted[each.place] &&
                each.year <= year &&
                condition.place(each.place, each.year) !== false,
            )
            .map((each) => each.place),
        )
        const adopters = new Set(matching(index, filter).map((row) => index.jurisdiction[row] as number))
        expect(groups.jurisdictionsWithReport[0]).toBe(known.size)
        expect(shareOf(groups, 0)).toBe(
          known.size === 0 ? null : [...adopters].filter((each) => known.has(each)).length / known.size,
        )
      }),
    )
  })
})

describe('coverage of any nation', () => {
  it('agrees with adopters and reports, and fills its boxes up to the number of current jurisdictions', () => {
    fc.assert(
      fc.property(nations, years, fc.nat(2), (index, year, measure) => {
        const { jurisdictions, ...boxes } = coverageOf(index, measure, { year, within: null, level: null })
        const adopters = findAdopters(index, measure, {
          status: AdoptionStatus.IMPLEMENTED,
          inYear: (each) => each === year,
          within: index.places.current,
        })
        expect(boxes.implemented).toBe(countMarks(adopters.places))
        expect(Object.values(boxes).reduce((sum, count) => sum + count)).toBe(jurisdictions)
        expect(jurisdictions).toBe(index.places.rows.filter(({ former, example }) => !former && !example).length)
      }),
    )
  })
})
