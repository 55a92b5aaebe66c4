import { expect, it } from '@jest/globals'
import { describeApi } from './fixture/describeApi.ts'

describeApi('groups of outcomes and citations', (asker) => {
  const listed = async (field: 'outcomes' | 'citations', filter: string) => {
    const type = field === 'outcomes' ? 'OutcomeFilter' : 'CitationFilter'
    const query = `query ($filter: ${type}) { list: ${field}(filter: $filter, first: 100) { totalCount nodes { id } } }`
    const { list } = await asker().ask(query, { filter: JSON.parse(filter) })
    expect(list.totalCount).toBe(list.nodes.length)
    return list.nodes.map(({ id }: { id: string }) => id) as string[]
  }

  it('tell what figures come to, by indicator, year and province, and which ones were counted', async () => {
    const query = `{ outcomeGroups(by: [YEAR, PROVINCE], orderBy: {field: KEY, direction: ASC}) { totalCount nodes {
      indicator { name unit } year province { name } level measure { name } jurisdiction { name }
      outcomes sum mean median min max jurisdictions jurisdictionsWithReport share filter } } outcomes { totalCount } }`
    const { outcomeGroups, outcomes } = await asker().ask(query)
    const group = (name: string, unit: string, year: number, province: string, values: number[]) => ({
      indicator: { name, unit },
      year,
      province: { name: province },
      level: null,
      measure: null,
      jurisdiction: null,
      outcomes: values.length,
      sum: values[0],
      mean: values[0],
      median: values[0],
      min: values[0],
      max: values[0],
      jurisdictions: 1,
      filter: expect.any(String),
    })
    const known = { jurisdictionsWithReport: 2, share: 1 / 2 }
    expect(outcomeGroups).toEqual({
      totalCount: 6,
      nodes: [
        { ...group('培训人数', '人次', 2022, '辽宁省', [300]), ...known },
        { ...group('矛盾纠纷调处成功率', '%', 2021, '江苏省', [97]), jurisdictionsWithReport: 1, share: 1 },
        { ...group('矛盾纠纷调处成功率', '%', 2022, '辽宁省', [98.5]), ...known },
        { ...group('矛盾纠纷调处成功率', '%', 2022, '江苏省', [99.4]), ...known },
        { ...group('矛盾纠纷调处数', '件', 2022, '江苏省', [837]), ...known },
        { ...group('行政执法案件数', '件', 2022, '辽宁省', [120]), ...known },
      ],
    })
    const counted: string[] = []
    for (const { filter, outcomes } of outcomeGroups.nodes) {
      const ids = await listed('outcomes', filter)
      expect(ids).toHaveLength(outcomes)
      counted.push(...ids)
    }
    expect(new Set(counted).size).toBe(outcomes.totalCount)
  })

  it('never mix units, and order values of one indicator', async () => {
    const query = `query ($order: OutcomeGroupOrder, $filter: OutcomeFilter) { outcomeGroups(by: [], orderBy: $order, filter: $filter) {
      nodes { indicator { name unit } outcomes sum mean median min max jurisdictions jurisdictionsWithReport } } }`
    const { outcomeGroups } = await asker().ask(query, {})
    expect(outcomeGroups.nodes.map(({ indicator }: { indicator: object }) => indicator)).toEqual([
      { name: '矛盾纠纷调处成功率', unit: '%' },
      { name: '行政执法案件数', unit: '件' },
      { name: '矛盾纠纷调处数', unit: '件' },
      { name: '培训人数', unit: '人次' },
    ])
    expect(outcomeGroups.nodes[0]).toMatchObject({
      outcomes: 3,
      sum: 294.9,
      mean: 98.3,
      median: 98.5,
      min: 97,
      max: 99.4,
      jurisdictions: 2,
      jurisdictionsWithReport: 5,
    })
    for (const field of ['SUM', 'MEAN', 'MEDIAN']) {
      const order = { field, direction: 'DESC' }
      expect(await asker().failures(query, { order })).toMatchObject([{ code: 'ORDER_NEEDS_INDICATOR' }])
      const rates = await asker().ask(query, { order, filter: { indicator: { unit: { eq: '%' } } } })
      expect(rates.outcomeGroups.nodes).toHaveLength(1)
    }
    const byYear = `{ outcomeGroups(by: [YEAR], filter: {unit: {eq: "%"}}, orderBy: {field: MEAN, direction: ASC}) { nodes { year mean } } }`
    expect((await asker().ask(byYear)).outcomeGroups.nodes).toEqual([
      { year: 2021, mean: 97 },
      { year: 2022, mean: 98.95 },
    ])
  })

  it('list their outcomes by value: a filter within `and` tells the indicator too', async () => {
    const { outcomeGroups } = await asker().ask(
      '{ outcomeGroups(by: [YEAR], filter: {year: {eq: 2022}}) { nodes { filter } } }',
    )
    const query = `query ($filter: OutcomeFilter) { outcomes(filter: $filter, orderBy: {field: VALUE, direction: DESC}) { nodes { value } } }`
    const values = async (filter: object) => {
      const { outcomes } = await asker().ask(query, { filter })
      return outcomes.nodes.map(({ value }: { value: number }) => value)
    }
    const listed = outcomeGroups.nodes.map(({ filter }: { filter: string }) => values(JSON.parse(filter)))
    expect((await Promise.all(listed)).toSorted()).toEqual([[120], [300], [837], [99.4, 98.5]])
    const [rates, cases] = [{ indicator: { unit: { in: ['%', '件'] } } }, { indicator: { name: { endsWith: '率' } } }]
    expect(await values({ and: [{ and: [rates] }, cases] })).toEqual([99.4, 98.5, 97])
    expect(await asker().failures(query, { filter: { or: [cases] } })).toMatchObject([
      { code: 'ORDER_NEEDS_INDICATOR' },
    ])
  })

  it('count citations by instrument and role, and tell which ones were counted', async () => {
    const query = `{ citationGroups(by: [INSTRUMENT, ROLE], orderBy: {field: CITATIONS, direction: DESC}) { totalCount nodes {
      instrument { title issuer } role type year citations reports jurisdictions jurisdictionsWithReport share filter } } }`
    const { citationGroups } = await asker().ask(query)
    const group = (title: string, issuer: string | null, role: string) => ({
      instrument: { title, issuer },
      role,
      type: null,
      year: null,
      citations: 1,
      reports: 1,
      jurisdictions: 1,
      jurisdictionsWithReport: 5,
      share: 1 / 5,
      filter: expect.any(String),
    })
    expect(citationGroups).toEqual({
      totalCount: 4,
      nodes: [
        group('重大行政决策程序暂行条例', '国务院', 'STUDIED'),
        group('重大行政决策程序暂行条例', '国务院', 'BASIS'),
        group('本溪市行政执法三项制度实施方案', null, 'ISSUED'),
        group('国务院办公厅关于全面推行行政执法三项制度的指导意见', '国务院办公厅', 'BASIS'),
      ],
    })
    for (const { filter, citations } of citationGroups.nodes) {
      expect(await listed('citations', filter)).toHaveLength(citations)
    }
  })

  it('count citations by type, year, province and measure; those for no measure by themselves', async () => {
    const ask = async (by: string, fields: string) => {
      const query = `{ citationGroups(by: [${by}], filter: {report: {year: {eq: 2022}}}, orderBy: {field: REPORTS, direction: DESC}) { nodes { ${fields} citations reports filter } } }`
      const { citationGroups } = await asker().ask(query)
      for (const { filter, citations } of citationGroups.nodes)
        expect(await listed('citations', filter)).toHaveLength(citations)
      return citationGroups.nodes.map(({ filter: _, ...shown }: { filter: string }) => shown)
    }
    expect(await ask('TYPE', 'type')).toEqual([
      { type: 'ADMINISTRATIVE_REGULATION', citations: 2, reports: 2 },
      { type: 'NOTICE', citations: 1, reports: 1 },
      { type: 'PLAN', citations: 1, reports: 1 },
    ])
    expect(await ask('YEAR, PROVINCE', 'year province { name }')).toEqual([
      { year: 2022, province: { name: '江苏省' }, citations: 1, reports: 1 },
      { year: 2022, province: { name: '辽宁省' }, citations: 3, reports: 1 },
    ])
    expect(await ask('MEASURE, LEVEL', 'measure { name } level')).toEqual([
      { measure: null, level: 'PREFECTURE', citations: 1, reports: 1 },
      { measure: { name: '六员合一调解' }, level: 'COUNTY', citations: 1, reports: 1 },
      { measure: { name: '行政执法三项制度' }, level: 'PREFECTURE', citations: 2, reports: 1 },
    ])
  })

  it('are nothing where nothing matches', async () => {
    const none = `{ outcomeGroups(by: [JURISDICTION], filter: {or: []}) { totalCount nodes { sum } pageInfo { hasNextPage endCursor } }
      citationGroups(by: [], filter: {instrument: {title: {eq: "无此办法"}}}) { totalCount nodes { citations } } }`
    expect(await asker().ask(none)).toEqual({
      outcomeGroups: { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } },
      citationGroups: { totalCount: 0, nodes: [] },
    })
  })
})
