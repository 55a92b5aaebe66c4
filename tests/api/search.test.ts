import { beforeAll, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { AdoptionStatus } from '../../src/model/enums.ts'
import type { MeasureFact, ReportFacts } from '../../src/model/reportFacts.ts'
import { searchForm } from '../../src/reference/searchForm.ts'
import { projectReport, projectReports, withdrawReport } from '../../src/store/project.ts'
import { describeApi } from './fixture/describeApi.ts'
import { reference } from './fixture/reference.ts'
import { reports } from './fixture/reports.ts'

const HITS = `query ($query: String!, $kinds: [Kind!], $first: Int, $after: String, $last: Int, $before: String) {
  search(query: $query, kinds: $kinds, first: $first, after: $after, last: $last, before: $before) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node { kind label highlights { start end } node { id __typename } } } } }`

interface Hit {
  kind: string
  label: string
  highlights: { start: number; end: number }[]
  node: { id: string; __typename: string }
}

interface Hits {
  totalCount: number
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
  edges: { cursor: string; node: Hit }[]
}

const TEXT =
  '坚持新时代“枫桥经验”，调解多元。学习《重大行政决策程序暂行条例》，坚持枫桥经验，坚持枫桥经验。推行行政执法三项制度！'

/** A report of 惠山区 with its text: four claims in three sentences. */
const quoted = withText('CN-320206', 2023, [
  ['枫桥经验', TEXT.indexOf('枫桥经验')],
  ['枫桥经验', TEXT.indexOf('枫桥经验', 20)],
  ['枫桥经验', TEXT.lastIndexOf('枫桥经验')],
  ['行政执法三项制度', TEXT.indexOf('行政执法')],
])

describeApi('a search', (asker) => {
  beforeAll(async () => {
    await projectReport(asker().store, quoted, reference)
    await asker().snapshots.refresh()
  }, 60_000)

  const search = async (query: string, more: Record<string, unknown> = {}): Promise<Hits> =>
    (await asker().ask(HITS, { query, ...more })).search
  /** Each hit as a line: kind, label with the highlights in 【】, id. */
  const told = async (query: string, more?: Record<string, unknown>) =>
    (await search(query, more)).edges.map(({ node: { kind, label, highlights, node } }) => {
      const marked = highlights.reduceRight(
        (text, { start, end }) => `${text.slice(0, start)}【${text.slice(start, end)}】${text.slice(end)}`,
        label,
      )
      return `${kind} ${marked} ${node.id}`
    })

  it('finds names and quotes, names first, each with the places where the words stand', async () => {
    expect(await told('枫桥经验')).toEqual([
      'MEASURE 【枫桥经验】 M-fengqiao-jingyan',
      expect.stringMatching(/^CLAIM .*【枫桥经验】/),
      expect.stringMatching(/^CLAIM .*【枫桥经验】/),
      expect.stringMatching(/^CLAIM .*【枫桥经验】/),
    ])
    expect(await told('调解')).toEqual([
      expect.stringMatching(/^MEASURE 六员合一【调解】 M-x/),
      expect.stringMatching(/^CLAIM 坚持新时代“枫桥经验”，【调解】多元。 C-/),
    ])
    const [twice] = (await told('坚持枫桥经验', { kinds: ['CLAIM'] })) as [string]
    expect(twice).toMatch(/^CLAIM 学习《重大行政决策程序暂行条例》，【坚持枫桥经验】，【坚持枫桥经验】。 C-/)
  })

  it('gives hits of every kind, the best first', async () => {
    expect(await told('本溪')).toEqual([
      'JURISDICTION 【本溪】市 CN-210500',
      expect.stringMatching(/^INSTRUMENT 【本溪】市行政执法三项制度实施方案 L-/),
      'REPORT 【本溪】市2022年法治政府建设情况报告 R-CN-210500-2022',
    ])
    // the same weight: the shorter name; an alternative name behind
    expect(await told('三项制度', { kinds: ['INSTRUMENT', 'MEASURE', 'INDICATOR'] })).toEqual([
      'MEASURE 【三项制度】 M-sanxiang-zhidu',
      expect.stringMatching(/^INSTRUMENT 本溪市行政执法【三项制度】实施方案 L-/),
      expect.stringMatching(/^INSTRUMENT 国务院办公厅关于全面推行行政执法【三项制度】的指导意见 L-/),
    ])
    // the measure with more adoptions first
    expect(await told('制度', { kinds: ['MEASURE'] })).toEqual([
      'MEASURE 行政执法三项【制度】 M-sanxiang-zhidu',
      'MEASURE 法律顾问【制度】 M-falv-guwen',
    ])
    expect(await told('条', { kinds: ['INSTRUMENT'] })).toEqual([
      expect.stringMatching(/^INSTRUMENT 重大行政决策程序暂行【条】例 L-/),
    ])
    expect(await told('率')).toEqual([expect.stringMatching(/^INDICATOR 矛盾纠纷调处成功【率】 I-/)])
    expect(await told('fengqiao EXP')).toEqual(['MEASURE 【Fengqiao exp】erience M-fengqiao-jingyan'])
    expect(await told('321')).toEqual([])
    expect(await told('32021')).toEqual(['JURISDICTION 【32021】3 CN-320213'])
  })

  it.each([
    ['新時代楓橋經驗', '新时代枫桥经验'],
    ['行政執法三項制度', '行政执法 三项制度'],
    ['國辦發〔２０１８〕118號', '国办发[2018]118号'],
    ['《重大行政決策程序暫行條例》', '重大行政决策程序暂行条例'],
    ['“楓橋”', '枫桥'],
  ])('finds the same for %j and %j', async (one, other) => {
    const found = await search(one)
    expect(found.totalCount).toBeGreaterThan(0)
    expect(found).toEqual(await search(other))
  })

  it('finds one character: in names and in quotes', async () => {
    expect(await told('元')).toEqual([expect.stringMatching(/^CLAIM 坚持新时代“枫桥经验”，调解多【元】。 C-/)])
    const { totalCount, edges } = await search('行', { first: 3 })
    expect(totalCount).toBe(8)
    expect(edges.map(({ node }) => node.label)).toEqual([
      '行政执法三项制度',
      '行政执法案件数',
      '重大行政决策程序暂行条例',
    ])
  })

  it('finds only the kinds that are asked for', async () => {
    const kindsOf = async (kinds: string[] | null) =>
      (await search('行政', { kinds })).edges.map(({ node }) => node.kind)
    expect(new Set(await kindsOf(null))).toEqual(new Set(['MEASURE', 'INDICATOR', 'INSTRUMENT', 'CLAIM']))
    expect(await kindsOf(['CLAIM', 'INDICATOR'])).toEqual(['INDICATOR', 'CLAIM', 'CLAIM', 'CLAIM'])
    expect(await kindsOf(['REPORT'])).toEqual([])
    expect(await kindsOf([])).toEqual([])
  })

  it('shows the thing itself', async () => {
    const query = `{ search(query: "枫桥经验", first: 3) { nodes { node { id __typename
      ... on Measure { nameEn adopters { totalCount } } ... on Claim { mention report { year } } } } } }`
    const claim = { id: expect.stringMatching(/^C-/), __typename: 'Claim', mention: '枫桥经验', report: { year: 2023 } }
    expect((await asker().ask(query)).search.nodes.map(({ node }: { node: object }) => node)).toEqual([
      { id: 'M-fengqiao-jingyan', __typename: 'Measure', nameEn: 'Fengqiao experience', adopters: { totalCount: 5 } },
      claim,
      claim,
    ])
  })

  it('is read from either end, page by page, over names and claims', async () => {
    for (const query of ['行政', '枫桥', '本溪', '多元', '没有这样的话']) {
      const whole = await search(query, { first: 100 })
      expect(whole.totalCount).toBe(whole.edges.length)
      expect(whole.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false })
      for (const size of [1, 2, 3]) {
        const forwards: Hits['edges'] = []
        for (let after: string | null = null, more = true; more; ) {
          const page: Hits = await search(query, { first: size, after })
          expect(page.pageInfo.hasPreviousPage).toBe(forwards.length > 0)
          forwards.push(...page.edges)
          expect(page.pageInfo.hasNextPage).toBe(forwards.length < whole.edges.length)
          after = page.pageInfo.endCursor
          more = page.pageInfo.hasNextPage
        }
        expect(forwards).toEqual(whole.edges)
        const backwards: Hits['edges'] = []
        for (let before: string | null = null, more = true; more; ) {
          const page: Hits = await search(query, { last: size, before })
          expect(page.pageInfo.hasNextPage).toBe(backwards.length > 0)
          backwards.unshift(...page.edges)
          expect(page.pageInfo.hasPreviousPage).toBe(backwards.length < whole.edges.length)
          before = page.pageInfo.startCursor
          more = page.pageInfo.hasPreviousPage
        }
        expect(backwards).toEqual(whole.edges)
      }
    }
  })

  it('is read between two cursors, and not where they leave nothing', async () => {
    const { edges } = await search('行政')
    const at = (place: number) => edges.at(place)?.cursor
    expect((await search('行政', { first: 10, after: at(1), before: at(-2) })).edges).toEqual(edges.slice(2, -2))
    expect((await search('行政', { last: 2, after: at(0), before: at(4) })).edges).toEqual(edges.slice(2, 4))
    expect((await search('行政', { first: 10, after: at(-1), before: at(0) })).edges).toEqual([])
    expect((await search('行政', { first: 10, after: at(-1) })).edges).toEqual([])
  })

  it('has the same cursors on both engines: version, place among all labels, id of a claim', async () => {
    const [name, claim] = (await search('枫桥经验', { first: 2 })).edges
    const partsOf = (cursor = '') => JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const order = expect.stringMatching(/^Search\.枫桥经验\.[0-9a-f]{16}\.ASC$/)
    expect(partsOf(name?.cursor)).toEqual([order, 3, 0, ''])
    expect(partsOf(claim?.cursor)).toEqual([order, 3, Number.MAX_SAFE_INTEGER, claim?.node.node.id])
  })

  it('costs a statement where claims are read', async () => {
    const cost = (query: string, kinds: string, selection: string) =>
      asker().statements(`{ search(query: "${query}"${kinds && `, kinds: [${kinds}]`}) { ${selection} } }`)
    const ids = 'nodes { kind label highlights { start } node { id __typename } } pageInfo { hasNextPage }'
    expect(await cost('本溪', 'REPORT, INSTRUMENT, JURISDICTION', `totalCount ${ids}`)).toBe(0)
    expect(await cost('本溪', 'REPORT, INSTRUMENT', 'nodes { node { id ... on Report { year } } }')).toBe(0)
    expect(await cost('枫桥', 'MEASURE', 'nodes { node { ... on Measure { name gloss } } }')).toBe(0)
    expect(await cost('枫桥', '', ids)).toBe(1)
    expect(await cost('枫桥', '', 'nodes { node { ... on Claim { mention rule } } }')).toBe(1)
    expect(await cost('枫桥', '', 'totalCount')).toBe(1)
    // the names fill the page
    const page = (selection: string) => asker().statements(`{ search(query: "枫桥", first: 2) { ${selection} } }`)
    expect(await page('nodes { label }')).toBe(0)
    expect(await page('nodes { label } pageInfo { endCursor hasNextPage }')).toBe(1)
  })

  it('refuses what it cannot look for', async () => {
    const refusal = async (query: string, kinds: string[] | null = null) =>
      (await asker().failures(HITS, { query, kinds }))[0]
    for (const empty of ['', ' \t\n', '“”', '《（—）》', '\0']) {
      expect(await refusal(empty)).toEqual({
        code: 'SEARCH_EMPTY',
        message: `"${empty}" holds nothing to search for; give a character at least that is no space, quotation mark, bracket or dash.`,
      })
    }
    expect(await refusal('法'.repeat(201))).toEqual({
      code: 'SEARCH_TOO_LONG',
      message: 'The search has 201 characters; at most 200 are searched for: give a part of the words.',
    })
    expect((await search('法'.repeat(200))).edges).toEqual([])
    expect(await refusal('枫桥', ['MEASURE', 'ADOPTION'])).toEqual({
      code: 'KIND_NOT_SEARCHED',
      message:
        'ADOPTION is not searched: it has no words of its own. Searched are MEASURE, JURISDICTION, INSTRUMENT, INDICATOR, REPORT, CLAIM.',
    })
  })

  it('refuses cursors of another search', async () => {
    const { endCursor } = (await search('枫桥', { first: 1 })).pageInfo
    for (const other of [{ query: '桥' }, { query: '枫桥', kinds: ['MEASURE'] }]) {
      expect(await asker().failures(HITS, { ...other, after: endCursor })).toMatchObject([{ code: 'CURSOR_MISMATCH' }])
    }
    expect((await search('楓橋', { after: endCursor })).edges.length).toBeGreaterThan(0)
  })

  // what searches of every sort are written with, here in one pile
  const HOSTILE = [
    ...[
      '枫桥',
      '行政',
      '调',
      '2022',
      '报告',
      'a',
      'A',
      '《',
      '“',
      ' ',
      '　',
      '\0',
      '\u0007',
      '𠮷',
      '😀',
      '\ud83d',
      '\udc00',
      '\ufeff',
    ],
    ...[
      '"',
      "'",
      '`',
      '\\',
      '/',
      '\\"',
      '\\u0000',
      '*',
      '?',
      '~',
      '~2',
      '^',
      '^9',
      ':',
      'searchForm:',
      '+',
      '-',
      '!',
      '&&',
      '||',
      '(',
      ')',
    ],
    ...[
      '[',
      ']',
      '{',
      '}',
      '[a TO z]',
      ' AND ',
      ' OR ',
      ' NOT ',
      '.*',
      '$words',
      '}) RETURN 1 //',
      '%',
      '_',
      ';',
      '--',
      '<b>',
      '&lt;',
    ],
  ]
  const hostile = fc.oneof(
    fc.array(fc.constantFrom(...HOSTILE), { maxLength: 8 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 30 }),
  )

  it('takes every input as it is written, and fails for none but its own reasons', async () => {
    const all = await allTexts()
    await fc.assert(
      fc.asyncProperty(hostile, async (query) => {
        const words = searchForm(query).text
        if (query.length > 200 || words === '') {
          const [failure] = await asker().failures(HITS, { query })
          expect(['SEARCH_EMPTY', 'SEARCH_TOO_LONG']).toContain(failure?.code)
          return
        }
        const { edges, totalCount } = await search(query, { first: 100 })
        const holding = all.filter(({ texts }) => texts.some((text) => searchForm(text).text.includes(words)))
        const expected = /\p{Surrogate}/u.test(words) ? [] : holding.map(({ id }) => id).sort()
        expect(edges.map(({ node }) => node.node.id).sort()).toEqual(expected)
        expect(totalCount).toBe(expected.length)
        for (const { node } of edges) {
          for (const { start, end } of node.highlights) {
            expect(searchForm(node.label.slice(start, end)).text).toContain(words)
          }
        }
      }),
      { numRuns: 150 },
    )
    expect(await asker().failures(HITS, { query: `"${'枫桥 OR '.repeat(1_250)}"` })).toMatchObject([
      { code: 'SEARCH_TOO_LONG' },
    ])
  }, 120_000)

  /** All that can be found: ids with their texts. */
  async function allTexts(): Promise<{ id: string; texts: string[] }[]> {
    const nodes = await asker().store.read(
      `MATCH (n:Measure) RETURN n.id AS id, [n.name, n.nameEn] + n.altNames AS texts
       UNION ALL MATCH (n:Jurisdiction) RETURN n.id AS id, [n.name, n.fullName, n.code] AS texts
       UNION ALL MATCH (n:LegalInstrument) RETURN n.id AS id, [n.title, n.documentNumber] AS texts
       UNION ALL MATCH (n:Indicator) RETURN n.id AS id, [n.name] AS texts
       UNION ALL MATCH (n:Report) RETURN n.id AS id, [n.title] AS texts
       UNION ALL MATCH (n:Claim) RETURN n.id AS id, [n.quote] AS texts`,
    )
    return nodes.map(({ id, texts }) => ({
      id: id as string,
      texts: (texts as (string | null)[]).flatMap((text) => text ?? []),
    }))
  }

  it('follows the graph: reports that come, change and go', async () => {
    const { endCursor } = (await search('枫桥经验', { first: 1 })).pageInfo
    const changed = withText('CN-320206', 2023, [['枫桥经验', 4]], '一是学习枫桥经验。')
    await projectReports(asker().store, [changed], reference)
    await asker().snapshots.refresh()
    expect(await told('学习枫桥')).toEqual([expect.stringMatching(/^CLAIM 一是【学习枫桥】经验。 C-/)])
    expect(await told('多元')).toEqual([])
    expect(await asker().failures(HITS, { query: '枫桥经验', after: endCursor })).toMatchObject([
      { code: 'CURSOR_STALE' },
    ])

    const titled = { ...changed.report, title: '惠山区法治报告' }
    await projectReports(
      asker().store,
      [{ ...changed, report: titled, source: { ...changed.source, sha256: 'd'.repeat(64) } }],
      reference,
    )
    await asker().snapshots.refresh()
    expect(await told('惠山区法治')).toEqual(['REPORT 【惠山区法治】报告 R-CN-320206-2023'])

    await withdrawReport(asker().store, 'R-CN-320206-2023', reference)
    const gone = '{ search(query: "惠山区法治") { nodes { node { id ... on Report { year } } } } }'
    // a request sees one snapshot from start to end
    expect(await asker().ask(gone)).toEqual({ search: { nodes: [{ node: { id: 'R-CN-320206-2023', year: 2023 } }] } })
    await asker().snapshots.refresh()
    expect([await told('惠山区法治'), await told('学习枫桥')]).toEqual([[], []])
    expect(await asker().statements('{ search(query: "学习枫桥") { totalCount nodes { label } } }')).toBe(0)
  })
})

/** A report with its text, and where measures of the vocabulary stand in it. */
function withText(place: string, year: number, mentions: [name: string, start: number][], text = TEXT): ReportFacts {
  const model = reports.find(({ report }) => report.jurisdiction?.id === place) as ReportFacts
  const measures = mentions.map(([name, start]): MeasureFact => {
    const { id = '', theme = 'DISPUTES' } = reference.vocabulary.measures.find((each) => each.name === name) ?? {}
    const words = { mention: name, start, end: start + name.length }
    return {
      id,
      name,
      theme,
      status: AdoptionStatus.IMPLEMENTED,
      local: false,
      section: '一(一)',
      rule: 'lexicon',
      ...words,
    }
  })
  const source = { ...model.source, sha256: (text.length % 10).toString().repeat(64) }
  return { ...model, source, report: { ...model.report, year }, measures, instruments: [], outcomes: [], text }
}
