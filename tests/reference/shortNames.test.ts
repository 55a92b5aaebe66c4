import { describe, expect, it } from '@jest/globals'
import { shortNames } from '../../src/reference/shortNames.ts'
import { splitZoneName, zoneAliases } from '../../src/reference/zoneNames.ts'

describe('the short names of a division', () => {
  it.each([
    ['本溪市', ['本溪']],
    ['内蒙古自治区', ['内蒙古']],
    ['广西壮族自治区', ['广西']],
    ['新疆维吾尔自治区', ['新疆']],
    ['恩施土家族苗族自治州', ['恩施州', '恩施']],
    ['积石山保安族东乡族撒拉族自治县', ['积石山县', '积石山']],
    ['鄂温克族自治旗', ['鄂温克旗', '鄂温克']],
    ['管城回族区', ['管城区', '管城']],
    ['大兴安岭地区', ['大兴安岭']],
    ['浦东新区', ['浦东']],
    ['赵县', []],
    ['东区', []],
  ])('of %s are %j', (name, short) => {
    expect(shortNames(name)).toEqual(short)
  })
})

describe('the names of a zone', () => {
  it('are told from its official name', () => {
    expect(splitZoneName('滁州高新技术产业开发区')).toEqual({ place: '滁州', type: '高新技术产业开发区' })
    expect(zoneAliases('滁州高新技术产业开发区')).toEqual(expect.arrayContaining(['滁州高新区', '高新区']))
    expect(zoneAliases('十堰经济技术开发区')).toEqual(expect.arrayContaining(['十堰经开区', '十堰经技区', '经开区']))
    expect(splitZoneName('中关村')).toBeNull()
  })
})
