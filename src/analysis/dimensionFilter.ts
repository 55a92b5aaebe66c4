import type { IDFilter, JurisdictionFilter, MeasureFilter, StringFilter } from '../model/filters.ts'
import type { PropertyValue } from '../model/predicate.ts'
import type { FilterOf, FilterScope } from './filterScope.ts'
import type { MeasureRow } from './indexRows.ts'
import { complement, intersection, lookUp, type Marks, markAll, markWhere, union } from './marks.ts'
import { isGiven, type ValueFilter, valuePredicate, valueTest } from './matchers.ts'
import { marksNarrower } from './measures.ts'
import type { Numbering } from './numbering.ts'
import { LEVELS, marksWithin } from './places.ts'
import { rowsWhere } from './predicateCondition.ts'
import { relationMarks } from './relations.ts'

/** Which jurisdictions a filter lists. */
export function jurisdictionMarks(scope: FilterScope, filter: JurisdictionFilter): Marks {
  const { places } = scope.index
  const { id, code, name, fullName, level, former } = filter
  return combined(scope, 'jurisdictions', filter, [
    markAll(places.size),
    ...withIds(places, id),
    ...matching(places.rows, code, (row) => row.code),
    ...matching(places.rows, name, (row) => row.name),
    ...matching(places.rows, fullName, (row) => row.fullName),
    ...coded(places.level, LEVELS, level),
    ...coded(places.former, [false, true], only(former)),
    ...(isGiven(filter.within) ? [marksWithin(places, places.find(filter.within) ?? -1)] : []),
    ...(isGiven(filter.partOf) ? [lookUp(places.superior, scope.marks.jurisdictions(filter.partOf))] : []),
  ])
}

/** Which measures a filter lists. */
export function measureMarks(scope: FilterScope, filter: MeasureFilter): Marks {
  const { measures } = scope.index
  const { id, name, nameEn, gloss, theme, kind, local, altNames } = filter
  return combined(scope, 'measures', filter, [
    markAll(measures.size),
    ...withIds(measures, id),
    ...matching(measures.rows, name, (row) => row.name),
    ...matching(measures.rows, nameEn, (row) => row.nameEn),
    ...matching(measures.rows, gloss, (row) => row.gloss),
    ...matching(measures.rows, theme, (row) => row.themeId),
    ...matching(measures.rows, kind, (row) => row.kind),
    ...matching(measures.rows, only(local), (row) => row.local),
    ...(isGiven(filter.broader) ? [marksNarrower(measures, measures.find(filter.broader) ?? -1)] : []),
    ...(isGiven(altNames) ? [labelled(measures.rows, altNames)] : []),
  ])
}

/** A measure without alternative labels meets what asks for none. */
function labelled(rows: readonly MeasureRow[], filter: StringFilter): Marks {
  const test = valueTest(filter)
  return markWhere(rows.length, (number) => {
    const { altNames } = rows[number] as MeasureRow
    return altNames.length === 0 ? test(null) : altNames.some(test)
  })
}

function combined<Kind extends 'jurisdictions' | 'measures'>(
  scope: FilterScope,
  kind: Kind,
  filter: FilterOf[Kind],
  own: readonly Marks[],
): Marks {
  const read = scope.marks[kind] as (part: object) => Marks
  const size = (own[0] as Marks).length
  const { and, or, not } = filter
  return intersection([
    ...own,
    ...relationMarks(scope, kind, filter),
    ...(isGiven(and) ? and.map(read) : []),
    ...(isGiven(or) ? [union(size, or.map(read))] : []),
    ...(isGiven(not) ? [complement(read(not))] : []),
  ])
}

function withIds<Row extends { id: string }>(dimension: Numbering<Row>, filter: IDFilter | null | undefined): Marks[] {
  return isGiven(filter) ? [rowsWhere(dimension, valuePredicate('id', filter))] : []
}

/** A filter on what a column tells by the place in a list: each of its values is tested once. */
function coded<Value extends PropertyValue>(
  column: Uint8Array,
  values: readonly Value[],
  filter: ValueFilter<Value> | null | undefined,
): Marks[] {
  if (!isGiven(filter)) return []
  const test = valueTest(filter)
  return [
    lookUp(
      column,
      markWhere(values.length, (number) => test(values[number] as Value)),
    ),
  ]
}

function matching<Row, Value extends PropertyValue>(
  rows: readonly Row[],
  filter: ValueFilter<Value> | null | undefined,
  read: (row: Row) => Value | null,
): Marks[] {
  if (!isGiven(filter)) return []
  const test = valueTest(filter)
  return [markWhere(rows.length, (number) => test(read(rows[number] as Row)))]
}

const only = (value: boolean | null | undefined) => (isGiven(value) ? { eq: value } : undefined)
