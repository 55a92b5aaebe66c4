import { describe, expect, it } from '@jest/globals'
import { buildAdoptionIndex } from '../../src/analysis/adoptionIndex.ts'
import { outcomeGroupFilter } from '../../src/analysis/groupFilter.ts'
import { keyOf, shareOf } from '../../src/analysis/groups.ts'
import { groupOutcomes, valuesOf } from '../../src/analysis/outcomeGroups.ts'
import { Level } from '../../src/model/enums.ts'
import type { OutcomeFilter } from '../../src/model/filters.ts'
import { OutcomeDimension } from '../../src/model/outcomeGroup.ts'
import { atOnce } from './atOnce.ts'
import { filters, given, index, inKeyOrder, rows } from './nation.ts'

const { INDICATOR, YEAR, MEASURE, LEVEL, PROVINCE, JURISDICTION } = OutcomeDimension

const group = (by: OutcomeDimension[], filter: OutcomeFilter = {}) => {
  const groups = groupOutcomes(index, by, filters.outcomeRows(filter))
  const values = valuesOf(index.outcomes, groups)
  return inKeyOrder(groups).map((at) => {
    const numbers = Object.fromEntries(by.map((dimension, position) => [dimension, keyOf(groups, at)[position]]))
    return {
      filter: outcomeGroupFilter(index, numbers, filter),
      outcomes: groups.rows[at],
      jurisdictions: groups.jurisdictions[at],
      jurisdictionsWithReport: groups.jurisdictionsWithReport[at],
      share: shareOf(groups, at),
      values: (['sum', 'mean', 'median', 'min', 'max'] as const).map((name) => values[name][at]),
    }
  })
}

describe('groupOutcomes', () => {
  it('counts figures and jurisdictions, indicators by name, then unit, and tells what the values come to', () => {
    expect(group([INDICATOR, YEAR])).toEqual([
      {
        filter: { indicator: { id: { eq: 'I-rate' } }, year: { eq: 2021 } },
        outcomes: 1,
        jurisdictions: 1,
        jurisdictionsWithReport: 1,
        share: 1,
        values: [97, 97, 97, 97, 97],
      },
      {
        // 江阴市’s figure is a department’s, 宜兴市’s report was read in part, the example division is no place
        filter: { indicator: { id: { eq: 'I-rate' } }, year: { eq: 2022 } },
        outcomes: 6,
        jurisdictions: 4,
        jurisdictionsWithReport: 7,
        share: 2 / 7,
        values: [479.9, 479.9 / 6, 95.5, 1, 99.4],
      },
      {
        filter: { indicator: { id: { eq: 'I-people' } }, year: { eq: 2022 } },
        outcomes: 1,
        jurisdictions: 1,
        jurisdictionsWithReport: 7,
        share: 1 / 7,
        values: [40, 40, 40, 40, 40],
      },
      {
        // 本溪市, and 无锡市 twice
        filter: { indicator: { id: { eq: 'I-cases' } }, year: { eq: 2022 } },
        outcomes: 3,
        jurisdictions: 2,
        jurisdictionsWithReport: 7,
        share: 2 / 7,
        values: [500, 500 / 3, 120, 80, 300],
      },
    ])
  })

  it('keeps figures without a measure in a group of their own', () => {
    const filter: OutcomeFilter = { indicator: { unit: { eq: '%' } } }
    expect(group([INDICATOR, MEASURE], filter).map((each) => [each.filter.and?.[1], each.outcomes])).toEqual([
      [{ indicator: { id: { eq: 'I-rate' } }, measure: { id: { eq: 'M-fengqiao' } } }, 5],
      [{ indicator: { id: { eq: 'I-rate' } }, measure: { id: { eq: 'M-sanxiang' } } }, 1],
      [{ indicator: { id: { eq: 'I-rate' } }, not: { measure: {} } }, 1],
    ])
  })

  it('bounds the denominator by level, province and jurisdiction of the group', () => {
    const counted = group([PROVINCE, LEVEL, INDICATOR], { year: { eq: 2022 } })
    expect(
      counted.map((each) => [each.filter.and?.[1]?.jurisdiction, each.outcomes, each.jurisdictionsWithReport]),
    ).toEqual([
      [{ level: { eq: Level.PREFECTURE }, within: 'CN-210000' }, 1, 1],
      [{ level: { eq: Level.PREFECTURE }, within: 'CN-210000' }, 1, 1],
      [{ level: { eq: Level.PREFECTURE }, within: 'CN-320000' }, 1, 1],
      [{ level: { eq: Level.PREFECTURE }, within: 'CN-320000' }, 2, 1],
      [{ level: { eq: Level.COUNTY }, within: 'CN-320000' }, 4, 5],
      [{ level: { eq: Level.COUNTY }, within: 'CN-990000' }, 1, 0],
    ])
    const [jiangyin] = group([INDICATOR, JURISDICTION], { jurisdiction: { name: { eq: '江阴市' } } })
    expect(jiangyin).toMatchObject({ jurisdictions: 1, jurisdictionsWithReport: 0, share: null })
  })

  it('takes year and place of the filter for the denominator, whatever else it asks for', () => {
    const of = (filter: OutcomeFilter) => group([INDICATOR], filter).map((each) => each.jurisdictionsWithReport)
    expect(of({ unit: { eq: '%' } })).toEqual([7]) // in any year; 北塘区 with its own reports
    expect(of({ value: { gt: 96 }, unit: { eq: '%' }, year: { lte: 2021 } })).toEqual([2])
    expect(of({ unit: { eq: '%' }, jurisdiction: { within: 'CN-320200' } })).toEqual([6])
    expect(of({ unit: { eq: '%' }, not: { jurisdiction: { within: 'CN-320200' } } })).toEqual([1])
    expect(of({ or: [{ year: { eq: 2021 } }, { value: { eq: 98.5 } }] })).toEqual([7])
    expect(of({ report: { id: { in: ['R-CN-320205-2022', 'R-CN-320205-2021'] } } })).toEqual([1])
    expect(of({ report: { id: { in: ['R-CN-320205-2022', 'R-CN-320205-2021'] }, year: { eq: 2021 } } })).toEqual([1])
    expect(of({ id: { in: given('320205-2022', ['rate', 0], ['rate', 0]).ids as string[] } })).toEqual([1])
  })
})

