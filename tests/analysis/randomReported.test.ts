import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { AdoptionIndex } from '../../src/analysis/adoptionIndex.ts'
import { countReports, groupCitations } from '../../src/analysis/citationGroups.ts'
import type { Condition } from '../../src/analysis/condition.ts'
import { citationGroupFilter, outcomeGroupFilter } from '../../src/analysis/groupFilter.ts'
import { type Groups, keyOf, shareOf } from '../../src/analysis/groups.ts'
import { marked } from '../../src/analysis/marks.ts'
import { groupOutcomes, valuesOf } from '../../src/analysis/outcomeGroups.ts'
import { LEVELS } from '../../src/analysis/places.ts'
import type { Reported } from '../../src/analysis/reported.ts'
import { Filters } from '../../src/api/resolveFilter.ts'
import { CitationDimension } from '../../src/model/citationGroup.ts'
import { CitationRole, InstrumentType } from '../../src/model/enums.ts'
import type { CitationFilter, OutcomeFilter, ReportFilter } from '../../src/model/filters.ts'
import { OutcomeDimension } from '../../src/model/outcomeGroup.ts'
import { combined, nations, ofMeasures, places, values, years } from './nations.ts'

const reports: fc.Arbitrary<ReportFilter> = fc.oneof(
  fc.record({ year: fc.record({ lte: years }) }),
  fc.record({ jurisdiction: places }),
  fc.record({ complete: fc.boolean() }),
  fc.record({ adoptions: fc.record({ some: fc.record({ measure: ofMeasures }) }) }),
  fc.record({ id: fc.record({ in: fc.subarray(['R-CN-110000-2020', 'R-CN-110101-2021', 'R-CN-120101-2022-ab']) }) }),
)
const outcomeFilters = combined<OutcomeFilter>(
  fc.record({ year: fc.record({ eq: years }) }),
  fc.record({ value: fc.record({ gte: values }) }),
  fc.record({ unit: fc.record({ in: fc.subarray(['件', '人次', '%']) }) }),
  fc.record({ indicator: fc.record({ name: fc.record({ contains: fc.constantFrom('案', '率') }) }) }),
  fc.record({ measure: ofMeasures }),
  fc.record({ jurisdiction: places }),
  fc.record({ report: reports }),
)
const citationFilters = combined<CitationFilter>(
  fc.record({ role: fc.record({ eq: fc.constantFrom(CitationRole.BASIS, CitationRole.STUDIED) }) }),
  fc.record({ instrument: fc.record({ type: fc.record({ eq: fc.constantFrom(...Object.values(InstrumentType)) }) }) }),
  fc.record({ instrument: fc.record({ documentNumber: fc.constant({ eq: null } as never) }) }),
  fc.record({
    instrument: fc.record({ citations: fc.record({ some: fc.record({ report: reports }) }) }),
  }),
  fc.record({ measure: ofMeasures }),
  fc.record({ report: reports }),
)
const outcomeDimensions = fc
  .subarray(Object.values(OutcomeDimension))
  .map((by) => [...new Set([OutcomeDimension.INDICATOR, ...by])])
const citationDimensions = fc.subarray(Object.values(CitationDimension))

