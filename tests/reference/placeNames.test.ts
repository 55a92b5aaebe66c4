import { describe, expect, it } from '@jest/globals'
import { loadDivisions } from '../../src/reference/divisions.ts'
import { placeChains } from '../../src/reference/placeChains.ts'
import { placeFinder } from '../../src/reference/placeNames.ts'
import { unlistedPlaces } from '../../src/reference/unlistedPlaces.ts'

const divisions = loadDivisions('seed')
const find = placeFinder(divisions)
const chains = placeChains(divisions, unlistedPlaces(divisions))
const fitsOf = (text: string) => chains(text).map(({ name, fits }) => [name, ...fits.map(({ fullName }) => fullName)])

describe('names of places in a text', () => {
  it('are the longest, whole names before short ones', () => {
    expect(find('长沙市市南山区').map(({ name, short }) => [name, short])).toEqual([
      ['长沙市', false],
      ['南山区', false],
    ])
  })

  it('mean current divisions where there are any', () => {
    expect(find('崇文区').map(({ divisions }) => divisions.map(({ code }) => code))).toEqual([['110103']])
    expect(find('昌平区').map(({ divisions }) => divisions.map(({ code }) => code))).toEqual([['110114']])
  })
})

describe('names that follow one another', () => {
  it('tell namesakes apart', () => {
    expect(fitsOf('江苏省徐州市鼓楼区')).toEqual([['江苏省徐州市鼓楼区', '江苏省徐州市鼓楼区']])
    expect(fitsOf('鼓楼区')).toEqual([
      ['鼓楼区', '江苏省南京市鼓楼区', '江苏省徐州市鼓楼区', '福建省福州市鼓楼区', '河南省开封市鼓楼区'],
    ])
    expect(fitsOf('阳泉市矿区')).toEqual([['阳泉市矿区', '山西省阳泉市矿区']])
    expect(fitsOf('矿区建设')).toEqual([])
  })

  it('find the zone of a superior by any of its names, and make those that are in no list', () => {
    expect(fitsOf('威海市经技区管委会')).toEqual([['威海市经技区', '山东省威海市威海经济技术开发区']])
    expect(fitsOf('中共威海市委经技区工委')).toEqual([['威海市委经技区', '山东省威海市威海经济技术开发区']])
    expect(fitsOf('示例县经开区管委会')).toEqual([['示例县经开区', '示例县示例经开区']])
  })

  it('make townships of the county before them', () => {
    expect(fitsOf('示例县清源镇人民政府')).toEqual([['示例县清源镇', '示例县清源镇']])
    expect(chains('示例县清源镇人民政府')[0]?.fits[0]?.id).toMatch(/^CN-999999-t[0-9a-f]{16}$/)
  })
})
