import type { Leaf } from '../model/predicate.ts'
import type { Condition } from './condition.ts'
import type { MeasureRow, ReportedRows } from './indexRows.ts'
import type { KnownReports } from './knownReports.ts'
import type { Marks } from './marks.ts'
import type { Numbering } from './numbering.ts'
import type { Places } from './places.ts'
import { type Table, whereCoded, whereRows } from './predicateCondition.ts'
import { emptyIds, markIds, putId, type RowIds } from './rowIds.ts'
import type { Steps } from './steps.ts'

/** What reports give as columns: each row is of one report, and so of one place and year. Rows stand by place, then by report, then by id. */
export interface Reported extends Table {
  readonly report: Uint32Array
  /** Number of the measure, or `measures.size` for none. */
  readonly measure: Uint32Array
  /** First row of each place, and one more for the end. */
  readonly starts: Uint32Array
}

/** The dimensions that outcomes and citations have in common. */
export interface ReportedDimensions {
  places: Places
  measures: Numbering<MeasureRow>
  reports: KnownReports
}

const ROWS_A_STEP = 50_000

export const countRows = (packs: readonly ReportedRows[]): number => packs.reduce((sum, { ids }) => sum + ids.length, 0)

/**
 * Lays out the rows of all reports; `fill` puts the nth of a report's rows into the columns of its kind. `where` tells of the properties
 * that only this kind has. Throws RangeError where a row names a report or measure that is not there.
 */
export function* buildReported<Rows extends ReportedRows>(
  packs: readonly Rows[],
  { places, measures, reports }: ReportedDimensions,
  prefix: string,
  fill: (row: number, pack: Rows, at: number) => void,
  where: (leaf: Leaf) => Condition | undefined,
): Steps<Reported> {
  const size = countRows(packs)
  const report = new Uint32Array(size)
  const measure = new Uint32Array(size)
  const ids = emptyIds(prefix, size)
  const starts = new Uint32Array(places.size + 1)
  const placeOf = (number: number) => reports.jurisdiction[number] as number
  const ordered = packs
    .map((pack) => ({ pack, number: reports.number(pack.reportId) }))
    .sort((a, b) => placeOf(a.number) - placeOf(b.number) || a.number - b.number)
  let [row, paused] = [0, 0]
  for (const { pack, number } of ordered) {
    for (const at of inOrder(pack.ids)) {
      const measureId = pack.measureIds[at] as string
      report[row] = number
      measure[row] = measureId === '' ? measures.size : measures.number(measureId)
      putId(ids, row, pack.ids[at] as string)
      fill(row, pack, at)
      row++
    }
    starts[placeOf(number) + 1] = row
    if (row - paused > ROWS_A_STEP) {
      paused = row
      yield
    }
  }
  for (let place = 0; place < places.size; place++)
    starts[place + 1] = Math.max(starts[place] as number, starts[place + 1] as number)
  return {
    size,
    report,
    measure,
    starts,
    where: (leaf) => where(leaf) ?? whereReported(leaf, { places, measures, reports }, { report, measure, ids }),
  }
}

function inOrder(ids: readonly string[]): number[] {
  return ids.map((_, at) => at).sort((a, b) => ((ids[a] as string) < (ids[b] as string) ? -1 : 1))
}

/** Conditions on the properties that both kinds have: `id`, `reportId`, `year`, `jurisdictionId`, `measureId`. */
function whereReported(
  leaf: Leaf,
  { places, measures, reports }: ReportedDimensions,
  { report, measure, ids }: { report: Uint32Array; measure: Uint32Array; ids: RowIds },
): Condition {
  switch (leaf.property) {
    case 'id': {
      const rows = markIds(ids, leaf)
      const named = new Uint8Array(reports.size)
      for (let row = 0; row < rows.length; row++) if (rows[row]) named[report[row] as number] = 1
      return whereRows(rows, (place, year) => ofReports(reports, named, place, year) && undefined)
    }
    case 'reportId':
      return whereCoded(
        {
          column: report,
          table: null,
          size: reports.size,
          value: idIn(reports),
          rows: reports.rows,
          place: (marks, place, year) => ofReports(reports, marks, place, year),
        },
        leaf,
      )
    case 'year':
      return whereCoded(
        {
          column: report,
          table: reports.year,
          size: Math.max(0, ...reports.year) + 1,
          value: (year) => year,
          place: (marks, _, year) => marks[year] === 1,
        },
        leaf,
      )
    case 'jurisdictionId':
      return whereCoded(
        {
          column: report,
          table: reports.jurisdiction,
          size: places.size,
          value: idIn(places),
          rows: places.rows,
          place: (marks, place) => marks[place] === 1,
        },
        leaf,
      )
    case 'measureId':
      return whereCoded(
        { column: measure, table: null, size: measures.size + 1, value: idIn(measures), rows: measures.rows },
        leaf,
      )
    default:
      throw new RangeError(`The index does not keep the property "${leaf.property}".`)
  }
}

export const idIn =
  ({ rows }: { rows: readonly { id: string }[] }) =>
  (number: number): string | null =>
    rows[number]?.id ?? null

/** Whether the reports of a place and year are marked: all, none, or undefined: some are. */
function ofReports(reports: KnownReports, marks: Marks, place: number, year: number): boolean | undefined {
  const theirs = (reports.ofJurisdiction[place] ?? []).filter((report) => reports.year[report] === year)
  const count = theirs.filter((report) => marks[report]).length
  return count === 0 ? false : count === theirs.length ? true : undefined
}
