import { describe, expect, it } from '@jest/globals'
import { coined } from '../../src/extract/coined.ts'
import { lexicon } from '../../src/extract/lexicon.ts'
import type { MeasureMention } from '../../src/extract/stage.ts'
import { coinedMeasureId } from '../../src/model/ids.ts'
import { loadVocabulary } from '../../src/reference/vocabulary.ts'
import { sectionsOf, vocabularyOf } from './reading.ts'

const marker = lexicon(loadVocabulary('seed'))

function read(text: string, known = marker): MeasureMention[] {
  const sections = sectionsOf(text, ['work', '一', text])
  return coined.run({ text, sections, ...known.run({ text, sections }) }).mentions
}
const names = (text: string) =>
  read(text)
    .filter(({ rule }) => rule.startsWith('coined'))
    .map(({ name }) => name)

describe('coined names', () => {
  it.each([
    ['上线“云解忧”平台', ['云解忧平台']],
    ['推行“三访三查”工作法', ['三访三查工作法']],
    ['创新“四员联动”调解新模式', ['四员联动调解']],
    ['建立“税务+司法”服务联动工作机制', ['税务+司法服务联动']],
    ['打造“1＋5＋N”调解阵地', ['1+5+N调解阵地']],
    ['打造“2+6+N”普法阵地', ['2+6+N普法阵地']],
    ['拓展“替您办”“随手办”服务模式', ['替您办', '随手办']],
    ['开展“积案清零攻坚年”活动', ['积案清零攻坚年']],
    ['开展“护企”专项行动', ['护企专项行动']],
    ['组织开展反诈宣讲“进万村”活动', ['反诈宣讲进万村活动']],
    ['实现开便利店“一件事”线上办理', ['开便利店一件事']],
    ['建成“山乡普法直通车”', ['山乡普法直通车']],
    ['落实“五查五看”要求', ['五查五看']],
    ['探索村级事务清单化管理模式', ['村级事务清单化管理模式']],
    ['搭建云溪区产业服务云平台', ['产业服务云平台']],
    ['开展农村集体合同专项清理活动', ['农村集体合同专项清理']],
    ['坚持“五个一”调度机制', ['五个一调度机制']],
    ['形成“1+3”轮值学法、按月通报制度', ['1+3轮值学法']],
    ['首创“2+3+N”督察会诊工作法', ['2+3+N督察会诊工作法']],
    ['擦亮“小溪快帮”品牌', ['小溪快帮']],
    ['推出“云上护航企业健康成长”等三批次12个示范项目', ['云上护航企业健康成长']],
    ['成立云溪区涉水纠纷联合处置工作专班', ['涉水纠纷联合处置工作专班']],
    ['推进杨柳镇集成管水改革试点', ['杨柳镇集成管水改革试点']],
  ])('takes %s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it.each([
    ['a slogan', '增强“四个意识”、坚定“四个自信”、做到“两个维护”'],
    ['a figure of speech', '打通服务群众“最后一公里”，下好“先手棋”'],
    ['a virtue', '坚持“人民至上”理念，发挥“智囊”作用'],
    ['a layout of policy', '统筹推进“五位一体”总体布局、“十四五”规划'],
    ['an emphasised word', '做到“应调尽调”，防止“一刀切”'],
    ['a short time', '实现“3小时”办结、“1个环节”审批'],
    ['a title', '学习《关于推广“云解忧”平台的通知》'],
    ['a course', '举办“执法能力提升培训”'],
  ])('leaves %s', (_, text) => {
    expect(names(text)).toEqual([])
  })

  it('leaves names to the vocabulary', () => {
    expect(read('深化“放管服”改革，推广“法治体检活动”').map(({ name }) => name)).toEqual(['放管服改革', '法治体检'])
    expect(names('推进“省内通办、跨省通办”')).toEqual([])
  })

  it('takes known labels that are only a part of the name', () => {
    const [only, ...rest] = read('开展“信访突出问题清仓年”活动')
    expect(rest).toEqual([])
    expect(only).toMatchObject({
      name: '信访突出问题清仓年',
      local: true,
      rule: 'coined:quoted',
      theme: 'DISPUTES',
    })
    expect(only?.id).toBe(coinedMeasureId('信访突出问题清仓年'))
  })

  it('has the theme of the known measures around it', () => {
    const known = lexicon(
      vocabularyOf(
        { id: 'M-a', name: '河湖巡查', theme: 'ENFORCEMENT' },
        { id: 'M-b', name: '山林防火', theme: 'EMERGENCY' },
      ),
    )
    const text = `河湖巡查，上线“巡河通”平台。${'工作有序推进。'.repeat(20)}山林防火，打造“防火哨”品牌。`
    expect(read(text, known).map(({ name, theme }) => `${name} ${theme}`)).toEqual([
      '河湖巡查 ENFORCEMENT',
      '巡河通平台 ENFORCEMENT',
      '山林防火 EMERGENCY',
      '防火哨 EMERGENCY',
    ])
  })

  it('reads parts on work and plans, not prefaces and problems', () => {
    const text = '前言：上线“云解忧”平台。一、上线“云解忧”平台。二、“云解忧”平台使用不多。三、推广“云解忧”平台。'
    const sections = sectionsOf(
      text,
      ['preface', '前言', '前言'],
      ['work', '一', '一、'],
      ['problems', '二', '二、'],
      ['plans', '三', '三、'],
    )
    const { mentions } = coined.run({ text, sections, mentions: [] })
    expect(mentions.map(({ start }) => sections.find(({ end }) => start < end)?.path)).toEqual(['一', '三'])
  })
})
