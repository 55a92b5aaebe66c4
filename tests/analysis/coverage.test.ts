import { describe, expect, it } from '@jest/globals'
import { coverageOf } from '../../src/analysis/coverage.ts'
import { marksWithin } from '../../src/analysis/places.ts'
import { Level } from '../../src/model/enums.ts'
import { index, number } from './nation.ts'

const within = (id: string) => marksWithin(index.places, index.places.number(id))

describe('coverageOf', () => {
  it('puts each current county of a place into the first box that fits', () => {
    expect(
      coverageOf(index, number('fengqiao'), { year: 2022, within: within('CN-320200'), level: Level.COUNTY }),
    ).toEqual({
      jurisdictions: 7,
      implemented: 2, // 锡山区, though it falls short too; 宜兴市, though only a part of its report was read
      plannedOnly: 1, // 惠山区, though it falls short too
      shortfallOnly: 1, // 滨湖区
      notMentioned: 1, // 梁溪区
      partialReport: 1, // 新吴区
      noReport: 1, // 江阴市: only a department reported
    })
  })

  it('counts the place itself as within it, zones too, and no abolished or example division', () => {
    expect(coverageOf(index, number('fengqiao'), { year: 2022, within: within('CN-320000'), level: null })).toEqual({
      jurisdictions: 10,
      implemented: 2,
      plannedOnly: 1,
      shortfallOnly: 1,
      notMentioned: 2, // 梁溪区, 无锡市
      partialReport: 1,
      noReport: 3, // 江阴市, 江苏省, the zone
    })
    expect(coverageOf(index, number('fengqiao'), { year: 2022, within: null, level: null }).jurisdictions).toBe(12)
  })

  it('leaves the report of an abolished division to it: its successor is not covered by it', () => {
    expect(
      coverageOf(index, number('fengqiao'), { year: 2014, within: within('CN-320200'), level: Level.COUNTY }),
    ).toEqual({
      jurisdictions: 7,
      implemented: 0,
      plannedOnly: 0,
      shortfallOnly: 0,
      notMentioned: 0,
      partialReport: 0,
      noReport: 7,
    })
  })

  it('takes the adoptions of a department’s report, but not its silence', () => {
    const one = { year: 2022, within: within('CN-320281'), level: null }
    expect(coverageOf(index, number('sanxiang'), one)).toMatchObject({ jurisdictions: 1, implemented: 1, noReport: 0 })
    expect(coverageOf(index, number('fengqiao'), one)).toMatchObject({ jurisdictions: 1, implemented: 0, noReport: 1 })
  })

  it('has every jurisdiction in exactly one box, for any measure, year and level', () => {
    for (let measure = 0; measure < index.measures.size; measure++) {
      for (const year of [2014, 2021, 2022, 2023]) {
        for (const level of [null, ...Object.values(Level)]) {
          const { jurisdictions, ...boxes } = coverageOf(index, measure, { year, within: null, level })
          expect(Object.values(boxes).reduce((sum, count) => sum + count)).toBe(jurisdictions)
        }
      }
    }
  })
})