describe('groups of the outcomes of any nation', () => {
  it('hold what their own filters list, and together all that the filter lists', () => {
    fc.assert(
      fc.property(nations, outcomeFilters, outcomeDimensions, (index, filter, by) => {
        const filters = new Filters(index)
        const condition = filters.outcomeRows(filter)
        const groups = groupOutcomes(index, by, condition)
        expectAllCounted(groups, condition)
        const { byValue, values } = index.outcomes
        const valueAt = new Map(Array.from(byValue, (row, at) => [row, values[at] as number]))
        const told = valuesOf(index.outcomes, groups)
        for (let group = 0; group < groups.size; group++) {
          const drill = outcomeGroupFilter(index, numbersOf(by, groups, group), filter)
          const listed = marked(filters.outcomeRows(JSON.parse(JSON.stringify(drill))).rows)
          expectCounts(index, index.outcomes, groups, group, numbersOf(by, groups, group), condition, listed)
          const sorted = listed.map((row) => valueAt.get(row) as number).sort((a, b) => a - b)
          const middle = [sorted[(sorted.length - 1) >> 1] as number, sorted[sorted.length >> 1] as number] as const
          expect(told.min[group]).toBe(sorted[0])
          expect(told.max[group]).toBe(sorted.at(-1))
          expect(told.median[group]).toBe(middle[0] === middle[1] ? middle[0] : (middle[0] + middle[1]) / 2)
          expect(told.mean[group]).toBeGreaterThanOrEqual(sorted[0] as number)
          expect(told.mean[group]).toBeLessThanOrEqual(sorted.at(-1) as number)
          const sum = sorted.reduce((total, value) => total + value)
          expect(Math.abs((told.sum[group] as number) - sum)).toBeLessThanOrEqual(Math.abs(sum) * 1e-12 + 1e-9)
        }
      }),
    )
  })
})

describe('groups of the citations of any nation', () => {
  it('hold what their own filters list, and together all that the filter lists', () => {
    fc.assert(
      fc.property(nations, citationFilters, citationDimensions, (index, filter, by) => {
        const filters = new Filters(index)
        const condition = filters.citationRows(filter)
        const groups = groupCitations(index, by, condition)
        expectAllCounted(groups, condition)
        const counts = countReports(index.citations, groups)
        for (let group = 0; group < groups.size; group++) {
          const drill = citationGroupFilter(index, numbersOf(by, groups, group), filter)
          const listed = marked(filters.citationRows(JSON.parse(JSON.stringify(drill))).rows)
          expectCounts(index, index.citations, groups, group, numbersOf(by, groups, group), condition, listed)
          expect(counts[group]).toBe(new Set(listed.map((row) => index.citations.report[row])).size)
        }
      }),
    )
  })
})

type Numbers = Partial<Record<string, number>>

const numbersOf = (by: readonly string[], groups: Groups, group: number): Numbers =>
  Object.fromEntries(by.map((dimension, at) => [dimension, keyOf(groups, group)[at] as number]))

function expectAllCounted(groups: Groups, { rows }: Condition): void {
  expect(groups.rows.reduce((sum, count) => sum + count, 0)).toBe(marked(rows).length)
  expect(Array.from(groups.ofRow, (group) => group >= 0)).toEqual(Array.from(rows, (mark) => mark === 1))
}

/** `listed`: the rows that the group's own filter lists. */
function expectCounts(
  { places, reports }: AdoptionIndex,
  { report }: Reported,
  groups: Groups,
  group: number,
  numbers: Numbers,
  condition: Condition,
  listed: readonly number[],
): void {
  expect(listed).toEqual(marked(Uint8Array.from(groups.ofRow, (each) => (each === group ? 1 : 0))))
  expect(groups.rows[group]).toBe(listed.length)
  const placesOf = new Set(listed.map((row) => reports.jurisdiction[report[row] as number] as number))
  const counted = [...placesOf].filter((place) => places.counted[place])
  expect(groups.jurisdictions[group]).toBe(counted.length)
  const { YEAR, LEVEL, PROVINCE, JURISDICTION } = numbers
  const known = new Set(
    reports.rows.flatMap(({ year, own, complete }, number) => {
      const place = reports.jurisdiction[number] as number
      const row = places.rows[place]
      const fits =
        (YEAR ?? year) === year &&
        (LEVEL === undefined || LEVELS[LEVEL] === row?.level) &&
        (PROVINCE ?? places.province[place]) === places.province[place] &&
        (JURISDICTION ?? place) === place
      return fits && own && complete && !row?.example && condition.place(place, year) !== false ? [place] : []
    }),
  )
  expect(groups.jurisdictionsWithReport[group]).toBe(known.size)
  const share = known.size === 0 ? null : counted.filter((place) => known.has(place)).length / known.size
  expect(shareOf(groups, group)).toBe(share)
}
