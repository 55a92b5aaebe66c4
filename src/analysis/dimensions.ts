import { AdoptionDimension } from '../model/adoptionGroup.ts'
import { type AdoptionIndex, STATUSES } from './adoptionIndex.ts'
import { isGiven } from './matchers.ts'
import { LEVELS } from './places.ts'

/** What adoptions can be grouped by: a small number for each row. */
export interface Dimension {
  /** How many numbers there are. */
  size: number
  /** What is added to a number to give the value: the first year. 0 for others. */
  base: number
  /** The column of the index that tells it, */
  column: Uint32Array | Uint16Array | Uint8Array
  /** and what the entries of the column stand for: the theme of a measure. null where it is the entry itself. */
  table: ArrayLike<number> | null
  /** The value for a place and year, where it follows from them: then it bounds which reports count. */
  ofPlace: ((place: number, year: number) => number) | null
}

export function dimensionOf(index: AdoptionIndex, dimension: AdoptionDimension): Dimension {
  const { places, measures, themes, jurisdiction, measure, year, status } = index
  const base = 0
  switch (dimension) {
    case AdoptionDimension.YEAR: {
      const known = [year[0], year.at(-1), index.reports.years[0], index.reports.years.at(-1)].filter(isGiven)
      const first = Math.min(...known)
      const size = known.length === 0 ? 1 : Math.max(...known) - first + 1
      return { size, base: first, column: year, table: null, ofPlace: (_, reported) => reported }
    }
    case AdoptionDimension.MEASURE:
      return { size: measures.size, base, column: measure, table: null, ofPlace: null }
    case AdoptionDimension.THEME:
      return { size: themes.size, base, column: measure, table: measures.theme, ofPlace: null }
    case AdoptionDimension.STATUS:
      return { size: STATUSES.length, base, column: status, table: null, ofPlace: null }
    case AdoptionDimension.LEVEL:
      return ofPlaces(LEVELS.length, places.level)
    case AdoptionDimension.PROVINCE:
      return ofPlaces(places.size, places.province)
    case AdoptionDimension.JURISDICTION:
      return { size: places.size, base, column: jurisdiction, table: null, ofPlace: (place) => place }
  }

  function ofPlaces(size: number, table: ArrayLike<number>): Dimension {
    return { size, base, column: jurisdiction, table, ofPlace: (place) => table[place] as number }
  }
}
