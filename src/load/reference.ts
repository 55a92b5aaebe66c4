import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fail } from '../model/failures.ts'
import type { ReportFacts } from '../model/reportFacts.ts'
import { validateFacts } from '../model/validateFacts.ts'
import { type Divisions, loadDivisions } from '../reference/divisions.ts'
import { type IndicatorVocabulary, loadIndicators } from '../reference/indicators.ts'
import { type Laws, loadLaws } from '../reference/laws.ts'
import { loadVocabulary, type Vocabulary } from '../reference/vocabulary.ts'

/** What came with the program: names to read and store by. */
export interface Reference {
  vocabulary: Vocabulary
  indicators: IndicatorVocabulary
  divisions: Divisions
  laws: Laws
  /** Hash of the program's version and of what came with it: a graph made by another one may say something else. */
  version: string
}

export const SEED_FOLDER = fileURLToPath(new URL('../../seed', import.meta.url))

export function loadReference(seedFolder = SEED_FOLDER): Reference {
  return {
    vocabulary: loadVocabulary(seedFolder),
    indicators: loadIndicators(seedFolder),
    divisions: loadDivisions(seedFolder),
    laws: loadLaws(seedFolder),
    version: versionOf(seedFolder),
  }
}

/** The reports that came with the program, as facts without text. Throws SEED_INVALID. */
export function readSeedFacts(seedFolder = SEED_FOLDER): ReportFacts[] {
  const folder = join(seedFolder, 'facts')
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return names.sort().map((name) => {
    const path = join(folder, name)
    try {
      return validateFacts(JSON.parse(readFileSync(path, 'utf8')))
    } catch (error) {
      throw fail('SEED_INVALID', path, 1, (error as Error).message)
    }
  })
}

const PACKAGE = fileURLToPath(new URL('../../package.json', import.meta.url))
const FILES = ['regions.csv', 'zones.csv', 'laws.csv', 'documents.csv']

function versionOf(seedFolder: string): string {
  const folder = join(seedFolder, 'vocabulary')
  const vocabulary = readdirSync(folder).sort()
  const hash = createHash('sha256').update((JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string }).version)
  const paths = [...FILES.map((name) => join(seedFolder, name)), ...vocabulary.map((name) => join(folder, name))]
  for (const path of paths) hash.update(readFileSync(path))
  return hash.digest('hex').slice(0, 16)
}
