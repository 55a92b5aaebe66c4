import { describe, expect, it } from '@jest/globals'
import { all, any, compares, equals, isIn, isMember, isPresent, never, not } from '../../src/model/predicate.ts'
import { predicateCypher } from '../../src/store/predicateCypher.ts'

const rowsOf = (size: number) => Array.from({ length: size }, (_, at) => ({ id: `L-${at}` }))
const marksOf = (size: number, marked: number) => Uint8Array.from({ length: size }, (_, at) => (at < marked ? 1 : 0))

describe('predicateCypher', () => {
  it('writes conditions that are never null, and keeps the values out of the text', () => {
    expect(
      predicateCypher(all(equals('year', 2022), any(compares('value', '>', 1), not(isPresent('unit')))), 'f'),
    ).toEqual({
      text: '(n.year = $f0 AND (n.value > $f1 OR NOT (n.unit IS NOT NULL)))',
      params: { f0: 2022, f1: 1 },
    })
    expect(predicateCypher(not(isIn('unit', ['件', "' OR true"])), 'f')).toEqual({
      text: 'NOT coalesce(n.unit IN $f0, false)',
      params: { f0: ['件', "' OR true"] },
    })
    expect(predicateCypher(never, 'f')).toEqual({ text: 'false', params: {} })
  })

  it('hands over the fewer of the ids that are members and those that are not', () => {
    const instruments = rowsOf(5)
    const membership = (marked: number) =>
      predicateCypher(isMember('instrumentId', instruments, marksOf(5, marked)), 'f')
    expect(membership(2)).toEqual({ text: 'n.instrumentId IN $f0', params: { f0: ['L-0', 'L-1'] } })
    expect(membership(4)).toEqual({
      text: '(n.instrumentId IS NOT NULL AND NOT n.instrumentId IN $f0)',
      params: { f0: ['L-4'] },
    })
    expect(membership(5)).toEqual({ text: 'n.instrumentId IS NOT NULL', params: {} })
    expect(membership(0)).toEqual({ text: 'false', params: {} })
  })

  it('refuses a membership where both are too many, with the limit', () => {
    const membership = isMember('instrumentId', rowsOf(100_002), marksOf(100_002, 50_001))
    expect(() => predicateCypher(membership, 'f')).toThrow(
      'The filter on instrument matches more than 50000 nodes, too many to combine; narrow it.',
    )
    expect(() => predicateCypher(isMember('id', rowsOf(100_001), marksOf(100_001, 50_001)), 'f')).not.toThrow()
  })

  it('takes no text for a property that could be more', () => {
    for (const property of ['id = id OR true', 'a.b', '', 'x`']) {
      expect(() => equals(property, 1)).toThrow(RangeError)
      expect(() => isPresent(property)).toThrow(RangeError)
    }
  })
})
