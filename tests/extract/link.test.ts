import { describe, expect, it } from '@jest/globals'
import { link } from '../../src/extract/link.ts'
import { sentences } from '../../src/extract/sentences.ts'
import type { Figure, Section } from '../../src/extract/stage.ts'
import { AdoptionStatus, Qualifier } from '../../src/model/enums.ts'
import { loadIndicators } from '../../src/reference/indicators.ts'
import type { Vocabulary } from '../../src/reference/vocabulary.ts'

const cues: Record<string, string[]> = { 法律援助: ['受援'], 人民调解: ['调解成功'], 信访: ['来访'] }
const vocabulary = {
  measures: Object.entries(cues).map(([name, cues]) => ({ name, cues, broader: [] })),
  byId: new Map(),
} as unknown as Vocabulary
const { run } = link(vocabulary, loadIndicators('seed'))

/** Measures stand in the text as [name], figures as {words}, headings as lines that begin with #. */
function linked(marked: string, more: Partial<Figure> = {}): (string | null)[] {
  const measures: { name: string; start: number; end: number }[] = []
  const figures: Figure[] = []
  const sections: Section[] = []
  let text = ''
  for (const [part] of marked.matchAll(/\[[^\]]*\]|\{[^}]*\}|#[^\n]*\n|[^[{#]+/g)) {
    const words = /^[[{]/.test(part) ? part.slice(1, -1) : part
    const span = { start: text.length, end: text.length + words.length }
    if (part.startsWith('[')) measures.push({ ...span, name: words })
    if (part.startsWith('{')) figures.push({ ...figure, ...more, ...span, number: span })
    if (part.startsWith('#')) {
      for (const [name] of words.matchAll(/人民调解|法律援助|信访/g)) {
        measures.push({
          name,
          start: span.start + words.indexOf(name),
          end: span.start + words.indexOf(name) + name.length,
        })
      }
      const path = String(sections.length + 1)
      sections.push({
        path,
        kind: 'work',
        heading: { start: span.start, end: span.end - 1 },
        start: span.start,
        end: span.end,
      })
    }
    text += words
  }
  sections.forEach((section, at) => {
    section.end = sections[at + 1]?.start ?? text.length
  })
  const readings = measures.map((measure) => ({
    ...measure,
    id: 'M-x',
    theme: 'DISPUTES' as const,
    local: false,
    rule: 'lexicon',
    status: AdoptionStatus.IMPLEMENTED,
  }))
  return run({ text, sections, ...sentences.run({ text }), figures, measures: readings, instruments: [] }).links.figures
}

const figure: Figure = {
  start: 0,
  end: 0,
  number: { start: 0, end: 0 },
  value: 1,
  unit: '件',
  qualifier: Qualifier.EXACT,
  change: null,
  rank: null,
  indicator: '案件数',
  resultOf: [],
  follows: false,
  rule: 'figure/digits',
}

describe('a figure belongs to', () => {
  it('the measure that its clause names', () => {
    expect(linked('推进[人民调解]，{办理[法律援助]案件5件}。'.replace('[法律援助]', '法律援助'))).toEqual(['人民调解'])
    expect(linked('推进[人民调解]，[法律援助]{案件5件}。')).toEqual(['法律援助'])
  })

  it('the measure that what it counts is known to be a result of', () => {
    expect(linked('[信访]、[人民调解]{3件}。', { resultOf: ['人民调解'] })).toEqual(['人民调解'])
  })

  it('the one named nearest, of several that it may be a result of', () => {
    const resultOf = ['法律援助', '信访']
    expect(linked('[法律援助]做实。[信访]规范，{3件}。', { resultOf })).toEqual(['信访'])
    expect(linked('[法律援助]做实。[人民调解]规范，{3件}。', { resultOf })).toEqual(['法律援助'])
  })

  it('no measure that the report does not name', () => {
    expect(linked('{3件}。', { resultOf: ['法律援助'] })).toEqual([null])
  })

  it('the measure of the figure that it follows', () => {
    expect(linked('[信访]{3件}，受援{2件}。[法律援助]做实。', { follows: true })).toEqual(['信访', '信访'])
  })

  it('the measure that a cue in its clause speaks for', () => {
    expect(linked('[法律援助]做实。[信访]规范，受援{2人}。')).toEqual(['法律援助'])
  })

  it('the measure of its heading that its sentence goes on about, rather than to a passing cue', () => {
    expect(
      linked('#一、做实人民调解\n[信访]分流。\n#二、做优法律援助\n扩大[法律援助]，来访有序，{3件}，来访{5件}。'),
    ).toEqual(['法律援助', '法律援助'])
  })

  it('the measure that shares words with what it counts, of those before it', () => {
    expect(linked('[疫情卫生监督]加强。[信访]规范。{3件}。', { indicator: '卫生监督员出动人次' })).toEqual([
      '疫情卫生监督',
    ])
  })

  it('the measure named before it in the sentence', () => {
    expect(linked('[信访]规范，形成合力，{3件}，[人民调解]跟进。')).toEqual(['信访'])
  })

  it('the measure of its heading, then of the sentences before it', () => {
    expect(linked('#一、做实人民调解\n形成合力。{3件}。')).toEqual(['人民调解'])
    expect(linked('#一、总体情况\n[信访]规范。形成合力。{3件}。')).toEqual(['信访'])
  })

  it('the measure named behind it where none stands before', () => {
    expect(linked('{3件}用于[信访]。')).toEqual(['信访'])
  })

  it('none where its part names none', () => {
    expect(linked('#一、做实人民调解\n有序。\n#二、其他\n{3件}。')).toEqual([null])
  })

  it('none of the examples in the list that it closes', () => {
    expect(linked('[人民调解]做实，围绕[信访]、[法律援助]等{9个方面}。')).toEqual(['人民调解'])
  })
})
