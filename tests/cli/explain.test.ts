import { describe, expect, it } from '@jest/globals'
import { explainPage } from '../../src/cli/explainPage.ts'
import { explainText } from '../../src/cli/explainText.ts'
import { explain } from '../../src/extract/explain.ts'
import { AdoptionStatus, CitationRole, InstrumentType, Level, Qualifier } from '../../src/model/enums.ts'
import type { ReportFacts } from '../../src/model/reportFacts.ts'

const TEXT = '示例县报告\n一、做法\n按照《示例<试行>办法》，公平竞争审查57件。\n完。'
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length, section: '一' })
const FACTS: ReportFacts = {
  source: { sha256: '0'.repeat(64), format: 'text', complete: true },
  extractor: 'test',
  vocabulary: 'test',
  report: {
    title: '示例县报告',
    year: 2023,
    documentNumber: null,
    issuer: null,
    issuedOn: '2024-01-05',
    publishedOn: null,
    jurisdiction: { id: 'CN-999999', name: '示例县', path: ['示例县'], level: Level.COUNTY, gb2260: '999999' },
  },
  measures: [
    {
      ...{
        id: 'M-gongping',
        name: '公平竞争审查',
        status: AdoptionStatus.IMPLEMENTED,
        theme: 'FUNCTIONS',
        local: false,
      },
      ...{ mention: '公平竞争审查', rule: 'label', ...at('公平竞争审查') },
    },
  ],
  instruments: [
    {
      ...{ title: '示例<试行>办法', type: InstrumentType.NORMATIVE_DOCUMENT, role: CitationRole.BASIS },
      ...{ documentNumber: null, implements: null, amends: [], repeals: [], measure: '公平竞争审查' },
      ...{ mention: '示例<试行>办法', rule: 'title', ...at('示例<试行>办法') },
    },
  ],
  outcomes: [
    {
      ...{ indicator: '公平竞争审查数', value: 57, unit: '件', qualifier: Qualifier.APPROX, rank: null },
      change: { direction: 'UP', value: 5, unit: '%', against: 'YOY' },
      ...{ measure: '公平竞争审查', phrase: '公平竞争审查57件', rule: 'figure', ...at('公平竞争审查57件') },
    },
  ],
  damage: [],
  problems: [],
  text: TEXT,
}

describe('explaining facts', () => {
  it('cuts each line where facts begin and end, and numbers them in the order of the text', () => {
    const lines = explain(FACTS)
    expect(lines.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join('\n')).toBe(TEXT)
    expect(lines.map(({ section, facts }) => [section, facts.map(({ number, name }) => `${number} ${name}`)])).toEqual([
      ['', []],
      ['', []],
      ['一', ['1 《示例<试行>办法》', '2 公平竞争审查数', '3 公平竞争审查']],
      ['一', []],
    ])
    expect(lines[2]?.pieces.map(({ text, within }) => [text, within.map(({ number }) => number)])).toEqual([
      ['按照《', []],
      ['示例<试行>办法', [1]],
      ['》，', []],
      ['公平竞争审查', [2, 3]],
      ['57件', [2]],
      ['。', []],
    ])
  })

  it('carries a fact that is broken across lines on into the next', () => {
    const text = '按照《示例\n办法》。'
    const [title] = FACTS.instruments
    const broken = { ...FACTS, text, measures: [], outcomes: [], instruments: [{ ...title, start: 3, end: 8 }] }
    expect(explainText(broken as ReportFacts, false)).toContain('按照《⟦示例\n    一 1 instrument')
    expect(explainText(broken as ReportFacts, false)).toContain('办法⟧¹》。')
  })

  it('marks facts in plain text, and tells each below its line with its rule', () => {
    expect(explainText(FACTS, false)).toBe(`title: 示例县报告
place: 示例县 (CN-999999, COUNTY)
year: 2023
issuer: not told
documentNumber: not told
issuedOn: 2024-01-05
publishedOn: not told
format: text

示例县报告
一、做法
按照《⟦示例<试行>办法⟧¹》，⟦⟦公平竞争审查⟧³57件⟧²。
    一 1 instrument 《示例<试行>办法》 · BASIS · NORMATIVE_DOCUMENT · for 公平竞争审查 [title]
    一 2 outcome 公平竞争审查数 · 57 件 · APPROX · UP 5 % YOY · of 公平竞争审查 [figure]
    一 3 measure 公平竞争审查 · IMPLEMENTED · FUNCTIONS [label]
完。
`)
  })

  it('colours facts on a terminal, the inner one over the outer one', () => {
    const [green, yellow, faint, end] = ['\u001b[32;4m', '\u001b[33;4m', '\u001b[2m', '\u001b[0m']
    expect(explainText(FACTS, true)).toContain(
      `，${green}公平竞争审查${end}${faint}³${end}${yellow}57件${end}${faint}²${end}。`,
    )
  })

  it('makes a page of its own, with everything escaped and no script', () => {
    const page = explainPage([FACTS])
    expect(page).toContain('<mark class="instrument">示例&lt;试行&gt;办法</mark><sup class="instrument">1</sup>')
    expect(page).toContain('<mark class="outcome measure">公平竞争审查</mark><sup class="measure">3</sup>')
    expect(page).not.toMatch(/<script|https?:|<试行/)
  })

  it('tells facts without text in one line', () => {
    const [line, ...rest] = explain({ ...FACTS, text: undefined })
    expect([line?.facts.length, line?.pieces, rest]).toEqual([3, [], []])
  })
})
