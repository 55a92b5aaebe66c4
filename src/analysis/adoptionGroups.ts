import { AdoptionDimension } from '../model/adoptionGroup.ts'
import { AdoptionStatus } from '../model/enums.ts'
import type { AdoptionFilter } from '../model/filters.ts'
import { placeCells, reachOf } from './adoptionCells.ts'
import { adoptionCondition } from './adoptionFilter.ts'
import type { AdoptionIndex, AdoptionTable } from './adoptionIndex.ts'
import type { Column } from './blocks.ts'
import { type Condition, fewRows } from './condition.ts'
import { type Dimension, placeDimensions } from './dimensions.ts'
import type { FilterScope } from './filterScope.ts'
import { asksForStatus } from './groupFilter.ts'
import { type CountedRows, type Groups, groupRows } from './groups.ts'
import { lookUp, type Marks, markAll, markWhere } from './marks.ts'
import { perIndex } from './perIndex.ts'
import { orderRows } from './rowOrder.ts'
import { STATUSES } from './statuses.ts'

export interface AdoptionGroupQuery {
  by: readonly AdoptionDimension[]
  filter: AdoptionFilter
}

/** Counts the adoptions that a filter lists by dimensions. */
export function groupAdoptions(scope: FilterScope, { by, filter }: AdoptionGroupQuery): Groups {
  const { index } = scope
  // then a plan or shortfall counts for the share as well
  const anyStatus = asksForStatus(filter) || by.includes(AdoptionDimension.STATUS)
  const { rows, columns, marks, place } = rowsToCount(scope, by, filter)
  const dimensions = adoptionDimensions(index, columns)
  return groupRows(index, rows, {
    dimensions: by.map((each) => dimensions[each]()),
    condition: { rows: marks, place },
    sharing: anyStatus ? null : lookUp(columns.status, IS_IMPLEMENTED),
  })
}

const IS_IMPLEMENTED = markWhere(STATUSES.length, (number) => STATUSES[number] === AdoptionStatus.IMPLEMENTED)

type Columns = Record<'jurisdiction' | 'measure' | 'year' | 'status', Column>

/** Rows in the order of their places, and which of them count. */
interface RowsToCount extends Pick<Condition, 'place'> {
  rows: CountedRows
  columns: Columns
  marks: Marks
}

/** Cells where neither filter nor dimensions ask for more than they tell; few rows where an index tells them; else all. */
function rowsToCount(scope: FilterScope, by: readonly AdoptionDimension[], filter: AdoptionFilter): RowsToCount {
  const { index } = scope
  const { measure, itself } = reachOf(filter)
  if (!measure && !itself && !by.some((each) => each === 'MEASURE' || each === 'THEME')) {
    const cells = placeCells(index)
    const { rows: marks, place } = adoptionCondition(scope, filter, cells)
    return { rows: { ...cells, starts: cells.byJurisdiction.starts }, columns: cells, marks, place }
  }
  const condition = adoptionCondition(scope, filter)
  const few = fewRows(condition, index.size)
  if (few) {
    const { rows: ordered, starts } = orderRows(take(index.jurisdiction, few), index.places.size)
    const columns = columnsAt(
      index,
      ordered.map((at) => few[at] as number),
    )
    const rows = { size: few.length, starts, counts: null }
    return { rows, columns, marks: markAll(few.length), place: condition.place }
  }
  const { rows, starts } = index.byJurisdiction
  return {
    rows: { size: index.size, starts, counts: null },
    columns: byPlace(index),
    marks: inPlaceOrder(condition.rows, rows),
    place: condition.place,
  }
}

/** The columns of adoptions in another order, place by place: counting by the order that the index tells would jump about in memory. */
const byPlace = perIndex((index) => columnsAt(index, index.byJurisdiction.rows))

const columnsAt = ({ jurisdiction, measure, year, status }: AdoptionTable, rows: Uint32Array): Columns => ({
  jurisdiction: take(jurisdiction, rows),
  measure: take(measure, rows),
  year: take(year, rows),
  status: take(status, rows),
})

function adoptionDimensions(index: AdoptionIndex, columns: Columns): Record<AdoptionDimension, () => Dimension> {
  const { measures, themes } = index
  const own = { base: 0, follows: null }
  const { jurisdiction, measure, year, status } = columns
  return {
    ...placeDimensions(index, { column: jurisdiction, table: null }, { column: year, table: null }),
    MEASURE: () => ({ ...own, column: measure, table: null, size: measures.size }),
    THEME: () => ({ ...own, column: measure, table: measures.theme, size: themes.size }),
    STATUS: () => ({ ...own, column: status, table: null, size: STATUSES.length }),
  }
}

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
