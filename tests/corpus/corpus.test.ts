import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { createReader, readReport } from '../../src/extract/readReport.ts'
import type { ReportFacts } from '../../src/model/reportFacts.ts'
import { loadDivisions } from '../../src/reference/divisions.ts'
import { loadIndicators } from '../../src/reference/indicators.ts'
import { loadLaws } from '../../src/reference/laws.ts'
import { loadVocabulary } from '../../src/reference/vocabulary.ts'
import { type ExpectedFact, parseCases } from './readingCases.ts'

const CORPUS = 'tests/corpus'
const reader = createReader({
  vocabulary: loadVocabulary('seed'),
  indicators: loadIndicators('seed'),
  divisions: loadDivisions('seed'),
  laws: loadLaws('seed'),
})

/** What a folder's cases tell in full; facts of other kinds in a case must be found, but others may stand beside them. */
const FOLDERS = { measures: 'measure', instruments: 'instrument', outcomes: 'outcome' } as const

for (const folder of Object.keys(FOLDERS).filter((name) => readdirSync(CORPUS).includes(name))) {
  const kind = FOLDERS[folder as keyof typeof FOLDERS]
  for (const file of readdirSync(join(CORPUS, folder)).sort()) {
    const cases = parseCases(readFileSync(join(CORPUS, folder, file), 'utf8'))
    describe(`${folder}/${file}`, () => {
      it.each(cases)('$title', async ({ text, facts }) => {
        const read = await readReport(Buffer.from(text), reader)
        const told = (one: ExpectedFact['kind']) => facts.filter((fact) => fact.kind === one)
        for (const one of Object.values(FOLDERS)) {
          const expected = told(one)
          const found = factsOf(read, one).map((fact) => asFullAs(fact, expected))
          if (one === kind) expect(unique(found)).toEqual(unique(expected.map(said)))
          else expect(unique(found)).toEqual(expect.arrayContaining(expected.map(said)))
        }
      })
    })
  }
}

function factsOf({ measures, instruments, outcomes }: ReportFacts, kind: ExpectedFact['kind']): ExpectedFact[] {
  switch (kind) {
    case 'measure':
      return measures.map(({ name, status, section }) => ({ kind, name, status, section }))
    case 'instrument':
      return instruments.map(({ title, role, type, section }) => ({ kind, title, role, type, section }))
    case 'outcome':
      return outcomes.map(({ indicator, value, unit, qualifier, change, rank, measure }) => ({
        kind,
        indicator,
        value,
        unit,
        qualifier,
        change: change ? `${change.direction} ${change.value} ${change.unit}` : undefined,
        rank: rank ? `${rank.among} ${rank.place}` : undefined,
        measure: measure ?? undefined,
      }))
  }
}

/** A found fact with only the words that the expected facts of its key tell. */
function asFullAs(found: ExpectedFact, expected: readonly ExpectedFact[]): Partial<ExpectedFact> {
  const like = expected.find((fact) => keyOf(fact) === keyOf(found))
  if (!like) return said(found)
  const words = Object.entries(found).filter(
    ([word]) => like[word as keyof ExpectedFact] !== undefined || word === 'change' || word === 'rank',
  )
  return said(Object.fromEntries(words) as ExpectedFact)
}

function keyOf(fact: ExpectedFact): string {
  switch (fact.kind) {
    case 'measure':
      return fact.name + fact.status
    case 'instrument':
      return fact.title + fact.role
    case 'outcome':
      return `${fact.value} ${fact.unit}`
  }
}

const said = (fact: ExpectedFact): Partial<ExpectedFact> =>
  Object.fromEntries(Object.entries(fact).filter(([, word]) => word !== undefined))

function unique<T>(facts: readonly T[]): T[] {
  const seen = new Map(facts.map((fact) => [JSON.stringify(fact), fact]))
  return [...seen.keys()].sort().map((key) => seen.get(key) as T)
}
