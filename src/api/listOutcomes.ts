import { countMarks, intersection, markAll, marked } from '../analysis/marks.ts'
import { isGiven } from '../analysis/matchers.ts'
import { fail } from '../model/failures.ts'
import type { IndicatorFilter, OutcomeFilter } from '../model/filters.ts'
import { Direction, OutcomeOrderField } from '../model/orders.ts'
import { Outcome } from '../model/outcome.ts'
import { type Connection, connectionType } from './connection.ts'
import { connectStore } from './connectStore.ts'
import type { Context } from './context.ts'
import type { OutcomeArguments } from './listArguments.ts'
import { type OutcomeNode, outcomeNode } from './storeNode.ts'

export const OutcomeConnection = connectionType('Outcome', Outcome, 'outcomes')

/** Whose outcomes: by the property that holds the id of the neighbour. */
export interface OutcomeParent {
  key: 'reportId' | 'indicatorId' | 'measureId' | 'adoptionId' | 'jurisdictionId'
  id: string
}

/** Throws ORDER_NEEDS_INDICATOR where values of several indicators would be ordered. */
export function listOutcomes(
  context: Context,
  args: OutcomeArguments,
  parent: OutcomeParent | null = null,
): Connection<OutcomeNode> {
  const { field, direction } = args.orderBy ?? { field: OutcomeOrderField.YEAR, direction: Direction.DESC }
  const byValue = field === OutcomeOrderField.VALUE
  const indicator = byValue && parent?.key !== 'indicatorId' ? onlyIndicator(context, args) : null
  const { key, id } = parent ?? (indicator === null ? { key: null, id: null } : { key: 'indicatorId', id: indicator })
  return connectStore(
    context,
    {
      list: { label: 'Outcome', parentKey: key, order: [byValue ? 'value' : 'year'] },
      ordering: {
        name: `Outcome.${field}`,
        descending: direction === Direction.DESC,
        types: ['number', 'string'],
        version: null,
      },
      parent: id,
      filter: () => context.filters.outcomes(args.filter),
      nodeOf: outcomeNode,
      total: () => countMarks(context.filters.outcomeRows(args.filter).rows),
    },
    args,
  )
}

/** The indicator that a filter leaves; an id that is none where it leaves none. */
function onlyIndicator({ filters, snapshot: { index } }: Context, { filter }: OutcomeArguments): string {
  const asked = isGiven(filter) ? indicatorFilters(filter) : []
  const left = marked(
    intersection([markAll(index.indicators.size), ...asked.map((each) => filters.indicatorMarks(each))]),
  )
  if (asked.length === 0 || left.length > 1) throw fail('ORDER_NEEDS_INDICATOR')
  return index.indicators.rows[left[0] ?? -1]?.id ?? ''
}

/** What the indicator of every outcome that is listed must meet. */
const indicatorFilters = ({ indicator, and }: OutcomeFilter): IndicatorFilter[] => [
  ...(isGiven(indicator) ? [indicator] : []),
  ...(and ?? []).flatMap(indicatorFilters),
]
