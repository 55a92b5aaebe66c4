import { expect, it } from '@jest/globals'
import { describeApi } from './fixture/describeApi.ts'

/** Every connection of the API: the fields that lead to it, and the arguments it is asked with. */
const CONNECTIONS: [path: string[], args: string][] = [
  [['jurisdictions'], ''],
  [['jurisdictions'], 'orderBy: {field: CODE, direction: DESC}'],
  [['jurisdictions'], 'orderBy: {field: NAME, direction: ASC}'],
  [['jurisdictions'], 'orderBy: {field: ADOPTIONS, direction: DESC}'],
  [['jurisdiction(code: "320200")', 'parts'], ''],
  [['jurisdiction(code: "320205")', 'adoptions'], ''],
  [['jurisdiction(code: "210500")', 'outcomes'], ''],
  [['jurisdiction(code: "320205")', 'reports'], ''],
  [['measures'], ''],
  [['measures'], 'orderBy: {field: NAME, direction: DESC}'],
  [['measures'], 'orderBy: {field: ADOPTERS, direction: ASC}'],
  [['theme(id: "DISPUTES")', 'measures'], ''],
  [['measure(name: "枫桥经验")', 'adoptions'], 'orderBy: {field: YEAR, direction: ASC}'],
  [['measure(name: "枫桥经验")', 'adopters'], 'status: null'],
  [['measure(name: "三项制度")', 'citations'], ''],
  [['measure(name: "枫桥经验")', 'outcomes'], ''],
  [['adoptions'], ''],
  [['adoptions'], 'orderBy: {field: YEAR, direction: ASC}, filter: {status: {in: [IMPLEMENTED]}}'],
  [['instruments'], ''],
  [['instruments'], 'orderBy: {field: CITATIONS, direction: DESC}'],
  [['instrument(title: "重大行政决策程序暂行条例")', 'citations'], ''],
  [['instrument(title: "重大行政决策程序暂行条例")', 'measures'], ''],
  [['citations'], ''],
  [['indicators'], ''],
  [['indicator(name: "矛盾纠纷调处成功率")', 'outcomes'], 'orderBy: {field: VALUE, direction: ASC}'],
  [['outcomes'], ''],
  [['outcomes'], 'orderBy: {field: VALUE, direction: DESC}, filter: {indicator: {name: {eq: "矛盾纠纷调处成功率"}}}'],
  [['adoptionGroups'], 'by: [YEAR, STATUS], orderBy: {field: KEY, direction: ASC}'],
  [['adoptionGroups'], 'by: [MEASURE, JURISDICTION]'],
  [['outcomeGroups'], 'by: [JURISDICTION, YEAR], orderBy: {field: OUTCOMES, direction: ASC}'],
  [['outcomeGroups'], 'by: [YEAR, JURISDICTION], filter: {unit: {eq: "%"}}, orderBy: {field: MEDIAN, direction: DESC}'],
  [['citationGroups'], 'by: [INSTRUMENT, ROLE], orderBy: {field: SHARE, direction: DESC}'],
  [['citationGroups'], 'by: [MEASURE, TYPE], orderBy: {field: REPORTS, direction: ASC}'],
  [['reports'], ''],
  [['reports'], 'orderBy: {field: ISSUED_ON, direction: DESC}'],
  [['report(id: "R-CN-210500-2022")', 'adoptions'], ''],
  [['report(id: "R-CN-210500-2022")', 'citations'], ''],
  [['report(id: "R-CN-210500-2022")', 'outcomes'], ''],
  [
    [
      'adoptions(first: 1, filter: {measure: {id: {eq: "M-sanxiang-zhidu"}}, status: {eq: IMPLEMENTED}, jurisdiction: {code: {eq: "210500"}}})',
      'nodes',
      'citations',
    ],
    '',
  ],
  [
    [
      'adoptions(first: 1, filter: {measure: {id: {eq: "M-fengqiao-jingyan"}}, jurisdiction: {code: {eq: "210500"}}})',
      'nodes',
      'outcomes',
    ],
    '',
  ],
]

interface Edge {
  cursor: string
  node: { id: string }
}

