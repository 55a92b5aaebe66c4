import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { matchesAt, matchesBehind } from '../../src/extract/matchesAt.ts'
import { unitSet } from '../../src/reference/unitSet.ts'

fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 1000 })

const texts = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '1', '、'), maxLength: 30 })
const placesOf = (matches: Iterable<RegExpExecArray>) => [...matches].map((match) => [match.index, ...match])

describe('matches at units of a set', () => {
  it('follow one another, with their groups', () => {
    const matches = matchesAt(/甲(乙)?|丙/y, unitSet('甲丙'), '乙甲乙甲、丙丙')
    expect(placesOf(matches)).toEqual([
      [1, '甲乙', '乙'],
      [3, '甲', undefined],
      [5, '丙', undefined],
      [6, '丙', undefined],
    ])
  })

  it('are all matches of an expression that begins with the set', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const matches = matchesAt(/(?:甲|乙+)(丙|1)?|1(?=、)/y, unitSet('甲乙1'), text)
        expect(placesOf(matches)).toEqual(placesOf(text.matchAll(/(?:甲|乙+)(丙|1)?|1(?=、)/g)))
      }),
    )
  })

  it('are all matches of an expression that stands behind the set', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const matches = matchesBehind(/(?<=、|甲乙)[^、]{1,3}(1)?/y, unitSet('、乙'), text)
        expect(placesOf(matches)).toEqual(placesOf(text.matchAll(/(?<=、|甲乙)[^、]{1,3}(1)?/g)))
      }),
    )
  })
})
