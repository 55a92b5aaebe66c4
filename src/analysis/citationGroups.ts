import type { CitationDimension } from '../model/citationGroup.ts'
import type { AdoptionIndex } from './adoptionIndex.ts'
import { type Citations, ROLES } from './citations.ts'
import { type Dimension, reportedDimensions } from './dimensions.ts'
import { type CountedBy, type Groups, groupRows } from './groups.ts'
import { INSTRUMENT_TYPES } from './instruments.ts'

/** Counts citations by dimensions. */
export function groupCitations(index: AdoptionIndex, by: readonly CitationDimension[], condition: CountedBy): Groups {
  const { size, starts } = index.citations
  const dimensions = by.map((each) => citationDimensions(index)[each]())
  return groupRows(index, { size, starts, counts: null }, { dimensions, condition, sharing: null })
}

export function citationDimensions(index: AdoptionIndex): Record<CitationDimension, () => Dimension> {
  const { instruments, citations } = index
  const own = { base: 0, follows: null }
  return {
    ...reportedDimensions(index, citations),
    INSTRUMENT: () => ({ ...own, column: citations.instrument, table: null, size: instruments.size }),
    TYPE: () => ({
      ...own,
      column: citations.instrument,
      table: instruments.type,
      size: INSTRUMENT_TYPES.length,
    }),
    ROLE: () => ({ ...own, column: citations.role, table: null, size: ROLES.length }),
  }
}

/** How many reports each group's citations stand in. */
export function countReports({ report }: Citations, { size, ofRow }: Groups): Uint32Array {
  const counts = new Uint32Array(size)
  const last = new Int32Array(size).fill(-1)
  // the rows of a report stand together
  for (let row = 0; row < report.length; row++) {
    const group = ofRow[row] as number
    if (group < 0 || last[group] === report[row]) continue
    last[group] = report[row] as number
    counts[group] = (counts[group] as number) + 1
  }
  return counts
}
