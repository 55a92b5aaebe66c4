import { describe, expect, it } from '@jest/globals'
import { quoteAround } from '../../src/store/quote.ts'

const quoteOf = (text: string, words: string) =>
  quoteAround(text, text.indexOf(words), text.indexOf(words) + words.length)

describe('the quote around a place', () => {
  const text = '一、工作\n　　坚持枫桥经验，化解纠纷。推行三项制度；办理案件12件！\n二、计划'

  it('is the sentence with its mark, without white space', () => {
    expect(quoteOf(text, '枫桥经验')).toBe('坚持枫桥经验，化解纠纷。')
    expect(quoteOf(text, '三项制度')).toBe('推行三项制度；')
    expect(quoteOf(text, '12件')).toBe('办理案件12件！')
  })

  it('ends with the line or the text where no mark stands', () => {
    expect(quoteOf(text, '工作')).toBe('一、工作')
    expect(quoteOf(text, '计划')).toBe('二、计划')
  })

  it('covers words that reach over a mark', () => {
    expect(quoteOf('甲。乙，丙。丁。', '乙，丙。丁')).toBe('乙，丙。丁。')
  })

  it('is cut to 300 units around the words, with … where words are missing', () => {
    const long = `${'甲'.repeat(400)}枫桥经验${'乙'.repeat(400)}。`
    const middle = quoteOf(long, '枫桥经验')
    expect(middle).toBe(`…${'甲'.repeat(147)}枫桥经验${'乙'.repeat(147)}…`)
    const start = quoteAround(long, 0, 4)
    expect(start).toBe(`${'甲'.repeat(299)}…`)
    const end = quoteAround(long, 803, 804)
    expect(end).toBe(`…${'乙'.repeat(298)}。`)
  })

  it('cuts no character in two', () => {
    const long = `${'𠮷'.repeat(200)}枫桥经验${'𠮷'.repeat(200)}`
    const quote = quoteOf(long, '枫桥经验')
    expect(() => encodeURIComponent(quote)).not.toThrow()
    expect(quote.length).toBeLessThanOrEqual(300)
    expect(quote).toContain('枫桥经验')
  })
})
