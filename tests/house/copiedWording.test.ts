import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'

const REPORTS = '../shared/reports'
const RUN = 24
const describeWithReports = existsSync(REPORTS) ? describe : describe.skip

/** Every run of 24 characters of the reports, white space left out; titles in 《》 may be told again. */
function runsOfReports(): Set<string> {
  const runs = new Set<string>()
  for (const file of readdirSync(REPORTS)) {
    const text = readFileSync(`${REPORTS}/${file}`, 'utf8')
      .replace(/《[^》]*》/g, '\0')
      .replace(/\s/g, '')
    for (let at = 0; at + RUN <= text.length; at++) {
      const run = text.slice(at, at + RUN)
      if (!run.includes('\0')) runs.add(run)
    }
  }
  return runs
}

function copied(text: string, runs: ReadonlySet<string>): string[] {
  const words = text.replace(/"title": ?"[^"]*"/g, '').replace(/\s/g, '')
  const found: string[] = []
  for (let at = 0; at + RUN <= words.length; at++) {
    if (!runs.has(words.slice(at, at + RUN))) continue
    found.push(words.slice(at, at + RUN))
    at += RUN - 1
  }
  return found
}

describeWithReports(`the wording of the reports (needs ${REPORTS})`, () => {
  it('stands in no file of the project: facts, figures and names may be told, sentences may not', () => {
    const runs = runsOfReports()
    const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n')
    const guilty = files
      .filter((file) => file && file !== 'package-lock.json' && existsSync(file))
      .map((file) => ({ file, copied: copied(readFileSync(file, 'utf8'), runs) }))
      .filter((row) => row.copied.length > 0)
    expect(guilty).toEqual([])
  })
})
