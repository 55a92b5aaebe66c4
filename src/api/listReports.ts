import { Direction, ReportOrderField } from '../model/orders.ts'
import { Report } from '../model/report.ts'
import { type Connection, connectionType } from './connection.ts'
import { connectStore } from './connectStore.ts'
import type { Context } from './context.ts'
import type { ReportArguments } from './listArguments.ts'
import type { ReportNode } from './storeNode.ts'

export const ReportConnection = connectionType('Report', Report, 'reports')

/** `jurisdictionId`: whose reports; null for all. */
export function listReports(
  context: Context,
  args: ReportArguments,
  jurisdictionId: string | null = null,
): Connection<ReportNode> {
  const { field, direction } = args.orderBy ?? { field: ReportOrderField.YEAR, direction: Direction.DESC }
  const byYear = field === ReportOrderField.YEAR
  return connectStore(
    context,
    {
      list: { label: 'Report', parentKey: 'jurisdictionId', order: [byYear ? 'year' : 'issuedSort'] },
      ordering: {
        name: `Report.${field}`,
        descending: direction === Direction.DESC,
        types: [byYear ? 'number' : 'string', 'string'],
        version: null,
      },
      parent: jurisdictionId,
      filter: () => context.filters.reports(args.filter),
      nodeOf: (row) => row as never as ReportNode,
    },
    args,
  )
}
