import { describe, expect, it } from '@jest/globals'
import { readDate, smallNumber } from '../../src/extract/dates.ts'

describe('dates', () => {
  it.each([
    ['2022年12月5日', '2022-12-05'],
    ['２０２２年１月１５日', '2022-01-15'],
    ['二〇二二年十二月二十五日', '2022-12-25'],
    ['二O二三年一月十日', '2023-01-10'],
    ['2023-02-08 09:30', '2023-02-08'],
    ['2023/2/8', '2023-02-08'],
    ['2023.02.08', '2023-02-08'],
    ['发布于2023-02-08,成文于2022年12月5日', '2023-02-08'],
    ['2023年2月30日', null],
    ['2023年2月', null],
    ['电话0000-00-00', null],
  ])('%s is %s', (text, date) => {
    expect(readDate(text)).toBe(date)
  })

  it('count in both digits', () => {
    expect(['十', '十二', '二十', '二十一', '9', '１２'].map(smallNumber)).toEqual([10, 12, 20, 21, 9, 12])
  })
})
