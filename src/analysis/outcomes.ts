import type { Condition } from './condition.ts'
import type { IndicatorRow, OutcomeRows } from './indexRows.ts'
import { lowerBound } from './lowerBound.ts'
import type { Marks } from './marks.ts'
import { testOf } from './matchers.ts'
import type { Numbering } from './numbering.ts'
import { whereCoded, whereRows } from './predicateCondition.ts'
import { buildReported, countRows, idIn, type Reported, type ReportedDimensions } from './reported.ts'
import { orderRows } from './rowOrder.ts'
import type { Steps } from './steps.ts'

/** All outcomes as columns. */
export interface Outcomes extends Reported {
  readonly indicator: Uint32Array
  /** The rows by indicator, then by value, smallest first. */
  readonly byValue: Uint32Array
  /** The value of each row of `byValue`. */
  readonly values: Float64Array
}

/** Builds the columns; a million outcomes take about a second. Throws RangeError where a row names what is not there. */
export function* buildOutcomes(
  packs: readonly OutcomeRows[],
  dimensions: ReportedDimensions & { indicators: Numbering<IndicatorRow> },
): Steps<Outcomes> {
  const { indicators } = dimensions
  const size = countRows(packs)
  const indicator = new Uint32Array(size)
  const value = new Float64Array(size)
  const reported = yield* buildReported(packs, dimensions, 'O-', fill, where)
  yield
  const ranks = rankValues(value)
  yield
  const byValue = orderRows(indicator, indicators.size, orderRows(ranks.column, ranks.size).rows).rows
  const values = Float64Array.from(byValue, (row) => value[row] as number)
  return { ...reported, indicator, byValue, values }

  function fill(row: number, pack: OutcomeRows, at: number): void {
    indicator[row] = indicators.number(pack.indicatorIds[at] as string)
    value[row] = pack.values[at] as number
  }

  function where(leaf: Parameters<Reported['where']>[0]): Condition | undefined {
    const coded = { column: indicator, table: null, size: indicators.size }
    switch (leaf.property) {
      case 'indicatorId':
        return whereCoded({ ...coded, value: idIn(indicators), rows: indicators.rows }, leaf)
      case 'unit':
        return whereCoded({ ...coded, value: (number) => (indicators.rows[number] as IndicatorRow).unit }, leaf)
      case 'value':
        return whereRows(markValues(testOf(leaf)))
      default:
        return undefined
    }
  }

  function markValues(test: (value: number) => boolean): Marks {
    const marks = new Uint8Array(size)
    for (let at = 0; at < size; at++) if (test(values[at] as number)) marks[byValue[at] as number] = 1
    return marks
  }
}

/** For each value its place among the different ones, in ascending order. */
function rankValues(value: Float64Array): { column: Uint32Array; size: number } {
  const different = value.toSorted().filter((each, at, sorted) => at === 0 || each !== sorted[at - 1])
  return { column: Uint32Array.from(value, (each) => lowerBound(different, each)), size: different.length }
}
