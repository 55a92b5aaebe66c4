import type { AdoptionIndex } from './adoptionIndex.ts'
import type { Column } from './blocks.ts'
import type { FilterOf, FilterScope } from './filterScope.ts'
import { complement, lookUp, type Marks, markNumbers, markWhere, union } from './marks.ts'
import { isGiven } from './matchers.ts'
import type { LinkPairs } from './pairLinks.ts'
import { rowsOfReport } from './rowsOfReport.ts'
import { adoptionsOfCitations, adoptionsOfOutcomes } from './shownUnder.ts'

/** A to-many link as filters follow it: from the rows that are marked at its other end to those that link to some of them. */
interface Relation {
  to: keyof FilterOf
  from: (index: AdoptionIndex, marks: Marks) => Marks
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
      from: (index, marks) => numbersAt(adoptionsOfOutcomes(index), marks, index.size),
    },
    citations: {
      to: 'citations',
      from: (index, marks) => numbersAt(adoptionsOfCitations(index), marks, index.size),
    },
  },
  jurisdictions: {
    parts: { to: 'jurisdictions', from: ({ places }, marks) => numbersAt(places.superior, marks, places.size) },
    succeededBy: { to: 'jurisdictions', from: ({ places }, marks) => linkedTo(places.successors, marks) },
    adoptions: {
      to: 'adoptions',
      from: ({ jurisdiction, places }, marks) => numbersAt(jurisdiction, marks, places.size),
    },
    reports: {
      to: 'reports',
      from: ({ reports, places }, marks) => numbersAt(reports.jurisdiction, marks, places.size),
    },
    outcomes: {
      to: 'outcomes',
      from: ({ outcomes, reports, places }, marks) =>
        markNumbers(marks, { column: outcomes.report, table: reports.jurisdiction }, places.size),
    },
  },
  measures: {
    broaderMeasures: { to: 'measures', from: ({ measures }, marks) => linkedTo(measures.broader, marks) },
    narrower: { to: 'measures', from: ({ measures }, marks) => linkedTo(measures.narrower, marks) },
    instruments: {
      to: 'instruments',
      from: ({ links, measures }, marks) => sources(links.grounds, marks, measures.size),
    },
    adoptions: { to: 'adoptions', from: ({ measure, measures }, marks) => numbersAt(measure, marks, measures.size) },
    outcomes: {
      to: 'outcomes',
      from: ({ outcomes, measures }, marks) => numbersAt(outcomes.measure, marks, measures.size),
    },
    citations: {
      to: 'citations',
      from: ({ citations, measures }, marks) => numbersAt(citations.measure, marks, measures.size),
    },
  },
  reports: {
    adoptions: {
      to: 'adoptions',
      from: (index, marks) =>
        markWhere(index.reports.size, (report) => isOneMarked(rowsOfReport(index, report), marks)),
    },
    outcomes: {
      to: 'outcomes',
      from: ({ outcomes, reports }, marks) => numbersAt(outcomes.report, marks, reports.size),
    },
    citations: {
      to: 'citations',
      from: ({ citations, reports }, marks) => numbersAt(citations.report, marks, reports.size),
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
      from: ({ citations, instruments }, marks) => numbersAt(citations.instrument, marks, instruments.size),
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
      from: ({ outcomes, indicators }, marks) => numbersAt(outcomes.indicator, marks, indicators.size),
    },
  },
}

/** For each `some` and `none` of a filter the rows of its kind that meet it. */
export function relationMarks<Kind extends keyof Related>(
  { index, marks }: FilterScope,
  kind: Kind,
  filter: Related[Kind],
): Marks[] {
  const given = filter as Record<string, { some?: object; none?: object } | null | undefined>
  return Object.entries<Relation>(RELATIONS[kind]).flatMap(([name, { to, from }]) => {
    const { some, none } = given[name] ?? {}
    const linking = (neighbour: object) => from(index, marks[to](neighbour))
    return [...(isGiven(some) ? [linking(some)] : []), ...(isGiven(none) ? [complement(linking(none))] : [])]
  })
}

/** The numbers that a column gives the marked rows; a number that is none of them stands for none. */
const numbersAt = (column: Column, marks: Marks, size: number): Marks =>
  markNumbers(marks, { column, table: null }, size)

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
