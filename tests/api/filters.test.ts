import { expect, it } from '@jest/globals'
import { describeApi } from './fixture/describeApi.ts'
import { WUXI_ZONE } from './fixture/reference.ts'
import { COINED } from './fixture/reports.ts'

describeApi('filters', (asker) => {
  const list = async (field: string, type: string, what: string, filter: object): Promise<unknown[]> => {
    const query = `query ($filter: ${type}) { list: ${field}(filter: $filter, first: 100) { totalCount nodes { value: ${what} } } }`
    const { list } = await asker().ask(query, { filter })
    expect(list.totalCount).toBe(list.nodes.length)
    return list.nodes.map(({ value }: { value: unknown }) => value)
  }
  const outcomes = (filter: object) => list('outcomes', 'OutcomeFilter', 'value', filter)
  const citations = (filter: object) => list('citations', 'CitationFilter', 'role', filter)
  const instruments = (filter: object) => list('instruments', 'LegalInstrumentFilter', 'title', filter)
  const reports = (filter: object) => list('reports', 'ReportFilter', 'id', filter)
  const places = (filter: object) => list('jurisdictions', 'JurisdictionFilter', 'name', filter)
  const measures = (filter: object) => list('measures', 'MeasureFilter', 'name', filter)
  const adoptions = (filter: object) => list('adoptions', 'AdoptionFilter', 'id', filter)
  const sorted = async (values: Promise<unknown[]>) => (await values).sort()

  it('compare figures', async () => {
    expect(await sorted(outcomes({}))).toEqual([120, 300, 837, 97, 98.5, 99.4])
    expect(await sorted(outcomes({ value: { gt: 97, lte: 120 } }))).toEqual([120, 98.5, 99.4])
    expect(await sorted(outcomes({ value: { eq: 99.4 } }))).toEqual([99.4])
    expect(await sorted(outcomes({ unit: { in: ['%', '人次'] }, year: { eq: 2022 } }))).toEqual([300, 98.5, 99.4])
    expect(await sorted(outcomes({ unit: { in: [] } }))).toEqual([])
  })

  it('reach into indicator, measure, jurisdiction and report', async () => {
    expect(await sorted(outcomes({ indicator: { name: { contains: '纠纷' } } }))).toEqual([837, 97, 98.5, 99.4])
    expect(
      await sorted(outcomes({ indicator: { name: { startsWith: '矛盾纠纷' }, not: { unit: { eq: '%' } } } })),
    ).toEqual([837])
    expect(await sorted(outcomes({ measure: { theme: { eq: 'DISPUTES' } } }))).toEqual([837, 97, 98.5, 99.4])
    expect(await sorted(outcomes({ measure: { local: true } }))).toEqual([99.4])
    expect(await sorted(outcomes({ jurisdiction: { within: 'CN-320000' } }))).toEqual([837, 97, 99.4])
    expect(
      await sorted(outcomes({ jurisdiction: { adoptions: { some: { status: { eq: 'SHORTFALL' } } } } })),
    ).toHaveLength(6)
    expect(await sorted(outcomes({ report: { year: { lt: 2022 } } }))).toEqual([97])
    expect(await sorted(outcomes({ report: { id: { eq: 'R-CN-210500-2022' } }, measure: {} }))).toEqual([120, 98.5])
  })

  it('hold without a link for no filter on it, and for its negation', async () => {
    const disputes = { measure: { theme: { eq: 'DISPUTES' } } }
    expect(await sorted(outcomes({ not: disputes }))).toEqual([120, 300]) // 300 is of no measure
    expect(await sorted(outcomes({ measure: { not: { theme: { eq: 'DISPUTES' } } } }))).toEqual([120])
    expect(await sorted(citations({ measure: null }))).toEqual(['BASIS', 'BASIS', 'ISSUED', 'STUDIED'])
    expect(await sorted(citations({ not: { measure: {} } }))).toEqual(['BASIS'])
  })

  it('join with and, or, not', async () => {
    const high = { value: { gte: 99 } }
    const rate = { unit: { eq: '%' } }
    expect(await sorted(outcomes({ and: [high, rate] }))).toEqual([99.4])
    expect(await sorted(outcomes({ or: [high, rate] }))).toEqual([120, 300, 837, 97, 98.5, 99.4])
    expect(await sorted(outcomes({ ...high, not: rate }))).toEqual([120, 300, 837])
    expect(await sorted(outcomes({ or: [{ and: [high, rate] }, { not: { or: [high, rate] } }] }))).toEqual([99.4])
    expect(await sorted(outcomes({ and: [] }))).toHaveLength(6)
    expect(await sorted(outcomes({ or: [] }))).toEqual([])
    expect(await sorted(outcomes({ not: {} }))).toEqual([])
  })

  it('find citations by role, instrument and report', async () => {
    expect(await citations({ role: { eq: 'ISSUED' } })).toEqual(['ISSUED'])
    expect(await sorted(citations({ instrument: { type: { in: ['ADMINISTRATIVE_REGULATION'] } } }))).toEqual([
      'BASIS',
      'STUDIED',
    ])
    expect(
      await sorted(
        citations({
          instrument: { documentNumber: { eq: null } },
          report: { jurisdiction: { code: { eq: '210500' } } },
        }),
      ),
    ).toEqual(['BASIS', 'ISSUED'])
  })

  it('find instruments by title, number, and where they are cited', async () => {
    const [founding, scheme, regulation] = [
      '国务院办公厅关于全面推行行政执法三项制度的指导意见',
      '本溪市行政执法三项制度实施方案',
      '重大行政决策程序暂行条例',
    ]
    expect(await instruments({ documentNumber: { startsWith: '国办发' } })).toEqual([founding])
    expect(await instruments({ documentNumber: { eq: null } })).toEqual([scheme, regulation])
    expect(await instruments({ not: { documentNumber: { eq: '国办发〔2018〕118号' } } })).toEqual([scheme, regulation])
    expect(await instruments({ title: { contains: '三项制度' }, type: { eq: 'PLAN' } })).toEqual([scheme])
    expect(await instruments({ citations: { some: { role: { eq: 'STUDIED' } } } })).toEqual([regulation])
    expect(
      await instruments({ citations: { none: { report: { jurisdiction: { code: { eq: '320205' } } } } } }),
    ).toEqual([founding, scheme])
    expect(
      await instruments({
        citations: { some: { measure: { name: { eq: '行政执法三项制度' } } }, none: { role: { eq: 'ISSUED' } } },
      }),
    ).toEqual([founding])
  })

  it('find reports by place and year', async () => {
    expect(await reports({ jurisdiction: { name: { eq: '锡山区' } } })).toEqual([
      'R-CN-320205-2022',
      'R-CN-320205-2021',
    ])
    expect(await reports({ jurisdiction: { former: true } })).toEqual(['R-CN-320204-2014'])
    expect(await reports({ year: { eq: 2022 }, not: { jurisdiction: { level: { eq: 'COUNTY' } } } })).toHaveLength(2)
    expect(await reports({ id: { in: [] } })).toEqual([])
  })

  it('follow each link of a place', async () => {
    expect(await places({ partOf: { name: { eq: '本溪市' } } })).toEqual(['平山区', '明山区'])
    expect(await places({ not: { partOf: {} } })).toEqual(['辽宁省', '江苏省', '示例县'])
    expect(await places({ parts: { some: { former: true } } })).toEqual(['无锡市'])
    expect(await places({ level: { eq: 'PREFECTURE' }, parts: { none: { former: true } } })).toEqual(['本溪市'])
    expect(await places({ succeededBy: { some: { code: { endsWith: '13' } } } })).toEqual(['北塘区'])
    expect(await places({ reports: { some: { complete: false } } })).toEqual(['惠山区'])
    expect(await places({ reports: { some: { outcomes: { some: { unit: { eq: '件' } } } } } })).toEqual([
      '本溪市',
      '锡山区',
    ])
  })

  it('follow each link of a measure', async () => {
    expect(await measures({ narrower: { some: { kind: { eq: 'CAMPAIGN' } } } })).toEqual(['枫桥经验'])
    expect(await measures({ broaderMeasures: { some: { altNames: { contains: '新时代' } } } })).toEqual([
      '枫桥式派出所',
    ])
    expect(await measures({ instruments: { some: { documentNumber: { endsWith: '118号' } } } })).toEqual([
      '行政执法三项制度',
    ])
    expect(await measures({ citations: { some: { role: { eq: 'STUDIED' } } } })).toEqual(['六员合一调解'])
    expect(await measures({ citations: { none: {} }, outcomes: { none: {} } })).toEqual([
      '枫桥式派出所',
      '法律顾问制度',
    ])
    expect(await measures({ outcomes: { some: { report: { issuedOn: { gt: '2023-01-31' } } } } })).toEqual([
      '六员合一调解',
      '枫桥经验',
    ])
    expect(await measures({ nameEn: { startsWith: 'Feng' } })).toEqual(['枫桥经验'])
    expect(await measures({ altNames: { eq: null }, gloss: { eq: null }, local: false })).toEqual([
      '枫桥式派出所',
      '法律顾问制度',
    ])
  })

  it('follow each link of a report', async () => {
    expect(await reports({ adoptions: { some: { status: { eq: 'PLANNED' } } } })).toEqual([
      'R-CN-320205-2022',
      'R-CN-210500-2022',
    ])
    expect(await reports({ outcomes: { some: { value: { lt: 98 } } } })).toEqual(['R-CN-320205-2021'])
    expect(await reports({ citations: { some: {}, none: { role: { eq: 'ISSUED' } } } })).toEqual(['R-CN-320205-2022'])
    expect(await reports({ adoptions: { none: { measure: { theme: { eq: 'DISPUTES' } } } }, complete: true })).toEqual([
      `R-${WUXI_ZONE}-2022`,
      'R-CN-210504-2022',
    ])
    expect(await reports({ title: { startsWith: '本溪市' }, issuedOn: { gte: '2023-01-20', lt: '2023-02' } })).toEqual([
      'R-CN-210500-2022',
    ])
    expect(await reports({ issuer: { endsWith: '司法局' } })).toHaveLength(1)
    expect(await citations({ report: { title: { eq: null } } })).toEqual(['STUDIED'])
    expect(await sorted(outcomes({ report: { not: { adoptions: { some: { measure: { local: true } } } } } }))).toEqual([
      120, 300, 97, 98.5,
    ])
  })

  it('follow each link of an instrument', async () => {
    const [founding, scheme] = ['国务院办公厅关于全面推行行政执法三项制度的指导意见', '本溪市行政执法三项制度实施方案']
    expect(await instruments({ implements: { some: { documentNumber: { contains: '2018' } } } })).toEqual([scheme])
    expect(await instruments({ implementedBy: { some: { type: { eq: 'PLAN' } } } })).toEqual([founding])
    expect(await instruments({ amends: { some: {} } })).toEqual([])
    expect(await instruments({ repeals: { none: {} }, issuer: { eq: '国务院' } })).toEqual(['重大行政决策程序暂行条例'])
    expect(await instruments({ measures: { some: { name: { startsWith: '行政执法' } } } })).toEqual([founding, scheme])
    expect(await citations({ instrument: { implementedBy: { some: {} } } })).toEqual(['BASIS'])
  })

  it('follow each link of an adoption and an indicator', async () => {
    const indicators = (filter: object) => list('indicators', 'IndicatorFilter', 'name', filter)
    expect(await adoptions({ outcomes: { some: { unit: { eq: '件' } } } })).toEqual([
      'A-CN-320205-M-fengqiao-jingyan-2022-PLANNED',
      'A-CN-210500-M-sanxiang-zhidu-2022-IMPLEMENTED',
    ])
    expect(await adoptions({ year: { eq: 2021 }, citations: { none: {} } })).toEqual([
      'A-CN-320205-M-fengqiao-jingyan-2021-IMPLEMENTED',
    ])
    expect(await adoptions({ citations: { some: { instrument: { title: { endsWith: '条例' } } } } })).toEqual([
      `A-CN-320205-${COINED}-2022-IMPLEMENTED`,
    ])
    expect(await indicators({ outcomes: { some: { jurisdiction: { name: { eq: '锡山区' } } } } })).toEqual([
      '矛盾纠纷调处成功率',
      '矛盾纠纷调处数',
    ])
    expect(await indicators({ outcomes: { none: { measure: {} } } })).toEqual(['培训人数'])
  })

  it('nest links and boolean logic to any depth that the limits let through', async () => {
    const planned = { adoptions: { some: { status: { eq: 'PLANNED' } } } }
    expect(
      await places({
        or: [{ parts: { some: { or: [planned, { not: { reports: { none: { complete: false } } } }] } } }, planned],
        not: { level: { eq: 'PROVINCE' } },
      }),
    ).toEqual(['本溪市', '无锡市', '锡山区'])
    expect(
      await outcomes({
        report: {
          jurisdiction: {
            partOf: {
              parts: { some: { reports: { some: { adoptions: { none: { status: { eq: 'IMPLEMENTED' } } } } } } },
            },
          },
          citations: { none: { not: { measure: { local: true } } } },
        },
        unit: { eq: '%' },
      }),
    ).toEqual([99.4, 97])
  })

  it('give the index what only the store knows', async () => {
    const rates = { indicator: { unit: { eq: '%' } }, value: { gte: 98 } }
    expect(await places({ outcomes: { some: rates } })).toEqual(['本溪市', '锡山区'])
    expect(await places({ within: 'CN-210000', outcomes: { none: rates } })).toEqual(['辽宁省', '平山区', '明山区'])
    expect(
      await places({
        outcomes: { some: { ...rates, jurisdiction: { within: 'CN-320000' } }, none: { value: { gt: 900 } } },
      }),
    ).toEqual(['锡山区'])
    expect(
      await adoptions({ status: { eq: 'PLANNED' }, jurisdiction: { outcomes: { some: { value: { gt: 99 } } } } }),
    ).toEqual(['A-CN-320205-M-fengqiao-jingyan-2022-PLANNED', 'A-CN-210500-M-falv-guwen-2022-PLANNED'])
  })

  it('narrow a connection of a node as they do the whole list', async () => {
    const { measure } = await asker().ask(`{ measure(name: "枫桥经验") {
      outcomes(filter: {jurisdiction: {within: "CN-320000"}, value: {lt: 100}}) { totalCount nodes { value } }
      adoptions(filter: {jurisdiction: {level: {eq: PREFECTURE}}}) { totalCount nodes { jurisdiction { name } } } } }`)
    expect(measure).toEqual({
      outcomes: { totalCount: 1, nodes: [{ value: 97 }] },
      adoptions: { totalCount: 1, nodes: [{ jurisdiction: { name: '本溪市' } }] },
    })
  })
})
