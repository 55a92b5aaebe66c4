import type { AdoptionStatus } from '../model/enums.ts'
import type { AdoptionFilter, IDFilter } from '../model/filters.ts'
import { type AdoptionIndex, rowOfAdoption } from './adoptionIndex.ts'
import { allOf, anyOf, type Condition, notOf } from './condition.ts'
import type { FilterScope } from './filterScope.ts'
import { lookUp, marksOf, markWhere } from './marks.ts'
import { isGiven, valueTest } from './matchers.ts'
import { relationMarks } from './relations.ts'
import { STATUSES } from './statuses.ts'

/** Which adoptions a filter lists. `and: []` asks for nothing, `or: []` matches nothing. */
export function adoptionCondition(scope: FilterScope, filter: AdoptionFilter): Condition {
  const { index, marks } = scope
  const { size } = index
  const parts: Condition[] = []
  if (isGiven(filter.id)) parts.push(idCondition(index, filter.id))
  if (isGiven(filter.year)) {
    const test = valueTest(filter.year)
    const years = markWhere((index.year[0] ?? 0) + 1, test)
    parts.push({ rows: lookUp(index.year, years), place: (_, year) => test(year) })
  }
  if (isGiven(filter.status)) {
    const test = valueTest(filter.status)
    const statuses = markWhere(STATUSES.length, (number) => test(STATUSES[number] as AdoptionStatus))
    parts.push({ rows: lookUp(index.status, statuses), place: () => undefined })
  }
  if (isGiven(filter.jurisdiction)) {
    const places = marks.jurisdictions(filter.jurisdiction)
    parts.push({ rows: lookUp(index.jurisdiction, places), place: (place) => places[place] === 1 })
  }
  if (isGiven(filter.measure)) {
    parts.push({ rows: lookUp(index.measure, marks.measures(filter.measure)), place: () => undefined })
  }
  parts.push(...relationMarks(scope, 'adoptions', filter).map((rows) => ({ rows, place: () => undefined })))
  if (isGiven(filter.and)) parts.push(...filter.and.map((part) => adoptionCondition(scope, part)))
  if (isGiven(filter.or))
    parts.push(
      anyOf(
        size,
        filter.or.map((part) => adoptionCondition(scope, part)),
      ),
    )
  if (isGiven(filter.not)) parts.push(notOf(adoptionCondition(scope, filter.not)))
  return parts.length === 1 ? (parts[0] as Condition) : allOf(size, parts)
}

function idCondition(index: AdoptionIndex, filter: IDFilter): Condition {
  const asked = filter.in ?? (filter.eq === undefined ? undefined : [filter.eq])
  if (!asked) return allOf(index.size, [])
  const rows = asked.filter(valueTest(filter)).flatMap((id) => rowOfAdoption(index, id) ?? [])
  const places = new Set(rows.map((row) => `${index.jurisdiction[row]} ${index.year[row]}`))
  return {
    rows: marksOf(index.size, rows),
    place: (place, year) => (places.has(`${place} ${year}`) ? undefined : false),
  }
}
