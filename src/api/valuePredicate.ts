import { isGiven } from '../analysis/matchers.ts'
import type { FloatFilter, IDFilter, IntFilter, StringFilter } from '../model/filters.ts'
import {
  all,
  compares,
  contains,
  equals,
  isIn,
  isPresent,
  not,
  type Predicate,
  startsWith,
} from '../store/predicate.ts'
import type { Value } from '../store/store.ts'

type ValueFilter = IDFilter & Partial<Omit<IntFilter & FloatFilter & StringFilter, 'eq' | 'in'>>
type AnyValueFilter = Omit<ValueFilter, 'eq' | 'in'> & { eq?: Value; in?: readonly Value[] | null }

/** A filter on one value as a condition on a property, in the meaning of `valueTest`: absent or null keys ask for nothing, `eq: null` for its absence. */
export function valuePredicate(property: string, filter: AnyValueFilter | null | undefined): Predicate {
  if (!isGiven(filter)) return all()
  const { eq, gt, gte, lt, lte } = filter
  const parts: Predicate[] = []
  if (eq === null) parts.push(not(isPresent(property)))
  else if (eq !== undefined) parts.push(equals(property, eq))
  if (isGiven(filter.in)) parts.push(isIn(property, filter.in))
  if (isGiven(gt)) parts.push(compares(property, '>', gt))
  if (isGiven(gte)) parts.push(compares(property, '>=', gte))
  if (isGiven(lt)) parts.push(compares(property, '<', lt))
  if (isGiven(lte)) parts.push(compares(property, '<=', lte))
  if (isGiven(filter.contains)) parts.push(contains(property, filter.contains))
  if (isGiven(filter.startsWith)) parts.push(startsWith(property, filter.startsWith))
  return all(...parts)
}
