import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { countWhile } from '../../src/analysis/countWhile.ts'
import { lowerBound } from '../../src/analysis/lowerBound.ts'

describe('countWhile', () => {
  it('finds where the first part ends, looking at few places', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (length, first) => {
        const looked: number[] = []
        const count = countWhile(length, (at) => {
          looked.push(at)
          return at < first
        })
        expect(count).toBe(Math.min(length, first))
        expect(looked.length).toBeLessThanOrEqual(13)
        expect(looked.every((at) => at >= 0 && at < length)).toBe(true)
      }),
    )
  })
})

describe('lowerBound', () => {
  it('counts the smaller numbers, with repeated ones too', () => {
    const ascending = Uint32Array.of(2, 2, 5, 9, 9, 9)
    expect([0, 2, 3, 9, 10].map((number) => lowerBound(ascending, number))).toEqual([0, 0, 2, 3, 6])
    expect(lowerBound(new Uint32Array(), 1)).toBe(0)
  })
})
