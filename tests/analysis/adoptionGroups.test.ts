import { describe, expect, it } from '@jest/globals'
import { groupAdoptions } from '../../src/analysis/adoptionGroups.ts'
import { adoptionGroupFilter } from '../../src/analysis/groupFilter.ts'
import { keyOf, shareOf } from '../../src/analysis/groups.ts'
import { AdoptionDimension } from '../../src/model/adoptionGroup.ts'
import { AdoptionStatus, Level } from '../../src/model/enums.ts'
import type { AdoptionFilter } from '../../src/model/filters.ts'
import { filters, index, inKeyOrder } from './nation.ts'

const { IMPLEMENTED, PLANNED, SHORTFALL } = AdoptionStatus
const { YEAR, MEASURE, THEME, STATUS, LEVEL, PROVINCE, JURISDICTION } = AdoptionDimension

const group = (by: AdoptionDimension[], filter: AdoptionFilter = {}) => {
  const groups = groupAdoptions(filters, { by, filter })
  return inKeyOrder(groups).map((at) => ({
    filter: adoptionGroupFilter(index, numbersOf(by, keyOf(groups, at)), filter),
    adoptions: groups.rows[at],
    jurisdictions: groups.jurisdictions[at],
    jurisdictionsWithReport: groups.jurisdictionsWithReport[at],
    share: shareOf(groups, at),
  }))
}

const numbersOf = (by: AdoptionDimension[], key: number[]) =>
  Object.fromEntries(by.map((dimension, at) => [dimension, key[at]]))

describe('groupAdoptions', () => {
  it('counts rows, distinct jurisdictions and those with a complete report, and tells the share of adopters', () => {
    expect(group([THEME, STATUS], { year: { eq: 2022 } })).toEqual([
      {
        // 无锡市; 江阴市’s adoption is a department’s word
        filter: { and: [{ year: { eq: 2022 } }, { status: IMPLEMENTED, theme: 'ENFORCEMENT' }].map(expand) },
        adoptions: 2,
        jurisdictions: 2,
        jurisdictionsWithReport: 7,
        share: 1 / 7,
      },
      {
        filter: { and: [{ year: { eq: 2022 } }, { status: SHORTFALL, theme: 'ENFORCEMENT' }].map(expand) },
        adoptions: 1,
        jurisdictions: 1,
        jurisdictionsWithReport: 7,
        share: 1 / 7,
      },
      {
        // 本溪市 and 锡山区 of seven with a complete report; 宜兴市’s was read in part; the example division is no place
        filter: { and: [{ year: { eq: 2022 } }, { status: IMPLEMENTED, theme: 'DISPUTES' }].map(expand) },
        adoptions: 4,
        jurisdictions: 3,
        jurisdictionsWithReport: 7,
        share: 2 / 7,
      },
      {
        filter: { and: [{ year: { eq: 2022 } }, { status: PLANNED, theme: 'DISPUTES' }].map(expand) },
        adoptions: 1,
        jurisdictions: 1,
        jurisdictionsWithReport: 7,
        share: 1 / 7,
      },
      {
        filter: { and: [{ year: { eq: 2022 } }, { status: SHORTFALL, theme: 'DISPUTES' }].map(expand) },
        adoptions: 3,
        jurisdictions: 3,
        jurisdictionsWithReport: 7,
        share: 3 / 7,
      },
    ])
  })

  it('bounds the denominator by year, level, province and jurisdiction of the group', () => {
    const counted = group([YEAR, PROVINCE, LEVEL]).map((each) => [
      each.filter.year?.eq,
      each.filter.jurisdiction,
      each.adoptions,
      each.jurisdictions,
      each.jurisdictionsWithReport,
      each.share,
    ])
    const jiangsu = { within: 'CN-320000' }
    expect(counted).toEqual([
      [2014, { ...jiangsu, level: { eq: Level.COUNTY } }, 1, 1, 1, 1],
      [2021, { ...jiangsu, level: { eq: Level.COUNTY } }, 2, 1, 1, 1],
      [2022, { within: 'CN-210000', level: { eq: Level.PREFECTURE } }, 2, 1, 1, 1],
      [2022, { ...jiangsu, level: { eq: Level.PREFECTURE } }, 1, 1, 1, 1],
      [2022, { ...jiangsu, level: { eq: Level.COUNTY } }, 7, 5, 5, 1 / 5],
      [2022, { within: 'CN-990000', level: { eq: Level.COUNTY } }, 1, 0, 0, null],
    ])
  })

  it('takes the year and place of the filter for the denominator, whatever else it asks for', () => {
    const of = (filter: AdoptionFilter) => group([], filter).map((each) => each.jurisdictionsWithReport)
    expect(of({})).toEqual([7]) // in any year; 北塘区 with its own reports
    expect(of({ year: { in: [2021] } })).toEqual([1])
    expect(of({ jurisdiction: { within: 'CN-320200' }, status: { eq: IMPLEMENTED } })).toEqual([6])
    expect(of({ not: { jurisdiction: { within: 'CN-320200' } } })).toEqual([1])
    expect(of({ or: [{ year: { eq: 2021 } }, { status: { eq: PLANNED } }] })).toEqual([7])
    expect(of({ and: [{ year: { eq: 2022 } }, { not: { status: { eq: PLANNED } } }] })).toEqual([7])
    expect(of({ id: { eq: 'A-CN-320205-M-fengqiao-2022-IMPLEMENTED' } })).toEqual([1])
  })

  it('counts a plan for the share only where the status is asked for', () => {
    const share = (by: AdoptionDimension[], filter: AdoptionFilter) =>
      group(by, { jurisdiction: { id: { eq: 'CN-320206' } }, ...filter }).map((each) => [
        each.jurisdictions,
        each.share,
      ])
    expect(share([YEAR], {})).toEqual([[1, 0]])
    expect(share([YEAR], { status: { in: [PLANNED] } })).toEqual([[1, 1]])
    expect(share([YEAR, STATUS], {})).toEqual([
      [1, 1],
      [1, 1],
    ])
  })

  it('groups by measure and jurisdiction', () => {
    const counted = group([JURISDICTION, MEASURE], { jurisdiction: { name: { in: ['锡山区', '惠山区'] } } })
    expect(counted.map(({ filter, adoptions, share }) => [filter.and?.[1], adoptions, share])).toEqual([
      [{ jurisdiction: { id: { eq: 'CN-320205' } }, measure: { id: { eq: 'M-fengqiao' } } }, 3, 1],
      [{ jurisdiction: { id: { eq: 'CN-320205' } }, measure: { id: { eq: 'M-sanxiang' } } }, 1, 1],
      [{ jurisdiction: { id: { eq: 'CN-320206' } }, measure: { id: { eq: 'M-fengqiao' } } }, 2, 0],
    ])
  })
})

interface Short {
  year?: { eq: number }
  status?: AdoptionStatus
  theme?: string
}

const expand = ({ year, status, theme }: Short) =>
  year ? { year } : { status: { eq: status }, measure: { theme: { eq: theme } } }
