import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { canonicalTitle } from '../../src/reference/canonicalTitle.ts'

describe('the canonical title', () => {
  it.each([
    ['《中华人民共和国行政许可法》', '行政许可法'],
    ['法治政府建设实施纲要(2021-2025年)', '法治政府建设实施纲要（2021—2025年）'],
    ['法治政府建设实施纲要（２０２１－２０２５年）', '法治政府建设实施纲要（2021—2025年）'],
    ['云溪县落实<云溪省平安建设条例>任务分工', '云溪县落实〈云溪省平安建设条例〉任务分工'],
    ['关于印发《云溪县  工作规则》的通知', '关于印发〈云溪县工作规则〉的通知'],
    ['实施《中华人民共和国水法》办法', '实施〈水法〉办法'],
    ['《甲办法》和《乙办法》', '〈甲办法〉和〈乙办法〉'],
    ['深化"放管服"改革要点', '深化“放管服”改革要点'],
    ['深化「放管服」改革要点', '深化“放管服”改革要点'],
    ['云溪县收费目录[2022版]', '云溪县收费目录（2022版）'],
    ['云溪县招商办法（试行）', '云溪县招商办法（试行）'],
    ['云溪县招商办法(征求意见稿)', '云溪县招商办法（征求意见稿）'],
    ['中华人民共和国', '中华人民共和国'],
  ])('of %s is %s', (written, canonical) => {
    expect(canonicalTitle(written)).toBe(canonical)
  })

  it('is its own canonical title', () => {
    const words = fc.constantFrom(
      '《',
      '》',
      '<',
      '>',
      '〈',
      '〉',
      '（',
      ')',
      '"',
      '“',
      '”',
      '—',
      '-',
      ' ',
      '中华人民共和国',
      '水法',
      '办法',
      '2021',
      '，',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        const canonical = canonicalTitle(parts.join(''))
        expect(canonicalTitle(canonical)).toBe(canonical)
      }),
    )
  })
})
