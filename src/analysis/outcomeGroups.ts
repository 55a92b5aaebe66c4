import { OutcomeDimension } from '../model/outcomeGroup.ts'
import type { AdoptionIndex } from './adoptionIndex.ts'
import { type Dimension, reportedDimensions } from './dimensions.ts'
import { type CountedBy, type Groups, groupRows } from './groups.ts'
import type { Outcomes } from './outcomes.ts'

/** Counts outcomes by dimensions; INDICATOR must be among them, so that no group mixes units. */
export function groupOutcomes(index: AdoptionIndex, by: readonly OutcomeDimension[], condition: CountedBy): Groups {
  const { size, starts } = index.outcomes
  const dimensions = by.map((each) => outcomeDimensions(index)[each]())
  return groupRows(index, { size, starts, counts: null }, { dimensions, condition, sharing: null })
}

export function outcomeDimensions(index: AdoptionIndex): Record<OutcomeDimension, () => Dimension> {
  const { indicators, outcomes } = index
  return {
    ...reportedDimensions(index, outcomes),
    INDICATOR: () => ({ column: outcomes.indicator, table: null, size: indicators.size, base: 0, follows: null }),
  }
}

/** What the values of each group come to. */
export interface GroupValues {
  sum: Float64Array
  mean: Float64Array
  median: Float64Array
  min: Float64Array
  max: Float64Array
}

/**
 * Adds the values up from the smallest to the largest, with the error of each step carried along (Neumaier 1974): the same to the last bit
 * whatever the order of loading. The median of an even number is the mean of the two in the middle.
 */
export function valuesOf({ byValue, values }: Outcomes, { size, ofRow, rows }: Groups): GroupValues {
  const column = () => new Float64Array(size)
  const [sum, error, mean, median, min, max] = [column(), column(), column(), column(), column(), column()]
  const seen = new Uint32Array(size)
  for (let at = 0; at < values.length; at++) {
    const group = ofRow[byValue[at] as number] as number
    if (group < 0) continue
    const value = values[at] as number
    const before = sum[group] as number
    const after = before + value
    const lost = Math.abs(before) >= Math.abs(value) ? before - after + value : value - after + before
    sum[group] = after
    error[group] = (error[group] as number) + lost
    const number = seen[group] as number
    seen[group] = number + 1
    if (number === 0) min[group] = value
    if (number === ((rows[group] as number) - 1) >> 1) median[group] = value
    else if (number === (rows[group] as number) >> 1) median[group] = ((median[group] as number) + value) / 2
    max[group] = value
  }
  for (let group = 0; group < size; group++) {
    sum[group] = (sum[group] as number) + (error[group] as number)
    const quotient = (sum[group] as number) / (rows[group] as number)
    // rounding must not carry the mean of equal values past them
    mean[group] = Math.min(Math.max(quotient, min[group] as number), max[group] as number)
  }
  return { sum, mean, median, min, max }
}
