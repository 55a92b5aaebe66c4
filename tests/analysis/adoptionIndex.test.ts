import { describe, expect, it } from '@jest/globals'
import { adoptionIdAt, buildAdoptionIndex, rowOfAdoption } from '../../src/analysis/adoptionIndex.ts'
import { AdoptionStatus, Level } from '../../src/model/enums.ts'
import { atOnce } from './atOnce.ts'
import { adopted, index, measure, place, rows, themes } from './nation.ts'

const idsOf = (numbers: Iterable<number>) => Array.from(numbers, (row) => adoptionIdAt(index, row))

describe('buildAdoptionIndex', () => {
  it('puts the rows in page order: newest year first, then by id descending', () => {
    expect(idsOf(Array.from({ length: index.size }, (_, row) => row))).toEqual([
      'A-CN-990000-M-fengqiao-2022-IMPLEMENTED',
      'A-CN-320282-M-fengqiao-2022-IMPLEMENTED',
      'A-CN-320281-M-sanxiang-2022-IMPLEMENTED',
      'A-CN-320211-M-fengqiao-2022-SHORTFALL',
      'A-CN-320206-M-fengqiao-2022-SHORTFALL',
      'A-CN-320206-M-fengqiao-2022-PLANNED',
      'A-CN-320205-M-fengqiao-2022-SHORTFALL',
      'A-CN-320205-M-fengqiao-2022-IMPLEMENTED',
      'A-CN-320200-M-sanxiang-2022-IMPLEMENTED',
      'A-CN-210500-M-sanxiang-2022-SHORTFALL',
      'A-CN-210500-M-fengqiao-2022-IMPLEMENTED',
      'A-CN-320205-M-sanxiang-2021-IMPLEMENTED',
      'A-CN-320205-M-fengqiao-2021-PLANNED',
      'A-CN-320204-M-fengqiao-2014-IMPLEMENTED',
    ])
  })

  it('keeps that order where one id begins with another', () => {
    const { IMPLEMENTED } = AdoptionStatus
    const ids = ['a', 'a-b', 'ab']
    const nested = atOnce(
      buildAdoptionIndex({
        ...rows,
        ...{ outcomes: [], citations: [] },
        jurisdictions: [
          place('320200', '无锡市', Level.PREFECTURE),
          place('320200-zff', '某区', Level.FUNCTIONAL_ZONE),
        ],
        themes,
        measures: ids.map((id) => measure(id, id, 'DISPUTES')),
        reports: [],
        adoptions: ['320200', '320200-zff'].flatMap((code) =>
          adopted(code, ...ids.map((id): [string, number, AdoptionStatus] => [id, 2022, IMPLEMENTED])),
        ),
      }),
    )
    const found = Array.from({ length: nested.size }, (_, row) => adoptionIdAt(nested, row))
    expect(found).toEqual([...found].sort().reverse())
    expect(found.map((id) => rowOfAdoption(nested, id))).toEqual([0, 1, 2, 3, 4, 5])
  })

  it('finds the row of an id, and none for ids that are not there', () => {
    for (let row = 0; row < index.size; row++) expect(rowOfAdoption(index, adoptionIdAt(index, row))).toBe(row)
    for (const id of ['A-CN-990000-M-fengqiao-2022-PLANNED', 'A-CN-990000-M-fengqiao-1999-IMPLEMENTED', 'A-', '']) {
      expect(rowOfAdoption(index, id)).toBeUndefined()
    }
  })

  it('lists the rows of each jurisdiction and measure in page order', () => {
    expect(idsOf(index.ofJurisdiction[index.places.number('CN-320205')] ?? [])).toEqual([
      'A-CN-320205-M-fengqiao-2022-SHORTFALL',
      'A-CN-320205-M-fengqiao-2022-IMPLEMENTED',
      'A-CN-320205-M-sanxiang-2021-IMPLEMENTED',
      'A-CN-320205-M-fengqiao-2021-PLANNED',
    ])
    expect(index.ofMeasure.reduce((sum, each) => sum + each.length, 0)).toBe(index.size)
    for (const each of [...index.ofMeasure, ...index.ofJurisdiction])
      expect([...each]).toEqual([...each].sort((a, b) => a - b))
  })

  it('orders places by code, a zone behind its superior, and by name', () => {
    const names = (order: readonly number[]) => order.map((number) => index.places.rows[number]?.name)
    expect(names(index.places.inCodeOrder).slice(2, 6)).toEqual(['江苏省', '无锡市', '无锡经济开发区', '北塘区'])
    expect(names(index.places.inNameOrder).slice(0, 3)).toEqual(['北塘区', '宜兴市', '惠山区'])
  })

  it('finds a measure by any label, in whatever script, and by an id it had', () => {
    const named = (label: string) => index.measures.rows[index.measures.named(label) ?? -1]?.id
    expect(named('枫桥经验')).toBe('M-fengqiao')
    expect(named('新时代“枫桥经验”')).toBe('M-fengqiao')
    expect(named('楓橋經驗')).toBe('M-fengqiao')
    expect(named('三项制度')).toBe('M-sanxiang') // the local measure of that name comes behind
    expect(named('无此举措')).toBeUndefined()
    expect(index.measures.find('M-x00')).toBe(index.measures.find('M-fengqiao'))
  })

  it('holds a graph without reports', () => {
    expect(
      atOnce(buildAdoptionIndex({ ...rows, reports: [], adoptions: [], outcomes: [], citations: [] })),
    ).toMatchObject({
      size: 0,
    })
  })

  it('refuses rows that name what is not there', () => {
    expect(() => atOnce(buildAdoptionIndex({ ...rows, measures: [] }))).toThrow('"M-fengqiao"')
    expect(() => atOnce(buildAdoptionIndex({ ...rows, themes: [] }))).toThrow('"DISPUTES"')
  })
})
