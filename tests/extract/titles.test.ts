import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { TitleMention } from '../../src/extract/stage.ts'
import { titles } from '../../src/extract/titles.ts'
import { loadLaws } from '../../src/reference/laws.ts'

const vocabulary = {
  measures: [{ instruments: [{ title: '国务院关于推行好差评工作的办法', documentNumber: null, type: 'NOTICE' }] }],
} as never
const { run } = titles(loadLaws('seed'), vocabulary)
const read = (text: string): TitleMention[] => run({ text } as never).titles
const titlesIn = (text: string): string[] => read(text).map(({ title }) => title)
const typeOf = (title: string): string | undefined => read(`《${title}》`)[0]?.type

describe('titles in brackets', () => {
  it('are mentioned by their words, without the brackets', () => {
    expect(read('印发《云溪县停车管理办法》(云政发〔2021〕8号)。')).toEqual([
      {
        start: 3,
        end: 12,
        title: '云溪县停车管理办法',
        type: 'NORMATIVE_DOCUMENT',
        documentNumber: '云政发〔2021〕8号',
        implements: null,
        amends: [],
        repeals: [],
        rule: 'title',
      },
    ])
  })

  it('may run over a line', () => {
    const text = '印发《云溪县2021\n年工作 要点》。'
    const [mention] = read(text)
    expect(mention?.title).toBe('云溪县2021年工作要点')
    expect(text.slice(mention?.start, mention?.end)).toBe('云溪县2021\n年工作 要点')
  })

  it.each([
    ['《云溪县落实〈云溪省条例〉方案》', ['云溪县落实〈云溪省条例〉方案', '云溪省条例']],
    ['《云溪县落实<云溪省条例>方案》', ['云溪县落实<云溪省条例>方案', '云溪省条例']],
    ['《云溪县落实《云溪省条例》方案》', ['云溪县落实《云溪省条例》方案', '云溪省条例']],
    ['《云溪县落实〈云溪省条例》方案》', ['云溪县落实〈云溪省条例》方案', '云溪省条例']],
    [
      '《关于印发〈关于落实〈甲法〉的意见〉的通知》',
      ['关于印发〈关于落实〈甲法〉的意见〉的通知', '关于落实〈甲法〉的意见', '甲法'],
    ],
    ['《云溪县办法》《云溪县规定》', ['云溪县办法', '云溪县规定']],
    ['《云溪县办法、《云溪县规定》', ['云溪县办法', '云溪县规定']],
    ['《云溪县办法〉,明确责任', ['云溪县办法']],
    ['〈云溪县停车管理办法〉印发', ['云溪县停车管理办法']],
    ['《这个括号没有关上,后面都是话', []],
    ['面积<200平方米且>100平方米', []],
    ['《》《 》', []],
    ['《《云溪县办法》》', ['云溪县办法']],
    ['<<云溪县办法>>', ['云溪县办法']],
  ])('%s holds %j', (text, expected) => {
    expect(titlesIn(text)).toEqual(expected)
  })

  it('of newspapers, programmes and films are no instruments', () => {
    expect(titlesIn('《法治日报》报道,在《云溪说法》栏目播出,拍摄微电影《归途》。')).toEqual([])
  })

  it('are told by their full titles where a short name stands', () => {
    const text = '贯彻《云溪省法治建设规划(2021—2025年)》(以下简称《规划》),落实《规划》要求。印发《方案》。'
    expect(titlesIn(text)).toEqual(['云溪省法治建设规划(2021—2025年)', '云溪省法治建设规划(2021—2025年)', '方案'])
  })

  it.each([
    ['《通知》(国办发〔2018〕118号)', '国办发〔2018〕118号'],
    ['《通知》（国办发[2018]118号）', '国办发〔2018〕118号'],
    ['《通知（国办发(2018)118号）》', '国办发〔2018〕118号'],
    ['依据国办发〔2018〕118号《通知》', '国办发〔2018〕118号'],
    ['《条例》(国务院令第713号)', '国务院令第713号'],
    ['《条例》(第713号令)', '第713号令'],
    ['《通知》共118号', null],
    ['《甲通知》(云政发〔2020〕1号)《乙通知》', '云政发〔2020〕1号'],
  ])('%s has the number %s', (text, number) => {
    expect(read(text)[0]?.documentNumber).toBe(number)
    expect(read(text)[1]?.documentNumber ?? null).toBeNull()
  })
})

describe('instruments without brackets', () => {
  it.each([
    ['学习宪法、民法典和新行政复议法', ['宪法', '民法典', '行政复议法']],
    ['按照行政复议法实施条例办理', ['行政复议法实施条例']],
    ['落实保密法、信访工作条例', ['保密法', '信访工作条例']],
    ['对照法治政府建设实施纲要(2021-2025年)', ['法治政府建设实施纲要(2021-2025年)']],
    ['落实市优化营商环境条例', []],
    ['落实山西省优化营商环境条例', ['山西省优化营商环境条例']],
    ['宪法宣誓、宪法公园、国家宪法日、民法典宣传月', []],
    ['行政处罚法定、行政诉讼法律文书、公司法人、节水法规', []],
    ['围绕“云政40条”“补充12条”等政策', ['云政40条', '补充12条']],
    ['云政40条措施', ['云政40条']],
    ['落实“一规划两纲要”和省“两方案一举措”', ['一规划两纲要', '两方案一举措']],
    ['“云溪县殡葬布局规划(2022-2035年)”已公示', ['云溪县殡葬布局规划(2022-2035年)']],
    ['“云溪中学征地”项目', []],
    ['2020年法治政府建设工作报告经审议公布', ['2020年法治政府建设工作报告']],
    ['现将2020年法治政府建设工作报告如下', []],
    ['2020年法治政府建设工作报告\n', []],
  ])('%s: %j', (text, expected) => {
    expect(titlesIn(text)).toEqual(expected)
  })
})

