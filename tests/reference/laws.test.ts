import { describe, expect, it } from '@jest/globals'
import { loadLaws } from '../../src/reference/laws.ts'

const laws = loadLaws('seed')

describe('the laws of the seed', () => {
  it('hold the laws database and the documents kept by hand, each title once', () => {
    const titles = laws.all.map(({ title }) => title)
    expect(titles.length).toBeGreaterThan(3300)
    expect(new Set(titles).size).toBe(titles.length)
  })

  it.each([
    ['宪法', 'LAW'],
    ['民法典', 'LAW'],
    ['中华人民共和国行政处罚法', 'LAW'],
    ['《重大行政决策程序暂行条例》', 'ADMINISTRATIVE_REGULATION'],
    ['山东省优化营商环境条例', 'LOCAL_REGULATION'],
    ['公安机关办理行政案件程序规定', 'GOVERNMENT_RULE'],
    ['信访工作条例', 'PARTY_DOCUMENT'],
    ['法治政府建设实施纲要(2021-2025年)', 'PLAN'],
    ['最高人民法院关于人民法院司法拍卖房产竞买人资格若干问题的规定', 'OTHER'],
  ])('know %s as %s', (title, type) => {
    expect(laws.find(title)?.type).toBe(type)
  })

  it('find a law by its usual short name', () => {
    expect(laws.find('保密法')).toEqual({
      title: '保守国家秘密法',
      type: 'LAW',
      issuer: null,
      province: null,
      documentNumber: null,
      aliases: ['保密法', '国家保密法'],
    })
  })

  it('find a document with or without the body that issued it', () => {
    const full = '国务院办公厅关于全面推行行政规范性文件合法性审核机制的指导意见'
    expect(laws.find('关于全面推行行政规范性文件合法性审核机制的指导意见')).toEqual(laws.find(full))
    expect(laws.find(full)?.documentNumber).toBe('国办发〔2018〕115号')
  })

  it('leave open which edition a title without years means, where there are two', () => {
    expect(laws.find('法治政府建设实施纲要')).toBeUndefined()
    expect(laws.names('法治政府建设实施纲要')).toBe(true)
    expect(laws.find('法治社会建设实施纲要')?.title).toBe('法治社会建设实施纲要（2020—2025年）')
  })

  it('do not know what is not among them', () => {
    expect(laws.find('云溪县合同管理规定')).toBeUndefined()
    expect(laws.names('云溪县合同管理规定')).toBe(false)
  })
})
