import { describe, expect, it } from '@jest/globals'
import { instrumentId } from '../../src/model/ids.ts'
import { loadDivisions } from '../../src/reference/divisions.ts'
import { instrumentIdentity, isGenericTitle } from '../../src/reference/instrumentTitle.ts'
import { issuerOf } from '../../src/reference/issuerOf.ts'
import { loadLaws } from '../../src/reference/laws.ts'

const vocabulary = {
  measures: [
    {
      instruments: [
        {
          title: '国务院办公厅关于推行容缺受理和告知承诺工作制度的意见',
          documentNumber: null,
          type: 'NORMATIVE_DOCUMENT',
        },
      ],
    },
  ],
} as never
const reference = { laws: loadLaws('seed'), divisions: loadDivisions('seed'), vocabulary }
const BENXI = 'CN-210500'
const XISHAN = 'CN-320205'

const identify = (title: string, place = XISHAN, documentNumber: string | null = null) =>
  instrumentIdentity({ title, documentNumber }, place, reference)

describe('the identity of an instrument', () => {
  it('is one for all ways to write a law', () => {
    const identity = { id: instrumentId('保守国家秘密法'), title: '保守国家秘密法', issuerPlace: null }
    expect(identify('中华人民共和国保守国家秘密法')).toEqual(identity)
    expect(identify('保密法')).toEqual(identity)
    expect(identify('《保守国家秘密法》', BENXI)).toEqual(identity)
  })

  it('is one for a title that names its place, wherever it is cited', () => {
    expect(identify('本溪市法律顾问管理办法', XISHAN)).toEqual(identify('本溪市法律顾问管理办法', BENXI))
    expect(identify('本溪市法律顾问管理办法').issuerPlace).toBeNull()
    expect(identify('法治江苏建设规划（2021—2025年）').issuerPlace).toBeNull()
  })

  it('is another in each place for a generic title', () => {
    const title = '区政府法律顾问费用管理办法'
    expect(identify(title)).toEqual({ id: instrumentId(title, XISHAN), title, issuerPlace: XISHAN })
    expect(identify(title, BENXI).id).not.toBe(identify(title).id)
  })

  it('keeps drafts and trial versions apart from what came of them', () => {
    const titles = ['本溪市养犬办法', '本溪市养犬办法(试行)', '本溪市养犬办法(征求意见稿)'].map(
      (title) => identify(title).id,
    )
    expect(new Set(titles).size).toBe(3)
  })

  it('needs no place where a document number tells', () => {
    const title = '关于推进基层治理工作的意见'
    expect(identify(title).issuerPlace).toBe(XISHAN)
    expect(identify(title, XISHAN, '锡府发〔2022〕7号').issuerPlace).toBeNull()
  })

  it('knows a document of the vocabulary without its issuer', () => {
    expect(identify('关于推行容缺受理和告知承诺工作制度的意见')).toEqual(
      identify('国务院办公厅关于推行容缺受理和告知承诺工作制度的意见', BENXI),
    )
  })

  it('reads a name that several divisions bear as the one connected with the reporting place', () => {
    const nanjing = identify('鼓楼区文明行为办法', 'CN-320106')
    expect(nanjing.issuerPlace).toBe('CN-320106')
    expect(identify('鼓楼区文明行为办法', 'CN-320100')).toEqual(nanjing)
    expect(identify('鼓楼区文明行为办法', 'CN-320302').issuerPlace).not.toBe('CN-320106')
  })
})

describe('a generic title', () => {
  it.each([
    ['实施方案', true],
    ['区政府重大事项议事规则', true],
    ['全市法治建设情况通报', true],
    ['中心城区停车管理办法', true],
    ['关于落实〈江苏省优化营商环境条例〉的意见', true],
    ['补充12条', true],
    ['苏政40条', false],
    ['一规划两纲要', false],
    ['本溪市权责目录', false],
    ['无锡市锡山区农场评定办法', false],
    ['国务院关于加强数字政府建设的指导意见', false],
    ['全国法治政府建设示范指标体系', false],
    ['法治政府建设实施纲要', false],
    ['民法典', false],
  ])('%s: %s', (title, generic) => {
    expect(isGenericTitle(title, { documentNumber: null, ...reference })).toBe(generic)
  })
})

describe('the issuer that a title begins with', () => {
  it.each([
    ['国务院办公厅关于全面推行合法性审核的指导意见', '国务院办公厅'],
    ['《本溪市人民政府关于公布〈本溪市清单〉的通知》', '本溪市人民政府'],
    ['中共中央办公厅、国务院办公厅印发方案', '中共中央办公厅、国务院办公厅'],
    ['司法部关于加强行政检查监督的意见', '司法部'],
    ['关于加强行政检查监督的意见', null],
    ['本溪市法律顾问管理办法', null],
    ['行政处罚法', null],
  ])('of %s is %s', (title, issuer) => {
    expect(issuerOf(title)).toBe(issuer)
  })
})
