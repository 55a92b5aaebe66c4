import { describe, expect, it } from '@jest/globals'
import { adoptionIdAt } from '../../src/analysis/adoptionIndex.ts'
import { marked } from '../../src/analysis/marks.ts'
import { AdoptionStatus, Level, MeasureKind } from '../../src/model/enums.ts'
import type {
  AdoptionFilter,
  JurisdictionFilter,
  MeasureFilter,
  OutcomeFilter,
  ReportFilter,
} from '../../src/model/filters.ts'
import { filters, index } from './nation.ts'

const { IMPLEMENTED, PLANNED, SHORTFALL } = AdoptionStatus
const ALL = 14

const adoptions = (filter: AdoptionFilter): string[] => {
  const { rows } = filters.adoptions(filter)
  return marked(rows).map((row) => adoptionIdAt(index, row).slice(5))
}
const places = (filter: JurisdictionFilter) =>
  marked(filters.jurisdictions(filter)).map((place) => index.places.rows[place]?.name)
const measures = (filter: MeasureFilter) =>
  marked(filters.measures(filter)).map((measure) => index.measures.rows[measure]?.name)

describe('adoption filters', () => {
  it('compare id, year and status', () => {
    expect(adoptions({})).toHaveLength(ALL)
    expect(adoptions({ id: { in: ['A-CN-210500-M-sanxiang-2022-SHORTFALL', 'A-CN-1', 'none'] } })).toEqual([
      '210500-M-sanxiang-2022-SHORTFALL',
    ])
    expect(adoptions({ id: { eq: 'A-CN-210500-M-sanxiang-2022-PLANNED' } })).toEqual([])
    expect(adoptions({ id: {} })).toHaveLength(ALL)
    expect(adoptions({ year: { gte: 2014, lt: 2021 } })).toEqual(['320204-M-fengqiao-2014-IMPLEMENTED'])
    expect(adoptions({ year: { gt: 2014, lte: 2021 } })).toHaveLength(2)
    expect(adoptions({ status: { in: [PLANNED] } })).toEqual([
      '320206-M-fengqiao-2022-PLANNED',
      '320205-M-fengqiao-2021-PLANNED',
    ])
  })

  it('reach into jurisdiction and measure', () => {
    expect(adoptions({ jurisdiction: { within: 'CN-320200' }, measure: { theme: { eq: 'ENFORCEMENT' } } })).toEqual([
      '320281-M-sanxiang-2022-IMPLEMENTED',
      '320200-M-sanxiang-2022-IMPLEMENTED',
      '320205-M-sanxiang-2021-IMPLEMENTED',
    ])
    const planners: JurisdictionFilter = { adoptions: { some: { status: { eq: PLANNED } } } }
    expect(adoptions({ jurisdiction: planners, status: { eq: IMPLEMENTED } })).toEqual([
      '320205-M-fengqiao-2022-IMPLEMENTED',
      '320205-M-sanxiang-2021-IMPLEMENTED',
    ])
  })

  it('join with and, or, not; an empty `and` asks for nothing, an empty `or` matches nothing', () => {
    const planned = { status: { eq: PLANNED } }
    const early = { year: { lt: 2022 } }
    expect(adoptions({ and: [planned, early] })).toEqual(['320205-M-fengqiao-2021-PLANNED'])
    expect(adoptions({ or: [planned, early] })).toHaveLength(4)
    expect(adoptions({ not: { or: [planned, early] } })).toHaveLength(ALL - 4)
    expect(adoptions({ ...planned, not: early })).toEqual(['320206-M-fengqiao-2022-PLANNED'])
    expect(adoptions({ and: [] })).toHaveLength(ALL)
    expect(adoptions({ or: [] })).toEqual([])
    expect(adoptions({ not: {} })).toEqual([])
  })

  it('take null and an empty `in` at their word', () => {
    const given = (filter: object) => adoptions(filter)
    expect(given({ year: null, jurisdiction: null, and: null, or: null, not: null, id: null })).toHaveLength(ALL)
    expect(given({ year: { in: null, gt: null } })).toHaveLength(ALL)
    expect(given({ year: { in: [] } })).toEqual([])
    expect(given({ year: { eq: null } })).toEqual([])
    expect(given({ id: { eq: null } })).toEqual([])
    expect(given({ status: { eq: SHORTFALL, in: [PLANNED] } })).toEqual([])
  })
})

