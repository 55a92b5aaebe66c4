import type { AdoptionIndex } from './adoptionIndex.ts'
import type { Column } from './blocks.ts'
import { type Condition, fewRows } from './condition.ts'
import type { FactKind, FilterOf, FilterScope } from './filterScope.ts'
import type { Lookup } from './lookup.ts'
import { complement, lookUp, type Marks, markNumbers, markWhere, numbersOf, union } from './marks.ts'
import { isGiven } from './matchers.ts'
import type { LinkPairs } from './pairLinks.ts'
import { rowsOfReport } from './rowsOfReport.ts'
import { adoptionsOfCitations, adoptionsOfOutcomes } from './shownUnder.ts'

/** A to-many link as filters follow it: from the rows that are listed at its other end to those that link to some of them. */
type Relation = RelationTo<Exclude<keyof FilterOf, FactKind>, Marks> | RelationTo<FactKind, Condition>

interface RelationTo<Kind, Listed> {
  to: Kind
  from: (index: AdoptionIndex, listed: Listed) => Marks
}

/** A relation for each field of a filter that takes `some` and `none`. */
type RelationsOf<Filter> = {
  [Name in keyof Filter as 'none' extends keyof NonNullable<Filter[Name]> ? Name : never]-?: Relation
}

type Related = Omit<FilterOf, 'citations' | 'outcomes'>

const RELATIONS: { [Kind in keyof Related]: RelationsOf<Related[Kind]> } = {
  adoptions: {
    outcomes: {
      to: 'outcomes',
      from: (index, listed) => numbersIn(adoptionsOfOutcomes(index), listed, index.size),
    },
    citations: {
      to: 'citations',
      from: (index, listed) => numbersIn(adoptionsOfCitations(index), listed, index.size),
    },
  },
  jurisdictions: {
    parts: { to: 'jurisdictions', from: ({ places }, marks) => numbersAt(places.superior, marks, places.size) },
    succeededBy: { to: 'jurisdictions', from: ({ places }, marks) => linkedTo(places.successors, marks) },
    adoptions: {
      to: 'adoptions',
      from: ({ jurisdiction, places }, listed) => numbersIn(jurisdiction, listed, places.size),
    },
    reports: {
      to: 'reports',
      from: ({ reports, places }, marks) => numbersAt(reports.jurisdiction, marks, places.size),
    },
    outcomes: {
      to: 'outcomes',
      from: ({ outcomes, reports, places }, listed) =>
        numbersOfListed(listed, { column: outcomes.report, table: reports.jurisdiction }, places.size),
    },
  },
  measures: {
    broaderMeasures: { to: 'measures', from: ({ measures }, marks) => linkedTo(measures.broader, marks) },
    narrower: { to: 'measures', from: ({ measures }, marks) => linkedTo(measures.narrower, marks) },
    instruments: {
      to: 'instruments',
      from: ({ links, measures }, marks) => sources(links.grounds, marks, measures.size),
    },
    adoptions: { to: 'adoptions', from: ({ measure, measures }, listed) => numbersIn(measure, listed, measures.size) },
    outcomes: {
      to: 'outcomes',
      from: ({ outcomes, measures }, listed) => numbersIn(outcomes.measure, listed, measures.size),
    },
    citations: {
      to: 'citations',
      from: ({ citations, measures }, listed) => numbersIn(citations.measure, listed, measures.size),
    },
  },
  reports: {
    adoptions: {
      to: 'adoptions',
      from: (index, { rows }) =>
        markWhere(index.reports.size, (report) => isOneMarked(rowsOfReport(index, report), rows)),
    },
    outcomes: {
      to: 'outcomes',
      from: ({ outcomes, reports }, listed) => numbersIn(outcomes.report, listed, reports.size),
    },
    citations: {
      to: 'citations',
      from: ({ citations, reports }, listed) => numbersIn(citations.report, listed, reports.size),
    },
  },
  instruments: {
    implements: {
      to: 'instruments',
      from: ({ links, instruments }, marks) => sources(links.implements, marks, instruments.size),
    },
    implementedBy: {
      to: 'instruments',
      from: ({ links, instruments }, marks) => targets(links.implements, marks, instruments.size),
    },
    amends: {
      to: 'instruments',
      from: ({ links, instruments }, marks) => sources(links.amends, marks, instruments.size),
    },
    repeals: {
      to: 'instruments',
      from: ({ links, instruments }, marks) => sources(links.repeals, marks, instruments.size),
    },
    citations: {
      to: 'citations',
      from: ({ citations, instruments }, listed) => numbersIn(citations.instrument, listed, instruments.size),
    },
    measures: {
      to: 'measures',
      from: ({ links, citations, instruments }, marks) =>
        union(instruments.size, [
          targets(links.grounds, marks, instruments.size),
          sources({ source: citations.instrument, target: citations.measure }, marks, instruments.size),
        ]),
    },
  },
  indicators: {
    outcomes: {
      to: 'outcomes',
      from: ({ outcomes, indicators }, listed) => numbersIn(outcomes.indicator, listed, indicators.size),
    },
  },
}

/** For each `some` and `none` of a filter the rows of its kind that meet it. */
export function relationMarks<Kind extends keyof Related>(
  scope: FilterScope,
  kind: Kind,
  filter: Related[Kind],
): Marks[] {
  const given = filter as Record<string, { some?: object; none?: object } | null | undefined>
  const listed: Record<string, (filter: object) => Marks | Condition> = { ...scope.marks, ...scope.conditions }
  return Object.entries<Relation>(RELATIONS[kind]).flatMap(([name, { to, from }]) => {
    const { some, none } = given[name] ?? {}
    const linking = (neighbour: object) => from(scope.index, listed[to]?.(neighbour) as never)
    return [...(isGiven(some) ? [linking(some)] : []), ...(isGiven(none) ? [complement(linking(none))] : [])]
  })
}

/** The numbers that a column gives the marked rows; a number that is none of them stands for none. */
const numbersAt = (column: Column, marks: Marks, size: number): Marks =>
  markNumbers(marks, { column, table: null }, size)

const numbersIn = (column: Column, listed: Condition, size: number): Marks =>
  numbersOfListed(listed, { column, table: null }, size)

function numbersOfListed(listed: Condition, lookup: Lookup, size: number): Marks {
  const few = fewRows(listed, lookup.column.length)
  return few ? numbersOf(few, lookup, size) : markNumbers(listed.rows, lookup, size)
}

const sources = ({ source, target }: LinkPairs, marks: Marks, size: number): Marks =>
  numbersAt(source, lookUp(target, marks), size)

const targets = ({ source, target }: LinkPairs, marks: Marks, size: number): Marks =>
  sources({ source: target, target: source }, marks, size)

const linkedTo = (links: readonly (readonly number[])[], marks: Marks): Marks =>
  markWhere(links.length, (number) => isOneMarked(links[number] as readonly number[], marks))

function isOneMarked(numbers: ArrayLike<number>, marks: Marks): boolean {
  for (let at = 0; at < numbers.length; at++) if (marks[numbers[at] as number]) return true
  return false
}
