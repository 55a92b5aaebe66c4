import type { AdoptionFilter } from '../model/filters.ts'
import { type AdoptionCells, measureCells, placeCells, reachOf } from './adoptionCells.ts'
import { adoptionCondition } from './adoptionFilter.ts'
import { type Condition, fewRows } from './condition.ts'
import type { FilterScope } from './filterScope.ts'
import { countMarks } from './marks.ts'

/** How many adoptions a filter lists: by cells where they tell, else by rows. `condition`: what the filter says of rows. */
export function countAdoptions(scope: FilterScope, filter: AdoptionFilter, condition: () => Condition): number {
  const { index } = scope
  const { place, measure, itself } = reachOf(filter)
  if (!itself && !measure) return countIn(placeCells(index))
  if (!itself && !place) return countIn(measureCells(index))
  return fewRows(condition(), index.size)?.length ?? countMarks(condition().rows)

  function countIn(cells: AdoptionCells): number {
    const { rows } = adoptionCondition(scope, filter, cells)
    let count = 0
    for (let cell = 0; cell < cells.size; cell++) if (rows[cell]) count += cells.counts[cell] as number
    return count
  }
}
