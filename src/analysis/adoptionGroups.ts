import { AdoptionDimension } from '../model/adoptionGroup.ts'
import { AdoptionStatus } from '../model/enums.ts'
import { type AdoptionIndex, STATUSES } from './adoptionIndex.ts'
import type { Condition } from './condition.ts'
import { type Dimension, dimensionOf } from './dimensions.ts'

/** Adoptions that agree in the dimensions asked for. */
export interface Group {
  /** One number for each dimension: a year, or the number of a row of the index. */
  key: readonly number[]
  adoptions: number
  jurisdictions: number
  jurisdictionsWithReport: number
  /** null where no complete report is known. */
  share: number | null
}

export interface GroupQuery {
  by: readonly AdoptionDimension[]
  condition: Condition
  /** True where the filter asks for a status: then a plan or shortfall counts for the share as well. */
  asksForStatus: boolean
}

/** Counts the adoptions that meet a condition, by dimensions; groups without adoptions are left out. In the order of their keys. */
export function groupAdoptions(index: AdoptionIndex, { by, condition, asksForStatus }: GroupQuery): Group[] {
  const dimensions = by.map((dimension) => dimensionOf(index, dimension))
  const codes = encodeRows(index.size, dimensions)
  const withReport = placesWithReport(index, dimensions, condition)
  const anyStatus = asksForStatus || by.includes(AdoptionDimension.STATUS)
  const implemented = STATUSES.indexOf(AdoptionStatus.IMPLEMENTED)
  const tallies: Tally[] = []
  const tallyOf = numberTable(dimensions.reduce((product, { size }) => product * size, 1))

  for (let place = 0; place < index.places.size; place++) {
    const counted = index.places.counted[place] === 1
    for (const row of index.ofJurisdiction[place] as Uint32Array) {
      if (!condition.rows[row]) continue
      const groupCode = codes[row] as number
      const number = tallyOf(groupCode, tallies.length)
      let tally = tallies[number]
      if (!tally) {
        const key = decode(groupCode, dimensions)
        tally = {
          key,
          adoptions: 0,
          jurisdictions: 0,
          adopters: 0,
          last: -1,
          lastAdopter: -1,
          withReport: withReport(key),
        }
        tallies.push(tally)
      }
      tally.adoptions++
      if (!counted) continue
      if (tally.last !== place) {
        tally.last = place
        tally.jurisdictions++
      }
      if (tally.lastAdopter !== place && (anyStatus || index.status[row] === implemented)) {
        tally.lastAdopter = place
        if (tally.withReport.has(place)) tally.adopters++
      }
    }
  }
  return tallies.map(toGroup).sort((a, b) => compareKeys(a.key, b.key))
}

export function compareKeys(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, position) => number !== b[position])
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number)
}

interface Tally {
  key: number[]
  adoptions: number
  jurisdictions: number
  /** Adopters with a complete report. */
  adopters: number
  last: number
  lastAdopter: number
  withReport: ReadonlySet<number>
}

function toGroup({ key, adoptions, jurisdictions, adopters, withReport }: Tally): Group {
  const jurisdictionsWithReport = withReport.size
  const share = jurisdictionsWithReport === 0 ? null : adopters / jurisdictionsWithReport
  return { key, adoptions, jurisdictions, jurisdictionsWithReport, share }
}

/** All dimensions of each row as one number. */
function encodeRows(size: number, dimensions: readonly Dimension[]): Float64Array {
  const codes = new Float64Array(size)
  for (const { size: radix, base, column, table } of dimensions) {
    if (table) {
      for (let row = 0; row < size; row++) {
        codes[row] = (codes[row] as number) * radix + (table[column[row] as number] as number)
      }
    } else {
      for (let row = 0; row < size; row++) codes[row] = (codes[row] as number) * radix + (column[row] as number) - base
    }
  }
  return codes
}

function decode(code: number, dimensions: readonly Dimension[]): number[] {
  const key: number[] = []
  let rest = code
  for (const { size, base } of dimensions.toReversed()) {
    key.unshift((rest % size) + base)
    rest = Math.floor(rest / size)
  }
  return key
}

/** The jurisdictions whose complete report is known, for the year, place and level of a group: those that the condition does not rule out. */
function placesWithReport(index: AdoptionIndex, dimensions: readonly Dimension[], condition: Condition) {
  const ofPlaces = dimensions.filter(({ ofPlace }) => ofPlace !== null)
  const sets = new Map<number, Set<number>>()
  for (const { place, year } of index.reports.complete) {
    if (!index.places.counted[place] || condition.place(place, year) === false) continue
    const code = encode(ofPlaces, ({ ofPlace }) => ofPlace?.(place, year) ?? 0)
    const set = sets.get(code) ?? new Set()
    sets.set(code, set.add(place))
  }
  const none: ReadonlySet<number> = new Set()
  return (key: readonly number[]) =>
    sets.get(encode(ofPlaces, (dimension) => key[dimensions.indexOf(dimension)] as number)) ?? none
}

function encode(dimensions: readonly Dimension[], valueIn: (dimension: Dimension) => number): number {
  return dimensions.reduce((code, dimension) => code * dimension.size + valueIn(dimension) - dimension.base, 0)
}

/** So many codes are looked up in a table (16 MB at most), more in a map. */
const TABLE = 1 << 22

/** Gives each code a number in the order of their coming. */
function numberTable(codes: number): (code: number, next: number) => number {
  if (codes <= TABLE) {
    const table = new Int32Array(codes)
    return (code, next) => {
      if (table[code] === 0) table[code] = next + 1
      return (table[code] as number) - 1
    }
  }
  const map = new Map<number, number>()
  return (code, next) => {
    const known = map.get(code)
    if (known !== undefined) return known
    map.set(code, next)
    return next
  }
}