describe('jurisdiction filters', () => {
  it('compare id, code, name, level and former', () => {
    expect(places({ id: { eq: 'CN-210500' } })).toEqual(['本溪市'])
    expect(places({ code: { startsWith: '21' } })).toEqual(['辽宁省', '本溪市'])
    expect(places({ code: { eq: null } as never })).toEqual(['无锡经济开发区'])
    expect(places({ name: { contains: '溪' } })).toEqual(['本溪市', '梁溪区'])
    expect(places({ level: { in: [Level.PROVINCE, Level.FUNCTIONAL_ZONE] } })).toEqual([
      '辽宁省',
      '江苏省',
      '无锡经济开发区',
    ])
    expect(places({ former: true })).toEqual(['北塘区'])
    expect(places({ former: false })).toHaveLength(index.places.size - 1)
  })

  it('take a place to be within itself', () => {
    expect(places({ within: 'CN-210000' })).toEqual(['辽宁省', '本溪市'])
    expect(places({ within: 'CN-320205' })).toEqual(['锡山区'])
    expect(places({ within: 'CN-320000' })).toHaveLength(11)
  })

  it('ask whether some or none of its adoptions and reports match', () => {
    const wuxi = { within: 'CN-320200', level: { eq: Level.COUNTY } }
    const implemented = { measure: { id: { eq: 'M-fengqiao' } }, status: { eq: IMPLEMENTED } }
    expect(places({ ...wuxi, adoptions: { some: implemented } })).toEqual(['北塘区', '锡山区', '宜兴市'])
    expect(places({ ...wuxi, adoptions: { none: implemented }, reports: { some: { year: { eq: 2022 } } } })).toEqual([
      '惠山区',
      '滨湖区',
      '梁溪区',
      '新吴区',
      '江阴市',
    ])
    expect(places({ ...wuxi, reports: { some: {}, none: { year: { gte: 2020 } } } })).toEqual([])
    expect(places({ ...wuxi, adoptions: { some: {} }, reports: { none: { year: { lt: 2022 } } } })).toEqual([
      '惠山区',
      '滨湖区',
      '江阴市',
      '宜兴市',
    ])
  })

  it('ask whether some or none of its outcomes match', () => {
    const outcomes: OutcomeFilter = { value: { gt: 98 }, unit: { eq: '%' } }
    expect(places({ outcomes: { some: outcomes } })).toEqual(['本溪市', '锡山区'])
    expect(places({ within: 'CN-210000', outcomes: { none: outcomes } })).toEqual(['辽宁省'])
    expect(places({ outcomes: { some: { measure: { id: { eq: 'M-sanxiang' } } } } })).toEqual(['锡山区'])
  })
})

describe('measure filters', () => {
  it('compare name, theme, kind and whether it is local', () => {
    expect(measures({ name: { startsWith: '枫桥式' } })).toEqual(['枫桥式派出所', '枫桥式调解室'])
    expect(measures({ theme: { eq: 'ENFORCEMENT' }, local: false })).toEqual(['行政执法三项制度'])
    expect(measures({ kind: { eq: MeasureKind.MECHANISM } })).toEqual(['枫桥经验'])
  })

  it('take all that is narrower, at any depth, but not the measure itself', () => {
    expect(measures({ broader: 'M-fengqiao' })).toEqual(['枫桥式派出所', '枫桥式调解室'])
    expect(measures({ broader: 'M-tiaojieshi' })).toEqual([])
  })

  it('ask whether some or none of its adoptions match', () => {
    expect(measures({ adoptions: { some: { year: { eq: 2021 } } } })).toEqual(['枫桥经验', '行政执法三项制度'])
    expect(measures({ adoptions: { none: {} } })).toEqual(['枫桥式派出所', '枫桥式调解室', '三项制度'])
  })
})

describe('report filters', () => {
  it('compare id, year and jurisdiction', () => {
    const found = (filter: ReportFilter) =>
      marked(filters.reportMarks(filter)).map((report) => index.reports.rows[report]?.id)
    expect(found({ jurisdiction: { id: { eq: 'CN-320205' } }, not: { year: { eq: 2021 } } })).toEqual([
      'R-CN-320205-2022',
    ])
    expect(found({ id: { in: ['R-CN-210500-2022', 'R-CN-320204-2014'] }, year: { lt: 2020 } })).toEqual([
      'R-CN-320204-2014',
    ])
  })
})
