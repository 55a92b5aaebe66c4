import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { seedFactsOf } from '../../scripts/seedFacts.ts'
import { readSeedFacts } from '../../src/load/reference.ts'

const REPORTS = '../shared/reports'
const itWithReports = existsSync(REPORTS) ? it : it.skip

describe('seed/facts', () => {
  it('holds valid facts of five reports, without text', () => {
    const facts = readSeedFacts()
    expect(facts.map(({ report }) => report.jurisdiction?.id)).toHaveLength(5)
    expect(facts.filter(({ text, problems }) => text !== undefined || problems !== undefined)).toEqual([])
  })

  itWithReports(`is what the reader makes of the reports (needs ${REPORTS})`, async () => {
    const read = (name: string) => readFileSync(join('seed/facts', name), 'utf8')
    const made = await seedFactsOf(REPORTS)
    expect(readdirSync('seed/facts').sort()).toEqual(Object.keys(made).sort())
    // the names alone: what differs is told by making the files anew and looking at the change
    expect(Object.keys(made).filter((name) => read(name) !== made[name])).toEqual([])
  })
})
