import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openRecord } from '../../src/record/reportRecord.ts'
import { madeFacts, sha256Of, withText } from './madeFacts.ts'

const ID = 'R-CN-210500-2022'
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'govgraph-record-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const inForce = async () => (await openRecord(folder)).versions.inForce().map(({ sha256 }) => sha256)
const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort()

describe('the record', () => {
  it('keeps facts, text and raw bytes by the SHA-256 of the bytes', async () => {
    const record = await openRecord(folder)
    const facts = withText(madeFacts('one'))
    await record.put(facts, Buffer.from('one'))
    const sha = sha256Of('one')
    expect(files()).toEqual([`facts/${sha}.json`, `raw/${sha}`, `text/${sha}.txt`])
    expect(readFileSync(join(folder, 'raw', sha), 'utf8')).toBe('one')
    expect(readFileSync(join(folder, 'text', `${sha}.txt`), 'utf8')).toBe(facts.text)
    expect((await openRecord(folder)).facts(sha)).toEqual(facts)
  })

  it('says the same after it was opened anew', async () => {
    const record = await openRecord(folder)
    await record.put(withText(madeFacts('one', { issuedOn: '2023-01-05' })), Buffer.from('one'))
    await record.seed([madeFacts('two', { year: 2021 })])
    expect((await openRecord(folder)).versions.inForce()).toEqual(record.versions.inForce())
  })

  it('holds the newest version of a report and brings the older back when the newer is removed', async () => {
    const record = await openRecord(folder)
    await record.put(madeFacts('late', { issuedOn: '2023-03-01' }), null)
    await record.put(madeFacts('early', { issuedOn: '2023-01-01' }), null)
    await record.put(madeFacts('undated'), null)
    expect(await inForce()).toEqual([sha256Of('late')])
    await record.remove(sha256Of('late'))
    expect(await inForce()).toEqual([sha256Of('early')])
    await record.remove(sha256Of('early'))
    expect(await inForce()).toEqual([sha256Of('undated')])
  })

  it('takes the greater SHA-256 where the dates are equal, in whatever order they came', async () => {
    const [first, second] = ['a', 'b'].map((bytes) => madeFacts(bytes))
    const greater = [sha256Of('a'), sha256Of('b')].sort()[1]
    for (const order of [
      [first, second],
      [second, first],
    ]) {
      const record = await openRecord(folder)
      for (const facts of order) if (facts) await record.put(facts, null)
      expect(await inForce()).toEqual([greater])
    }
  })

  it('keeps a department’s report beside the government’s', async () => {
    const record = await openRecord(folder)
    await record.put(madeFacts('own', { issuer: '本溪市人民政府' }), null)
    await record.put(madeFacts('bureau', { issuer: '本溪市司法局' }), null)
    expect(record.versions.inForce().map(({ reportId }) => reportId)).toEqual([
      ID,
      expect.stringMatching(/^R-CN-210500-2022-[0-9a-f]{16}$/),
    ])
  })

  it('takes given facts before seed facts of the same bytes', async () => {
    const record = await openRecord(folder)
    await record.put(madeFacts('one', { title: 'given' }), null)
    await record.seed([madeFacts('one', { title: 'seed' })])
    expect((await openRecord(folder)).facts(sha256Of('one')).report.title).toBe('given')
  })

  it('replaces older seed facts of a report by newer ones, of the same bytes and of others', async () => {
    const record = await openRecord(folder)
    await record.seed([madeFacts('one', { title: 'old' }), madeFacts('two', { year: 2021 })])
    await record.seed([madeFacts('one', { title: 'new' })])
    expect(record.facts(sha256Of('one')).report.title).toBe('new')
    await record.seed([madeFacts('other page')])
    expect(await inForce()).toEqual([sha256Of('two'), sha256Of('other page')])
    expect(record.versions.get(sha256Of('one'))).toBeUndefined()
  })

  it('does not let removed seeds return, nor newer seed facts of the same report', async () => {
    const record = await openRecord(folder)
    await record.seed([madeFacts('one')])
    await record.remove(sha256Of('one'))
    const again = await openRecord(folder)
    await again.seed([madeFacts('one'), madeFacts('other page')])
    expect(await inForce()).toEqual([])
  })

  it('takes up again what was removed when it is given again', async () => {
    const record = await openRecord(folder)
    await record.seed([madeFacts('one')])
    await record.remove(sha256Of('one'))
    await record.put(madeFacts('one'), null)
    expect(await inForce()).toEqual([sha256Of('one')])
    expect(files()).toEqual([`facts/${sha256Of('one')}.json`])
  })

  it('adds the text to seed facts when their original is given', async () => {
    const record = await openRecord(folder)
    await record.seed([madeFacts('one')])
    const before = record.versions.get(sha256Of('one'))
    await record.put(withText(madeFacts('one')), Buffer.from('one'))
    const after = record.versions.get(sha256Of('one'))
    expect([before?.hasText, after?.hasText]).toEqual([false, true])
    expect(after?.content).not.toBe(before?.content)
  })

  it('leaves a text out that the facts do not fit', async () => {
    const record = await openRecord(folder)
    await record.put(withText(madeFacts('one')), Buffer.from('one'))
    writeFileSync(join(folder, 'text', `${sha256Of('one')}.txt`), 'another reading')
    expect((await openRecord(folder)).facts(sha256Of('one')).text).toBeUndefined()
  })

  it('clears away what a crash left unfinished, and ends a removal that was noted', async () => {
    const record = await openRecord(folder)
    await record.put(madeFacts('one'), null)
    const facts = readFileSync(join(folder, 'facts', `${sha256Of('one')}.json`))
    await record.remove(sha256Of('one'))
    writeFileSync(join(folder, 'facts', `${sha256Of('one')}.json`), facts)
    writeFileSync(join(folder, 'facts', `${sha256Of('two')}.json.77.unfinished`), facts.subarray(0, 99))
    expect(await inForce()).toEqual([])
    expect(files()).toEqual([`removed/${sha256Of('one')}.json`])
  })

  it.each([
    ['no JSON', '{"source"'],
    ['no facts', '{}'],
  ])('names the file that holds %s', async (_, content) => {
    const record = await openRecord(folder)
    await record.put(madeFacts('one'), null)
    writeFileSync(join(folder, 'facts', `${sha256Of('one')}.json`), content)
    await expect(openRecord(folder)).rejects.toMatchObject({
      code: 'RECORD_DAMAGED',
      message: expect.stringContaining(join('facts', `${sha256Of('one')}.json`)),
    })
  })
})
