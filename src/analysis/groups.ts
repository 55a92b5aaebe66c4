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
  readonly ofRow: Int32Array
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
  /** First row of each place, and one more for the end. */
  starts: Uint32Array
  /** How many each row stands for; null for one. */
  counts: Uint32Array | null
}

/** What of a condition counting asks for. */
export type CountedBy = Pick<Condition, 'rows' | 'place'>

export interface GroupQuery {
  dimensions: readonly Dimension[]
  condition: CountedBy
  /** The rows that count for the share; null for all. */
  sharing: Marks | null
}

/** Counts the rows that meet a condition, by dimensions; groups without rows are left out. */
export function groupRows(index: AdoptionIndex, counted: CountedRows, query: GroupQuery): Groups {
  const { dimensions, condition, sharing } = query
  const { ofRow, code } = encodeRows(counted.size, dimensions, condition.rows)
  const size = code.length
  const groups: Groups = {
    ...{ size, dimensions, ofRow, code },
    example: new Uint32Array(size),
    rows: new Uint32Array(size),
    jurisdictions: new Uint32Array(size),
    jurisdictionsWithReport: new Uint32Array(size),
    sharing: new Uint32Array(size),
  }
  countPlaces(index, counted, groups, completeReports(index, dimensions, condition), sharing)
  return groups
}

/** Counts the rows and places of each group: all, those that share, and those with a complete report that the group could hold. */
function countPlaces(
  { places }: AdoptionIndex,
  { starts, counts: counted }: CountedRows,
  { size, ofRow, example, rows, jurisdictions, jurisdictionsWithReport, sharing: sharers }: Groups,
  { year, years, classOf, known, counts }: CompleteReports,
  sharing: Marks | null,
): void {
  const yearOf = new Int32Array(size)
  const lastPlace = new Int32Array(size).fill(-1)
  const lastSharing = new Int32Array(size).fill(-1)
  for (let place = 0; place < places.size; place++) {
    const isCounted = places.counted[place] === 1
    const countsOfClass = (classOf[place] as number) * years
    const end = starts[place + 1] as number
    for (let row = starts[place] as number; row < end; row++) {
      const group = ofRow[row] as number
      if (group < 0) continue
      rows[group] = (rows[group] as number) + (counted ? (counted[row] as number) : 1)
      if (lastPlace[group] !== place) {
        if (lastPlace[group] === -1) {
          example[group] = row
          if (year) yearOf[group] = numberAt(year, row) - year.base
          jurisdictionsWithReport[group] = counts[countsOfClass + (yearOf[group] as number)] as number
        }
        lastPlace[group] = place
        if (isCounted) jurisdictions[group] = (jurisdictions[group] as number) + 1
      }
      if (sharing !== null && sharing[row] === 0) continue
      if (lastSharing[group] !== place && isCounted) {
        lastSharing[group] = place
        sharers[group] = (sharers[group] as number) + (known[place * years + (yearOf[group] as number)] as number)
      }
    }
  }
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

/** The jurisdictions whose complete report is known, as far as a condition speaks of them: in each year where years are told apart, else in any. */
interface CompleteReports {
  /** The dimension that tells years apart; null where none does. */
  year: Dimension | null
  years: number
  /** Places that agree in the dimensions that follow from the place have the same number. */
  classOf: Uint32Array
  /** 1 for each place and year that has one: `place * years + year`. */
  known: Uint8Array
  /** How many of each class and year have one: `class * years + year`. */
  counts: Uint32Array
}

function completeReports(
  { places, reports }: AdoptionIndex,
  dimensions: readonly Dimension[],
  condition: Pick<Condition, 'place'>,
): CompleteReports {
  const year = dimensions.find(({ follows }) => follows === 'year') ?? null
  const years = year?.size ?? 1
  const { classOf, size } = classesOf(places.size, dimensions)
  const known = new Uint8Array(places.size * years)
  const counts = new Uint32Array(size * years)
  for (const each of reports.complete) {
    const yearNumber = year ? each.year - year.base : 0
    const at = each.place * years + yearNumber
    if (known[at] || !places.counted[each.place] || condition.place(each.place, each.year) === false) continue
    known[at] = 1
    const ofClass = (classOf[each.place] as number) * years + yearNumber
    counts[ofClass] = (counts[ofClass] as number) + 1
  }
  return { year, years, classOf, known, counts }
}

function classesOf(size: number, dimensions: readonly Dimension[]): { classOf: Uint32Array; size: number } {
  const classOf = new Uint32Array(size)
  const tables = dimensions.flatMap(({ follows, size: values }) =>
    follows === null || follows === 'year' ? [] : [{ follows, values }],
  )
  if (tables.length === 0) return { classOf, size: 1 }
  const numbers = new Map<number, number>()
  for (let place = 0; place < size; place++) {
    let code = 0
    for (const { follows, values } of tables) code = code * values + (follows[place] as number)
    const number = numbers.get(code) ?? numbers.size
    numbers.set(code, number)
    classOf[place] = number
  }
  return { classOf, size: numbers.size }
}
