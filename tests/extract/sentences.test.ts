import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { sentences } from '../../src/extract/sentences.ts'

fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 300 })

const read = (text: string) => sentences.run({ text }).sentences
const words = (text: string) => read(text).map(({ start, end }) => text.slice(start, end))
const clauses = (text: string) =>
  read(text).flatMap((sentence) => sentence.clauses.map(({ start, end }) => text.slice(start, end)))

describe('sentences', () => {
  it('end at stops of both widths and at the end of a line', () => {
    expect(words('甲。乙！丙?丁;戊\n己；庚')).toEqual(['甲。', '乙！', '丙?', '丁;', '戊', '己；', '庚'])
  })

  it('do not end inside titles, quotes and brackets', () => {
    expect(words('印发《甲。乙》；做到“应收尽收；应受尽受”。(其中甲;乙)办结。')).toEqual([
      '印发《甲。乙》；',
      '做到“应收尽收；应受尽受”。',
      '(其中甲;乙)办结。',
    ])
  })

  it('end with the quote that a stop closes', () => {
    expect(words('提出“要依法行政。”随后部署“甲。”的工作。')).toEqual(['提出“要依法行政。”', '随后部署“甲。”的工作。'])
  })

  it('are not swallowed by a bracket that is never closed', () => {
    expect(words('推进“放管服改革。办件9件。\n(其中甲。乙。')).toEqual([
      '推进“放管服改革。',
      '办件9件。',
      '(其中甲。',
      '乙。',
    ])
  })
})

describe('clauses', () => {
  it('end at commas and colons of both widths, not within numbers', () => {
    expect(clauses('受理1,234件,办结1，占98.5%：自14:30起')).toEqual([
      '受理1,234件,',
      '办结1，',
      '占98.5%：',
      '自14:30起',
    ])
  })

  it('end at 、 only between figures', () => {
    expect(clauses('废止2件、修改6件,涉及教育、卫生、环保领域')).toEqual([
      '废止2件、',
      '修改6件,',
      '涉及教育、卫生、环保领域',
    ])
  })

  it('and sentences hold all that is no white space, whatever the text', () => {
    const pieces = fc.constantFrom(
      '甲',
      '1',
      ',',
      '，',
      '、',
      '。',
      ';',
      '“',
      '”',
      '《',
      '》',
      '(',
      ')',
      '"',
      ' ',
      '\n',
      ':',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((list) => list.join('')),
        ),
        (text) => {
          const held = words(text).join('').replace(/\s/g, '')
          expect(held).toBe(text.replace(/\s/g, ''))
          expect(clauses(text).join('').replace(/\s/g, '')).toBe(held)
        },
      ),
    )
  })
})
