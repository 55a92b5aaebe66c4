import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { run, temporaryFolder } from '../e2e/govgraph.ts'
import { madeDocx } from '../extract/formats/madeDocx.ts'
import { madePdf, setPages } from '../extract/formats/madePdf.ts'

const MINUTE = 60_000
const LINES = readFileSync('seed/sample/shili-2023.txt', 'utf8').split('\n').filter(Boolean)
/** Its first lines, which tell place and year. */
const HEAD = LINES.slice(0, 8)
const FORMATS: Record<string, Buffer> = {
  'report.txt': Buffer.from(LINES.join('\n')),
  'report.htm': Buffer.from(`<html><body>${LINES.map((line) => `<p>${line}</p>`).join('')}</body></html>`),
  'report.docx': madeDocx(LINES),
  'report.pdf': madePdf(setPages(LINES)),
}
const folder = temporaryFolder()
const inputs = (name: string) => join(folder.path, name)

/** What `ingest` says of each document of a folder, and how it ended. */
async function ingest(path: string) {
  const { code, stdout } = await run(['ingest', path, '--dry-run', '--json'], { GOVGRAPH_DATA: inputs('data') })
  const events = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  return { code, documents: events.filter(({ document }) => document) }
}

beforeAll(() => {
  mkdirSync(join(inputs('few'), 'below'), { recursive: true })
  mkdirSync(inputs('many'))
  for (const [name, bytes] of Object.entries(FORMATS)) writeFileSync(join(inputs('few'), 'below', name), bytes)
  writeFileSync(join(inputs('few'), 'notes.xyz'), 'neither report nor facts')
  for (let index = 0; index < 120; index++) {
    writeFileSync(join(inputs('many'), `${100 + index}.txt`), index === 60 ? '' : `${HEAD.join('\n')}\n${index}`)
  }
})
afterAll(() => folder.remove())

describe('a folder of documents', () => {
  it(
    'is read with its folders, in all formats alike',
    async () => {
      const { code, documents } = await ingest(inputs('few'))
      expect(code).toBe(0)
      const names = Object.keys(FORMATS).sort()
      expect(documents.map(({ document }) => document)).toEqual(names.map((name) => join(inputs('few'), 'below', name)))
      expect(new Set(documents.map(({ report, counts }) => JSON.stringify([report, counts]))).size).toBe(1)
    },
    MINUTE,
  )

  it(
    'of many documents is read by workers, in the order of their names, past what cannot be read',
    async () => {
      const { code, documents } = await ingest(inputs('many'))
      expect(code).toBe(1)
      expect(documents.map(({ document }) => document)).toEqual(
        Array.from({ length: 120 }, (_, index) => join(inputs('many'), `${100 + index}.txt`)),
      )
      expect(documents.filter(({ kind }) => kind === 'rejected')).toEqual([documents[60]])
      expect(documents[60]).toMatchObject({ code: 'FILE_EMPTY' })
    },
    MINUTE,
  )
})