describe('the type of a title', () => {
  it.each([
    ['中华人民共和国监察法', 'LAW'],
    ['刑法修正案(十一)', 'LAW'],
    ['优化营商环境条例', 'ADMINISTRATIVE_REGULATION'],
    ['中国共产党巡视工作条例', 'PARTY_DOCUMENT'],
    ['党政主要负责人履行推进法治建设第一责任人职责规定', 'PARTY_DOCUMENT'],
    ['本溪市养犬管理条例', 'LOCAL_REGULATION'],
    ['本溪市养犬管理条例(草案)', 'LOCAL_REGULATION'],
    ['江苏省实施〈中华人民共和国水法〉办法', 'LOCAL_REGULATION'],
    ['江苏省预付卡管理办法', 'GOVERNMENT_RULE'],
    ['江苏省行政指导规定(试行)', 'NORMATIVE_DOCUMENT'],
    ['锡山区农场评定办法', 'NORMATIVE_DOCUMENT'],
    ['关于规范行政检查的意见', 'NORMATIVE_DOCUMENT'],
    ['转发区建设局关于签证管理的意见的通知', 'NORMATIVE_DOCUMENT'],
    ['关于公布许可清单的通知', 'NOTICE'],
    ['全市法治建设情况通报', 'NOTICE'],
    ['本溪市权责目录', 'LIST'],
    ['保留职权清单(184项)', 'LIST'],
    ['锡山区2022年工作要点', 'PLAN'],
    ['本溪市十项重点任务', 'PLAN'],
    ['习近平法治思想学习纲要', 'REPORT_OR_GUIDE'],
    ['执法办案指引', 'REPORT_OR_GUIDE'],
    ['跨区域合作框架协议', 'OTHER'],
    ['行政复议意见书', 'OTHER'],
    ['国务院关于推行好差评工作的办法', 'NOTICE'],
  ])('%s is %s', (title, type) => {
    expect(typeOf(title)).toBe(type)
  })
})

describe('what a title says of others', () => {
  const relations = (title: string) => {
    const [{ implements: carriedOut, amends, repeals } = { implements: null, amends: [], repeals: [] }] = read(
      `《${title}》`,
    )
    return { implements: carriedOut, amends, repeals }
  }
  it.each([
    ['云溪县贯彻〈甲纲要〉实施方案', { implements: '甲纲要', amends: [], repeals: [] }],
    [
      '云溪县贯彻落实<甲方案(2021—2025年)>任务与责任分工方案',
      { implements: '甲方案(2021—2025年)', amends: [], repeals: [] },
    ],
    ['关于贯彻落实法治政府建设实施纲要的实施意见', { implements: '法治政府建设实施纲要', amends: [], repeals: [] }],
    ['江苏省实施〈中华人民共和国水法〉办法', { implements: '中华人民共和国水法', amends: [], repeals: [] }],
    ['行政复议法实施条例', { implements: '行政复议法', amends: [], repeals: [] }],
    ['关于修改〈云溪市停车办法〉的决定', { implements: null, amends: ['云溪市停车办法'], repeals: [] }],
    [
      '云溪市人民政府关于废止〈甲办法〉〈乙规定〉的决定',
      { implements: null, amends: [], repeals: ['甲办法', '乙规定'] },
    ],
    ['关于废止云溪市客运管理办法的决定', { implements: null, amends: [], repeals: ['云溪市客运管理办法'] }],
    ['刑法修正案(十一)', { implements: null, amends: ['刑法'], repeals: [] }],
    ['关于废止和宣布失效一批文件的决定', { implements: null, amends: [], repeals: [] }],
    ['关于组织学习〈甲纲要〉的通知', { implements: null, amends: [], repeals: [] }],
    ['关于公布〈甲清单〉的通知', { implements: null, amends: [], repeals: [] }],
  ])('%s', (title, expected) => {
    expect(relations(title)).toEqual(expected)
  })
})

describe('any text', () => {
  const pieces = fc.constantFrom(
    '《',
    '》',
    '〈',
    '〉',
    '<',
    '>',
    '“',
    '”',
    '(',
    '）',
    '，',
    '。',
    '、',
    '；',
    '\n',
    ' ',
    '云溪县',
    '办法',
    '条例',
    '宪法',
    '民法典',
    '2021年法治政府建设报告',
    '公布',
    '以下简称',
    '云政40条',
    '一规划两纲要',
    '云政发〔2021〕8号',
    '关于',
    '贯彻',
    '的通知',
    '试行',
    '😀',
  )
  it('gives mentions that stand where they say, in the order of the text', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('')
        let last = 0
        for (const { start, end, title } of read(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end - start).toBeLessThanOrEqual(120)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(title).not.toBe('')
          last = start
        }
      }),
      { numRuns: 500 },
    )
  })

  it('may be anything', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void read(text)))
  })
})
