import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { page } from '../../src/extract/page.ts'
import { roles } from '../../src/extract/roles.ts'
import { sections } from '../../src/extract/sections.ts'
import { sentences } from '../../src/extract/sentences.ts'
import type { InstrumentReading } from '../../src/extract/stage.ts'
import { titles } from '../../src/extract/titles.ts'
import { loadLaws } from '../../src/reference/laws.ts'

const readTitles = titles(loadLaws('seed'))

function read(text: string): InstrumentReading[] {
  const found = sections.run({ text, ...page.run({ text, furniture: [] }) })
  return roles.run({ text, ...found, ...sentences.run({ text }), ...readTitles.run({ text }) }).instruments
}
const rolesIn = (text: string): string[] => read(text).map(({ role, title }) => `${role} ${title}`)

describe('the role of an instrument', () => {
  it.each([
    ['根据《甲条例》,清理事项。', 'BASIS'],
    ['认真贯彻执行《甲条例》。', 'BASIS'],
    ['推动《甲条例》落地见效。', 'BASIS'],
    ['出台《甲办法》。', 'ISSUED'],
    ['《甲办法》已印发实施。', 'ISSUED'],
    ['《甲办法》自五月一日起施行。', 'ISSUED'],
    ['起草《甲办法》。', 'DRAFTED'],
    ['就《甲办法》公开征求意见。', 'DRAFTED'],
    ['提请市人大审议《甲办法》。', 'DRAFTED'],
    ['印发《甲办法(征求意见稿)》。', 'DRAFTED'],
    ['《甲办法》正在按程序报批。', 'DRAFTED'],
    ['修订《甲办法》。', 'AMENDED'],
    ['对《甲办法》进行修改完善。', 'AMENDED'],
    ['废止《甲办法》。', 'REPEALED'],
    ['学习《甲条例》。', 'STUDIED'],
    ['把《甲条例》纳入党校必修课。', 'STUDIED'],
    ['以《甲条例》为重点,进村入户宣传。', 'STUDIED'],
    ['参加《甲条例》业务培训。', 'STUDIED'],
    ['对《甲办法》开展后评估。', 'EVALUATED'],
    ['将《甲办法》报市政府备案。', 'FILED'],
    ['拟出台《甲办法》。', 'PLANNED'],
    ['计划年内出台《甲办法》。', 'PLANNED'],
    ['按计划出台《甲办法》。', 'ISSUED'],
    ['拟定《甲办法》,并于五月审议通过。', 'ISSUED'],
    ['本年度没有别的话,《甲办法》。', 'BASIS'],
  ])('in %s is %s', (text, role) => {
    expect(read(text).map((reading) => reading.role)).toEqual([role])
  })

  it('is the same for a whole list, in both widths', () => {
    const expected = ['ISSUED 甲办法', 'ISSUED 乙规定', 'ISSUED 丙意见']
    expect(rolesIn('制定《甲办法》《乙规定》和《丙意见》等文件。')).toEqual(expected)
    expect(rolesIn('制定《甲办法》,《乙规定》,以及《丙意见》等文件.')).toEqual(expected)
    expect(rolesIn('制定《甲办法》（云发〔2021〕1号）、《乙规定》，《丙意见》等文件。')).toEqual(expected)
  })

  it('changes with the verb within a sentence', () => {
    expect(rolesIn('学习《甲条例》,按照《乙规定》制定《丙方案》,废止《丁办法》。')).toEqual([
      'STUDIED 甲条例',
      'BASIS 乙规定',
      'ISSUED 丙方案',
      'REPEALED 丁办法',
    ])
  })

  it('is two roles where two verbs stand side by side', () => {
    expect(rolesIn('做好《甲办法》的制定、备案工作。')).toEqual(['ISSUED 甲办法', 'FILED 甲办法'])
  })

  it('of a nested title is that of a ground', () => {
    expect(rolesIn('废止《关于印发〈甲办法〉的通知》。')).toEqual(['REPEALED 关于印发〈甲办法〉的通知', 'BASIS 甲办法'])
  })

  it('is not told by a verb within another title', () => {
    expect(rolesIn('印发《关于废止甲办法的决定》《学习宣传方案》。')).toEqual([
      'ISSUED 关于废止甲办法的决定',
      'ISSUED 学习宣传方案',
    ])
  })

  it('is a plan in the part on next year, unless the title is only its ground', () => {
    const text = '一、主要工作\n出台《甲办法》。\n二、下一步工作打算\n落实《乙纲要》,出台《丙办法》,修订《丁办法》。\n'
    expect(rolesIn(text)).toEqual(['ISSUED 甲办法', 'BASIS 乙纲要', 'PLANNED 丙办法', 'PLANNED 丁办法'])
  })

  it('of a national law is no deed of the place', () => {
    expect(rolesIn('《行政处罚法》修订后,各单位组织培训。')).toEqual(['STUDIED 行政处罚法'])
    expect(rolesIn('发布《优化营商环境条例》配套举措。')).toEqual(['BASIS 优化营商环境条例'])
  })
})

describe('the type of an instrument, as the words around it tell', () => {
  it.each([
    ['制定政府规章《云溪市停车办法》。', 'GOVERNMENT_RULE'],
    ['制定《云溪市停车办法》等政府规章2部。', 'GOVERNMENT_RULE'],
    ['印发规范性文件《云溪市停车办法》。', 'NORMATIVE_DOCUMENT'],
    ['落实《云溪市停车办法》(云溪市人民政府令第9号)。', 'GOVERNMENT_RULE'],
    ['县委印发《关于加强法治建设的意见》。', 'PARTY_DOCUMENT'],
    ['县委、县政府印发《关于加强法治建设的意见》。', 'NORMATIVE_DOCUMENT'],
    ['县政府印发《关于加强法治建设的意见》。', 'NORMATIVE_DOCUMENT'],
    ['对《关于工程签证管理的通知》开展后评估。', 'NORMATIVE_DOCUMENT'],
  ])('in %s is %s', (text, type) => {
    expect(read(text)[0]?.type).toBe(type)
  })
})

describe('any text', () => {
  const pieces = fc.constantFrom(
    '《甲办法》',
    '《关于印发〈乙规定〉的通知》',
    '民法典',
    '《',
    '》',
    '一、',
    '下一步工作打算',
    '印发',
    '将',
    '对',
    '以',
    '学习',
    '后评估',
    '、',
    '和',
    ',',
    '。',
    '\n',
    '等',
    '(已报市人大审议)',
    '该办法',
    '名义印发',
    '报备案',
  )
  it('gives every title at least one role, and no title twice the same', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('')
        const readings = read(text)
        const { titles: found } = readTitles.run({ text } as never)
        expect(new Set(readings.map(({ start, end }) => `${start}-${end}`)).size).toBe(found.length)
        expect(new Set(readings.map(({ start, end, role }) => `${start}-${end} ${role}`)).size).toBe(readings.length)
      }),
      { numRuns: 300 },
    )
  })
})
