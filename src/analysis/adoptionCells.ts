import type { AdoptionFilter } from '../model/filters.ts'
import type { AdoptionIndex, AdoptionTable } from './adoptionIndex.ts'
import { isGiven } from './matchers.ts'
import { perIndex } from './perIndex.ts'
import { orderRows, type RowOrder } from './rowOrder.ts'
import { STATUSES } from './statuses.ts'

/** Adoptions that agree in year, status and either place or measure: each such cell is one row, a small part of all rows. */
export interface AdoptionCells extends AdoptionTable {
  /** How many adoptions a cell holds. */
  readonly counts: Uint32Array
}

/** Cells in the order of their places; they tell no measure. */
export const placeCells = perIndex((index): AdoptionCells => {
  const { numbers, ...cells } = countCells(index, index.byJurisdiction)
  return {
    ...cells,
    jurisdiction: numbers,
    byJurisdiction: orderRows(numbers, index.places.size),
    measure: NO_NUMBERS,
    byMeasure: orderRows(NO_NUMBERS, 0),
  }
})

/** Cells in the order of their measures; they tell no place. */
export const measureCells = perIndex((index): AdoptionCells => {
  const { numbers, ...cells } = countCells(index, index.byMeasure)
  return {
    ...cells,
    measure: numbers,
    byMeasure: orderRows(numbers, index.measures.size),
    jurisdiction: NO_NUMBERS,
    byJurisdiction: orderRows(NO_NUMBERS, 0),
  }
})

const NO_NUMBERS = new Uint32Array()

function countCells(index: AdoptionIndex, { rows, starts }: RowOrder) {
  const [latest = 0, earliest = 0] = [index.year[0], index.year.at(-1)]
  const counts = new Uint32Array((latest - earliest + 1) * STATUSES.length)
  const cells = { numbers: [] as number[], years: [] as number[], statuses: [] as number[], counts: [] as number[] }
  for (let number = 0; number + 1 < starts.length; number++) {
    for (let at = starts[number] as number; at < (starts[number + 1] as number); at++) {
      const row = rows[at] as number
      const cell = ((index.year[row] as number) - earliest) * STATUSES.length + (index.status[row] as number)
      counts[cell] = (counts[cell] as number) + 1
    }
    counts.forEach((count, cell) => {
      if (count === 0) return
      cells.numbers.push(number)
      cells.years.push(earliest + Math.floor(cell / STATUSES.length))
      cells.statuses.push(cell % STATUSES.length)
      cells.counts.push(count)
    })
    counts.fill(0)
  }
  return {
    size: cells.numbers.length,
    numbers: Uint32Array.from(cells.numbers),
    year: Uint16Array.from(cells.years),
    status: Uint8Array.from(cells.statuses),
    counts: Uint32Array.from(cells.counts),
  }
}

/** What of an adoption a filter speaks of, beside year and status: the cells tell no more. */
export interface FilterReach {
  place: boolean
  measure: boolean
  /** Its id, or what links to it. */
  itself: boolean
}

export function reachOf(filter: AdoptionFilter): FilterReach {
  const parts = [...(filter.and ?? []), ...(filter.or ?? []), ...(isGiven(filter.not) ? [filter.not] : [])].map(reachOf)
  return {
    place: isGiven(filter.jurisdiction) || parts.some(({ place }) => place),
    measure: isGiven(filter.measure) || parts.some(({ measure }) => measure),
    itself: [filter.id, filter.outcomes, filter.citations].some(isGiven) || parts.some(({ itself }) => itself),
  }
}