describe('valuesOf', () => {
  const indexOf = (values: number[], order: 1 | -1) => {
    const packs = values.map((value, at) => given(`${at < 4 ? '320205-2022' : '320206-2022'}`, ['rate', value]))
    const merged = ['320205-2022', '320206-2022'].map((report) => {
      const theirs = packs.filter(({ reportId }) => reportId.endsWith(report)).flatMap((each) => each.values)
      const pack = given(report, ...theirs.map((value): [string, number] => ['rate', value]))
      const turned = <T>(list: readonly T[]) => (order === 1 ? [...list] : [...list].reverse())
      return { ...pack, ids: turned(pack.ids), values: turned(pack.values) }
    })
    return atOnce(buildAdoptionIndex({ ...rows, outcomes: order === 1 ? merged : merged.reverse() }))
  }

  it('is the same to the last bit whatever the order of loading, and loses no small value beside large ones', () => {
    const values = [1e16, 1, 1 / 3, -1e16, 0.1, 1, 98.5]
    const sums = ([1, -1] as const).map((order) => {
      const loaded = indexOf(values, order)
      const groups = groupOutcomes(loaded, [INDICATOR], {
        rows: new Uint8Array(values.length).fill(1),
        place: () => true,
      })
      return valuesOf(loaded.outcomes, groups)
    })
    expect(sums[0]?.sum).toEqual(sums[1]?.sum)
    expect(sums[0]?.sum[0]).toBeCloseTo(1 + 1 / 3 + 0.1 + 1 + 98.5, 12)
    expect(sums[0]?.median[0]).toBe(1)
  })

  it('keeps the mean of equal values equal to them', () => {
    const loaded = indexOf([0.1, 0.1, 0.1], 1)
    const groups = groupOutcomes(loaded, [INDICATOR], { rows: new Uint8Array(3).fill(1), place: () => true })
    expect(valuesOf(loaded.outcomes, groups).mean[0]).toBe(0.1)
  })
})
