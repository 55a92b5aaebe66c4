import { countMarks, type Marks } from './marks.ts'

/** Rows in an order, of which some are listed. */
export interface RowList {
  /** Row numbers in their order; null for all rows, in the order of their numbers. */
  rows: ArrayLike<number> | null
  /** Which rows are listed. */
  listed: Marks
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
  if (!rows) return countMarks(listed)
  let count = 0
  for (let at = 0; at < rows.length; at++) count += listed[rows[at] as number] as number
  return count
}

/** How many rows stand in the order, listed or not. */
export const lengthOf = ({ rows, listed }: RowList): number => (rows ? rows.length : listed.length)

/** The row at a place in reading order. */
export function rowAt(list: RowList, place: number): number {
  const at = list.reversed ? lengthOf(list) - 1 - place : place
  return list.rows ? (list.rows[at] as number) : at
}

/** Places in reading order from `from` towards `to`, `to` excluded, whose rows are listed; at most `limit`. */
function scan(list: RowList, from: number, to: number, limit: number): number[] {
  const step = from <= to ? 1 : -1
  const taken: number[] = []
  for (let place = from; place !== to && taken.length < limit; place += step) {
    if (list.listed[rowAt(list, place)]) taken.push(place)
  }
  return taken
}
