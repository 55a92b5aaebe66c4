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
  ofRow: (row: number) => number
  /** The value for a place and year, where it follows from them: then it bounds which reports count. */
  ofPlace: ((place: number, year: number) => number) | null
}

export function dimensionOf(index: AdoptionIndex, dimension: AdoptionDimension): Dimension {
  const { places, measures, jurisdiction, measure, year, status } = index
  switch (dimension) {
    case AdoptionDimension.YEAR: {
      const known = [year[0], year.at(-1), index.reports.years[0], index.reports.years.at(-1)].filter(isGiven)
      const base = Math.min(...known)
      const size = known.length === 0 ? 1 : Math.max(...known) - base + 1
      return { size, base, ofRow: (row) => (year[row] as number) - base, ofPlace: (_, reported) => reported }
    }
    case AdoptionDimension.MEASURE:
      return { size: measures.size, base: 0, ofRow: (row) => measure[row] as number, ofPlace: null }
    case AdoptionDimension.THEME:
      return {
        size: index.themes.size,
        base: 0,
        ofRow: (row) => measures.theme[measure[row] as number] as number,
        ofPlace: null,
      }
    case AdoptionDimension.STATUS:
      return { size: STATUSES.length, base: 0, ofRow: (row) => status[row] as number, ofPlace: null }
    case AdoptionDimension.LEVEL:
      return ofPlace(LEVELS.length, (place) => places.level[place] as number)
    case AdoptionDimension.PROVINCE:
      return ofPlace(places.size, (place) => places.province[place] as number)
    case AdoptionDimension.JURISDICTION:
      return ofPlace(places.size, (place) => place)
  }

  function ofPlace(size: number, numberOf: (place: number) => number): Dimension {
    return { size, base: 0, ofRow: (row) => numberOf(jurisdiction[row] as number), ofPlace: numberOf }
  }
}