interface Page {
  totalCount: number
  edges: Edge[]
  nodes: { id: string }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
}

const selectionOf = (id: string) =>
  `{ totalCount edges { cursor node { ${id} } } nodes { ${id} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`

describeApi('every connection', (asker) => {
  const read = async (path: string[], args: string): Promise<Page> =>
    dig(await asker().ask(`{ ${nest(path, args)} }`), path)

  it.each(CONNECTIONS)('%j with %j reads the same list from either end, page by page', async (path, args) => {
    const whole = await read(path, join(args, 'first: 100'))
    const ids = whole.nodes.map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(0)
    expect(new Set(ids).size).toBe(ids.length)
    expect(whole.totalCount).toBe(ids.length)
    expect(whole.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false })
    for (const size of [1, 2]) {
      const forwards: string[] = []
      for (let after: string | null = null, more = true; more; ) {
        const page: Page = await read(path, join(args, `first: ${size}`, after && `after: "${after}"`))
        expect(page.edges.map(({ node }) => node.id)).toEqual(page.nodes.map(({ id }) => id))
        expect(page.pageInfo).toEqual({
          hasPreviousPage: forwards.length > 0,
          hasNextPage: forwards.length + size < ids.length,
          startCursor: page.edges[0]?.cursor,
          endCursor: page.edges.at(-1)?.cursor,
        })
        forwards.push(...page.nodes.map(({ id }) => id))
        after = page.pageInfo.endCursor
        more = page.pageInfo.hasNextPage
      }
      expect(forwards).toEqual(ids)
      const backwards: string[] = []
      for (let before: string | null = null, more = true; more; ) {
        const page: Page = await read(path, join(args, `last: ${size}`, before && `before: "${before}"`))
        expect(page.pageInfo).toMatchObject({
          hasNextPage: backwards.length > 0,
          hasPreviousPage: backwards.length + size < ids.length,
        })
        backwards.unshift(...page.nodes.map(({ id }) => id))
        before = page.pageInfo.startCursor
        more = page.pageInfo.hasPreviousPage
      }
      expect(backwards).toEqual(ids)
    }
  })

  it('is read between two cursors', async () => {
    const { edges } = await read(['outcomes'], 'first: 100')
    const [second, fifth] = [edges[1]?.cursor, edges[4]?.cursor]
    const page = await read(['outcomes'], `first: 5, after: "${second}", before: "${fifth}"`)
    expect(page.edges).toEqual(edges.slice(2, 4))
    expect(page.totalCount).toBe(edges.length)
  })

  it('of groups is ordered by key', async () => {
    const { adoptionGroups } = await asker().ask(
      '{ adoptionGroups(by: [YEAR, STATUS], orderBy: {field: KEY, direction: ASC}) { nodes { year status adoptions } } }',
    )
    expect(adoptionGroups.nodes).toEqual([
      { year: 2014, status: 'IMPLEMENTED', adoptions: 1 },
      { year: 2021, status: 'IMPLEMENTED', adoptions: 1 },
      { year: 2022, status: 'IMPLEMENTED', adoptions: 7 },
      { year: 2022, status: 'PLANNED', adoptions: 2 },
      { year: 2022, status: 'SHORTFALL', adoptions: 3 },
    ])
  })
})

/** A group has no id: the filter that lists it tells it apart. */
const idOf = (path: string[]) => (path.at(-1)?.endsWith('Groups') ? 'id: filter' : 'id')

const join = (...args: (string | null)[]) => args.filter((each) => each).join(', ')

/** `{ jurisdiction(code: …) { parts(first: 1) {…} } }` */
const nest = (path: string[], args: string) =>
  path
    .slice(0, -1)
    .reduceRight((inner, field) => `${field} { ${inner} }`, `${path.at(-1)}(${args}) ${selectionOf(idOf(path))}`)

const dig = (data: unknown, path: string[]): Page => {
  const found = path.reduce<unknown>((at, field) => {
    const value = (at as Record<string, unknown>)[field.replace(/\(.*/s, '')]
    return Array.isArray(value) ? value[0] : value
  }, data)
  return found as Page
}
