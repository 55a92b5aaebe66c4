/**
 * Writes the tables of docs/extraction.md: `npm run rule-precision`. Reads the reports that were answered by hand (../shared) and counts for
 * each rule of the reader how many of its facts stand in the answers, and for each kind of fact what the scorer counts.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createReader, type Reader, readReport } from '../src/extract/readReport.ts'
import { loadReference } from '../src/load/reference.ts'
import type { ReportFacts } from '../src/model/reportFacts.ts'
import { canonicalTitle } from '../src/reference/canonicalTitle.ts'
import { parseCases } from '../tests/corpus/readingCases.ts'

const SHARED = '../shared'
const DOCUMENT = 'docs/extraction.md'
const NUMBERS = ['000', '001', '002']
const CORPUS = 'tests/corpus'

/** What the answers say of one report. */
interface Answer {
  measures: { name: string; mention: string; status: string }[]
  instruments: { title: string }[]
  outcomes: { value: number; unit: string; phrase: string }[]
}

type Kind = 'measure' | 'instrument' | 'outcome'

interface RuleCount {
  kind: Kind
  rule: string
  facts: number
  hits: number
}

/**
 * How often each rule is right. A measure is where the answer has its name, or words that it touches, with its status; an instrument
 * by its title; a figure by value, unit and words that it touches.
 */
function countRules(facts: ReportFacts, answer: Answer, counts: Map<string, RuleCount>): void {
  const text = fold(facts.text ?? '')
  const standsIn = (words: string, { start, end }: { start: number; end: number }): boolean =>
    placesOf(fold(words).words, text).some((place) => place.start < end && start < place.end)
  const count = (kind: Kind, rule: string, isHit: boolean) => {
    const row = counts.get(kind + rule) ?? { kind, rule, facts: 0, hits: 0 }
    counts.set(kind + rule, { ...row, facts: row.facts + 1, hits: row.hits + Number(isHit) })
  }
  for (const fact of facts.measures) {
    const isHit = answer.measures.some(
      ({ name, mention, status }) => status === fact.status && (name === fact.name || standsIn(mention, fact)),
    )
    count('measure', fact.rule, isHit)
  }
  for (const fact of facts.instruments) {
    const isHit = answer.instruments.some(({ title }) => titleOf(title) === titleOf(fact.title))
    count('instrument', fact.rule, isHit)
  }
  for (const fact of facts.outcomes) {
    const isHit = answer.outcomes.some(
      ({ value, unit, phrase }) =>
        Math.abs(value - fact.value) <= 1e-9 * Math.max(1, Math.abs(value)) &&
        unitOf(unit) === unitOf(fact.unit) &&
        standsIn(phrase, fact),
    )
    count('outcome', fact.rule, isHit)
  }
}

/** All rules by which the reader finds facts in the reading cases: every rule has a case. */
export async function rulesOfCases(reader: Reader): Promise<RuleCount[]> {
  const rules = new Map<string, RuleCount>()
  const folders = readdirSync(CORPUS, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  for (const { name } of folders) {
    for (const file of readdirSync(join(CORPUS, name))) {
      for (const { text } of parseCases(readFileSync(join(CORPUS, name, file), 'utf8'))) {
        const { measures, instruments, outcomes } = await readReport(Buffer.from(text), reader)
        for (const [kind, facts] of Object.entries({ measure: measures, instrument: instruments, outcome: outcomes }))
          for (const { rule } of facts) rules.set(kind + rule, { kind: kind as Kind, rule, facts: 0, hits: 0 })
      }
    }
  }
  return [...rules.values()]
}

const titleOf = (title: string): string => fold(canonicalTitle(title)).words.replace(/[（）()\-、，,.·]/g, '')

/** Units that the answers use for one another. */
const UNITS: Record<string, string> = {
  名: '人',
  位: '人',
  人员: '人',
  宗: '件',
  起: '件',
  例: '件',
  场: '场次',
  次: '次',
}
const unitOf = (unit: string): string => UNITS[unit] ?? fold(unit).words

/** Words without white space, quotes and the shapes of brackets, and where each unit stood. */
function fold(text: string): { words: string; from: number[] } {
  let words = ''
  const from: number[] = []
  for (let at = 0; at < text.length; at++) {
    const unit = (text[at] as string).normalize('NFKC')
    if (/^[\s“”"'‘’「」『』《》〈〉<>‹›]$/.test(unit)) continue
    words += unit.toLowerCase().replace(/[—–―－~～]/g, '-')
    while (from.length < words.length) from.push(at)
  }
  return { words, from }
}

function placesOf(phrase: string, { words, from }: ReturnType<typeof fold>): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = []
  if (phrase === '') return places
  for (let at = words.indexOf(phrase); at >= 0; at = words.indexOf(phrase, at + 1)) {
    places.push({ start: from[at] as number, end: (from[at + phrase.length - 1] as number) + 1 })
  }
  return places
}

/** Rows in the order of their kinds and rules. */
function ruleTable(counts: Iterable<RuleCount>): string {
  const kinds = ['measure', 'instrument', 'outcome']
  const rows = [...counts].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.rule < b.rule ? -1 : 1))
  return table(
    ['fact', 'rule', 'facts', 'of them in the answers', 'precision'],
    rows.map(({ kind, rule, facts, hits }) => [
      kind,
      `\`${rule}\``,
      `${facts}`,
      `${hits}`,
      facts ? (hits / facts).toFixed(2) : '-',
    ]),
  )
}

