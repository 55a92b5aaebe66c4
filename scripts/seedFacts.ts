/**
 * Writes seed/facts/*.json from the texts of reports: `npm run script -- scripts/seedFacts.ts FOLDER`. Facts only: no text goes along.
 * Run it again when the reading changes; a test tells when the files are not what the reader makes of the same texts.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createReader, readReport } from '../src/extract/readReport.ts'
import { loadReference, SEED_FOLDER } from '../src/load/reference.ts'
import type { ReportFacts } from '../src/model/reportFacts.ts'
import { reportIdOf } from '../src/reference/reportBody.ts'

/** What seed/facts must hold for the reports in a folder: file name -> content. */
export async function seedFactsOf(folder: string): Promise<Record<string, string>> {
  const reader = createReader(loadReference())
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
  const files = texts.map(async (name) => {
    const { text: _, problems: __, ...facts } = await readReport(readFileSync(join(folder, name)), reader)
    const measures = facts.measures.map((fact) => ({ ...fact, ...shortened(fact, fact.mention, 'mention') }))
    const outcomes = facts.outcomes.map((fact) => ({ ...fact, ...shortened(fact, fact.phrase, 'phrase') }))
    return [`${reportIdOf(facts)}.json`, printFacts({ ...facts, measures, outcomes })]
  })
  return Object.fromEntries(await Promise.all(files))
}

/** No run of the text that is longer goes into the repository: facts are free, wording is not. */
const LONGEST = 23

/** Words of a fact cut to what may be told, at their place: the beginning, or the end where only that holds a figure. */
function shortened(place: { start: number; end: number }, words: string, name: 'mention' | 'phrase') {
  if (words.length <= LONGEST) return {}
  const isAtEnd = name === 'phrase' && !/[\d%]/.test(words.slice(0, LONGEST))
  return isAtEnd
    ? { start: place.end - LONGEST, [name]: words.slice(-LONGEST) }
    : { end: place.start + LONGEST, [name]: words.slice(0, LONGEST) }
}

/** JSON with one fact a line: short enough to read, and a change of one fact is a change of one line. */
function printFacts(facts: ReportFacts): string {
  const parts = Object.entries(facts).map(([name, value]) => {
    const isList = Array.isArray(value) && value.length > 0
    const lines = isList
      ? `[\n${value.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]`
      : JSON.stringify(value)
    return `  ${JSON.stringify(name)}: ${lines}`
  })
  return `{\n${parts.join(',\n')}\n}\n`
}

if (import.meta.filename === process.argv[1]) {
  const [, , folder] = process.argv
  if (!folder) throw new Error('Usage: npm run script -- scripts/seedFacts.ts FOLDER')
  const target = join(SEED_FOLDER, 'facts')
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  for (const [name, content] of Object.entries(await seedFactsOf(folder))) writeFileSync(join(target, name), content)
}
