import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { findAdopters } from '../../src/analysis/adopters.ts'
import { adoptionCondition } from '../../src/analysis/adoptionFilter.ts'
import { groupAdoptions } from '../../src/analysis/adoptionGroups.ts'
import { type AdoptionIndex, buildAdoptionIndex } from '../../src/analysis/adoptionIndex.ts'
import { countAdoptions } from '../../src/analysis/adoptionPage.ts'
import { coverageOf } from '../../src/analysis/coverage.ts'
import { asksForStatus, groupFilter } from '../../src/analysis/groupFilter.ts'
import { marked } from '../../src/analysis/marks.ts'
import { AdoptionDimension } from '../../src/model/adoptionGroup.ts'
import { AdoptionStatus, Level } from '../../src/model/enums.ts'
import type { AdoptionFilter, JurisdictionFilter, MeasureFilter } from '../../src/model/filters.ts'
import { adopted, measure, place, report, themes } from './nation.ts'

const YEARS = [2020, 2021, 2022]
const STATUSES = Object.values(AdoptionStatus)
const codes = ['110000', '110100', '110101', '110102', '120000', '120100', '120101']
const measures = ['a', 'b', 'c'].map((id, at) => measure(id, `举措${id}`, at === 0 ? 'DISPUTES' : 'ENFORCEMENT'))
const years = fc.constantFrom(...YEARS)

const nations = fc
  .record({
    former: fc.subarray(codes),
    example: fc.subarray(['120101']),
    reports: fc.uniqueArray(fc.record({ code: fc.constantFrom(...codes), year: years, complete: fc.boolean() }), {
      selector: ({ code, year }) => `${code} ${year}`,
    }),
    adoptions: fc.uniqueArray(
      fc.tuple(fc.constantFrom(...codes), fc.constantFrom('a', 'b', 'c'), years, fc.constantFrom(...STATUSES)),
      { selector: (adoption) => adoption.join(), maxLength: 60 },
    ),
  })
  .map(({ former, example, reports, adoptions }) =>
    buildAdoptionIndex({
      jurisdictions: codes.map((code) => {
        const superior = code.endsWith('0000')
          ? null
          : `CN-${code.slice(0, code.endsWith('00') ? 2 : 4).padEnd(6, '0')}`
        const level = superior === null ? Level.PROVINCE : code.endsWith('00') ? Level.PREFECTURE : Level.COUNTY
        const marks = { former: former.includes(code), example: example.includes(code) }
        return place(code, `地${code}`, level, { partOfId: superior, ...marks })
      }),
      themes,
      measures,
      reports: reports.map(({ code, year, complete }) => report(code, year, { complete })),
      adoptions: codes.map((code) =>
        adopted(code, ...adoptions.flatMap(([of, ...adoption]) => (of === code ? [adoption] : []))),
      ),
    }),
  )

const places: fc.Arbitrary<JurisdictionFilter> = fc.oneof(
  fc.record({ within: fc.constantFrom(...codes.map((code) => `CN-${code}`)) }),
  fc.record({ level: fc.record({ in: fc.subarray(Object.values(Level)) }) }),
  fc.record({ adoptions: fc.record({ none: fc.record({ year: fc.record({ eq: years }) }) }) }),
  fc.record({ former: fc.boolean() }),
)
const ofMeasures: fc.Arbitrary<MeasureFilter> = fc.oneof(
  fc.record({ id: fc.record({ in: fc.subarray(measures.map(({ id }) => id)) }) }),
  fc.record({ theme: fc.record({ eq: fc.constantFrom('DISPUTES', 'ENFORCEMENT') }) }),
)
const { filter: filters } = fc.letrec<{ filter: AdoptionFilter; part: AdoptionFilter }>((tie) => ({
  part: fc.oneof(
    fc.record({ year: fc.record({ gte: years }) }),
    fc.record({ status: fc.record({ in: fc.subarray(STATUSES) }) }),
    fc.record({ jurisdiction: places }),
    fc.record({ measure: ofMeasures }),
  ),
  filter: fc.oneof(
    { depthSize: 'small' },
    fc.constant({}),
    tie('part'),
    fc.record({ and: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ or: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ not: tie('filter') }),
  ),
}))
const dimensions = fc.subarray(Object.values(AdoptionDimension))

const matching = (index: AdoptionIndex, filter: AdoptionFilter): number[] => {
  return marked(adoptionCondition({ index, placesOfOutcomes: new Map() }, filter).rows)
}

describe('groups of any nation, by any dimensions, under any filter', () => {
  it('hold what their own filters list, and together all that the filter lists', () => {
    fc.assert(
      fc.property(nations, filters, dimensions, (index, filter, by) => {
        const condition = adoptionCondition({ index, placesOfOutcomes: new Map() }, filter)
        const groups = groupAdoptions(index, { by, condition, asksForStatus: asksForStatus(filter) })
        for (const group of groups) {
          const numbers = Object.fromEntries(by.map((dimension, at) => [dimension, group.key[at]]))
          const listed = matching(index, JSON.parse(JSON.stringify(groupFilter(index, numbers, filter))))
          const jurisdictions = new Set(listed.map((row) => index.jurisdiction[row] as number))
          expect(group.adoptions).toBe(listed.length)
          expect(group.jurisdictions).toBe([...jurisdictions].filter((each) => index.places.counted[each]).length)
          expect(group.share === null).toBe(group.jurisdictionsWithReport === 0)
          expect(group.share ?? 0).toBeLessThanOrEqual(1)
        }
        const total = countAdoptions({ rows: null, listed: condition.rows })
        expect(groups.reduce((sum, { adoptions }) => sum + adoptions, 0)).toBe(total)
      }),
    )
  })

  it('have for a denominator the places with a complete report that the year, place and level leave', () => {
    fc.assert(
      fc.property(nations, years, places, fc.constantFrom(...STATUSES), (index, year, jurisdiction, status) => {
        const filter: AdoptionFilter = { year: { lte: year }, jurisdiction, status: { eq: status } }
        const condition = adoptionCondition({ index, placesOfOutcomes: new Map() }, filter)
        const [group] = groupAdoptions(index, { by: [], condition, asksForStatus: true })
        if (!group) return
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
        expect(group.jurisdictionsWithReport).toBe(known.size)
        expect(group.share).toBe(
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
        expect(boxes.implemented).toBe(adopters.length)
        expect(Object.values(boxes).reduce((sum, count) => sum + count)).toBe(jurisdictions)
        expect(jurisdictions).toBe(index.places.rows.filter(({ former, example }) => !former && !example).length)
      }),
    )
  })
})
