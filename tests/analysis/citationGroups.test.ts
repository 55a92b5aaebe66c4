import { describe, expect, it } from '@jest/globals'
import { countReports, groupCitations } from '../../src/analysis/citationGroups.ts'
import { citationGroupFilter } from '../../src/analysis/groupFilter.ts'
import { keyOf, shareOf } from '../../src/analysis/groups.ts'
import { CitationDimension } from '../../src/model/citationGroup.ts'
import { CitationRole, InstrumentType, Level } from '../../src/model/enums.ts'
import type { CitationFilter } from '../../src/model/filters.ts'
import { filters, index, inKeyOrder } from './nation.ts'

const { INSTRUMENT, TYPE, ROLE, YEAR, MEASURE, LEVEL, PROVINCE } = CitationDimension

const group = (by: CitationDimension[], filter: CitationFilter = {}) => {
  const groups = groupCitations(index, by, filters.citationRows(filter))
  const reports = countReports(index.citations, groups)
  return inKeyOrder(groups).map((at) => {
    const numbers = Object.fromEntries(by.map((dimension, position) => [dimension, keyOf(groups, at)[position]]))
    return {
      filter: citationGroupFilter(index, numbers, filter),
      citations: groups.rows[at],
      reports: reports[at],
      jurisdictions: groups.jurisdictions[at],
      jurisdictionsWithReport: groups.jurisdictionsWithReport[at],
      share: shareOf(groups, at),
    }
  })
}

describe('groupCitations', () => {
  it('counts citations, reports and jurisdictions by instrument, in the order of the titles', () => {
    expect(group([INSTRUMENT])).toEqual([
      {
        filter: { instrument: { id: { eq: 'L-fangan' } } },
        citations: 1,
        reports: 1,
        jurisdictions: 1,
        jurisdictionsWithReport: 7,
        share: 1 / 7,
      },
      {
        // 本溪市 twice, 锡山区; 江阴市’s is a department’s word, the example division is no place
        filter: { instrument: { id: { eq: 'L-lvfa' } } },
        citations: 5,
        reports: 4,
        jurisdictions: 3,
        jurisdictionsWithReport: 7,
        share: 2 / 7,
      },
      {
        filter: { instrument: { id: { eq: 'L-tiaoli' } } },
        citations: 2,
        reports: 2,
        jurisdictions: 2,
        jurisdictionsWithReport: 7,
        share: 2 / 7,
      },
    ])
  })

  it('groups by type and role, year, measure and place', () => {
    const counted = (by: CitationDimension[], filter: CitationFilter = {}) =>
      group(by, filter).map((each) => [each.filter, each.citations])
    expect(counted([TYPE, ROLE])).toEqual([
      [{ instrument: { type: { eq: InstrumentType.LAW } }, role: { eq: CitationRole.BASIS } }, 3],
      [{ instrument: { type: { eq: InstrumentType.LAW } }, role: { eq: CitationRole.STUDIED } }, 2],
      [{ instrument: { type: { eq: InstrumentType.ADMINISTRATIVE_REGULATION } }, role: { eq: CitationRole.BASIS } }, 1],
      [
        { instrument: { type: { eq: InstrumentType.ADMINISTRATIVE_REGULATION } }, role: { eq: CitationRole.STUDIED } },
        1,
      ],
      [{ instrument: { type: { eq: InstrumentType.PLAN } }, role: { eq: CitationRole.ISSUED } }, 1],
    ])
    expect(counted([YEAR, LEVEL, PROVINCE])).toEqual([
      [{ report: { year: { eq: 2021 }, jurisdiction: { level: { eq: Level.COUNTY }, within: 'CN-320000' } } }, 1],
      [{ report: { year: { eq: 2022 }, jurisdiction: { level: { eq: Level.PREFECTURE }, within: 'CN-210000' } } }, 3],
      [{ report: { year: { eq: 2022 }, jurisdiction: { level: { eq: Level.COUNTY }, within: 'CN-320000' } } }, 3],
      [{ report: { year: { eq: 2022 }, jurisdiction: { level: { eq: Level.COUNTY }, within: 'CN-990000' } } }, 1],
    ])
    const studied = { role: { eq: CitationRole.STUDIED } }
    expect(counted([MEASURE], studied)).toEqual([
      [{ and: [studied, { measure: { id: { eq: 'M-fengqiao' } } }] }, 1],
      [{ and: [studied, { not: { measure: {} } }] }, 2],
    ])
  })

  it('bounds the denominator by year and place of group and filter', () => {
    const of = (filter: CitationFilter, by: CitationDimension[] = []) =>
      group(by, filter).map((each) => [each.jurisdictionsWithReport, each.share])
    expect(of({ report: { year: { eq: 2022 }, jurisdiction: { within: 'CN-320200' } } })).toEqual([[6, 1 / 6]])
    expect(of({ instrument: { title: { contains: '条例' } } }, [YEAR])).toEqual([[7, 2 / 7]])
    expect(of({}, [YEAR])).toEqual([
      [1, 1],
      [7, 2 / 7],
    ])
  })
})
