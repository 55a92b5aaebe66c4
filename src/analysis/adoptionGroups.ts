import { AdoptionDimension } from '../model/adoptionGroup.ts'
import { AdoptionStatus } from '../model/enums.ts'
import { type AdoptionIndex } from './adoptionIndex.ts'
import type { Condition } from './condition.ts'
import { type Dimension, placeDimensions } from './dimensions.ts'
import { type Groups, groupRows } from './groups.ts'
import { lookUp } from './marks.ts'
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
  const implemented = Uint8Array.from(STATUSES, (status) => (status === AdoptionStatus.IMPLEMENTED ? 1 : 0))
  const { rows: order, starts } = index.byJurisdiction
  return groupRows(
    index,
    { size: index.size, starts, order },
    {
      dimensions: by.map((each) => adoptionDimensions(index)[each]()),
      condition,
      sharing: anyStatus ? null : lookUp(index.status, implemented),
    },
  )
}

export function adoptionDimensions(index: AdoptionIndex): Record<AdoptionDimension, () => Dimension> {
  const { measures, themes, jurisdiction, measure, year, status } = index
  const own = { base: 0, follows: null }
  return {
    ...placeDimensions(index, { column: jurisdiction, table: null }, { column: year, table: null }),
    MEASURE: () => ({ ...own, column: measure, table: null, size: measures.size }),
    THEME: () => ({ ...own, column: measure, table: measures.theme, size: themes.size }),
    STATUS: () => ({ ...own, column: status, table: null, size: STATUSES.length }),
  }
}
