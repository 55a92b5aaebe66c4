import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readFacts, tend, unknownNames } from '../../scripts/vocabulary.ts'
import type { ReportFacts } from '../../src/model/reportFacts.ts'
import { loadVocabulary } from '../../src/reference/vocabulary.ts'

const facts = (...measures: [id: string, name: string, theme: string][]) =>
  ({ measures: measures.map(([id, name, theme]) => ({ id, name, theme })) }) as unknown as ReportFacts

describe('tending the vocabulary', () => {
  it('finds no fault with the vocabulary of the seed', () => {
    expect(tend('seed').faults).toEqual([])
    expect(tend('seed').advice).toEqual([])
  })

  it('lists names that were read but are not known, those of most reports first', () => {
    const all = [
      facts(['M-x1', '云解忧平台', 'DISPUTES'], ['M-renmin-tiaojie', '人民调解', 'DISPUTES']),
      facts(['M-x2', '随手办', 'FUNCTIONS'], ['M-x2', '随手办', 'FUNCTIONS'], ['M-x2', '随手办', 'DIGITAL']),
      facts(['M-x1', '云解忧平台', 'DIGITAL'], ['M-x1', '云解忧平台', 'DISPUTES']),
      facts(['M-x3', '帮您跑', 'FUNCTIONS']),
    ]
    expect(unknownNames(all, loadVocabulary('seed'))).toEqual([
      { name: '云解忧平台', reports: 2, mentions: 3, theme: 'DISPUTES' },
      { name: '随手办', reports: 1, mentions: 3, theme: 'FUNCTIONS' },
      { name: '帮您跑', reports: 1, mentions: 1, theme: 'FUNCTIONS' },
    ])
  })

  describe('files of facts', () => {
    let folder: string
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'vocabulary-'))
      mkdirSync(join(folder, 'facts'))
      writeFileSync(join(folder, 'facts', 'a.json'), JSON.stringify(facts(['M-x1', '云解忧平台', 'DISPUTES'])))
      writeFileSync(join(folder, 'facts', 'a.txt'), 'no facts')
      writeFileSync(join(folder, 'removed.json'), JSON.stringify({ reportId: 'R-CN-999901-2022' }))
    })
    afterAll(() => rmSync(folder, { recursive: true }))

    it('are read from folders, and what holds no facts is left out', () => {
      expect(readFacts(folder)).toEqual([facts(['M-x1', '云解忧平台', 'DISPUTES'])])
      expect(readFacts(join(folder, 'facts', 'a.json'))).toEqual([facts(['M-x1', '云解忧平台', 'DISPUTES'])])
    })
  })
})
