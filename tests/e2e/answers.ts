import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Environment, type Serving, serve, temporaryFolder } from './govgraph.ts'

/** The questions that GovGraph is for, asked over HTTP of a server that starts on the seed facts. */
export function describeAnswers(engine: string, prepare: () => Promise<Environment>): void {
  describe(`questions to a server on ${engine}`, () => {
    const folder = temporaryFolder()
    let server: Serving

    beforeAll(async () => {
      server = await serve({ GOVGRAPH_DATA: folder.path, ...(await prepare()) })
    }, 180_000)
    afterAll(async () => {
      await server?.end()
      folder.remove()
    })

    /** The data of an answer without errors. */
    const ask = async (query: string, variables?: Record<string, unknown>) => {
      const { data, errors } = await server.ask(query, variables)
      expect(errors).toBeUndefined()
      return data
    }

    it('the first question of the README, with its answer', async () => {
      const readme = readFileSync('README.md', 'utf8')
      const [, asked = '', answer = ''] = readme.match(/<<'EOF'\n(.*)\nEOF\n```\n```json\n([^`]*)```/) ?? []
      expect(await server.ask(JSON.parse(asked).query)).toEqual(JSON.parse(answer))
    })

    it('which measures a city adopted, and by which words of which report', async () => {
      const { jurisdiction } = await ask(`{ jurisdiction(code: "210500") { name partOf { name }
        adoptions(filter: {status: {eq: IMPLEMENTED}}, first: 100) { totalCount edges { node { year measure { name theme { name } }
          claims { section start end mention report { title year } } } } } } }`)
      expect(jurisdiction).toMatchObject({ name: '本溪市', partOf: { name: '辽宁省' } })
      const adoptions = jurisdiction.adoptions.edges.map((edge: { node: object }) => edge.node)
      expect(adoptions).toHaveLength(Math.min(100, jurisdiction.adoptions.totalCount))
      for (const { year, measure, claims } of adoptions) {
        expect(year).toBe(2022)
        expect(measure.theme.name).not.toBe('')
        expect(claims.length).toBeGreaterThan(0)
        for (const { start, end, mention, report } of claims) {
          expect(mention).toHaveLength(end - start)
          expect(report).toEqual({ title: '本溪市2022年法治政府建设情况报告', year: 2022 })
        }
      }
    })

    it('who adopted a measure, by any of its names, and who did not', async () => {
      const query = `query ($name: String!) { measure(name: $name) { name
        adopters { totalCount edges { firstYear lastYear statuses node { name level } } }
        coverage(year: 2022, within: "CN-320000", level: COUNTY) {
          jurisdictions implemented plannedOnly shortfallOnly notMentioned partialReport noReport } } }`
      const { measure } = await ask(query, { name: '枫桥经验' })
      expect(measure.name).toBe('枫桥经验')
      expect(measure.adopters).toEqual({
        totalCount: 2,
        edges: [
          {
            firstYear: 2024,
            lastYear: 2024,
            statuses: ['IMPLEMENTED'],
            node: { name: '威海经济技术开发区', level: 'FUNCTIONAL_ZONE' },
          },
          {
            firstYear: 2023,
            lastYear: 2023,
            statuses: ['IMPLEMENTED'],
            node: { name: '十堰经济技术开发区', level: 'FUNCTIONAL_ZONE' },
          },
        ],
      })
      expect(measure.coverage).toEqual({
        jurisdictions: 95,
        implemented: 0,
        plannedOnly: 0,
        shortfallOnly: 0,
        notMentioned: 1,
        partialReport: 0,
        noReport: 94,
      })
      expect(await ask(query, { name: '新时代枫桥经验' })).toEqual({ measure })
      expect(await ask(query, { name: '楓橋經驗' })).toEqual({ measure })
    })

    it('on which documents a measure rests, what it yielded, and what is cited with it', async () => {
      const { measure } =
        await ask(`{ measure(name: "三项制度") { name instruments { title documentNumber citations { totalCount } }
        adopters { nodes { name } }
        outcomes { edges { node { value unit indicator { name } jurisdiction { name } } } }
        citations { edges { node { role instrument { title } report { jurisdiction { name } } } } } } }`)
      expect(measure.name).toBe('行政执法三项制度')
      expect(measure.instruments.map((each: { documentNumber: string }) => each.documentNumber)).toContain(
        '国办发〔2018〕118号',
      )
      expect(measure.adopters.nodes.map((each: { name: string }) => each.name)).toEqual(
        expect.arrayContaining(['海南区', '锡山区', '本溪市']),
      )
    })

    it('who cites a legal instrument, in which role and section', async () => {
      const { instrument } = await ask(`{ instrument(title: "重大行政决策程序暂行条例") { title type
        citations { totalCount edges { node { role section measure { name } report { jurisdiction { name } } } } } } }`)
      expect(instrument).toMatchObject({ title: '重大行政决策程序暂行条例', type: 'ADMINISTRATIVE_REGULATION' })
      const places = instrument.citations.edges.map(
        ({ node }: { node: { report: { jurisdiction: { name: string } } } }) => node.report.jurisdiction.name,
      )
      expect(new Set(places)).toEqual(new Set(['海南区', '本溪市']))
    })

    it('which places with a report have, or lack, a measure', async () => {
      const query = `query ($filter: JurisdictionFilter, $within: ID) { jurisdictions(filter: $filter, first: 10) { totalCount nodes { name } }
        adoptions(filter: {jurisdiction: {within: $within}}) { totalCount nodes { jurisdiction { name } } } }`
      const level = { in: ['COUNTY', 'FUNCTIONAL_ZONE'] }
      const adopted = (condition: 'some' | 'none', year: number) => ({
        level,
        adoptions: { [condition]: { measure: { name: { eq: '枫桥经验' } } } },
        reports: { some: { year: { eq: year } } },
      })
      const names = async (filter: object) => (await ask(query, { filter, within: 'CN-320000' })).jurisdictions.nodes
      expect(await names(adopted('some', 2023))).toEqual([{ name: '十堰经济技术开发区' }])
      expect(await names(adopted('some', 2022))).toEqual([])
      expect(await names(adopted('none', 2022))).toEqual([{ name: '海南区' }, { name: '锡山区' }])
      const { adoptions } = await ask(query, { filter: {}, within: 'CN-320000' })
      expect(adoptions.totalCount).toBeGreaterThan(50)
      expect(
        new Set(adoptions.nodes.map((each: { jurisdiction: { name: string } }) => each.jurisdiction.name)),
      ).toEqual(new Set(['锡山区']))
    })

    it('how many adoptions a theme has, and which ones were counted', async () => {
      const { adoptionGroups } =
        await ask(`{ adoptionGroups(by: [THEME, STATUS], filter: {year: {eq: 2022}}, first: 100) {
        edges { node { theme { name } status adoptions jurisdictions jurisdictionsWithReport share filter } } } }`)
      const groups = adoptionGroups.edges.map((edge: { node: object }) => edge.node)
      expect(groups.length).toBeGreaterThan(10)
      for (const { filter, adoptions, jurisdictions, jurisdictionsWithReport, share } of groups) {
        const counted = await ask('query ($filter: AdoptionFilter) { adoptions(filter: $filter) { totalCount } }', {
          filter: JSON.parse(filter),
        })
        expect(counted.adoptions.totalCount).toBe(adoptions)
        expect(jurisdictionsWithReport).toBe(3)
        expect(share).toBeCloseTo(jurisdictions / jurisdictionsWithReport)
      }
    })

    it('what each report holds', async () => {
      const { reports, graph } = await ask(`{ graph { engine counts { kind count } }
        reports(first: 10) { edges { node { jurisdiction { fullName } year
          adoptions { totalCount } citations { totalCount } outcomes { totalCount } } } } }`)
      const rows = reports.edges.map((edge: { node: object }) => edge.node)
      expect(
        rows.map((row: { jurisdiction: { fullName: string }; year: number }) => [row.year, row.jurisdiction.fullName]),
      ).toEqual(
        expect.arrayContaining([
          [2024, '山东省威海市威海经济技术开发区'],
          [2023, '湖北省十堰市十堰经济技术开发区'],
          [2022, '辽宁省本溪市'],
          [2022, '江苏省无锡市锡山区'],
          [2022, '内蒙古自治区乌海市海南区'],
        ]),
      )
      for (const [kind, field] of [
        ['ADOPTION', 'adoptions'],
        ['CITATION', 'citations'],
        ['OUTCOME', 'outcomes'],
      ] as const) {
        const sum = rows.reduce(
          (total: number, row: Record<string, { totalCount: number }>) => total + (row[field]?.totalCount ?? 0),
          0,
        )
        expect({ kind, count: sum }).toEqual(graph.counts.find((each: { kind: string }) => each.kind === kind))
      }
    })
  })
}
