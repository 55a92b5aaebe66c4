import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { page } from '../../src/extract/page.ts'
import { sections } from '../../src/extract/sections.ts'

fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 300 })

const read = (text: string) => sections.run({ text, ...page.run({ text, furniture: [] }) }).sections
/** Path, kind and the words after the number of each section. */
const outline = (text: string) =>
  read(text).map(
    ({ path, kind, heading }) => `${path} ${kind}${heading ? ` ${text.slice(heading.start, heading.end)}` : ''}`,
  )

describe('sections', () => {
  it('join the numbers of their headings', () => {
    const text = `示例县2023年法治政府建设年度报告
2023年,示例县坚持依法行政。
一、主要做法和成效
(一)抓学习
1.县级。组织学习3次。
2.乡级。组织学习5次。
(二)抓执法。一是查案件。检查2次。二是评案卷。评查9卷。
第一责任人按季听取汇报。
二、存在的不足
力量不足。
三、2024年工作安排
（一）抓普法。
示例县人民政府
2024年1月5日`
    expect(outline(text)).toEqual([
      '前言 preface',
      '一 work 主要做法和成效',
      '一(一) work 抓学习',
      '一(一)1 work 县级',
      '一(一)2 work 乡级',
      '一(二) work 抓执法',
      '一(二)一是 work 查案件',
      '一(二)二是 work 评案卷',
      '一(二) work',
      '二 problems 存在的不足',
      '三 plans 2024年工作安排',
      '三(一) plans 抓普法',
      '落款 closing',
    ])
  })

  it('take full-width numbers and brackets for the same', () => {
    expect(outline('一、做法\n（一）学习\n１．县级。\n２、乡级。\n（1）甲乡。\n（２）乙乡。')).toEqual([
      '一 work 做法',
      '一(一) work 学习',
      '一(一)1 work 县级',
      '一(一)2 work 乡级',
      '一(一)2(1) work 甲乡',
      '一(一)2(2) work 乙乡',
    ])
  })

  it('know a number by one bracket, or by brackets of another shape', () => {
    expect(outline('第一章 做法\n一)抓学习\n【二】抓执法\n1)查案件\n2）评案卷\n第二章 打算')).toEqual([
      '第一章 work 做法',
      '第一章(一) work 抓学习',
      '第一章(二) work 抓执法',
      '第一章(二)(1) work 查案件',
      '第一章(二)(2) work 评案卷',
      '第二章 plans 打算',
    ])
  })

  it('take a first point without a second where the text breaks off', () => {
    expect(outline('一、做法\n(一)抓学习。一是领学，组织3次，其中县级')).toEqual([
      '一 work 做法',
      '一(一) work 抓学习',
      '一(一)一是 work 领学，组织3次，其中县级',
    ])
  })

  it('take decimals and dates for no numbers of headings', () => {
    expect(outline('1.学习。学了3次。\n2.5万人参加。\n2.执法。')).toEqual(['1 work 学习', '2 work 执法'])
  })

  it('begin within a paragraph where the numbers go on after a full stop', () => {
    const text =
      '2023年,示例县坚持依法行政。一、做法。(一)学习。学了3次。(二)执法。明确:(一)职责;(二)权限。二、不足。力量不足。'
    expect(outline(text)).toEqual(
      ['前言 preface', '一 work 做法', '一(一) work 学习', '一(二) work 执法', '二 work 不足'].map((line) =>
        line.replace('二 work 不足', '二 problems 不足'),
      ),
    )
  })

  it('count on where a number was lost', () => {
    expect(outline('(六)打基础。一是抓领导。二是抓能力。三是抓宣传。是抓服务。办理9件。是抓示范。获奖1项。')).toEqual([
      '(六) work 打基础',
      '(六)一是 work 抓领导',
      '(六)二是 work 抓能力',
      '(六)三是 work 抓宣传',
      '(六)四是 work 抓服务',
      '(六)五是 work 抓示范',
    ])
  })

  it('keep points within a paragraph apart from points that are paragraphs', () => {
    expect(outline('一、做法\n一是抓学习。做到:一是领导带头;二是全员参与。\n二是抓执法。\n三要抓普法。')).toEqual([
      '一 work 做法',
      '一一是 work 抓学习',
      '一一是一是 work 领导带头',
      '一一是二是 work 全员参与',
      '一二是 work 抓执法',
    ])
    expect(outline('二、做法\n第一，抓学习。第二，抓执法。\n第三，抓普法。')).toEqual([
      '二 work 做法',
      '二第一 work 抓学习',
      '二第二 work 抓执法',
      '二第三 work 抓普法',
    ])
  })

  it('take the next line for the heading of a number that stands alone', () => {
    expect(outline('一、\n加强领导\n全县召开会议。')).toEqual(['一 work 加强领导'])
  })

  it('name unnumbered parts on problems and plans by what they are', () => {
    const text = `2022年,示例市坚持依法行政,办结率100%。
一、做法
(一)学习。
(二)执法。
2022年,我市工作虽然取得了一定成绩,但与要求相比,仍存在力量不足的差距。
2023年,我市将继续推进依法行政。
(一)抓学习。
(二)抓执法。`
    expect(outline(text)).toEqual([
      '前言 preface',
      '一 work 做法',
      '一(一) work 学习',
      '一(二) work 执法',
      '问题 problems',
      '计划 plans',
      '计划(一) plans 抓学习',
      '计划(二) plans 抓执法',
    ])
  })

  it('name them so where the report has no heading at all', () => {
    const text =
      '2022年,示例市办理案件9件。\n尽管取得了成效,但仍然存在一些问题,力量薄弱。\n下一步,示例市将加强培训。\n一是抓学习。\n二是抓执法。'
    expect(outline(text)).toEqual([
      '前言 preface',
      '问题 problems',
      '计划 plans',
      '计划一是 plans 抓学习',
      '计划二是 plans 抓执法',
    ])
  })

  it('keep an outlook within a numbered part where it stands', () => {
    const text =
      '一、做法\n(一)学习。学了3次。\n下一步,我县将继续加强学习培训。\n(二)执法。\n二、存在的问题\n力量不足。\n下一步,我县将加强培训,充实力量。'
    expect(outline(text)).toEqual([
      '一 work 做法',
      '一(一) work 学习',
      '一(一) plans',
      '一(二) work 执法',
      '二 problems 存在的问题',
      '二 plans',
    ])
  })

  it.each([
    ['存在的主要问题', 'problems'],
    ['2023年法治政府建设存在的不足和原因', 'problems'],
    ['工作中的困难和问题', 'problems'],
    ['问题与差距', 'problems'],
    ['存在问题及下一步打算', 'problems'],
    ['下步改进措施和重点工作安排', 'plans'],
    ['2024年推进法治政府建设的主要安排', 'plans'],
    ['今后的努力方向', 'plans'],
    ['坚持问题导向,着力解决突出问题', 'work'],
    ['聚焦短板弱项,狠抓问题整改', 'work'],
    ['2023年履行第一责任人职责的情况', 'work'],
    ['年度重点工作安排落实情况', 'work'],
    ['主要做法、成效及存在的问题', 'work'],
    ['督察发现问题整改', 'work'],
    ['2024年重点工作', 'plans'],
    ['工作打算', 'plans'],
    ['落实《甲规划(2021-2025年)》的情况', 'work'],
  ])('tell by the heading %s that it is on %s', (heading, kind) => {
    const text = `2023年,示例县坚持依法行政。现将2023年情况报告如下。\n一、做法\n全县召开会议。\n二、${heading}\n内容。`
    expect(read(text).at(-1)?.kind).toBe(kind)
  })

  it('follow one another over the whole text, whatever it is', () => {
    const words = fc.constantFrom(
      '一、',
      '二、',
      '(一)',
      '（二）',
      '1.',
      '２．',
      '一是',
      '二是',
      '是',
      '第一，',
      '第二，',
      '甲',
      '。',
      '；',
      '\n',
      '下一步,将加强',
      '2023年,',
      '存在的问题',
      '特此报告。',
      '2024年1月5日',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words, { maxLength: 40 }).map((list) => list.join('')),
        ),
        (text) => {
          const found = read(text)
          expect(found[0]?.start).toBe(0)
          expect(found.at(-1)?.end).toBe(text.length)
          found.slice(1).forEach(({ start }, index) => {
            expect(start).toBe(found[index]?.end)
          })
          for (const { start, end, heading } of found) {
            if (text !== '') expect(start).toBeLessThan(end)
            if (heading)
              expect([heading.start >= start, heading.end <= end, heading.start <= heading.end]).toEqual([
                true,
                true,
                true,
              ])
          }
        },
      ),
    )
  })
})
