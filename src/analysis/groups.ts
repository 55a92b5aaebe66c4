import type { AdoptionIndex } from './adoptionIndex.ts'
import type { Condition } from './condition.ts'
import type { Dimension } from './dimensions.ts'
import { encodeRows } from './groupCodes.ts'
import { numberAt } from './lookup.ts'
import type { Marks } from './marks.ts'

/** Rows that agree in some dimensions, group by group in the order of their first row. */
export interface Groups {
  readonly size: number
  readonly dimensions: readonly Dimension[]
  /** The group of each row, -1 for a row that is not counted. */
  readonly ofRow: Int32Array | Float64Array
  /** One number for each group's place in the order of the dimensions; the same whatever the rows counted. */
  readonly code: Float64Array
  /** A row of each group. */
  readonly example: Uint32Array
  readonly rows: Uint32Array
  /** Distinct jurisdictions among them. */
  readonly jurisdictions: Uint32Array
  /** The denominator: jurisdictions with a complete report, for the year, place and level of the group and what the condition says of them. */
  readonly jurisdictionsWithReport: Uint32Array
  /** Those of them that count for the share. */
  readonly sharing: Uint32Array
}

/** Rows that are counted by place. */
export interface CountedRows {
  size: number
  /** First row of each place, and one more for the end, */
  starts: Uint32Array
  /** in this order; null where the rows themselves stand place by place. */
  order: Uint32Array | null
}

export interface GroupQuery {
  dimensions: readonly Dimension[]
  condition: Condition
  /** The rows that count for the share; null for all. */
  sharing: Marks | null
}

/** Counts the rows that meet a condition, by dimensions; groups without rows are left out. */
export function groupRows(index: AdoptionIndex, rows: CountedRows, query: GroupQuery): Groups {
  const { dimensions, condition, sharing } = query
  const { ofRow, code } = encodeRows(rows.size, dimensions, condition.rows)
  const size = code.length
  const groups: Groups = {
    size,
    dimensions,
    ofRow,
    code,
    example: new Uint32Array(size),
    rows: new Uint32Array(size),
    jurisdictions: new Uint32Array(size),
    jurisdictionsWithReport: new Uint32Array(size),
    sharing: new Uint32Array(size),
  }
  const complete = completeReports(index, dimensions, condition)
  const lastPlace = new Int32Array(size).fill(-1)
  const lastSharing = new Int32Array(size).fill(-1)
  const yearOf = new Uint16Array(size)
  for (let place = 0; place < index.places.size; place++) {
    const counted = index.places.counted[place] === 1
    const end = rows.starts[place + 1] as number
    for (let at = rows.starts[place] as number; at < end; at++) {
      const row = rows.order ? (rows.order[at] as number) : at
      const group = ofRow[row] as number
      if (group < 0) continue
      if (groups.rows[group] === 0) {
        groups.example[group] = row
        yearOf[group] = complete.yearOf(row)
        groups.jurisdictionsWithReport[group] = complete.among(place, yearOf[group] as number)
      }
      increment(groups.rows, group)
      if (!counted) continue
      if (lastPlace[group] !== place) {
        lastPlace[group] = place
        increment(groups.jurisdictions, group)
      }
      if (lastSharing[group] !== place && (sharing === null || sharing[row])) {
        lastSharing[group] = place
        if (complete.has(place, yearOf[group] as number)) increment(groups.sharing, group)
      }
    }
  }
  return groups
}

/** The number of each dimension that the rows of a group agree in. */
export function keyOf({ dimensions, example }: Groups, group: number): number[] {
  return dimensions.map((dimension) => numberAt(dimension, example[group] as number))
}

/** null where no complete report is known. */
export function shareOf({ sharing, jurisdictionsWithReport }: Groups, group: number): number | null {
  const whole = jurisdictionsWithReport[group] as number
  return whole === 0 ? null : (sharing[group] as number) / whole
}

function increment(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] as number) + 1
}

/**
 * The jurisdictions whose complete report is known, as far as the condition speaks of them: in each year where years are told apart, else in any.
 * `among` counts those that agree with a place in the dimensions that follow from it.
 */
function completeReports({ places, reports }: AdoptionIndex, dimensions: readonly Dimension[], condition: Condition) {
  const year = dimensions.find(({ follows }) => follows === 'year')
  const years = year?.size ?? 1
  const { classOf, size } = classesOf(places.size, dimensions)
  const known = new Uint8Array(places.size * years)
  const counts = new Uint32Array(size * years)
  for (const each of reports.complete) {
    const at = each.place * years + (year ? each.year - year.base : 0)
    if (known[at] || !places.counted[each.place] || condition.place(each.place, each.year) === false) continue
    known[at] = 1
    increment(counts, (classOf[each.place] as number) * years + (at % years))
  }
  return {
    yearOf: (row: number) => (year ? numberAt(year, row) - year.base : 0),
    has: (place: number, at: number) => known[place * years + at] === 1,
    among: (place: number, at: number) => counts[(classOf[place] as number) * years + at] as number,
  }
}

/** Places that agree in the dimensions that follow from the place have the same number. */
function classesOf(size: number, dimensions: readonly Dimension[]): { classOf: Uint32Array; size: number } {
  const numbers = new Map<number, number>()
  const classOf = Uint32Array.from({ length: size }, (_, place) => {
    let code = 0
    for (const { follows, size } of dimensions)
      if (follows !== null && follows !== 'year') code = code * size + (follows[place] as number)
    const number = numbers.get(code) ?? numbers.size
    numbers.set(code, number)
    return number
  })
  return { classOf, size: numbers.size }
}
