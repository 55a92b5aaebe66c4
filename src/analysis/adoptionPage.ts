import { type AdoptionIndex, adoptionIdAt, rowsBefore } from './adoptionIndex.ts'
import { lowerBound } from './lowerBound.ts'
import type { Marks } from './marks.ts'
import { lengthOf, pageRows, type RowPage } from './rowPage.ts'

/** Rows of the index in page order: all, or those of one jurisdiction or measure. */
export interface AdoptionList {
  index: AdoptionIndex
  /** Row numbers in page order; null for all rows. */
  rows: Uint32Array | null
  /** The rows that a filter lists; null for all of `rows`. */
  listed: Marks | null
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

/** Reads one page. */
export function pageAdoptions(list: AdoptionList, { limit, backwards, after, before }: AdoptionWindow): RowPage {
  const { index, rows, listed, ascending } = list
  const inOrder = { rows, listed, reversed: ascending }
  const length = lengthOf(inOrder)
  const start = after ? placeOf(after, true) : 0
  const end = Math.max(start, before ? placeOf(before, false) : length)
  return pageRows(inOrder, { start, end, limit, backwards })

  /** How many rows of the list stand before a position, in reading order; with `through`, the position itself too. */
  function placeOf({ year, id }: Position, through: boolean): number {
    const ahead = rowsBefore(index, year, id)
    const there = ahead < index.size && adoptionIdAt(index, ahead) === id
    const below = (row: number) => (rows ? lowerBound(rows, row) : row)
    const behind = there ? ahead + 1 : ahead
    if (!ascending) return below(through ? behind : ahead)
    return length - below(through ? ahead : behind)
  }
}
