import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { findNumerals, readNumeral } from '../../src/extract/numerals.ts'

describe('a numeral', () => {
  it.each([
    ['7', 7],
    ['1,234.5', 1234.5],
    ['12，345，678', 12345678],
    ['９０．５', 90.5],
    ['1.8万', 18000],
    ['1.8 万', 18000],
    ['9.87亿', 987000000],
    ['28473.9万', 284739000],
    ['0.07亿', 7000000],
    ['1亿2000万', 120000000],
    ['3千', 3000],
    ['一', 1],
    ['两', 2],
    ['十', 10],
    ['廿', 20],
    ['廿五', 25],
    ['卅', 30],
    ['一百零五', 105],
    ['三百五', 350],
    ['两千三', 2300],
    ['两万五', 25000],
    ['一万零五十', 10050],
    ['十二万', 120000],
    ['3.5万', 35000],
    ['一亿两千万', 120000000],
    ['二〇一五', 2015],
    ['二零二二', 2022],
    ['三点五', 3.5],
    ['百分之三十', 30],
    ['百分之九十五点六', 95.6],
    ['百分之97.5', 97.5],
    ['千分之三', 0.3],
    ['三分之一', 33.33],
    ['三成', 30],
    ['两成半', 25],
    ['8成', 80],
  ])('%s is %d', (words, value) => {
    expect(readNumeral(words)).toBe(value)
  })

  it.each(['数十', '几百', '上千', '两三', '三五', '十十', '百千', '无', '', '12个'])('%s has no value', (words) => {
    expect(readNumeral(words)).toBeNull()
  })

  it('tells that it is more than it says', () => {
    expect(findNumerals('办理三十余件，走访20多万户，宣讲百余场')).toEqual([
      { start: 2, end: 5, value: 30, script: 'chinese', percent: false, over: true },
      { start: 9, end: 13, value: 200000, script: 'digits', percent: false, over: true },
      { start: 17, end: 19, value: 100, script: 'chinese', percent: false, over: true },
    ])
  })

  it('leaves out what is a part of a unit', () => {
    expect(findNumerals('修路3千米，提高2个百分点').map(({ value }) => value)).toEqual([3, 2])
  })

  it('is not read on over a comma behind an ordinal', () => {
    expect(findNumerals('位列第3，200余人').map(({ value }) => value)).toEqual([3, 200])
  })

  it('of any whole number in digits is that number', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), (value) => {
        expect(readNumeral(String(value))).toBe(value)
        expect(readNumeral(value.toLocaleString('en-US'))).toBe(value)
      }),
    )
  })

  it('scaled by 万 is exactly ten thousand times as much', () => {
    fc.assert(
      fc.property(fc.nat(9_999_999), fc.integer({ min: 0, max: 4 }), (digits, places) => {
        const words = `${digits / 10 ** places}`
        fc.pre(!words.includes('e'))
        expect(readNumeral(`${words}万`)).toBe(Number(`${words}e4`))
      }),
    )
  })

  it('in Chinese characters reads back as the number it was written from', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
        expect(readNumeral(inHan(value))).toBe(value)
      }),
    )
  })

  it('stands where it says, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0１9.,，一二两十百千万亿廿〇点余多成分之数第件') })
    fc.assert(
      fc.property(text, (words) => {
        for (const { start, end, value } of findNumerals(words)) {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(words.length)
          expect(Number.isFinite(value)).toBe(true)
        }
      }),
    )
  })
})

/** 105 as 一百零五. */
function inHan(value: number): string {
  const below = (part: number): string => {
    let words = ''
    let isGap = false
    for (const [scale, unit] of [
      [1000, '千'],
      [100, '百'],
      [10, '十'],
      [1, ''],
    ] as const) {
      const digit = Math.floor(part / scale) % 10
      if (digit === 0) isGap = words !== ''
      else {
        words += `${isGap ? '零' : ''}${'零一二三四五六七八九'.charAt(digit)}${unit}`
        isGap = false
      }
    }
    return words
  }
  const [high, low] = [Math.floor(value / 10_000), value % 10_000]
  if (high === 0) return below(low)
  if (low === 0) return `${below(high)}万`
  return `${below(high)}万${low < 1000 ? '零' : ''}${below(low)}`
}
