import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { figures } from '../../src/extract/figures.ts'
import { sentences } from '../../src/extract/sentences.ts'
import type { Figure, MeasureMention } from '../../src/extract/stage.ts'
import { loadIndicators } from '../../src/reference/indicators.ts'

const { run } = figures(loadIndicators('seed'))

function read(text: string, mentions: MeasureMention[] = []): Figure[] {
  return run({ text, sections: [], titles: [], mentions, ...sentences.run({ text }) }).figures
}
const told = (text: string) => read(text).map(({ value, unit }) => `${value}${unit}`)
const phrases = (text: string) => read(text).map(({ start, end }) => text.slice(start, end))

function mention(text: string, words: string, name: string): MeasureMention {
  const start = text.indexOf(words)
  return { start, end: start + words.length, id: 'M-x', name, theme: 'FUNCTIONS', local: false, rule: 'lexicon' }
}

describe('a figure', () => {
  it('has a value, a unit, how exact it is, what it counts, its change and its rank', () => {
    expect(read('全年受理行政复议申请近80起，同比增长12.5%，受理量排名全市第二。')).toEqual([
      {
        start: 0,
        end: 14,
        number: { start: 10, end: 14 },
        value: 80,
        unit: '件',
        qualifier: 'NEAR',
        change: { direction: 'UP', value: 12.5, unit: '%', against: 'YOY' },
        rank: { place: 2, among: '全市' },
        indicator: '行政复议案件受理数',
        resultOf: ['行政复议'],
        follows: false,
        rule: 'figure/digits',
      },
    ])
  })

  it('says by its rule what it was told by', () => {
    const rules = (text: string) => read(text).map(({ rule }) => rule)
    expect(rules('新增三个调解室。')).toEqual(['figure/chinese'])
    expect(rules('出警率同比上升3%。')).toEqual(['figure/change'])
    expect(rules('办件满意度位居全省第四。')).toEqual(['figure/rank'])
  })

  it('is quoted by the words that hold it', () => {
    expect(phrases('年初以来，共推选法律明白人35名，对8份政府合同进行法律审查。')).toEqual([
      '共推选法律明白人35名',
      '对8份政府合同进行法律审查',
    ])
  })

  it('is quoted with its brackets whole', () => {
    expect(phrases('延伸至甲省等8省（市）的14个区（县），公布清单（126项）。')).toEqual([
      '延伸至甲省等8省（市）的',
      '14个区（县）',
      '公布清单（126项',
    ])
  })

  it('is quoted by no more than 30 characters', () => {
    const [phrase] = phrases(
      '通过上门走访、电话回访、线上问卷、座谈交流、集中培训、现场教学等多种方式方法帮助小微企业120家。',
    )
    expect(phrase).toHaveLength(30)
    expect(phrase).toMatch(/帮助小微企业120家$/)
  })

  it('in the title of a list is counted only at its end', () => {
    expect(told('印发《云溪县2023年清理工作方案》《云溪县赋权事项清单（45项）》。')).toEqual(['45项'])
  })

  it('is none inside the name of a measure, but is one in a mention that merely holds it', () => {
    const inName = '推行“3+2”联动机制。'
    expect(read(inName, [mention(inName, '“3+2”联动机制', '3+2联动机制')])).toEqual([])
    const held = '将120项职权下放镇街。'
    expect(read(held, [mention(held, '将120项职权下放镇街', '镇街赋权')])).toHaveLength(1)
  })

  it('follows the figure before it where its own words do not say what it is about', () => {
    const follows = read('受理工伤认定申请60件，办结58件，办结率96.7%，走访企业9家。').map((figure) => [
      figure.indicator,
      figure.follows,
    ])
    expect(follows).toEqual([
      ['工伤认定申请受理数', false],
      ['工伤认定申请办结数', true],
      ['工伤认定申请办结率', true],
      ['企业走访数', false],
    ])
  })

  it('takes what it is about from the measure named before it', () => {
    const text = '落实好差评制度，满意率99%。'
    expect(read(text, [mention(text, '好差评', '好差评')]).map(({ indicator }) => indicator)).toEqual(['好差评满意率'])
  })
})

describe('any text', () => {
  const unit = fc.constantFrom(
    ...[
      '全年',
      '办理',
      '行政复议',
      '案件',
      '其中',
      '同比',
      '下降',
      '增长',
      '排名',
      '全省',
      '第',
      '率',
      '为零',
      '近',
      '余',
      '以上',
    ],
    ...[
      '12',
      '3.5',
      '1,200',
      '三',
      '十',
      '万',
      '百分之',
      '%',
      '％',
      '件',
      '人次',
      '个',
      '元',
      '项',
      '家',
      '年',
      '月',
      '次',
    ],
    ...[
      '，',
      ',',
      '。',
      '；',
      '、',
      '：',
      '（',
      '）',
      '“',
      '”',
      '《',
      '》',
      '\n',
      ' ',
      '由',
      '至',
      '每年',
      '等',
      '+',
      '-',
    ],
  )
  const text = fc.array(unit, { maxLength: 40 }).map((words) => words.join(''))

  it('is read without failing, each figure standing where it says, in the order of the text', () => {
    fc.assert(
      fc.property(text, (words) => {
        let last = 0
        for (const { start, end, value, indicator, unit } of read(words)) {
          expect(start).toBeGreaterThanOrEqual(last)
          last = start
          expect(end).toBeLessThanOrEqual(words.length)
          expect(words.slice(start, end)).toMatch(/[\d零一二两三四五六七八九十百千万]/)
          expect(end - start).toBeLessThanOrEqual(60)
          expect(Number.isFinite(value)).toBe(true)
          expect(indicator).not.toBe('')
          expect(unit).not.toBe('')
        }
      }),
      { numRuns: 500 },
    )
  })

  it('gives the same figures in both widths of punctuation', () => {
    fc.assert(
      fc.property(text, (words) => {
        const wide = words.replace(/,/g, '，').replace(/%/g, '％')
        fc.pre(!/[\d][,，]\d/.test(words))
        expect(told(words)).toEqual(told(wide))
      }),
    )
  })

  it('says another number where another number stands', () => {
    const number = fc.integer({ min: 2, max: 99_999 })
    const sentence = (value: number) => `今年以来，全县共排查矛盾纠纷${value}件，成功化解${value + 1}件。`
    fc.assert(
      fc.property(number, (value) => {
        expect(told(sentence(value))).toEqual([`${value}件`, `${value + 1}件`])
      }),
    )
  })

  it('is read in time that grows with its length', () => {
    const page = '开展执法检查12次，发现问题30个，整改率98.5%，同比提高2个百分点。'.repeat(300)
    const started = performance.now()
    expect(read(page)).toHaveLength(900)
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})
