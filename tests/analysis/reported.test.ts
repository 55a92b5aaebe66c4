import { describe, expect, it } from '@jest/globals'
import { buildAdoptionIndex } from '../../src/analysis/adoptionIndex.ts'
import { citationsOfInstruments, instrumentsByCitations } from '../../src/analysis/listOrders.ts'
import { marked } from '../../src/analysis/marks.ts'
import { predicateCondition } from '../../src/analysis/predicateCondition.ts'
import type { Reported } from '../../src/analysis/reported.ts'
import { citationId, outcomeId } from '../../src/model/ids.ts'
import { all, any, compares, equals, isIn, isPresent, not, type Predicate } from '../../src/model/predicate.ts'
import { atOnce } from './atOnce.ts'
import { index, rows } from './nation.ts'

const { outcomes, citations, reports, indicators, instruments, measures } = index
const reportOf = ({ report }: Reported, row: number) => reports.rows[report[row] as number]?.id.slice(5)
const measureOf = ({ measure }: Reported, row: number) => measures.rows[measure[row] as number]?.id ?? null

describe('the columns of what reports give', () => {
  it('hold each outcome, place by place, then report by report', () => {
    const values = new Map(Array.from(outcomes.byValue, (row, at) => [row, outcomes.values[at]]))
    const held = Array.from({ length: outcomes.size }, (_, row) => [
      reportOf(outcomes, row),
      indicators.rows[outcomes.indicator[row] as number]?.id,
      values.get(row),
      measureOf(outcomes, row),
    ])
    expect(held).toHaveLength(11)
    expect(held.filter(([report]) => report === '320205-2022').sort()).toEqual([
      ['320205-2022', 'I-rate', 90, 'M-sanxiang'],
      ['320205-2022', 'I-rate', 99.4, 'M-fengqiao'],
    ])
    expect([...new Set(held.map(([report]) => report))]).toEqual([
      '210500-2022',
      '320200-2022',
      '320205-2021',
      '320205-2022',
      '320281-2022-ab',
      '320282-2022',
      '990000-2022',
    ])
  })

  it('order the outcomes of each indicator by value', () => {
    const ordered = Array.from(outcomes.byValue, (row, at) => [
      indicators.rows[outcomes.indicator[row] as number]?.id,
      outcomes.values[at],
    ])
    expect(ordered).toEqual([
      ...[1, 90, 95, 96, 97, 98.5, 99.4].map((value) => ['I-rate', value]),
      ['I-people', 40],
      ...[80, 120, 300].map((value) => ['I-cases', value]),
    ])
  })

  it('refuse rows that name what is not there', () => {
    expect(() => atOnce(buildAdoptionIndex({ ...rows, indicators: [] }))).toThrow('"I-')
    expect(() => atOnce(buildAdoptionIndex({ ...rows, instruments: [] }))).toThrow('"L-')
  })

  it('tell how often each instrument is cited', () => {
    const counts = citationsOfInstruments(index)
    expect(
      Array.from(instrumentsByCitations(index), (number) => [instruments.rows[number]?.id, counts[number]]),
    ).toEqual([
      ['L-fangan', 1],
      ['L-tiaoli', 2],
      ['L-lvfa', 5],
    ])
  })
})

describe('predicates over the columns', () => {
  const outcomesWhere = (predicate: Predicate) =>
    marked(predicateCondition(outcomes, predicate).rows).map((row) => reportOf(outcomes, row))
  const first = outcomeId('320205-2022', '', '', 0)

  it('find rows by their ids, which no other kind has', () => {
    expect(outcomesWhere(equals('id', first))).toEqual(['320205-2022'])
    expect(outcomesWhere(isIn('id', [first, outcomeId('320205-2021', '', '', 0), 'O-1', '']))).toEqual([
      '320205-2021',
      '320205-2022',
    ])
    expect(outcomesWhere(equals('id', citationId('320205-2022', '', '', 0)))).toEqual([])
    expect(outcomesWhere(equals('id', first.replace('O-', 'X-')))).toEqual([])
    expect(outcomesWhere(not(isPresent('id')))).toEqual([])
  })

  it('hold without a measure for no condition on it, and for its negation', () => {
    const fengqiao = equals('measureId', 'M-fengqiao')
    expect(outcomesWhere(fengqiao)).toHaveLength(5)
    expect(outcomesWhere(not(fengqiao))).toHaveLength(6)
    expect(outcomesWhere(all(isPresent('measureId'), not(fengqiao)))).toEqual(['320205-2022'])
  })

  it('tell which places and years they speak of', () => {
    const { places } = index
    const speaksOf = (predicate: Predicate, year: number) => {
      const { place } = predicateCondition(outcomes, predicate)
      return ['CN-320205', 'CN-210500'].map((id) => place(places.number(id), year))
    }
    expect(speaksOf(compares('year', '>', 2021), 2022)).toEqual([true, true])
    expect(speaksOf(compares('year', '>', 2021), 2021)).toEqual([false, false])
    expect(speaksOf(isIn('jurisdictionId', ['CN-210500']), 2022)).toEqual([false, true])
    expect(speaksOf(not(isIn('jurisdictionId', ['CN-210500'])), 2022)).toEqual([true, false])
    expect(speaksOf(equals('reportId', 'R-CN-320205-2022'), 2022)).toEqual([true, false])
    expect(speaksOf(equals('reportId', 'R-CN-320205-2022'), 2021)).toEqual([false, false])
    expect(speaksOf(equals('id', first), 2022)).toEqual([undefined, false])
    expect(speaksOf(not(equals('id', first)), 2022)).toEqual([undefined, true])
    expect(speaksOf(equals('unit', '%'), 2022)).toEqual([undefined, undefined])
    expect(speaksOf(any(equals('unit', '%'), equals('year', 2022)), 2022)).toEqual([true, true])
    expect(speaksOf(all(equals('unit', '%'), equals('year', 2022)), 2021)).toEqual([false, false])
  })

  it('refuse properties that the columns have not', () => {
    expect(() => predicateCondition(citations, equals('value', 1))).toThrow('does not keep the property "value"')
    expect(() => predicateCondition(outcomes, equals('role', 'BASIS'))).toThrow(RangeError)
  })
})
