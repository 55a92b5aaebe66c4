import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type FoundWord, wordFinder } from '../../src/reference/wordFinder.ts'

fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 500 })

/** Finds words that mean themselves. */
const finderOf = (words: readonly string[]) => wordFinder(new Map(words.map((word) => [word, word])))

/** All places of all words, in the order of their ends, the longest first. */
function searched(words: readonly string[], text: string): FoundWord<string>[] {
  const found: FoundWord<string>[] = []
  for (const word of new Set(words)) {
    for (let start = 0; start < text.length; start++) {
      if (word !== '' && text.startsWith(word, start)) found.push({ start, end: start + word.length, meaning: word })
    }
  }
  return found.sort((a, b) => a.end - b.end || a.start - b.start)
}

describe('the finder of words', () => {
  it('finds words within and across one another, in the order of their ends, the longest of one end first', () => {
    const find = finderOf(['行政复议', '复议', '复议调解', '调解', '调解员'])
    expect(find('行政复议调解员')).toEqual([
      { start: 0, end: 4, meaning: '行政复议' },
      { start: 2, end: 4, meaning: '复议' },
      { start: 2, end: 6, meaning: '复议调解' },
      { start: 4, end: 6, meaning: '调解' },
      { start: 4, end: 7, meaning: '调解员' },
    ])
  })

  it('says what a word means', () => {
    const find = wordFinder(new Map([['复议', { id: 'M-fuyi' }]]))
    expect(find('申请复议')).toEqual([{ start: 2, end: 4, meaning: { id: 'M-fuyi' } }])
  })

  it('finds a word of one unit, a word twice and a word that is the whole text', () => {
    expect(finderOf(['法', '宪法'])('宪法')).toEqual([
      { start: 0, end: 2, meaning: '宪法' },
      { start: 1, end: 2, meaning: '法' },
    ])
    expect(finderOf(['法法', '法法'])('法法法')).toEqual([
      { start: 0, end: 2, meaning: '法法' },
      { start: 1, end: 3, meaning: '法法' },
    ])
  })

  it.each([
    ['no words', [], '行政复议'],
    ['the empty word', [''], '行政复议'],
    ['no text', ['复议'], ''],
    ['a text that breaks off within a word', ['行政复议'], '行政复'],
    ['a text that has only the word’s first unit', ['复议'], '复复复'],
  ])('finds nothing of %s', (_, words, text) => {
    expect(finderOf(words)(text)).toEqual([])
  })

  it('counts UTF-16 units, also of characters that take two', () => {
    expect(finderOf(['𠮷市'])('在𠮷市')).toEqual([{ start: 1, end: 4, meaning: '𠮷市' }])
  })

  it('finds what a search for each word finds', () => {
    const few = fc.string({ unit: fc.constantFrom('法', '治', '政', '府', '\0', '\uffff', '𠮷'), maxLength: 6 })
    const any = fc.string({ unit: 'binary', maxLength: 5 })
    const words = fc.array(fc.oneof(few, any), { maxLength: 12 })
    const text = fc.array(fc.oneof(few, any), { maxLength: 12 })
    fc.assert(
      fc.property(words, text, fc.array(fc.nat(11)), (words, parts, picks) => {
        const text = [...parts, ...picks.map((at) => words[at] ?? '')].join('')
        expect(finderOf(words)(text)).toEqual(searched(words, text))
      }),
    )
  })
})
