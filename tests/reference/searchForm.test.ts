import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { searchForm, searchFormLength, writeSearchForm } from '../../src/reference/searchForm.ts'

const formOf = (text: string) => searchForm(text).text

describe('the form in which texts are searched', () => {
  it.each([
    ['楓橋經驗', '枫桥经验'],
    ['新时代“枫桥经验”', '新时代枫桥经验'],
    ['《中华人民共和国行政复议法》', '中华人民共和国行政复议法'],
    ['国办发〔2018〕118号', '国办发2018118号'],
    ['国办发[2018]118号', '国办发2018118号'],
    ['国办发（２０１８）１１８号', '国办发2018118号'],
    ['2021－2025年', '20212025年'],
    ['谁执法、谁普法', '谁执法谁普法'],
    ['Fengqiao Experience', 'fengqiaoexperience'],
    ['98.5%', '98.5%'],
    ['“1+9+N”', '1+9+n'],
    ['第⑩条㈠', '第10条一'],
    ['㈾本', '资本'],
    ['﹁甲﹂', '甲'],
    ['“（《—》）” \0\u0007', ''],
  ])('makes %j into %j', (text, form) => {
    expect(formOf(text)).toBe(form)
  })

  it('takes characters one by one: what is simple stays as it is in any context', () => {
    expect(formOf('打坏')).toBe('打坏')
    expect(formOf('乾县')).toBe(formOf('乾') + formOf('县'))
  })

  it('keeps traditional characters whose simplified form lies past U+FFFF, and such characters', () => {
    expect(formOf('訑')).toBe('訑')
    expect(formOf('𠮷野家')).toBe('𠮷野家')
  })

  it('tells where each unit came from', () => {
    const text = '《乾⑩》 縣'
    const { text: form, from } = searchForm(text)
    expect(form).toBe('干10县')
    expect([...from]).toEqual([1, 2, 2, 5])
  })

  it('is the form of any of its parts put together, and its own form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (left, right) => {
        expect(formOf(left + right)).toBe(formOf(left) + formOf(right))
        expect(formOf(formOf(left))).toBe(formOf(left))
        expect(searchFormLength(left)).toBe(formOf(left).length)
      }),
      { numRuns: 2_000 },
    )
  })

  it('is written behind other forms', () => {
    const units = new Uint16Array(6)
    expect(writeSearchForm('《复议》', units, 3)).toBe(5)
    expect(String.fromCharCode(...units.subarray(3, 5))).toBe('复议')
    expect([...units.subarray(0, 3), units[5]]).toEqual([0, 0, 0, 0])
  })
})
