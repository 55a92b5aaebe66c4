import type { AdoptionIndex } from './adoptionIndex.ts'
import { perIndex } from './perIndex.ts'
import type { Reported } from './reported.ts'
import { rowsOfReport } from './rowsOfReport.ts'

// The row of the adoption that each outcome or citation is shown under, `index.size` for none: of its measure in the same report, the
// implemented one if there is one, else the planned, else the shortfall.

export const adoptionsOfOutcomes = perIndex((index) => findAdoptions(index, index.outcomes))

export const adoptionsOfCitations = perIndex((index) => findAdoptions(index, index.citations))

/** The rows of a report stand together; of its adoptions of one measure the last is that of the first status. */
function findAdoptions(index: AdoptionIndex, { size, report, measure }: Reported): Uint32Array {
  const found = new Uint32Array(size).fill(index.size)
  const shown = new Uint32Array(index.measures.size)
  const shownIn = new Int32Array(index.measures.size).fill(-1)
  let current = -1
  for (let row = 0; row < size; row++) {
    if (report[row] !== current) {
      current = report[row] as number
      for (const adoption of rowsOfReport(index, current)) {
        const adopted = index.measure[adoption] as number
        shown[adopted] = adoption
        shownIn[adopted] = current
      }
    }
    const named = measure[row] as number
    if (shownIn[named] === current) found[row] = shown[named] as number
  }
  return found
}
