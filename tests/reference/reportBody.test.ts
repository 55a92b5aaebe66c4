import { describe, expect, it } from '@jest/globals'
import { bodyOf } from '../../src/reference/reportBody.ts'

const benxi = {
  id: 'CN-210500',
  name: '本溪市',
  path: ['辽宁省', '本溪市'],
  level: 'PREFECTURE',
  gb2260: '210500',
} as const
const bodyOfIssuer = (issuer: string | null) => bodyOf({ issuer, jurisdiction: benxi as never })

describe('bodyOf', () => {
  it.each([
    null,
    '',
    '本溪市人民政府',
    '本溪市人民政府办公室',
    '中共本溪市委',
    '中国共产党本溪市委员会',
    '中共本溪市委 本溪市人民政府',
    '中共本溪市委全面依法治市委员会办公室',
    '本溪市法治政府建设领导小组办公室',
    '本溪经济技术开发区管理委员会',
    '本溪高新区党工委、管委会',
    '东明街道办事处',
    '本溪市人民政府、本溪市司法局',
  ])('takes %j for the government itself', (issuer) => {
    expect(bodyOfIssuer(issuer)).toBeNull()
  })

  it.each([
    ['本溪市司法局', '司法局'],
    ['辽宁省本溪市司法局', '司法局'],
    ['市司法局', '司法局'],
    ['司法局', '司法局'],
    ['本溪市市场监督管理局', '市场监督管理局'],
    ['市场监督管理局', '市场监督管理局'],
    ['本溪市人民政府国有资产监督管理委员会', '国有资产监督管理委员会'],
    ['本溪市发展和改革委员会', '发展和改革委员会'],
    ['本溪市卫健委', '卫健委'],
    ['本溪市公安局交警支队', '公安局交警支队'],
    ['辽宁省司法厅', '司法厅'],
  ])('takes %s for a department', (issuer, body) => {
    expect(bodyOfIssuer(issuer)).toBe(body)
  })
})
