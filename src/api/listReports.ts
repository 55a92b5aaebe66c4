import type { ReportRow } from '../analysis/indexRows.ts'
import { reportsByIssue, reportsByYear } from '../analysis/listOrders.ts'
import { Direction, ReportOrderField } from '../model/orders.ts'
import { Report } from '../model/report.ts'
import { connectDimension, inOrder } from './connectDimension.ts'
import { type Connection, connectionType } from './connection.ts'
import type { Context } from './context.ts'
import type { Ordering } from './cursor.ts'
import type { ReportArguments } from './listArguments.ts'

export const ReportConnection = connectionType('Report', Report, 'reports')

/** `among`: numbers of the reports that are listed; null for all. */
export function listReports(
  { snapshot: { index }, filters }: Context,
  args: ReportArguments,
  among: readonly number[] | null = null,
): Connection<ReportRow> {
  const { reports } = index
  const { field, direction } = args.orderBy ?? { field: ReportOrderField.YEAR, direction: Direction.DESC }
  const byYear = field === ReportOrderField.YEAR
  const ordering: Ordering = {
    name: `Report.${field}`,
    descending: direction === Direction.DESC,
    types: [byYear ? 'number' : 'string', 'string'],
    version: null,
  }
  const positionOf = (number: number) => {
    const { id, year, issuedOn } = reports.rows[number] as ReportRow
    return [byYear ? year : (issuedOn ?? ''), id]
  }
  const all = () => (byYear ? reportsByYear(index) : reportsByIssue(index))
  const ascending = () => (among ? inOrder(among, positionOf) : all())
  const listed = () => filters.reportMarks(args.filter)
  return connectDimension({ dimension: reports, ordering, ascending, positionOf, listed }, args)
}
