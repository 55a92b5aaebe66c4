import type { AdoptionStatus } from '../model/enums.ts'
import type { AdoptionFilter, IDFilter } from '../model/filters.ts'
import { type AdoptionIndex, type AdoptionTable, rowOfAdoption } from './adoptionIndex.ts'
import { allOf, anyOf, type Condition, conditionOf, notOf } from './condition.ts'
import type { FilterScope } from './filterScope.ts'
import { marksOf, markWhere } from './marks.ts'
import { isGiven, valueTest } from './matchers.ts'
import { whereMarked, whereRows } from './predicateCondition.ts'
import { relationMarks } from './relations.ts'
import { rowsOfMarked } from './rowOrder.ts'
import { STATUSES } from './statuses.ts'

/** Which adoptions a filter lists, or which cells of them. `and: []` asks for nothing, `or: []` matches nothing. */
export function adoptionCondition(
  scope: FilterScope,
  filter: AdoptionFilter,
  table: AdoptionTable = scope.index,
): Condition {
  const { index, marks } = scope
  const { size } = table
  const parts: Condition[] = []
  if (isGiven(filter.id)) parts.push(idCondition(index, filter.id))
  if (isGiven(filter.year)) {
    const test = valueTest(filter.year)
    const years = markWhere((index.year[0] ?? 0) + 1, test)
    parts.push(whereMarked(table.year, years, { place: (_, year) => test(year) }))
  }
  if (isGiven(filter.status)) {
    const test = valueTest(filter.status)
    const statuses = markWhere(STATUSES.length, (number) => test(STATUSES[number] as AdoptionStatus))
    parts.push(whereMarked(table.status, statuses))
  }
  if (isGiven(filter.jurisdiction)) {
    const places = marks.jurisdictions(filter.jurisdiction)
    const few = rowsOfMarked(table.byJurisdiction, places)
    parts.push(whereMarked(table.jurisdiction, places, { few, place: (place) => places[place] === 1 }))
  }
  if (isGiven(filter.measure)) {
    const measures = marks.measures(filter.measure)
    parts.push(whereMarked(table.measure, measures, { few: rowsOfMarked(table.byMeasure, measures) }))
  }
  parts.push(...relationMarks(scope, 'adoptions', filter).map((rows) => whereRows(rows)))
  const read = (part: AdoptionFilter) => adoptionCondition(scope, part, table)
  if (isGiven(filter.and)) parts.push(...filter.and.map(read))
  if (isGiven(filter.or)) parts.push(anyOf(size, filter.or.map(read)))
  if (isGiven(filter.not)) parts.push(notOf(read(filter.not), size))
  return parts.length === 1 ? (parts[0] as Condition) : allOf(size, parts)
}

function idCondition(index: AdoptionIndex, filter: IDFilter): Condition {
  const asked = filter.in ?? (filter.eq === undefined ? undefined : [filter.eq])
  if (!asked) return allOf(index.size, [])
  const ids = [...new Set(asked)].filter(valueTest(filter))
  const found = new Set(ids.flatMap((id) => rowOfAdoption(index, id) ?? []))
  const places = new Set([...found].map((row) => `${index.jurisdiction[row]} ${index.year[row]}`))
  return conditionOf({
    size: index.size,
    mark: () => marksOf(index.size, found),
    among: (rows) => rows.filter((row) => found.has(row)),
    few: { count: found.size, rows: () => Uint32Array.from(found) },
    place: (place, year) => (places.has(`${place} ${year}`) ? undefined : false),
  })
}
