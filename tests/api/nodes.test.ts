import { expect, it } from '@jest/globals'
import { graphql } from 'graphql'
import { createContext } from '../../src/api/context.ts'
import { buildGraphSchema } from '../../src/api/schema.ts'
import { describeApi } from './fixture/describeApi.ts'

describeApi('nodes by their ids', (asker) => {
  it('are of every kind', async () => {
    const found =
      await asker().ask(`{ adoptions(first: 1, filter: {jurisdiction: {code: {eq: "320205"}}, status: {eq: IMPLEMENTED}, year: {eq: 2022}}) {
      nodes { id jurisdiction { id } measure { id theme { id } } claims { id report { id } }
        outcomes { nodes { id indicator { id } } } citations { nodes { id instrument { id } } } } } }`)
    const adoption = found.adoptions.nodes[0]
    const [claim, outcome, citation] = [adoption.claims[0], adoption.outcomes.nodes[0], adoption.citations.nodes[0]]
    const expected = [
      ['Adoption', adoption.id],
      ['Jurisdiction', adoption.jurisdiction.id],
      ['Measure', adoption.measure.id],
      ['Theme', adoption.measure.theme.id],
      ['Claim', claim.id],
      ['Report', claim.report.id],
      ['Outcome', outcome.id],
      ['Indicator', outcome.indicator.id],
      ['Citation', citation.id],
      ['LegalInstrument', citation.instrument.id],
    ].map(([__typename, id]) => ({ __typename, id }))
    const ids = expected.map(({ id }) => id)
    const { nodes } = await asker().ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids })
    expect(nodes).toEqual(expected)
    for (const node of expected) {
      expect(await asker().ask('query ($id: ID!) { node(id: $id) { __typename id } }', { id: node.id })).toEqual({
        node,
      })
    }
  })

  it('show their fields and links', async () => {
    const { indicator } = await asker().ask(
      '{ indicator(name: "矛盾纠纷调处成功率") { id outcomes { nodes { id value } } } }',
    )
    const highest = indicator.outcomes.nodes.find(({ value }: { value: number }) => value === 99.4)
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) {
      ... on Outcome { value change { direction value unit against } rank { place } indicator { name } result: measure { name } report { id } year }
      ... on Indicator { name unit outcomes(first: 1, orderBy: {field: VALUE, direction: ASC}) { totalCount nodes { value } } }
      ... on Adoption { year status jurisdiction { name } measure { name } claims { mention } }
      ... on Jurisdiction { name succeededBy { name } } } }`
    const ids = [highest.id, indicator.id, 'A-CN-320206-M-sanxiang-zhidu-2022-IMPLEMENTED', 'CN-320204']
    expect((await asker().ask(query, { ids })).nodes).toEqual([
      {
        value: 99.4,
        change: { direction: 'UP', value: 1.2, unit: '个百分点', against: 'YOY' },
        rank: null,
        indicator: { name: '矛盾纠纷调处成功率' },
        result: { name: '六员合一调解' },
        report: { id: 'R-CN-320205-2022' },
        year: 2022,
      },
      { name: '矛盾纠纷调处成功率', unit: '%', outcomes: { totalCount: 3, nodes: [{ value: 97 }] } },
      {
        year: 2022,
        status: 'IMPLEMENTED',
        jurisdiction: { name: '惠山区' },
        measure: { name: '行政执法三项制度' },
        claims: [{ mention: '行政执法三项制度' }],
      },
      { name: '北塘区', succeededBy: [{ name: '梁溪区' }] },
    ])
  })

  it('are null where there are none, and fail alone where the id is none', async () => {
    const contextValue = createContext({ store: asker().store, snapshot: asker().snapshots.current() })
    const source = '{ nodes(ids: ["R-CN-1-1999", "nonsense", "DISPUTES"]) { id } }'
    const { data, errors } = await graphql({ schema: buildGraphSchema(), source, contextValue })
    expect(JSON.parse(JSON.stringify(data))).toEqual({ nodes: [null, null, { id: 'DISPUTES' }] })
    expect(errors?.map(({ path }) => path)).toEqual([['nodes', 1]])
  })

  it('are the ten themes in the order of the outline, as far as the graph has them', async () => {
    expect(await asker().ask('{ themes { id name nameEn measures { totalCount nodes { name } } } }')).toEqual({
      themes: [
        {
          id: 'DECISION',
          name: '行政决策',
          nameEn: 'Decision-making',
          measures: { totalCount: 1, nodes: [{ name: '法律顾问制度' }] },
        },
        {
          id: 'ENFORCEMENT',
          name: '行政执法',
          nameEn: 'Enforcement',
          measures: { totalCount: 1, nodes: [{ name: '行政执法三项制度' }] },
        },
        {
          id: 'DISPUTES',
          name: '矛盾纠纷化解',
          nameEn: 'Disputes',
          measures: {
            totalCount: 3,
            nodes: [{ name: '六员合一调解' }, { name: '枫桥式派出所' }, { name: '枫桥经验' }],
          },
        },
      ],
    })
  })
})
