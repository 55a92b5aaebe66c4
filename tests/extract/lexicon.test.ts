import { describe, expect, it } from '@jest/globals'
import { lexicon } from '../../src/extract/lexicon.ts'
import type { Section } from '../../src/extract/stage.ts'
import { sectionsOf, vocabularyOf } from './reading.ts'

const vocabulary = vocabularyOf(
  {
    id: 'M-a',
    name: '河湖巡查',
    altNames: ['“河湖、山林”巡查', '巡查制度'],
    negativeNames: ['河湖巡查法'],
    patterns: ['巡查…河段'],
  },
  { id: 'M-b', name: '河湖巡查员', broader: ['M-a'], patterns: ['聘请…河湖巡查…志愿者'] },
  { id: 'M-c', name: '放水养鱼改革', altNames: ['放水养鱼'] },
  { id: 'M-d', name: '依法治水', shortfalls: ['治水能力'] },
  { id: 'M-e', name: '市县联巡' },
  { id: 'M-f', name: '部门联巡', altNames: ['联巡事项'] },
)
const stage = lexicon(vocabulary)

function mark(text: string, sections: Section[] = sectionsOf(text, ['work', '一', text])): string[] {
  return stage.run({ text, sections }).mentions.map(({ name, start, end }) => `${name}: ${text.slice(start, end)}`)
}

describe('lexicon', () => {
  it('tells measure, place and rule of each mention, in the order of the text', () => {
    const text = '推行放水养鱼，开展河湖巡查。'
    const sections = sectionsOf(text, ['work', '一', text])
    expect(stage.run({ text, sections }).mentions).toEqual([
      { id: 'M-c', name: '放水养鱼改革', theme: 'DISPUTES', local: false, rule: 'lexicon', start: 2, end: 6 },
      { id: 'M-a', name: '河湖巡查', theme: 'DISPUTES', local: false, rule: 'lexicon', start: 9, end: 13 },
    ])
  })

  it('takes the longest label', () => {
    expect(mark('选聘河湖巡查员20名')).toEqual(['河湖巡查员: 河湖巡查员'])
  })

  it('reads over quotes, width, white space and line breaks', () => {
    expect(mark('深化“放水养鱼”改革')).toEqual(['放水养鱼改革: “放水养鱼”改革'])
    expect(mark('推进河湖\n巡查')).toEqual(['河湖巡查: 河湖\n巡查'])
    expect(mark('推进河 湖巡查')).toEqual(['河湖巡查: 河 湖巡查'])
  })

  it('reads separators where a label has them, and nowhere else', () => {
    expect(mark('落实“河湖、山林”巡查')).toEqual(['河湖巡查: “河湖、山林”巡查'])
    expect(mark('落实河湖山林巡查')).toEqual(['河湖巡查: 河湖山林巡查'])
    expect(mark('治理河湖，巡查山林')).toEqual([])
  })

  it('does not cut a quoted word', () => {
    expect(mark('梳理“市县联巡”事项9项')).toEqual(['市县联巡: 市县联巡'])
  })

  it('is silenced by negative labels, unless a longer label stands there', () => {
    expect(mark('宣传《河湖巡查法》')).toEqual([])
    expect(mark('宣传《河湖巡查法》，开展河湖巡查')).toEqual(['河湖巡查: 河湖巡查'])
  })

  it('fills gaps of patterns within a clause, but takes no label that is not broader', () => {
    expect(mark('巡查重点河段12处')).toEqual(['河湖巡查: 巡查重点河段'])
    expect(mark('巡查山林。清理河段')).toEqual([])
    expect(mark('聘请乡村河湖巡查义务志愿者')).toEqual(['河湖巡查员: 聘请乡村河湖巡查义务志愿者'])
    expect(mark('巡查山林，清理河段')).toEqual([])
    expect(mark('巡查放水养鱼河段')).toEqual(['放水养鱼改革: 放水养鱼', '河湖巡查: 河段'])
  })

  it('counts some labels only where faults are told', () => {
    const text = '一、提高治水能力。二、治水能力不强。'
    expect(mark(text, sectionsOf(text, ['work', '一', '一、'], ['problems', '二', '二、']))).toEqual([
      '依法治水: 治水能力',
    ])
    expect(stage.run({ text, sections: sectionsOf(text, ['problems', '一', '一、']) }).mentions).toHaveLength(2)
  })

  it('leaves the preface out where other parts report', () => {
    const text = '坚持河湖巡查。一、放水养鱼。'
    expect(mark(text, sectionsOf(text, ['preface', '前言', '坚持'], ['work', '一', '一、']))).toEqual([
      '放水养鱼改革: 放水养鱼',
    ])
    expect(mark(text, sectionsOf(text, ['preface', '前言', '坚持']))).toHaveLength(2)
  })

  it('does not read over the border of sections', () => {
    const text = '巩固河湖\n巡查全面铺开'
    expect(mark(text, sectionsOf(text, ['work', '一', '巩固'], ['work', '二', '巡查']))).toEqual([])
  })
})
