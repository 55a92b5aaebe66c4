import { beforeAll, expect, it } from '@jest/globals'
import { syntheticReports } from '../../bench/syntheticReports.ts'
import { AdoptionStatus, CitationRole, InstrumentType } from '../../src/model/enums.ts'
import { coinedMeasureId, townshipId, zoneId } from '../../src/model/ids.ts'
import type { ReportFacts } from '../../src/model/reportFacts.ts'
import { reportIdOf } from '../../src/reference/reportBody.ts'
import { contentHash, contentOf, graphDifference } from '../../src/store/contentHash.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import { readGraphState } from '../../src/store/graphState.ts'
import { projectReference, projectReport, projectReports, withdrawReport } from '../../src/store/project.ts'
import type { Row, Run, Store } from '../../src/store/store.ts'
import { smallReference } from '../load/smallReference.ts'
import { BENXI, HAINAN, madeReport } from '../store/madeReport.ts'
import { describeOnEachEngine } from './engines.ts'

const { IMPLEMENTED, PLANNED, SHORTFALL } = AdoptionStatus
const reference = smallReference()

describeOnEachEngine('projection', (open) => {
  let store: Store
  /** The graph of the reference alone. */
  let bare: string
  beforeAll(async () => {
    store = await open()
    await projectReference(store, reference)
    bare = await contentHash(store)
  }, 120_000)

  const project = (...reports: ReportFacts[]) =>
    reports.reduce((done, facts) => done.then(() => projectReport(store, facts, reference)), Promise.resolve())
  const withdraw = (...reports: ReportFacts[]) =>
    reports.reduce(
      (done, facts) => done.then(() => withdrawReport(store, reportIdOf(facts), reference)),
      Promise.resolve(),
    )
  const nodes = async (label: string, where: string, params: Row = {}) =>
    (await store.read(`MATCH (n:${label}) WHERE ${where} RETURN n {.*} AS node ORDER BY n.id`, params)).map(
      ({ node }) => node,
    )

  it('writes the reference once: a second time changes nothing, not even the version', async () => {
    const version = await store.version()
    await projectReference(store, reference)
    expect(await store.version()).toBe(version)
    expect(await readGraphState(store)).toMatchObject({ vocabulary: reference.vocabulary.version, hash: null })
    const [measure] = await store.read(
      `MATCH (m:Measure) WHERE m.name = '行政执法三项制度'
       MATCH (m)-[:IN_THEME]->(t:Theme) MATCH (m)-[:GROUNDED_IN]->(l:LegalInstrument)
       RETURN t.name AS theme, l.documentNumber AS number`,
    )
    expect(measure).toEqual({ theme: '行政执法', number: '国办发〔2018〕118号' })
    const [place] = await store.read(
      `MATCH (j:Jurisdiction) WHERE j.id = 'CN-210500' MATCH (j)-[:PART_OF]->(s:Jurisdiction)
       RETURN j.fullName AS name, j.partOfId AS partOfId, s.name AS superior`,
    )
    expect(place).toEqual({ name: '辽宁省本溪市', partOfId: 'CN-210000', superior: '辽宁省' })
  })

  it('writes what a report says, with the sentence around each mention', async () => {
    const text = '2022年，坚持枫桥经验，办结12件。依照《行政复议法》。'
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
    const facts = madeReport({
      text,
      issuedOn: '2023-03-01',
      measures: [{ ...at('枫桥经验') }],
      instruments: [{ mention: '《行政复议法》', measure: '枫桥经验', ...at('《行政复议法》') }],
      outcomes: [
        { measure: '枫桥经验', change: { direction: 'UP', value: 8.5, unit: '%', against: 'YOY' }, ...at('12件') },
      ],
    })
    await project(facts)
    const adoption = 'A-CN-210500-M-fengqiao-jingyan-2022-IMPLEMENTED'
    const common = { reportId: 'R-CN-210500-2022', section: '一(一)' }
    expect(await nodes('Report', 'n.id = $id', { id: 'R-CN-210500-2022' })).toEqual([
      {
        id: 'R-CN-210500-2022',
        year: 2022,
        issuedOn: '2023-03-01',
        sha256: facts.source.sha256,
        content: expect.stringMatching(/^[0-9a-f]{64}$/),
        extractor: 'made/1',
        complete: true,
        own: true,
        jurisdictionId: 'CN-210500',
        ...{ implemented: ['M-fengqiao-jingyan'], planned: [], shortfall: [] },
        ...{ outcomeIds: [expect.stringMatching(/^O-/)], outcomeMeasureIds: ['M-fengqiao-jingyan'] },
        ...{ outcomeIndicatorIds: [expect.stringMatching(/^I-/)], outcomeValues: [12] },
        ...{ citationIds: [expect.stringMatching(/^X-/)], citationMeasureIds: ['M-fengqiao-jingyan'] },
        ...{ citationInstrumentIds: [expect.stringMatching(/^L-/)], citationRoles: ['BASIS'] },
      },
    ])
    expect(await nodes('Adoption', 'n.jurisdictionId = $place', { place: 'CN-210500' })).toEqual([
      { id: adoption, year: 2022, status: 'IMPLEMENTED', jurisdictionId: 'CN-210500', measureId: 'M-fengqiao-jingyan' },
    ])
    expect(await nodes('Claim', 'n.adoptionId = $adoption', { adoption })).toEqual([
      {
        ...{ id: expect.stringMatching(/^C-/), ...common, ...at('枫桥经验'), mention: '枫桥经验' },
        ...{ quote: '2022年，坚持枫桥经验，办结12件。', searchForm: '2022年坚持枫桥经验办结12件。' },
        ...{ rule: 'made', extractor: 'made/1', adoptionId: adoption },
      },
    ])
    const belongs = { measureId: 'M-fengqiao-jingyan', adoptionId: adoption, jurisdictionId: 'CN-210500', year: 2022 }
    expect(await nodes('Citation', 'n.adoptionId = $adoption', { adoption })).toEqual([
      {
        ...{ id: expect.stringMatching(/^X-/), ...common, ...at('《行政复议法》'), role: 'BASIS', type: 'LAW' },
        ...{ instrumentId: expect.stringMatching(/^L-/), ...belongs },
      },
    ])
    expect(await nodes('Outcome', 'n.adoptionId = $adoption', { adoption })).toEqual([
      {
        ...{ id: expect.stringMatching(/^O-/), ...common, ...at('12件'), value: 12, unit: '件', qualifier: 'EXACT' },
        ...{ changeDirection: 'UP', changeValue: 8.5, changeUnit: '%', changeAgainst: 'YOY' },
        ...{ indicatorId: expect.stringMatching(/^I-/), ...belongs },
      },
    ])
    const paths = [
      '(n:Jurisdiction)-[:ADOPTED]->(a:Adoption)-[:OF]->(m:Measure)',
      '(n:Adoption)-[:EVIDENCED_BY]->(c:Claim)-[:`IN`]->(r:Report)-[:COVERS]->(j:Jurisdiction)',
      '(n:Citation)-[:CITES]->(l:LegalInstrument)',
      '(n:Citation)-[:CONCERNS]->(m:Measure)',
      '(n:Citation)-[:`IN`]->(r:Report)',
      '(n:Outcome)-[:OF]->(i:Indicator)',
      '(n:Outcome)-[:RESULT_OF]->(m:Measure)',
      '(n:Outcome)-[:`IN`]->(r:Report)',
    ]
    for (const path of paths) expect(await store.read(`MATCH ${path} RETURN count(*) AS found`)).toEqual([{ found: 1 }])
    await withdraw(facts)
    expect(await contentHash(store)).toBe(bare)
  })

  it('replaces all that the report said before', async () => {
    const older = madeReport({
      measures: [{ status: PLANNED }, { name: '“码上办”平台' }],
      instruments: [{ title: '本溪市行政复议办法', implements: '行政复议法' }],
      outcomes: [{ indicator: '矛盾纠纷化解数' }],
    })
    const newer = madeReport({ measures: [{}], outcomes: [{}] })
    await project(newer)
    const expected = await contentHash(store)
    await project(older, newer)
    expect(await contentHash(store)).toBe(expected)
    await withdraw(newer)
    expect(await contentHash(store)).toBe(bare)
  })

  it('keeps an adoption as long as one report gives evidence of it', async () => {
    const own = madeReport({ measures: [{}] })
    const department = madeReport({ issuer: '本溪市司法局', measures: [{}, { status: SHORTFALL }] })
    await project(own, department)
    expect(await nodes('Report', 'n.jurisdictionId = $place', { place: BENXI.id })).toMatchObject([
      { id: 'R-CN-210500-2022', own: true },
      { id: expect.stringMatching(/^R-CN-210500-2022-[0-9a-f]{16}$/), own: false },
    ])
    const adoptions = async () => (await nodes('Adoption', 'n.jurisdictionId = $place', { place: BENXI.id })).length
    expect(await adoptions()).toBe(2)
    await withdraw(own)
    expect(await adoptions()).toBe(2)
    await withdraw(department)
    expect(await adoptions()).toBe(0)
  })

  it('shows figures and citations under the implemented adoption, else the planned, else the shortfall of the same report', async () => {
    const facts = madeReport({
      measures: [
        { status: SHORTFALL },
        { status: PLANNED },
        { status: IMPLEMENTED },
        { name: '“码上办”平台', status: SHORTFALL },
        { name: '“码上办”平台', status: PLANNED },
      ],
      outcomes: [
        { measure: '枫桥经验', value: 1 },
        { measure: '“码上办”平台', value: 2 },
        { measure: '行政复议', value: 3 },
        { measure: '没有这个举措', value: 4 },
        { value: 5 },
      ],
    })
    await project(facts)
    const coined = coinedMeasureId('“码上办”平台')
    const rows = await store.read(
      'MATCH (n:Outcome) RETURN n.value AS value, n.measureId AS measure, n.adoptionId AS adoption ORDER BY n.value',
    )
    expect(rows).toEqual([
      { value: 1, measure: 'M-fengqiao-jingyan', adoption: 'A-CN-210500-M-fengqiao-jingyan-2022-IMPLEMENTED' },
      { value: 2, measure: coined, adoption: `A-CN-210500-${coined}-2022-PLANNED` },
      { value: 3, measure: 'M-xingzheng-fuyi', adoption: null },
      { value: 4, measure: null, adoption: null },
      { value: 5, measure: null, adoption: null },
    ])
    await withdraw(facts)
  })

  it('makes a coined measure what most of its claims say, then the smallest in code-point order', async () => {
    const name = '“码上办”平台'
    const id = coinedMeasureId(name)
    const first = madeReport({ measures: [{ name, theme: 'PUBLICITY' }] })
    const second = madeReport({ place: HAINAN, measures: [{ name, theme: 'DIGITAL' }] })
    const third = madeReport({ year: 2023, measures: [{ name, theme: 'PUBLICITY' }] })
    const theme = async () =>
      store.read(
        `MATCH (m:Measure) WHERE m.id = $id MATCH (m)-[:IN_THEME]->(t:Theme)
         RETURN m.name AS name, m.kind AS kind, m.local AS local, m.themeId AS themeId, t.id AS theme`,
        { id },
      )
    const told = { name, kind: 'PLATFORM', local: true }
    await project(first, second)
    expect(await theme()).toEqual([{ ...told, themeId: 'DIGITAL', theme: 'DIGITAL' }])
    await project(third)
    expect(await theme()).toEqual([{ ...told, themeId: 'PUBLICITY', theme: 'PUBLICITY' }])
    await withdraw(first, second, third)
    expect(await theme()).toEqual([])
  })

  it('knows a measure that has entered the vocabulary by its former id', async () => {
    const [fengqiao, ...others] = [...reference.vocabulary.measures].sort((a) => (a.name === '枫桥经验' ? -1 : 0))
    if (!fengqiao) throw new Error('The vocabulary is empty.')
    const entered = { ...fengqiao, formerIds: [coinedMeasureId('“新枫桥”机制')] }
    const measures = [entered, ...others]
    const vocabulary = { ...reference.vocabulary, measures, byId: new Map(measures.map((each) => [each.id, each])) }
    const facts = madeReport({ measures: [{ name: '“新枫桥”机制' }], outcomes: [{ measure: '“新枫桥”机制' }] })
    await projectReport(store, facts, { ...reference, vocabulary })
    expect(await nodes('Adoption', 'n.jurisdictionId = $place', { place: BENXI.id })).toMatchObject([
      { measureId: 'M-fengqiao-jingyan' },
    ])
    expect(await nodes('Outcome', 'n.reportId = $id', { id: reportIdOf(facts) })).toMatchObject([
      { measureId: 'M-fengqiao-jingyan', adoptionId: 'A-CN-210500-M-fengqiao-jingyan-2022-IMPLEMENTED' },
    ])
    await withdraw(facts)
    expect(await contentHash(store)).toBe(bare)
  })

  it('makes zones and townships that only reports name, under their superior', async () => {
    const zone = { id: zoneId('210500', '石桥子产业园'), name: '石桥子产业园' }
    const town = { id: townshipId('150303', '东山镇'), name: '东山镇' }
    const reports = [madeReport({ place: zone }), madeReport({ place: zone, year: 2021 }), madeReport({ place: town })]
    await project(...reports)
    const made = { former: false, example: false }
    expect(await nodes('Jurisdiction', 'n.id IN $ids', { ids: [zone.id, town.id] })).toEqual([
      {
        ...{ ...town, ...made, fullName: '内蒙古自治区乌海市海南区东山镇', level: 'TOWNSHIP' },
        ...{ sort: `150303${town.id.slice(-16)}`, partOfId: 'CN-150303' },
      },
      {
        ...{ ...zone, ...made, fullName: '辽宁省本溪市石桥子产业园', level: 'FUNCTIONAL_ZONE' },
        ...{ sort: `210500${zone.id.slice(-16)}`, partOfId: 'CN-210500' },
      },
    ])
    await withdraw(...reports.slice(1))
    expect(await nodes('Jurisdiction', 'n.id IN $ids', { ids: [zone.id, town.id] })).toMatchObject([zone])
    await withdraw(...reports)
    expect(await contentHash(store)).toBe(bare)
  })

  it('has the example division as long as its report is loaded', async () => {
    const facts = madeReport({ place: { id: 'CN-999999', name: '示例县' }, measures: [{}] })
    const found = () => nodes('Jurisdiction', 'n.example = true')
    expect(await found()).toEqual([])
    await project(facts)
    expect(await found()).toMatchObject([{ id: 'CN-999999', code: '999999', name: '示例县', level: 'COUNTY' }])
    await withdraw(facts)
    expect(await contentHash(store)).toBe(bare)
  })

  it('refuses a place that is neither known nor below a known one, and changes nothing', async () => {
    const facts = madeReport({ place: { id: 'CN-888888-z0123456789abcdef', name: '无名区' }, measures: [{}] })
    await expect(project(facts)).rejects.toMatchObject({ code: 'FACTS_INVALID' })
    expect(await contentHash(store)).toBe(bare)
  })

  it('shows of an instrument what most of its citations say, then the smallest in code-point order', async () => {
    const title = '本溪市行政执法监督办法'
    const cite = (type: InstrumentType, documentNumber: string | null = null) => ({ title, type, documentNumber })
    const first = madeReport({
      instruments: [cite(InstrumentType.NOTICE, '本政发〔2021〕3号'), cite(InstrumentType.LIST)],
    })
    const second = madeReport({ year: 2021, instruments: [cite(InstrumentType.NOTICE, '本政发〔2021〕2号')] })
    const shown = () =>
      store.read('MATCH (l:LegalInstrument) WHERE l.title = $title RETURN l.type AS type, l.documentNumber AS number', {
        title,
      })
    await project(first)
    expect(await shown()).toEqual([{ type: 'LIST', number: '本政发〔2021〕3号' }])
    await project(second)
    expect(await shown()).toEqual([{ type: 'NOTICE', number: '本政发〔2021〕2号' }])
    await withdraw(first)
    expect(await shown()).toEqual([{ type: 'NOTICE', number: '本政发〔2021〕2号' }])
    await withdraw(second)
    expect(await shown()).toEqual([])
  })

  it('takes generic titles of two places for two instruments, and the same law for one', async () => {
    const cited = [{ title: '区政府法律顾问管理办法' }, { title: '《中华人民共和国行政复议法》' }]
    const reports = [madeReport({ instruments: cited }), madeReport({ place: HAINAN, instruments: cited })]
    await project(...reports)
    const rows = await store.read(
      `MATCH (x:Citation)-[:CITES]->(l:LegalInstrument)
       RETURN l.title AS title, l.issuer AS issuer, count(*) AS citations ORDER BY title, issuer`,
    )
    expect(rows).toEqual([
      { title: '区政府法律顾问管理办法', issuer: '内蒙古自治区乌海市海南区', citations: 1 },
      { title: '区政府法律顾问管理办法', issuer: '辽宁省本溪市', citations: 1 },
      { title: '行政复议法', issuer: null, citations: 2 },
    ])
    await withdraw(...reports)
  })

  it('links instruments as long as a citation tells so', async () => {
    const [local, old] = ['本溪市行政复议规定', '本溪市行政复议暂行规定']
    const telling = madeReport({
      instruments: [
        { title: local, implements: '行政复议法', amends: [old], repeals: [old], role: CitationRole.ISSUED },
      ],
    })
    const silent = madeReport({ year: 2021, instruments: [{ title: local }] })
    const links = () =>
      store.read(
        `MATCH (l:LegalInstrument)-[k:IMPLEMENTS|AMENDS|REPEALS]->(m:LegalInstrument)
         RETURN l.title AS source, type(k) AS type, m.title AS target ORDER BY type`,
      )
    await project(silent, telling)
    expect(await links()).toEqual([
      { source: local, type: 'AMENDS', target: old },
      { source: local, type: 'IMPLEMENTS', target: '行政复议法' },
      { source: local, type: 'REPEALS', target: old },
    ])
    await withdraw(telling)
    expect(await links()).toEqual([])
    expect(await nodes('LegalInstrument', 'n.title IN $titles', { titles: [local, old] })).toMatchObject([
      { title: local },
    ])
    await withdraw(silent)
    expect(await contentHash(store)).toBe(bare)
  })

  it('gives equal words in one section ids of their own, whatever their offsets', async () => {
    const twice = (gap: number) =>
      madeReport({
        measures: [
          { start: 10, end: 14 },
          { start: 10 + gap, end: 14 + gap },
        ],
      })
    const ids = async () =>
      (await nodes('Claim', 'n.reportId = $id', { id: 'R-CN-210500-2022' })).map((row) => (row as Row).id)
    await project(twice(20))
    const before = await ids()
    await project(twice(33))
    expect(await ids()).toEqual(before)
    expect(new Set(before).size).toBe(2)
    await withdraw(twice(33))
  })

  it('changes nothing when it is broken off', async () => {
    const [kept, other] = [
      madeReport({ measures: [{}] }),
      madeReport({ measures: [{ status: PLANNED }], outcomes: [{}] }),
    ]
    await project(kept)
    const [hash, version] = [await contentHash(store), await store.version()]
    for (const steps of [1, 8, 14]) {
      await expect(projectReport(breakingAfter(steps, store), other, reference)).rejects.toThrow('broken off')
      expect([await contentHash(store), await store.version()]).toEqual([hash, version])
    }
    await withdraw(kept)
  })

  it('raises the version with each write, and forgets the hash of what was', async () => {
    const facts = madeReport({ measures: [{}] })
    const version = await store.version()
    await store.write([{ cypher: `MATCH (s:GraphState) WHERE s.id = 'graph' SET s.hash = 'known'` }])
    await project(facts)
    expect(await readGraphState(store)).toMatchObject({ version: version + 1, hash: null, extractor: 'made/1' })
    await withdraw(facts)
    expect(await store.version()).toBe(version + 2)
    await withdraw(facts)
    expect(await store.version()).toBe(version + 2)
  })

  it('gives the same graph in any order, one by one or many at once, and on either engine', async () => {
    const reports = [...syntheticReports(12, reference)]
    const other = await openEmbedded(null)
    try {
      await other.migrate()
      await projectReference(other, reference)
      await projectReports(other, [...reports].reverse(), reference)
      await project(...reports)
      // again, and other facts in between
      const [first, second] = reports as [ReportFacts, ReportFacts]
      await project({ ...first, measures: second.measures, outcomes: [] }, first)
      await withdraw(second)
      await project(second)
      expect(await graphDifference(other, store)).toEqual({ missing: [], unexpected: [] })
      expect(await contentHash(store)).toBe(await contentHash(other))

      await withdraw(first)
      const { missing, unexpected } = await graphDifference(other, store, 100_000)
      const told = missing.map((line) => JSON.parse(line) as Row)
      expect(told.filter(({ label }) => label === 'Report').map(({ id }) => id)).toEqual([reportIdOf(first)])
      expect(unexpected.length).toBeLessThan(missing.length)
    } finally {
      await other.close()
    }
    await withdraw(...reports)
    expect(await contentHash(store)).toBe(bare)
  }, 180_000)

  it('tells its content line by line, in code-point order', async () => {
    let last = ''
    let lines = 0
    for await (const { key, line } of contentOf(store)) {
      expect(key > last).toBe(true)
      expect(`${JSON.parse(line).label} ${JSON.parse(line).id}`).toBe(key)
      last = key
      lines++
    }
    expect(lines).toBeGreaterThan(reference.divisions.all.length)
  })
})

/** A store whose transactions break off after so many statements. */
function breakingAfter(steps: number, store: Store): Store {
  return {
    ...store,
    transaction: (work) =>
      store.transaction((run) => {
        let left = steps
        const breaking: Run = (cypher, params) =>
          left-- > 0 ? run(cypher, params) : Promise.reject(new Error('broken off'))
        return work(breaking)
      }),
  }
}
