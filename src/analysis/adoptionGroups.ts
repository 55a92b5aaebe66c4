import { AdoptionDimension } from '../model/adoptionGroup.ts'
import { AdoptionStatus } from '../model/enums.ts'
import type { AdoptionIndex } from './adoptionIndex.ts'
import type { Column } from './blocks.ts'
import type { Condition } from './condition.ts'
import { type Dimension, placeDimensions } from './dimensions.ts'
import { type Groups, groupRows } from './groups.ts'
import { lookUp, type Marks, markWhere } from './marks.ts'
import { perIndex } from './perIndex.ts'
import { STATUSES } from './statuses.ts'

export interface AdoptionGroupQuery {
  by: readonly AdoptionDimension[]
  condition: Condition
  /** True where the filter asks for a status: then a plan or shortfall counts for the share as well. */
  asksForStatus: boolean
}

/** Counts adoptions by dimensions. */
export function groupAdoptions(index: AdoptionIndex, { by, condition, asksForStatus }: AdoptionGroupQuery): Groups {
  const anyStatus = asksForStatus || by.includes(AdoptionDimension.STATUS)
  const { rows, starts } = index.byJurisdiction
  const { dimensions, implemented } = byPlace(index)
  return groupRows(
    index,
    { size: index.size, starts },
    {
      dimensions: by.map((each) => dimensions[each]()),
      condition: { rows: inPlaceOrder(condition.rows, rows), place: condition.place },
      sharing: anyStatus ? null : implemented,
    },
  )
}

/** The columns of adoptions in another order, place by place: counting by the order that the index tells would jump about in memory. */
const byPlace = perIndex((index) => {
  const { measures, themes, byJurisdiction } = index
  const { rows } = byJurisdiction
  const [jurisdiction, measure] = [take(index.jurisdiction, rows), take(index.measure, rows)]
  const [year, status] = [take(index.year, rows), take(index.status, rows)]
  const own = { base: 0, follows: null }
  const dimensions: Record<AdoptionDimension, () => Dimension> = {
    ...placeDimensions(index, { column: jurisdiction, table: null }, { column: year, table: null }),
    MEASURE: () => ({ ...own, column: measure, table: null, size: measures.size }),
    THEME: () => ({ ...own, column: measure, table: measures.theme, size: themes.size }),
    STATUS: () => ({ ...own, column: status, table: null, size: STATUSES.length }),
  }
  const isImplemented = markWhere(STATUSES.length, (number) => STATUSES[number] === AdoptionStatus.IMPLEMENTED)
  return { dimensions, implemented: lookUp(status, isImplemented) }
})

function inPlaceOrder(marks: Marks, rows: Uint32Array): Marks {
  if (!marks.includes(0)) return marks
  const ordered = new Uint8Array(marks.length)
  for (let at = 0; at < rows.length; at++) ordered[at] = marks[rows[at] as number] as number
  return ordered
}

/** The entries of a column at these rows; all of one kind, for what reads them most. */
function take(column: Column, rows: Uint32Array): Uint32Array {
  return rows.map((row) => column[row] as number)
}
