import { describe, expect, it } from '@jest/globals'
import { lexicon } from '../../src/extract/lexicon.ts'
import { sentences } from '../../src/extract/sentences.ts'
import type { Heading, SectionKind } from '../../src/extract/stage.ts'
import { status } from '../../src/extract/status.ts'
import { sectionsOf, vocabularyOf } from './reading.ts'

const marker = lexicon(vocabularyOf({ id: 'M-a', name: '河湖巡查' }, { id: 'M-b', name: '山林防火' }))

const untitled: Heading = {
  title: null,
  year: null,
  documentNumber: null,
  issuer: null,
  issuedOn: null,
  publishedOn: null,
  jurisdiction: null,
  problems: [],
}

function read(kind: SectionKind, text: string, title: string | null = null): string[] {
  const sections = sectionsOf(text, [kind, '一', text])
  const { mentions } = marker.run({ text, sections })
  const heading = { ...untitled, title }
  const { measures } = status.run({ text, sections, heading, mentions, ...sentences.run({ text }) })
  return measures.map(({ name, status, rule }) => `${name} ${status} ${rule}`)
}

describe('status', () => {
  it.each<[SectionKind, string, string]>([
    ['work', '全面推行河湖巡查。', 'IMPLEMENTED'],
    ['plans', '全面推行河湖巡查。', 'PLANNED'],
    ['problems', '河湖巡查覆盖面有待扩大。', 'SHORTFALL'],
    ['closing', '河湖巡查。', 'IMPLEMENTED'],
  ])('goes by the kind of the section: %s', (kind, text, expected) => {
    expect(read(kind, text)).toEqual([`河湖巡查 ${expected} lexicon/section`])
  })

  it.each([
    '下一步，将推广河湖巡查。',
    '明年全面推行河湖巡查。',
    '工作有了基础，将进一步推广河湖巡查。',
    '村级试点已经完成，拟启动河湖巡查。',
  ])('reads a plan within the parts on work: %s', (text) => {
    expect(read('work', text)).toEqual(['河湖巡查 PLANNED lexicon/cue'])
  })

  it.each([
    '云溪县2023年法治政府建设工作要点',
    '云溪县人民政府关于印发云溪县2023年依法行政工作安排的通知',
    '云溪县创建法治政府建设示范县实施方案（试行）',
  ])('reads a text that is a plan by its title as plans: %s', (title) => {
    expect(read('work', '全面推行河湖巡查。', title)).toEqual(['河湖巡查 PLANNED lexicon/title'])
    expect(read('problems', '河湖巡查覆盖面有待扩大。', title)).toEqual(['河湖巡查 SHORTFALL lexicon/section'])
  })

  it.each([
    '云溪县2022年法治政府建设工作总结及2023年工作计划',
    '云溪县法治政府建设实施方案落实情况报告',
    '云溪县2022年法治政府建设情况',
  ])('reads a text that reviews the year as work: %s', (title) => {
    expect(read('work', '全面推行河湖巡查。', title)).toEqual(['河湖巡查 IMPLEMENTED lexicon/section'])
  })

  it('knows 将 that plans nothing', () => {
    expect(read('work', '将河湖巡查纳入考核。')).toEqual(['河湖巡查 IMPLEMENTED lexicon/section'])
    expect(read('work', '坚持将法治建设与河湖巡查同推进。')).toEqual(['河湖巡查 IMPLEMENTED lexicon/section'])
  })

  it('reads a fault within the parts on work, in its clause only', () => {
    expect(read('work', '山林防火扎实推进，但河湖巡查仍不到位。')).toEqual([
      '山林防火 IMPLEMENTED lexicon/section',
      '河湖巡查 SHORTFALL lexicon/cue',
    ])
  })

  it('takes what was put right for work', () => {
    expect(read('work', '针对河湖巡查不到位的问题逐一整改。')).toEqual(['河湖巡查 IMPLEMENTED lexicon/section'])
    expect(read('work', '排查河湖巡查存在的问题32个。')).toEqual(['河湖巡查 IMPLEMENTED lexicon/section'])
  })

  it('takes what is granted before the faults for work', () => {
    expect(read('problems', '虽然河湖巡查取得一定成效，但山林防火还不够扎实。')).toEqual([
      '河湖巡查 IMPLEMENTED lexicon/concession',
      '山林防火 SHORTFALL lexicon/section',
    ])
  })

  it('quotes long mentions only in part, up to a separator', () => {
    const long = '水利、农业、林业、渔业、交通、环保、城管、公安联合巡河'
    const text = `开展${long}。`
    const sections = sectionsOf(text, ['work', '一', text])
    const { mentions } = lexicon(vocabularyOf({ id: 'M-a', name: '联合巡河', altNames: [long] })).run({
      text,
      sections,
    })
    const [measure] = status.run({ text, sections, heading: untitled, mentions, ...sentences.run({ text }) }).measures
    expect(text.slice(measure?.start, measure?.end)).toBe('水利、农业、林业、渔业、交通、环保、城管')
  })
})
