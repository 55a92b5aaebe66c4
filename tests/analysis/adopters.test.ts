import { describe, expect, it } from '@jest/globals'
import { countAdopters, findAdopters } from '../../src/analysis/adopters.ts'
import { marksWithin } from '../../src/analysis/places.ts'
import { AdoptionStatus } from '../../src/model/enums.ts'
import { index, number } from './nation.ts'

const { IMPLEMENTED, PLANNED, SHORTFALL } = AdoptionStatus
const anyYear = (_: number) => true
const find = (status: AdoptionStatus | null, inYear = anyYear, within: string | null = null) => {
  const adopters = findAdopters(index, number('fengqiao'), {
    status,
    inYear,
    within: within === null ? null : marksWithin(index.places, index.places.number(within)),
  })
  const places = index.places.inCodeOrder.filter((place) => adopters.places[place])
  return places.map((place) => ({ name: index.places.rows[place]?.name, ...adopters.at(place) }))
}

describe('findAdopters', () => {
  it('names those that implemented a measure, abolished divisions too, with first and last year', () => {
    expect(find(IMPLEMENTED)).toEqual([
      { name: '本溪市', firstYear: 2022, lastYear: 2022, statuses: [IMPLEMENTED] },
      { name: '北塘区', firstYear: 2014, lastYear: 2014, statuses: [IMPLEMENTED] },
      { name: '锡山区', firstYear: 2022, lastYear: 2022, statuses: [IMPLEMENTED, PLANNED, SHORTFALL] },
      { name: '宜兴市', firstYear: 2022, lastYear: 2022, statuses: [IMPLEMENTED] },
    ])
  })

  it('takes plans and shortfalls for adoption only where they are asked for', () => {
    expect(find(PLANNED).map(({ name, firstYear }) => [name, firstYear])).toEqual([
      ['锡山区', 2021],
      ['惠山区', 2022],
    ])
    expect(find(null).map(({ name, firstYear, lastYear }) => [name, firstYear, lastYear])).toEqual([
      ['本溪市', 2022, 2022],
      ['北塘区', 2014, 2014],
      ['锡山区', 2021, 2022],
      ['惠山区', 2022, 2022],
      ['滨湖区', 2022, 2022],
      ['宜兴市', 2022, 2022],
    ])
  })

  it('keeps to years and place', () => {
    expect(find(null, (year) => year < 2022, 'CN-320200')).toEqual([
      { name: '北塘区', firstYear: 2014, lastYear: 2014, statuses: [IMPLEMENTED] },
      { name: '锡山区', firstYear: 2021, lastYear: 2021, statuses: [PLANNED] },
    ])
    expect(find(IMPLEMENTED, anyYear, 'CN-320205').map(({ name }) => name)).toEqual(['锡山区'])
  })
})

describe('countAdopters', () => {
  it('counts for each measure the distinct jurisdictions that implemented it, without the example division', () => {
    const counts = countAdopters(index)
    expect(index.measures.rows.map(({ name }, measure) => [name, counts[measure]])).toEqual([
      ['枫桥经验', 4],
      ['枫桥式派出所', 0],
      ['行政执法三项制度', 3],
      ['枫桥式调解室', 0],
      ['三项制度', 0],
    ])
  })
})
