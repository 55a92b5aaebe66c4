import { countMarks, type Marks } from './marks.ts'

/** Rows in an order, of which some are listed. */
export interface RowList {
  /** Row numbers in their order; null for all rows, in the order of their numbers. */
  rows: ArrayLike<number> | null
  /** Which rows are listed; null for all of `rows`. */
  listed: Marks | null
  /** Read from the last to the first. */
  reversed: boolean
}

export interface RowWindow {
  /** Place of the first row that may be on the page, in reading order; places count rows that are not listed, too. */
  start: number
  /** Place behind the last one; not before `start`. */
  end: number
  limit: number
  /** Takes the last rows instead of the first. */
  backwards: boolean
}

export interface RowPage {
  /** In reading order. */
  rows: number[]
  hasPrevious: () => boolean
  hasNext: () => boolean
}

/** Reads one page; the scan ends where the page is full. */
export function pageRows(list: RowList, { start, end, limit, backwards }: RowWindow): RowPage {
  const taken = backwards ? scan(list, end - 1, start - 1, limit).reverse() : scan(list, start, end, limit)
  const first = taken[0] ?? (backwards ? end : start)
  const last = taken.at(-1) ?? (backwards ? end - 1 : start - 1)
  return {
    rows: taken.map((place) => rowAt(list, place)),
    hasPrevious: () => scan(list, first - 1, -1, 1).length > 0,
    hasNext: () => scan(list, last + 1, lengthOf(list), 1).length > 0,
  }
}

/** How many rows are listed. */
export function countListed({ rows, listed }: Pick<RowList, 'rows' | 'listed'>): number {
  if (!listed) return rows?.length ?? 0
  if (!rows) return countMarks(listed)
  let count = 0
  for (let at = 0; at < rows.length; at++) count += listed[rows[at] as number] as number
  return count
}

/** How many rows stand in the order, listed or not. */
export const lengthOf = ({ rows, listed }: RowList): number => rows?.length ?? listed?.length ?? 0

/** The row at a place in reading order. */
export function rowAt(list: RowList, place: number): number {
  const at = list.reversed ? lengthOf(list) - 1 - place : place
  return list.rows ? (list.rows[at] as number) : at
}

/** Places in reading order from `from` towards `to`, `to` excluded, whose rows are listed; at most `limit`. */
function scan(list: RowList, from: number, to: number, limit: number): number[] {
  const step = from <= to ? 1 : -1
  const taken: number[] = []
  const { rows, listed, reversed } = list
  if (!rows && listed) return scanMarks(listed, reversed, { from, to, limit })
  for (let place = from; place !== to && taken.length < limit; place += step) {
    if (!listed || listed[rowAt(list, place)]) taken.push(place)
  }
  return taken
}

/** As `scan`, of rows in the order of their numbers: from one mark to the next. */
function scanMarks(
  listed: Marks,
  reversed: boolean,
  { from, to, limit }: { from: number; to: number; limit: number },
): number[] {
  const rowOf = (place: number) => (reversed ? listed.length - 1 - place : place)
  const isUp = from <= to !== reversed
  const taken: number[] = []
  const end = rowOf(to)
  for (let row = rowOf(from); row !== end && taken.length < limit; row += isUp ? 1 : -1) {
    row = isUp ? listed.indexOf(1, row) : listed.lastIndexOf(1, row)
    if (row < 0 || (isUp ? row >= end : row <= end)) break
    taken.push(rowOf(row))
  }
  return taken
}
