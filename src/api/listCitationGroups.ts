import { countReports, groupCitations } from '../analysis/citationGroups.ts'
import { ROLES } from '../analysis/citations.ts'
import { citationGroupFilter } from '../analysis/groupFilter.ts'
import { INSTRUMENT_TYPES } from '../analysis/instruments.ts'
import { type CitationDimension, CitationGroup } from '../model/citationGroup.ts'
import type { CitationRole, InstrumentType } from '../model/enums.ts'
import { CitationGroupOrderField, Direction } from '../model/orders.ts'
import { commonOrders, connectGroups, type GroupNode } from './connectGroups.ts'
import { type Connection, connectionType } from './connection.ts'
import type { Context } from './context.ts'
import type { CitationGroupArguments } from './listArguments.ts'
import { once } from './once.ts'

export const CitationGroupConnection = connectionType('CitationGroup', CitationGroup, 'groups of citations')

interface CitationGroupNode extends GroupNode<CitationDimension> {
  type: InstrumentType | null
  role: CitationRole | null
  citations: number
  reports: () => number
  filter: () => string
}

export function listCitationGroups(context: Context, args: CitationGroupArguments): Connection<CitationGroupNode> {
  const { filters, snapshot } = context
  const { index } = snapshot
  const by = [...new Set(args.by)]
  const order = args.orderBy ?? { field: CitationGroupOrderField.JURISDICTIONS, direction: Direction.DESC }
  const groups = once(() => groupCitations(index, by, filters.citationRows(args.filter)))
  const reportCounts = once(() => countReports(index.citations, groups()))
  const citations = (group: number) => groups().rows[group] as number
  const reports = (group: number) => reportCounts()[group] as number
  const orders: Record<CitationGroupOrderField, (group: number) => number> = {
    ...commonOrders(groups),
    CITATIONS: citations,
    REPORTS: reports,
  }
  return connectGroups(
    context,
    {
      name: 'CitationGroup',
      by,
      order,
      groups,
      orderedBy: orders[order.field],
      nodeOf: (shown, group) => ({
        ...shown,
        type: INSTRUMENT_TYPES[shown.numbers.TYPE ?? -1] ?? null,
        role: ROLES[shown.numbers.ROLE ?? -1] ?? null,
        citations: citations(group),
        reports: () => reports(group),
        filter: () => JSON.stringify(citationGroupFilter(index, shown.numbers, args.filter)),
      }),
    },
    args,
  )
}
