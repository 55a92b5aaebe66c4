import { readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import { rulesOfCases } from '../../scripts/rulePrecision.ts'
import { createReader } from '../../src/extract/readReport.ts'
import { loadReference } from '../../src/load/reference.ts'

it('tells of each rule that has a reading case how often it is right, and of no other: npm run rule-precision', async () => {
  const [, table = ''] = readFileSync('docs/extraction.md', 'utf8').split(/<!-- \/?rules -->/)
  const told = [...table.matchAll(/^\| (measure|instrument|outcome) \| `([^`]+)` \|/gm)].map(
    ([, kind, rule]) => `${kind} ${rule}`,
  )
  const used = (await rulesOfCases(createReader(loadReference()))).map(({ kind, rule }) => `${kind} ${rule}`)
  expect(told.sort()).toEqual(used.sort())
})