type Scores = Record<string, { precision: number | null; recall: number | null; f1: number | null; of: string }>

function scoreTable(scores: Scores): string {
  const shown = (score: number | null) => score?.toFixed(2) ?? '-'
  return table(
    ['read', 'precision', 'recall', 'F1', 'right, of'],
    Object.entries(scores).map(([area, { precision, recall, f1, of }]) => [
      area,
      shown(precision),
      shown(recall),
      shown(f1),
      of,
    ]),
  )
}

const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/** The document with what stands between `<!-- NAME -->` and `<!-- /NAME -->` replaced. */
function between(document: string, name: string, content: string): string {
  const [opening, closing] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [from, to] = [document.indexOf(opening), document.indexOf(closing)]
  if (from < 0 || to < from) throw new Error(`${DOCUMENT} has no ${opening} … ${closing}`)
  return `${document.slice(0, from + opening.length)}\n${content}\n${document.slice(to)}`
}

/** Facts and answers of the reports that were answered by hand. */
async function readAnswered(reader: Reader): Promise<{ facts: ReportFacts; answer: string }[]> {
  const files = readdirSync(join(SHARED, 'reports'))
  const answered = NUMBERS.map(async (number) => {
    const name = files.find((file) => file.startsWith(number))
    if (!name) throw new Error(`${SHARED}/reports has no report ${number}`)
    const path = join(SHARED, 'reports', name)
    return {
      facts: await readReport(readFileSync(path), reader, { path }),
      answer: join(SHARED, 'gold', `${number}.json`),
    }
  })
  return Promise.all(answered)
}

function scoresOf(answered: readonly { facts: ReportFacts; answer: string }[]): Scores {
  const folder = mkdtempSync(join(tmpdir(), 'govgraph-'))
  try {
    const pairs = answered.flatMap(({ facts, answer }, at) => {
      const path = join(folder, `${at}.json`)
      writeFileSync(path, JSON.stringify(facts))
      return [path, answer]
    })
    const scorer = join(SHARED, 'score', 'score.mjs')
    return JSON.parse(execFileSync(process.execPath, [scorer, ...pairs, '--json'], { encoding: 'utf8' }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (import.meta.filename === process.argv[1]) {
  if (!existsSync(join(SHARED, 'gold'))) throw new Error(`The answers by hand are not there: ${SHARED}/gold`)
  const reader = createReader(loadReference())
  const answered = await readAnswered(reader)
  const counts = new Map((await rulesOfCases(reader)).map((row) => [row.kind + row.rule, row]))
  for (const { facts, answer } of answered) countRules(facts, JSON.parse(readFileSync(answer, 'utf8')), counts)
  const document = between(readFileSync(DOCUMENT, 'utf8'), 'rules', ruleTable(counts.values()))
  writeFileSync(DOCUMENT, between(document, 'scores', scoreTable(scoresOf(answered))))
}
