import { AdoptionStatus } from '../model/enums.ts'
import { type AdoptionIndex } from './adoptionIndex.ts'
import type { Marks } from './marks.ts'
import { STATUSES } from './statuses.ts'

/** A jurisdiction with adoptions of a measure. */
export interface Adopter {
  /** Number of the jurisdiction. */
  place: number
  /** First and last year with the status asked for. */
  firstYear: number
  lastYear: number
  /** All statuses that its adoptions have in the years asked for. */
  statuses: AdoptionStatus[]
}

export interface AdopterQuery {
  /** null for any status. */
  status: AdoptionStatus | null
  /** Which years count. */
  inYear: (year: number) => boolean
  /** Which places count; null for all. */
  within: Marks | null
}

/** The jurisdictions with at least one adoption of a measure that has the status, in the order of their codes. */
export function findAdopters(index: AdoptionIndex, measure: number, query: AdopterQuery): Adopter[] {
  const wanted = query.status === null ? 0b111 : 1 << STATUSES.indexOf(query.status)
  const found = new Map<number, { firstYear: number; lastYear: number; statuses: number }>()
  for (const row of index.ofMeasure[measure] as Uint32Array) {
    const place = index.jurisdiction[row] as number
    const year = index.year[row] as number
    if (!index.places.counted[place] || query.within?.[place] === 0 || !query.inYear(year)) continue
    const status = 1 << (index.status[row] as number)
    const adopter = found.get(place) ?? { firstYear: 0, lastYear: 0, statuses: 0 }
    found.set(place, adopter)
    adopter.statuses |= status
    if ((status & wanted) === 0) continue
    adopter.firstYear = year
    adopter.lastYear ||= year
  }
  return index.places.inCodeOrder.flatMap((place) => {
    const adopter = found.get(place)
    if (!adopter || (adopter.statuses & wanted) === 0) return []
    const statuses = STATUSES.filter((_, status) => adopter.statuses & (1 << status))
    return [{ place, firstYear: adopter.firstYear, lastYear: adopter.lastYear, statuses }]
  })
}

const counts = new WeakMap<AdoptionIndex, Uint32Array>()

/** For each measure how many jurisdictions have implemented it in any year. Counted once for an index. */
export function countAdopters(index: AdoptionIndex): Uint32Array {
  const known = counts.get(index)
  if (known) return known
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
  counts.set(index, adopters)
  return adopters
}
