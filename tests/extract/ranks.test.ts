import { describe, expect, it } from '@jest/globals'
import { findRanks } from '../../src/extract/ranks.ts'

const ranks = (text: string) =>
  findRanks(text).map(({ start, end, fact, subject }) => [text.slice(start, end), fact, subject])

describe('a rank', () => {
  it.each([
    ['满意度全省第一', '全省第一', 1, '全省', '满意度'],
    ['办结率排名全市第三', '排名全市第三', 3, '全市', '办结率'],
    ['实办率得分高，全省排名第1', '全省排名第1', 1, '全省', ''],
    ['考评位列全国第12位', '位列全国第12位', 12, '全国', '考评'],
    ['在全省法治考评中排名第二', '全省法治考评中排名第二', 2, '全省', '法治考评'],
    ['测评得分列云溪市12个县区第3位', '列云溪市12个县区第3位', 3, '云溪市12个县区', '测评得分'],
    ['战果在全市9个县中排名第十一', '全市9个县中排名第十一', 11, '全市9个县', '战果'],
  ])('in %s', (text, words, place, among, subject) => {
    expect(ranks(text)).toEqual([[words, { place, among }, subject]])
  })

  it('is among what the sentence names where its clause does not', () => {
    expect(ranks('参加全市评比，成绩排名第四')).toEqual([['排名第四', { place: 4, among: '全市' }, '成绩']])
  })

  it.each([
    '第一时间处置',
    '全省第一批试点',
    '压实第一责任人职责',
    '全市第一方阵',
    '全国第一个专区',
    '第3次会议',
    '全省第四序列',
  ])('is none in %s', (text) => {
    expect(findRanks(text)).toEqual([])
  })
})
