import { type AdoptionIndex, adoptionIdAt, rowsBefore } from './adoptionIndex.ts'
import { lowerBound } from './lowerBound.ts'
import { countMarks, type Marks } from './marks.ts'

/** Rows of the index in page order: all, or those of one jurisdiction or measure. */
export interface AdoptionList {
  index: AdoptionIndex
  /** Row numbers in page order; null for all rows. */
  rows: Uint32Array | null
  /** The rows that a filter lists. */
  listed: Marks
  /** Oldest first instead of newest first. */
  ascending: boolean
}

export interface Position {
  year: number
  id: string
}

export interface AdoptionWindow {
  limit: number
  /** Takes the last rows instead of the first. */
  backwards: boolean
  after?: Position
  before?: Position
}

export interface AdoptionPage {
  /** In the order of the list. */
  rows: number[]
  hasPrevious: () => boolean
  hasNext: () => boolean
}

/** Reads one page; the scan ends where the page is full. */
export function pageAdoptions(list: AdoptionList, window: AdoptionWindow): AdoptionPage {
  const length = list.rows ? list.rows.length : list.index.size
  const start = window.after ? placeOf(list, window.after, true) : 0
  const end = Math.max(start, window.before ? placeOf(list, window.before, false) : length)
  const taken = window.backwards
    ? scan(list, end - 1, start - 1, window.limit).reverse()
    : scan(list, start, end, window.limit)
  const first = taken[0] ?? (window.backwards ? end : start)
  const last = taken.at(-1) ?? (window.backwards ? end - 1 : start - 1)
  return {
    rows: taken.map((place) => rowAt(list, place)),
    hasPrevious: () => scan(list, first - 1, -1, 1).length > 0,
    hasNext: () => scan(list, last + 1, length, 1).length > 0,
  }
}

export function countAdoptions({ rows, listed }: Pick<AdoptionList, 'rows' | 'listed'>): number {
  if (!rows) return countMarks(listed)
  let count = 0
  for (let at = 0; at < rows.length; at++) count += listed[rows[at] as number] as number
  return count
}

/** Places in reading order from `from` towards `to`, `to` excluded, whose rows match; at most `limit`. */
function scan(list: AdoptionList, from: number, to: number, limit: number): number[] {
  const step = from <= to ? 1 : -1
  const taken: number[] = []
  for (let place = from; place !== to && taken.length < limit; place += step) {
    if (list.listed[rowAt(list, place)]) taken.push(place)
  }
  return taken
}

function rowAt({ index, rows, ascending }: AdoptionList, place: number): number {
  if (!rows) return ascending ? index.size - 1 - place : place
  return rows[ascending ? rows.length - 1 - place : place] as number
}

/** How many rows of the list stand before a position, in reading order; with `through`, the position itself too. */
function placeOf(list: AdoptionList, { year, id }: Position, through: boolean): number {
  const ahead = rowsBefore(list.index, year, id)
  const there = ahead < list.index.size && adoptionIdAt(list.index, ahead) === id
  const below = (row: number) => (list.rows ? lowerBound(list.rows, row) : row)
  const behind = there ? ahead + 1 : ahead
  if (!list.ascending) return below(through ? behind : ahead)
  const length = list.rows ? list.rows.length : list.index.size
  return length - below(through ? ahead : behind)
}
