import type { AdoptionIndex } from './adoptionIndex.ts'
import type { Lookup } from './lookup.ts'
import { perIndex } from './perIndex.ts'
import { LEVELS } from './places.ts'
import type { Reported } from './reported.ts'

/** What rows are grouped by: a small number for each row. */
export interface Dimension extends Lookup {
  /** How many numbers there are. */
  size: number
  /** The smallest number: the first year. 0 for others. */
  base: number
  /** Whether the number follows from the year or, by this table, from the place of a row: then it bounds which reports count. */
  follows: 'year' | ArrayLike<number> | null
}

/** The dimensions of what reports give. */
export function reportedDimensions(index: AdoptionIndex, { report, measure }: Reported) {
  const { reports, measures } = index
  const place = { column: report, table: reports.jurisdiction }
  return {
    ...placeDimensions(index, place, { column: report, table: reports.year }),
    // the last number is for none
    MEASURE: (): Dimension => ({ column: measure, table: null, size: measures.size + 1, base: 0, follows: null }),
  }
}

/** The dimensions that follow from the place and year of a row. */
export function placeDimensions(index: AdoptionIndex, place: Lookup, year: Lookup) {
  const { places } = index
  return {
    YEAR: (): Dimension => ({ ...year, ...yearsOf(index), follows: 'year' }),
    LEVEL: () => ofPlaces(LEVELS.length, places.level),
    PROVINCE: () => ofPlaces(places.size, places.province),
    JURISDICTION: () =>
      ofPlaces(
        places.size,
        Int32Array.from(places.rows, (_, number) => number),
      ),
  }

  function ofPlaces(size: number, numbers: Uint8Array | Int32Array): Dimension {
    return { column: place.column, table: composed(place.table, numbers), size, base: 0, follows: numbers }
  }
}

/** The first year of reports and adoptions, and how many there are from it on. */
const yearsOf = perIndex(({ reports, year: years }) => {
  const known = [...reports.year, years[0], years.at(-1)].filter((each) => each !== undefined)
  const base = known.length === 0 ? 0 : known.reduce((least, each) => Math.min(least, each))
  return { base, size: known.reduce((most, each) => Math.max(most, each - base + 1), 1) }
})

/** The second table read by what the first one leads to. */
function composed(first: Lookup['table'], second: Uint8Array | Int32Array): Uint8Array | Int32Array {
  if (!first) return second
  const table = new Int32Array(first.length)
  for (let at = 0; at < table.length; at++) table[at] = second[first[at] as number] as number
  return table
}
