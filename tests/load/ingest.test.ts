import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { LoadEvent } from '../../src/load/loader.ts'
import { AdoptionStatus } from '../../src/model/enums.ts'
import { madeFacts, sha256Of, withText } from '../record/madeFacts.ts'
import { all, documentOf, type TemporaryGraph, temporaryGraphs } from './temporaryGraph.ts'

const ID = 'R-CN-210500-2019'
const newer = madeFacts('newer', { year: 2019, issuedOn: '2020-03-01' })
const older = madeFacts('older', { year: 2019, issuedOn: '2020-01-15' }, { outcomes: [] })

const temporaryGraph = temporaryGraphs()
let made: TemporaryGraph
beforeEach(async () => {
  made = await temporaryGraph()
})
afterEach(() => made.remove())

const inGraph = async () =>
  (
    await made.graph.store.read(
      'MATCH (r:Report) WHERE r.year = 2019 RETURN r.id AS id, r.sha256 AS sha256 ORDER BY id',
    )
  ).map(({ id, sha256 }) => `${id} ${sha256}`)
const changes = (events: LoadEvent[]) => events.map((event) => (event.kind === 'loaded' ? event.change : event.kind))

describe('ingest', () => {
  it('says what it added', async () => {
    expect(await made.load(newer)).toEqual([
      {
        kind: 'loaded',
        document: sha256Of('newer').slice(0, 8),
        report: ID,
        title: '本溪市2022年法治政府建设年度报告',
        sha256: sha256Of('newer'),
        change: 'ADDED',
        other: null,
        counts: { adoptions: 1, citations: 1, outcomes: 1 },
        before: null,
      },
    ])
    expect(await inGraph()).toEqual([`${ID} ${sha256Of('newer')}`])
  })

  it('changes nothing when a report is given twice', async () => {
    await made.load(newer)
    const before = [await made.hash(), await made.graph.store.version()]
    expect(changes(await made.load(newer))).toEqual(['KNOWN'])
    expect([await made.hash(), await made.graph.store.version()]).toEqual(before)
  })

  it('replaces an older report by a newer one and says which', async () => {
    await made.load(older)
    expect(await made.load(newer)).toMatchObject([
      {
        change: 'REPLACES',
        other: sha256Of('older'),
        before: { adoptions: 1, citations: 1, outcomes: 0 },
        counts: { adoptions: 1, citations: 1, outcomes: 1 },
      },
    ])
    expect(await inGraph()).toEqual([`${ID} ${sha256Of('newer')}`])
  })

  it('keeps an older report beside a newer one, out of force, and says so', async () => {
    await made.load(newer)
    expect(await made.load(older)).toMatchObject([{ change: 'OLDER', other: sha256Of('newer') }])
    expect(await inGraph()).toEqual([`${ID} ${sha256Of('newer')}`])
  })

  it('gives the same graph in whatever order reports come', async () => {
    const department = madeFacts('bureau', { year: 2019, issuer: '本溪市司法局' })
    await made.load(newer, older, department)
    const other = await temporaryGraph()
    await other.load(department)
    await other.load(older)
    await other.load(newer)
    const hashes = [await made.hash(), await other.hash()]
    await other.remove()
    expect(hashes[0]).toBe(hashes[1])
  })

  it('takes the text of known facts up, and with it the quotes', async () => {
    await made.load(newer)
    expect(changes(await made.load(withText(newer)))).toEqual(['QUOTED'])
    const quotes = await made.graph.store.read('MATCH (c:Claim) WHERE c.reportId = $id RETURN c.quote AS quote', {
      id: ID,
    })
    expect(quotes).toEqual([{ quote: expect.stringContaining('坚持枫桥经验') }])
    expect(changes(await made.load(newer))).toEqual(['KNOWN'])
  })

  it('moves a report whose place is said otherwise the second time', async () => {
    await made.load(newer)
    const jurisdiction = { ...newer.report.jurisdiction, id: 'CN-210502', name: '平山区', gb2260: '210502' }
    const moved = madeFacts('newer', { year: 2019, jurisdiction: jurisdiction as never })
    expect(changes(await made.load(moved))).toEqual(['RENEWED'])
    expect(await inGraph()).toEqual([`R-CN-210502-2019 ${sha256Of('newer')}`])
  })

  it('says in a dry run what would happen, one document after another, and changes nothing', async () => {
    const before = await made.hash()
    const dry = await all(made.loader.ingest([older, newer, older].map(documentOf), { dryRun: true }))
    expect(changes(dry)).toEqual(['ADDED', 'REPLACES', 'KNOWN'])
    expect(await made.hash()).toBe(before)
    expect(made.graph.record.versions.get(sha256Of('newer'))).toBeUndefined()
    expect(await made.load(older, newer, older)).toEqual(dry)
  })

  it('goes on past what it must reject', async () => {
    const measure = { ...newer.measures[0], id: 'M-nobody-knows', status: AdoptionStatus.PLANNED }
    const strange = madeFacts('strange', {}, { measures: [measure as never] })
    const nowhere = madeFacts('nowhere', { jurisdiction: { ...newer.report.jurisdiction, id: 'CN-000000' } as never })
    const rejected = { document: 'a.txt', rejected: { code: 'YEAR_UNKNOWN', reason: 'Which?', place: null } }
    const documents = [rejected, documentOf(strange), documentOf(nowhere), documentOf(newer)]
    expect(await all(made.loader.ingest(documents, { dryRun: false }))).toMatchObject([
      { kind: 'rejected', document: 'a.txt', code: 'YEAR_UNKNOWN', reason: 'Which?', place: null },
      { kind: 'rejected', code: 'FACTS_INVALID', place: 'measures[0].id' },
      { kind: 'rejected', code: 'FACTS_INVALID', place: 'report.jurisdiction.id' },
      { kind: 'loaded', change: 'ADDED' },
    ])
  })
})

describe('remove', () => {
  it('brings an older report back, then takes that out too', async () => {
    await made.load(older)
    const before = await made.hash()
    await made.load(newer)
    expect(await all(made.loader.remove(ID))).toEqual([
      { kind: 'removed', report: ID, sha256: sha256Of('newer'), back: sha256Of('older') },
    ])
    expect(await made.hash()).toBe(before)
    expect(await all(made.loader.remove(ID))).toMatchObject([{ back: null }])
    expect(await inGraph()).toEqual([])
  })

  it('leaves the graph as if the report had never been loaded', async () => {
    const before = await made.hash()
    await made.load(newer)
    await all(made.loader.remove(ID))
    expect(await made.hash()).toBe(before)
  })

  it('names a report that it does not know', async () => {
    await expect(all(made.loader.remove('R-CN-210500-1999'))).rejects.toMatchObject({
      code: 'REPORT_UNKNOWN',
      message: expect.stringContaining('R-CN-210500-1999'),
    })
  })

  it('does not let a report of the seed return', async () => {
    const [seed] = made.graph.record.versions.inForce()
    if (!seed) throw new Error('The seed holds no report.')
    await all(made.loader.remove(seed.reportId))
    const after = await made.hash()
    await made.reopen()
    expect(made.graph.record.versions.inForceOf(seed.reportId)).toBeUndefined()
    expect(await made.hash()).toBe(after)
  })
})
