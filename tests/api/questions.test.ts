import { expect, it } from '@jest/globals'
import { describeApi } from './fixture/describeApi.ts'
import { WUXI_ZONE } from './fixture/reference.ts'
import { COINED } from './fixture/reports.ts'

describeApi('the questions that GovGraph is for', (asker) => {
  it('which measures a city adopted, and by which words of which report', async () => {
    const answer =
      await asker().ask(`{ jurisdiction(code: "210500") { id fullName level former partOf { name partOf { name } }
      adoptions(filter: {status: {eq: IMPLEMENTED}}) { totalCount edges { node { year status measure { name theme { name } }
        claims { section start end mention rule quote report { title year } } } } } } }`)
    const report = { title: '本溪市2022年法治政府建设情况报告', year: 2022 }
    const claim = { section: '一(一)', rule: 'lexicon', quote: null, report }
    expect(answer.jurisdiction).toEqual({
      id: 'CN-210500',
      fullName: '本溪市',
      level: 'PREFECTURE',
      former: false,
      partOf: { name: '辽宁省', partOf: null },
      adoptions: {
        totalCount: 2,
        edges: [
          {
            node: {
              year: 2022,
              status: 'IMPLEMENTED',
              measure: { name: '行政执法三项制度', theme: { name: '行政执法' } },
              claims: [{ ...claim, start: 300, end: 308, mention: '行政执法三项制度' }],
            },
          },
          {
            node: {
              year: 2022,
              status: 'IMPLEMENTED',
              measure: { name: '枫桥经验', theme: { name: '矛盾纠纷化解' } },
              claims: [
                { ...claim, start: 100, end: 104, mention: '枫桥经验' },
                { ...claim, start: 200, end: 207, mention: '新时代枫桥经验' },
              ],
            },
          },
        ],
      },
    })
  })

  it('who adopted a measure, and who did not', async () => {
    const query = `query ($name: String!) { measure(name: $name) { id name altNames nameEn gloss kind local
      broader { name } narrower { name } adopters { totalCount edges { firstYear lastYear statuses node { name level } } }
      planners: adopters(status: PLANNED) { nodes { name } }
      lately: adopters(status: null, year: {gte: 2022}, within: "CN-320000") { edges { node { name } firstYear statuses } }
      coverage(year: 2022, within: "CN-320000", level: COUNTY) {
        jurisdictions implemented plannedOnly shortfallOnly notMentioned partialReport noReport } } }`
    const { measure } = await asker().ask(query, { name: '枫桥经验' })
    expect(measure).toEqual({
      id: 'M-fengqiao-jingyan',
      name: '枫桥经验',
      altNames: ['新时代枫桥经验'],
      nameEn: 'Fengqiao experience',
      gloss: 'Conflicts are settled where they arise.',
      kind: 'MECHANISM',
      local: false,
      broader: [],
      narrower: [{ name: '枫桥式派出所' }],
      adopters: {
        totalCount: 4,
        edges: [
          { firstYear: 2022, lastYear: 2022, statuses: ['IMPLEMENTED'], node: { name: '本溪市', level: 'PREFECTURE' } },
          { firstYear: 2022, lastYear: 2022, statuses: ['IMPLEMENTED'], node: { name: '平山区', level: 'COUNTY' } },
          { firstYear: 2014, lastYear: 2014, statuses: ['IMPLEMENTED'], node: { name: '北塘区', level: 'COUNTY' } },
          {
            firstYear: 2021,
            lastYear: 2021,
            statuses: ['IMPLEMENTED', 'PLANNED', 'SHORTFALL'],
            node: { name: '锡山区', level: 'COUNTY' },
          },
        ],
      },
      planners: { nodes: [{ name: '锡山区' }] },
      lately: { edges: [{ node: { name: '锡山区' }, firstYear: 2022, statuses: ['PLANNED', 'SHORTFALL'] }] },
      coverage: {
        jurisdictions: 3,
        implemented: 0,
        plannedOnly: 1,
        shortfallOnly: 0,
        notMentioned: 0,
        partialReport: 1,
        noReport: 1,
      },
    })
    for (const name of ['新时代“枫桥经验”', '楓橋經驗']) expect(await asker().ask(query, { name })).toEqual({ measure })
    expect(await asker().ask('{ measure(id: "M-x0123456789abcdef") { name } }')).toEqual({
      measure: { name: '枫桥经验' },
    })
  })

  it('on which documents a measure rests, what it yielded, and what is cited with it', async () => {
    const { measure } = await asker().ask(`{ measure(name: "三项制度") {
      instruments { title type documentNumber issuer citations { totalCount } implementedBy { title } }
      outcomes { edges { node { value unit qualifier change { direction } rank { place } indicator { name unit } jurisdiction { name } } } }
      citations { edges { node { role section start end instrument { title documentNumber } report { jurisdiction { name } } } } } } }`)
    const founding = '国务院办公厅关于全面推行行政执法三项制度的指导意见'
    expect(measure).toEqual({
      instruments: [
        {
          title: founding,
          type: 'NOTICE',
          documentNumber: '国办发〔2018〕118号',
          issuer: '国务院办公厅',
          citations: { totalCount: 1 },
          implementedBy: [{ title: '本溪市行政执法三项制度实施方案' }],
        },
      ],
      outcomes: {
        edges: [
          {
            node: {
              value: 120,
              unit: '件',
              qualifier: 'EXACT',
              change: null,
              rank: null,
              indicator: { name: '行政执法案件数', unit: '件' },
              jurisdiction: { name: '本溪市' },
            },
          },
        ],
      },
      citations: {
        edges: expect.arrayContaining([
          {
            node: {
              role: 'BASIS',
              section: '二',
              start: 310,
              end: 310 + founding.length,
              instrument: { title: founding, documentNumber: '国办发〔2018〕118号' },
              report: { jurisdiction: { name: '本溪市' } },
            },
          },
          {
            node: {
              role: 'ISSUED',
              section: '二',
              start: 330,
              end: 345,
              instrument: { title: '本溪市行政执法三项制度实施方案', documentNumber: null },
              report: { jurisdiction: { name: '本溪市' } },
            },
          },
        ]),
      },
    })
  })

  it('who cites a legal instrument, in which role and section, and for which measure', async () => {
    const query = `query ($title: String!) { instrument(title: $title) { title type citations { totalCount
      edges { node { role section measure { name } report { jurisdiction { name } } } } } measures { totalCount nodes { name } } } }`
    const answer = await asker().ask(query, { title: '重大行政决策程序暂行条例' })
    const cited = answer.instrument.citations.edges.map((edge: { node: object }) => edge.node)
    expect(cited).toHaveLength(2)
    expect(cited).toEqual(
      expect.arrayContaining([
        { role: 'BASIS', section: '二', measure: null, report: { jurisdiction: { name: '本溪市' } } },
        {
          role: 'STUDIED',
          section: '二',
          measure: { name: '六员合一调解' },
          report: { jurisdiction: { name: '锡山区' } },
        },
      ]),
    )
    expect(answer.instrument).toMatchObject({
      type: 'ADMINISTRATIVE_REGULATION',
      measures: { totalCount: 1, nodes: [{ name: '六员合一调解' }] },
    })
    expect(await asker().ask(query, { title: '《重大行政决策程序暂行条例》' })).toEqual(answer)
    const founded = await asker().ask(query, { title: '国务院办公厅关于全面推行行政执法三项制度的指导意见' })
    expect(founded.instrument.measures).toEqual({ totalCount: 1, nodes: [{ name: '行政执法三项制度' }] })
  })

  it('which places with a report have, or lack, a measure', async () => {
    const query = `query ($filter: JurisdictionFilter) { jurisdictions(filter: $filter, first: 10) { totalCount nodes { name } } }`
    const places = async (condition: 'some' | 'none') => {
      const filter = {
        level: { in: ['COUNTY', 'FUNCTIONAL_ZONE'] },
        adoptions: { [condition]: { measure: { name: { eq: '枫桥经验' } } } },
        reports: { some: { year: { eq: 2022 } } },
      }
      const { jurisdictions } = await asker().ask(query, { filter })
      expect(jurisdictions.totalCount).toBe(jurisdictions.nodes.length)
      return jurisdictions.nodes.map(({ name }: { name: string }) => name)
    }
    expect(await places('some')).toEqual(['平山区', '锡山区', '示例县'])
    expect(await places('none')).toEqual(['明山区', '无锡经济开发区', '惠山区'])
    const { adoptions } = await asker().ask(
      `{ adoptions(filter: {jurisdiction: {within: "CN-320000"}}) { totalCount nodes { id } } }`,
    )
    expect(adoptions).toEqual({
      totalCount: 7,
      nodes: [
        { id: 'A-CN-320206-M-sanxiang-zhidu-2022-IMPLEMENTED' },
        { id: `A-CN-320205-${COINED}-2022-IMPLEMENTED` },
        { id: 'A-CN-320205-M-fengqiao-jingyan-2022-SHORTFALL' },
        { id: 'A-CN-320205-M-fengqiao-jingyan-2022-PLANNED' },
        { id: `A-${WUXI_ZONE}-M-sanxiang-zhidu-2022-SHORTFALL` },
        { id: 'A-CN-320205-M-fengqiao-jingyan-2021-IMPLEMENTED' },
        { id: 'A-CN-320204-M-fengqiao-jingyan-2014-IMPLEMENTED' },
      ],
    })
  })

  it('how many adoptions a theme has, and which ones were counted', async () => {
    const { adoptionGroups } =
      await asker().ask(`{ adoptionGroups(by: [THEME, STATUS], filter: {year: {eq: 2022}}) { totalCount
      nodes { theme { name } status year level measure { name } province { name } jurisdiction { name }
        adoptions jurisdictions jurisdictionsWithReport share filter } } }`)
    const rest = { year: null, level: null, measure: null, province: null, jurisdiction: null }
    const group = (name: string, status: string, adoptions: number, jurisdictions: number, share: number) => ({
      ...rest,
      theme: { name },
      status,
      adoptions,
      jurisdictions,
      jurisdictionsWithReport: 4,
      share,
      filter: expect.any(String),
    })
    expect(adoptionGroups).toEqual({
      totalCount: 7,
      nodes: [
        group('矛盾纠纷化解', 'IMPLEMENTED', 4, 3, 0.5),
        group('行政执法', 'SHORTFALL', 2, 2, 0.5),
        group('行政执法', 'IMPLEMENTED', 2, 2, 0.25),
        group('矛盾纠纷化解', 'SHORTFALL', 1, 1, 0.25),
        group('矛盾纠纷化解', 'PLANNED', 1, 1, 0.25),
        group('行政决策', 'PLANNED', 1, 1, 0.25),
        group('行政决策', 'IMPLEMENTED', 1, 1, 0.25),
      ],
    })
    for (const { filter, adoptions } of adoptionGroups.nodes) {
      const variables = { filter: JSON.parse(filter) }
      const listed = await asker().ask(
        'query ($filter: AdoptionFilter) { adoptions(filter: $filter) { totalCount } }',
        variables,
      )
      expect(listed.adoptions.totalCount).toBe(adoptions)
    }
  })

  it('what each report holds', async () => {
    const { reports } =
      await asker().ask(`{ reports(first: 10) { totalCount edges { node { id year complete issuer issuedOn sha256 extractor
      jurisdiction { fullName } adoptions { totalCount } citations { totalCount } outcomes { totalCount } } } } }`)
    type Held = Record<'adoptions' | 'citations' | 'outcomes', { totalCount: number }>
    const held = reports.edges.map(({ node }: { node: Held & { id: string } }) => [
      node.id,
      node.adoptions.totalCount,
      node.citations.totalCount,
      node.outcomes.totalCount,
    ])
    expect(held).toEqual([
      ['R-CN-990000-2022', 1, 0, 0],
      ['R-CN-320206-2022', 1, 0, 0],
      ['R-CN-320205-2022', 3, 1, 2],
      [`R-${WUXI_ZONE}-2022`, 1, 0, 0],
      ['R-CN-210504-2022', 1, 0, 0],
      [expect.stringMatching(/^R-CN-210502-2022-[0-9a-f]{16}$/), 1, 0, 0],
      ['R-CN-210500-2022', 4, 3, 3],
      ['R-CN-320205-2021', 1, 0, 1],
      ['R-CN-320204-2014', 1, 0, 0],
    ])
    expect(reports.edges[1].node).toMatchObject({ complete: false, jurisdiction: { fullName: '惠山区' } })
    expect(reports.edges[5].node).toMatchObject({ issuer: '平山区司法局', complete: true })
    expect(reports.edges[6].node).toMatchObject({ issuer: null, issuedOn: '2023-01-20', extractor: 'fixture/1' })
  })

  it('what graph is served', async () => {
    const { graph } = await asker().ask('{ graph { engine version hash vocabulary extractor counts { kind count } } }')
    expect(graph).toEqual({
      engine: asker().store.engine,
      version: await asker().store.version(),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      vocabulary: 'fixture',
      extractor: 'fixture/1',
      counts: [
        { kind: 'JURISDICTION', count: 12 },
        { kind: 'THEME', count: 3 },
        { kind: 'MEASURE', count: 5 },
        { kind: 'REPORT', count: 9 },
        { kind: 'ADOPTION', count: 14 },
        { kind: 'CLAIM', count: 15 },
        { kind: 'INSTRUMENT', count: 3 },
        { kind: 'CITATION', count: 4 },
        { kind: 'INDICATOR', count: 4 },
        { kind: 'OUTCOME', count: 6 },
      ],
    })
  })
})
