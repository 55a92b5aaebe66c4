import type { AdoptionStatus } from '../model/enums.ts'
import type {
  AdoptionFilter,
  IDFilter,
  JurisdictionFilter,
  MeasureFilter,
  OutcomeFilter,
  ReportFilter,
} from '../model/filters.ts'
import { type AdoptionIndex, rowOfAdoption } from './adoptionIndex.ts'
import { allOf, anyOf, type Condition, notOf } from './condition.ts'
import {
  complement,
  intersection,
  lookUp,
  type Marks,
  markAll,
  markNumbers,
  marksOf,
  markWhere,
  union,
} from './marks.ts'
import { isGiven, valueTest } from './matchers.ts'
import { marksNarrower } from './measures.ts'
import { marksWithin } from './places.ts'
import { STATUSES } from './statuses.ts'

/** What filters are read against. */
export interface FilterScope {
  readonly index: AdoptionIndex
  /** The jurisdictions that have an outcome which a filter lists. */
  readonly placesOfOutcomes: (filter: OutcomeFilter) => Marks
}

/** Which adoptions a filter lists. `and: []` asks for nothing, `or: []` matches nothing. */
export function adoptionCondition(scope: FilterScope, filter: AdoptionFilter | null | undefined): Condition {
  const { index } = scope
  const { size } = index
  if (!isGiven(filter)) return allOf(size, [])
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
    const places = jurisdictionMarks(scope, filter.jurisdiction)
    parts.push({ rows: lookUp(index.jurisdiction, places), place: (place) => places[place] === 1 })
  }
  if (isGiven(filter.measure)) {
    const measures = measureMarks(scope, filter.measure)
    parts.push({ rows: lookUp(index.measure, measures), place: () => undefined })
  }
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

/** Which jurisdictions a filter lists. */
export function jurisdictionMarks(scope: FilterScope, filter: JurisdictionFilter): Marks {
  const { index, placesOfOutcomes } = scope
  const { places } = index
  const parts: Marks[] = [markAll(places.size)]
  const { id, code, name, level, former } = filter
  if (isGiven(id)) parts.push(matching(places, valueTest(id), (row) => row.id))
  if (isGiven(code)) parts.push(matching(places, valueTest(code), (row) => row.code))
  if (isGiven(name)) parts.push(matching(places, valueTest(name), (row) => row.name))
  if (isGiven(level)) parts.push(matching(places, valueTest(level), (row) => row.level))
  if (isGiven(former)) parts.push(matching(places, valueTest({ eq: former }), (row) => row.former))
  if (isGiven(filter.within)) {
    const place = places.find(filter.within)
    parts.push(place === undefined ? new Uint8Array(places.size) : marksWithin(places, place))
  }
  parts.push(
    ...someAndNone(filter.adoptions, (adoptions: AdoptionFilter) =>
      markNumbers(adoptionCondition(scope, adoptions).rows, { column: index.jurisdiction, table: null }, places.size),
    ),
    ...someAndNone(filter.reports, (reports: ReportFilter) => {
      const matches = reportMarks(scope, reports)
      return markWhere(places.size, (place) =>
        (index.reports.ofJurisdiction[place] as readonly number[]).some((report) => matches[report]),
      )
    }),
    ...someAndNone(filter.outcomes, placesOfOutcomes),
  )
  return combined(scope, filter, parts, jurisdictionMarks)
}

/** Which measures a filter lists. */
export function measureMarks(scope: FilterScope, filter: MeasureFilter): Marks {
  const { index } = scope
  const { measures } = index
  const parts: Marks[] = [markAll(measures.size)]
  const { id, name, theme, kind, local } = filter
  if (isGiven(id)) parts.push(matching(measures, valueTest(id), (row) => row.id))
  if (isGiven(name)) parts.push(matching(measures, valueTest(name), (row) => row.name))
  if (isGiven(theme)) parts.push(matching(measures, valueTest(theme), (row) => row.themeId))
  if (isGiven(kind)) parts.push(matching(measures, valueTest(kind), (row) => row.kind))
  if (isGiven(local)) parts.push(matching(measures, valueTest({ eq: local }), (row) => row.local))
  if (isGiven(filter.broader)) {
    const broader = measures.find(filter.broader)
    parts.push(broader === undefined ? new Uint8Array(measures.size) : marksNarrower(measures, broader))
  }
  parts.push(
    ...someAndNone(filter.adoptions, (adoptions: AdoptionFilter) =>
      markNumbers(adoptionCondition(scope, adoptions).rows, { column: index.measure, table: null }, measures.size),
    ),
  )
  return combined(scope, filter, parts, measureMarks)
}

/** Which known reports a filter lists. */
export function reportMarks(scope: FilterScope, filter: ReportFilter): Marks {
  const { reports } = scope.index
  const parts: Marks[] = [markAll(reports.size)]
  if (isGiven(filter.id)) parts.push(matching(reports, valueTest(filter.id), (row) => row.id))
  if (isGiven(filter.year)) parts.push(matching(reports, valueTest(filter.year), (row) => row.year))
  if (isGiven(filter.jurisdiction)) {
    const places = jurisdictionMarks(scope, filter.jurisdiction)
    parts.push(markWhere(reports.size, (report) => places[reports.jurisdiction[report] as number] === 1))
  }
  return combined(scope, filter, parts, reportMarks)
}

interface Combinations<Filter> {
  and?: Filter[]
  or?: Filter[]
  not?: Filter
}

function combined<Filter extends Combinations<Filter>>(
  scope: FilterScope,
  { and, or, not }: Filter,
  parts: Marks[],
  read: (scope: FilterScope, filter: Filter) => Marks,
): Marks {
  const size = (parts[0] as Marks).length
  if (isGiven(and)) parts.push(...and.map((part) => read(scope, part)))
  if (isGiven(or))
    parts.push(
      union(
        size,
        or.map((part) => read(scope, part)),
      ),
    )
  if (isGiven(not)) parts.push(complement(read(scope, not)))
  return intersection(parts)
}

function matching<Row, T>(
  dimension: { rows: readonly Row[]; size: number },
  test: (value: T | null) => boolean,
  read: (row: Row) => T | null,
): Marks {
  return markWhere(dimension.size, (number) => test(read(dimension.rows[number] as Row)))
}

function someAndNone<Filter>(
  filter: { some?: Filter; none?: Filter } | null | undefined,
  read: (filter: Filter) => Marks,
): Marks[] {
  const { some, none } = filter ?? {}
  return [...(isGiven(some) ? [read(some)] : []), ...(isGiven(none) ? [complement(read(none))] : [])]
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
