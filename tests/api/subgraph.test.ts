import { expect, it } from '@jest/globals'
import { instrumentId } from '../../src/model/ids.ts'
import { describeApi } from './fixture/describeApi.ts'
import { COINED } from './fixture/reports.ts'

const REGULATION = instrumentId('重大行政决策程序暂行条例')
const ALL = '[JURISDICTION, THEME, MEASURE, REPORT, INSTRUMENT, INDICATOR]'

interface Link {
  kind: string
  weight: number
  filter: string | null
}

describeApi('relationship views', (asker) => {
  const ask = (query: string) => asker().ask(query)
  const refusal = async (query: string) => {
    const failures = await asker().failures(query)
    expect(failures).toHaveLength(1)
    return failures[0]
  }
  const labels = (nodes: { label: string }[]) => nodes.map(({ label }) => label)

  it('draw what surrounds a measure, the most connected first, with all links between', async () => {
    const { subgraph } = await ask(
      `{ subgraph(around: ["M-fengqiao-jingyan"], maxNodes: 5) {
        nodes { id kind label weight } links { id kind source target label weight statuses } truncated } }`,
    )
    const measure = 'M-fengqiao-jingyan'
    const adopted = (place: string, weight: number, ...statuses: string[]) => ({
      id: `ADOPTED~${place}~${measure}`,
      kind: 'ADOPTED',
      source: place,
      target: measure,
      label: '实施',
      weight,
      statuses,
    })
    expect(subgraph).toEqual({
      nodes: [
        { id: measure, kind: 'MEASURE', label: '枫桥经验', weight: 9 },
        { id: 'CN-210500', kind: 'JURISDICTION', label: '本溪市', weight: 13 },
        { id: 'CN-320205', kind: 'JURISDICTION', label: '锡山区', weight: 8 },
        { id: 'CN-320204', kind: 'JURISDICTION', label: '北塘区', weight: 4 },
        { id: 'DISPUTES', kind: 'THEME', label: '矛盾纠纷化解', weight: 3 },
      ],
      links: [
        adopted('CN-210500', 1, 'IMPLEMENTED'),
        adopted('CN-320205', 3, 'IMPLEMENTED', 'PLANNED', 'SHORTFALL'),
        adopted('CN-320204', 1, 'IMPLEMENTED'),
        {
          id: `IN_THEME~${measure}~DISPUTES`,
          kind: 'IN_THEME',
          source: measure,
          target: 'DISPUTES',
          label: '主题',
          weight: 1,
          statuses: null,
        },
      ],
      truncated: true,
    })
  })

  it('draw reports and indicators where they are asked for', async () => {
    const { subgraph } = await ask(
      `{ subgraph(around: ["CN-320205"], kinds: [REPORT, INDICATOR, INSTRUMENT]) { nodes { label weight } links { kind label weight } truncated } }`,
    )
    expect(subgraph).toEqual({
      nodes: [
        { label: '锡山区', weight: 8 },
        { label: '重大行政决策程序暂行条例', weight: 5 },
        { label: '矛盾纠纷调处成功率（%）', weight: 4 },
        { label: '矛盾纠纷调处数（件）', weight: 2 },
        { label: '锡山区 2022', weight: 2 },
        { label: '锡山区 2021', weight: 1 },
      ],
      links: [
        { kind: 'CITES', label: '引用', weight: 1 },
        { kind: 'FIGURES_OF', label: '数据', weight: 2 },
        { kind: 'FIGURES_OF', label: '数据', weight: 1 },
        { kind: 'COVERS', label: '报告', weight: 1 },
        { kind: 'CITES', label: '引用', weight: 1 },
        { kind: 'COVERS', label: '报告', weight: 1 },
      ],
      truncated: false,
    })
  })

  it('name a link by the first status that fits', async () => {
    const { subgraph } = await ask(
      '{ subgraph(around: ["M-falv-guwen", "M-sanxiang-zhidu"], kinds: [JURISDICTION]) { links { id label statuses } } }',
    )
    const told = Object.fromEntries(subgraph.links.map(({ id, label, statuses }: never) => [id, [label, statuses]]))
    expect(told).toMatchObject({
      'ADOPTED~CN-210500~M-falv-guwen': ['计划', ['PLANNED']],
      'ADOPTED~CN-210504~M-falv-guwen': ['实施', ['IMPLEMENTED']],
      'ADOPTED~CN-210500~M-sanxiang-zhidu': ['实施', ['IMPLEMENTED', 'SHORTFALL']],
    })
  })

  it('open each link: its filter lists as many as it weighs', async () => {
    const { subgraph } = await ask(
      `{ subgraph(around: ["DISPUTES", "ENFORCEMENT"], depth: 4, maxNodes: 1000, kinds: ${ALL}) { links { kind weight filter } truncated } }`,
    )
    const lists: Record<string, [field: string, type: string]> = {
      ADOPTED: ['adoptions', 'AdoptionFilter'],
      CITES: ['citations', 'CitationFilter'],
      CONCERNS: ['citations', 'CitationFilter'],
      FIGURES_OF: ['outcomes', 'OutcomeFilter'],
      RESULT_OF: ['outcomes', 'OutcomeFilter'],
    }
    const links: Link[] = subgraph.links
    expect(new Set(links.flatMap(({ kind, filter }) => (filter ? [kind] : [])))).toEqual(new Set(Object.keys(lists)))
    for (const { kind, weight, filter } of links) {
      const [field, type] = lists[kind] ?? []
      if (!field) {
        expect({ kind, weight, filter }).toEqual({ kind, weight: 1, filter: null })
        continue
      }
      const query = `query ($filter: ${type}) { ${field}(filter: $filter) { totalCount } }`
      const answer = await asker().ask(query, { filter: JSON.parse(filter as string) })
      expect([kind, filter, answer[field].totalCount]).toEqual([kind, filter, weight])
    }
  })

  it('begin at nodes of any kind and go on only through the kinds asked for', async () => {
    const { subgraph } = await ask(
      '{ subgraph(around: ["CN-320000", "R-CN-320205-2021"], depth: 4, kinds: [JURISDICTION]) { nodes { label } truncated } }',
    )
    expect(labels(subgraph.nodes)).toEqual([
      '江苏省',
      '锡山区 2021',
      '锡山区',
      '无锡市',
      '北塘区',
      '无锡经济开发区',
      '惠山区',
      '梁溪区',
    ])
    expect(subgraph.truncated).toBe(false)
  })

  it('know a measure by an id that it had before', async () => {
    const { subgraph } = await ask('{ subgraph(around: ["M-x0123456789abcdef"], maxNodes: 1) { nodes { id } } }')
    expect(subgraph.nodes).toEqual([{ id: 'M-fengqiao-jingyan' }])
  })

  it('find how two nodes hang together, from end to end', async () => {
    const { path } = await ask(
      `{ path(from: "CN-210500", to: "${COINED}") { nodes { label node { __typename id } } links { id } truncated } }`,
    )
    expect(path).toEqual({
      nodes: [
        { label: '本溪市', node: { __typename: 'Jurisdiction', id: 'CN-210500' } },
        { label: '重大行政决策程序暂行条例', node: { __typename: 'LegalInstrument', id: REGULATION } },
        { label: '六员合一调解', node: { __typename: 'Measure', id: COINED } },
      ],
      links: [{ id: `CITES~CN-210500~${REGULATION}` }, { id: `CONCERNS~${REGULATION}~${COINED}` }],
      truncated: false,
    })
    const ends = 'from: "R-CN-210500-2022", to: "R-CN-320205-2021"'
    const paths = await ask(
      `{ shortest: path(${ends}) { nodes { label } } byMeasures: path(${ends}, kinds: [JURISDICTION, MEASURE]) { nodes { label } }
        tooLong: path(${ends}, maxLength: 3) { nodes { label } } apart: path(from: "CN-210000", to: "CN-320000", kinds: [JURISDICTION]) { nodes { label } } }`,
    )
    expect(labels(paths.shortest.nodes)).toEqual([
      '本溪市2022年法治政府建设情况报告',
      '重大行政决策程序暂行条例',
      '锡山区',
      '锡山区 2021',
    ])
    expect(labels(paths.byMeasures.nodes)).toEqual([
      '本溪市2022年法治政府建设情况报告',
      '本溪市',
      '枫桥经验',
      '锡山区',
      '锡山区 2021',
    ])
    expect([paths.tooLong, paths.apart]).toEqual([{ nodes: paths.shortest.nodes }, null])
  })

  it('take no statement, whatever is asked of their nodes', async () => {
    const cost = (query: string) => asker().statements(query)
    expect(
      await cost('{ subgraph(around: ["DISPUTES"], depth: 4) { nodes { id kind weight } links { id label filter } } }'),
    ).toBe(0)
    const places =
      '{ subgraph(around: ["DISPUTES"], depth: 4, kinds: [JURISDICTION, MEASURE]) { nodes { label node { id } } } }'
    expect(await cost(places)).toBe(0)
    expect(await cost('{ path(from: "CN-210000", to: "CN-320000") { nodes { label } } }')).toBe(0)
    const titles = `subgraph(around: ["DISPUTES"], depth: 4, kinds: ${ALL}) { nodes { label } }`
    expect(await cost(`{ ${titles} }`)).toBe(0)
    const fields =
      'nodes { node { ... on Report { title } ... on Indicator { name } ... on LegalInstrument { type } } }'
    expect(await cost(`{ ${titles} whole: ${titles.replace('nodes { label }', fields)} }`)).toBe(0)
  })

  it('refuse what is out of bounds, naming argument, value and bounds', async () => {
    const code = 'ARGUMENT_OUT_OF_RANGE'
    const subgraph = (more: string, around = '["CN-210500"]') =>
      refusal(`{ subgraph(around: ${around}${more}) { truncated } }`)
    const message = (name: string, value: number, most: number) => `${name} is ${value}; it can be from 1 to ${most}.`
    expect(await subgraph('', '[]')).toEqual({ code, message: message('The number of ids in "around"', 0, 20) })
    const many = JSON.stringify(Array(21).fill('CN-210500'))
    expect(await subgraph('', many)).toEqual({ code, message: message('The number of ids in "around"', 21, 20) })
    expect(await subgraph(', depth: 0')).toEqual({ code, message: message('"depth"', 0, 4) })
    expect(await subgraph(', depth: 5')).toEqual({ code, message: message('"depth"', 5, 4) })
    expect(await subgraph(', maxNodes: -1')).toEqual({ code, message: message('"maxNodes"', -1, 1000) })
    expect(await subgraph(', maxNodes: 1001')).toEqual({ code, message: message('"maxNodes"', 1001, 1000) })
    const path = await refusal('{ path(from: "CN-210500", to: "CN-320205", maxLength: 9) { truncated } }')
    expect(path).toEqual({ code, message: message('"maxLength"', 9, 8) })
  })

  it('refuse ids that are none, that nothing has, and kinds that are no nodes of a view', async () => {
    expect(await refusal('{ subgraph(around: ["CN-210500", "nonsense"]) { truncated } }')).toMatchObject({
      code: 'ID_INVALID',
    })
    expect(await refusal('{ path(from: "CN-210500", to: "L-none") { truncated } }')).toEqual({
      code: 'ID_UNKNOWN',
      message: 'Nothing in the graph has the id "L-none".',
    })
    const message = (kind: string) =>
      `${kind} is not drawn as a node, links count it; kinds that are: THEME, MEASURE, JURISDICTION, INSTRUMENT, INDICATOR, REPORT.`
    expect(await refusal('{ subgraph(around: ["A-CN-210500-M-falv-guwen-2022-PLANNED"]) { truncated } }')).toEqual({
      code: 'KIND_NOT_DRAWN',
      message: message('ADOPTION'),
    })
    expect(await refusal('{ subgraph(around: ["CN-210500"], kinds: [MEASURE, CLAIM]) { truncated } }')).toEqual({
      code: 'KIND_NOT_DRAWN',
      message: message('CLAIM'),
    })
    expect(await refusal('{ path(from: "CN-210500", to: "CN-320205", kinds: [OUTCOME]) { truncated } }')).toEqual({
      code: 'KIND_NOT_DRAWN',
      message: message('OUTCOME'),
    })
  })
})
