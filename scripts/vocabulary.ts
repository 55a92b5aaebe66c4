/**
 * Tends the vocabulary: `npm run vocabulary -- [FILE|FOLDER ...]` tells what is wrong with it, and lists the names that were read but are not
 * in it yet, most frequent first. The names come from files of facts: those of the seed, or those given (DATA/record for all that was read).
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { ReportFacts } from '../src/model/reportFacts.ts'
import { eatenLabels, orphans, resultsOfNothing, type VocabularyProblem } from '../src/reference/checkVocabulary.ts'
import { loadIndicators } from '../src/reference/indicators.ts'
import { readVocabulary, type Vocabulary } from '../src/reference/vocabulary.ts'

export interface UnknownName {
  name: string
  /** Reports that name it. */
  reports: number
  mentions: number
  /** The theme most often read beside it. */
  theme: string
}

/** Faults, which keep the program from starting, and advice. */
export function tend(seedFolder: string): {
  faults: VocabularyProblem[]
  advice: VocabularyProblem[]
  vocabulary: Vocabulary
} {
  const { vocabulary, problems } = readVocabulary(seedFolder)
  const { measures } = vocabulary
  const faults = [...problems, ...resultsOfNothing(loadIndicators(seedFolder).indicators, measures)]
  return { vocabulary, faults, advice: [...eatenLabels(measures), ...orphans(measures)] }
}

/** Names of measures in facts that the vocabulary does not hold: those of most reports first, then of most mentions. */
export function unknownNames(all: readonly ReportFacts[], vocabulary: Vocabulary): UnknownName[] {
  const known = new Set(vocabulary.measures.flatMap(({ id, formerIds }) => [id, ...formerIds]))
  const rows = new Map<string, { reports: Set<ReportFacts>; themes: string[]; name: string }>()
  for (const facts of all) {
    for (const { id, name, theme } of facts.measures.filter((measure) => !known.has(measure.id))) {
      const row = rows.get(id) ?? { reports: new Set(), themes: [], name }
      row.reports.add(facts)
      row.themes.push(theme)
      rows.set(id, row)
    }
  }
  return [...rows.values()]
    .map(({ name, reports, themes }) => ({
      name,
      reports: reports.size,
      mentions: themes.length,
      theme: mostFrequent(themes),
    }))
    .sort((a, b) => b.reports - a.reports || b.mentions - a.mentions || (a.name < b.name ? -1 : 1))
}

/** Reads the .json files of facts at a path, those of folders in it too. */
export function readFacts(path: string): ReportFacts[] {
  if (statSync(path).isFile()) {
    const facts = JSON.parse(readFileSync(path, 'utf8')) as ReportFacts
    return Array.isArray(facts.measures) ? [facts] : []
  }
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || entry.name.endsWith('.json'))
    .flatMap((entry) => readFacts(join(path, entry.name)))
}

function mostFrequent(words: readonly string[]): string {
  const count = (word: string) => words.filter((one) => one === word).length
  return [...new Set(words)].sort((a, b) => count(b) - count(a))[0] ?? ''
}

const lineOf = ({ id, rule }: VocabularyProblem): string => `  ${id} ${rule}`

if (import.meta.filename === process.argv[1]) {
  const paths = process.argv.slice(2)
  const { faults, advice, vocabulary } = tend('seed')
  const unknown = unknownNames((paths.length > 0 ? paths : ['seed/facts']).flatMap(readFacts), vocabulary)
  console.log(
    [
      `${vocabulary.measures.length} measures`,
      `${faults.length} faults`,
      ...faults.map(lineOf),
      `${advice.length} to look at`,
      ...advice.map(lineOf),
      `${unknown.length} names read but not in the vocabulary (reports, mentions, theme, name)`,
      ...unknown.map(({ name, reports, mentions, theme }) => `  ${reports}\t${mentions}\t${theme}\t${name}`),
    ].join('\n'),
  )
  if (faults.length > 0) process.exitCode = 1
}
