import { AdoptionStatus } from '../model/enums.ts'
import type { AdoptionIndex } from './adoptionIndex.ts'
import type { Marks } from './marks.ts'
import { perIndex } from './perIndex.ts'
import { STATUSES } from './statuses.ts'

/** What the adoptions of a measure by a jurisdiction say. */
export interface Adopter {
  /** First and last year with the status asked for. */
  firstYear: number
  lastYear: number
  /** All statuses that its adoptions have in the years asked for. */
  statuses: AdoptionStatus[]
}

export interface Adopters {
  /** The jurisdictions with at least one adoption that has the status. */
  places: Marks
  /** What is said of one of them. */
  at: (place: number) => Adopter
}

export interface AdopterQuery {
  /** null for any status. */
  status: AdoptionStatus | null
  /** Which years count. */
  inYear: (year: number) => boolean
  /** Which places count; null for all. */
  within: Marks | null
}

/** Who adopted a measure; nobody one that is undefined. */
export function findAdopters(index: AdoptionIndex, measure: number | undefined, query: AdopterQuery): Adopters {
  const { size, counted } = index.places
  const wanted = query.status === null ? 0b111 : 1 << STATUSES.indexOf(query.status)
  const places = new Uint8Array(size)
  const statuses = new Uint8Array(size)
  const firstYear = new Uint16Array(size)
  const lastYear = new Uint16Array(size)
  // newest year first
  for (const row of index.ofMeasure[measure ?? -1] ?? []) {
    const place = index.jurisdiction[row] as number
    const year = index.year[row] as number
    if (!counted[place] || query.within?.[place] === 0 || !query.inYear(year)) continue
    const status = 1 << (index.status[row] as number)
    statuses[place] = (statuses[place] as number) | status
    if ((status & wanted) === 0) continue
    if (!places[place]) lastYear[place] = year
    firstYear[place] = year
    places[place] = 1
  }
  return {
    places,
    at: (place) => ({
      firstYear: firstYear[place] as number,
      lastYear: lastYear[place] as number,
      statuses: STATUSES.filter((_, status) => (statuses[place] as number) & (1 << status)),
    }),
  }
}

/** For each measure how many jurisdictions have implemented it in any year. */
export const countAdopters = perIndex((index) => {
  const implemented = STATUSES.indexOf(AdoptionStatus.IMPLEMENTED)
  const adopters = new Uint32Array(index.measures.size)
  const last = new Int32Array(index.measures.size).fill(-1)
  index.ofJurisdiction.forEach((rows, place) => {
    if (!index.places.counted[place]) return
    for (const row of rows) {
      const measure = index.measure[row] as number
      if (index.status[row] !== implemented || last[measure] === place) continue
      last[measure] = place
      adopters[measure] = (adopters[measure] as number) + 1
    }
  })
  return adopters
})
