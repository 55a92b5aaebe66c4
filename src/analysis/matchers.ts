import {
  all,
  compares,
  contains,
  endsWith,
  equals,
  isIn,
  isPresent,
  type Leaf,
  not,
  type Predicate,
  type PropertyValue,
  startsWith,
} from '../model/predicate.ts'

type Bounds = Partial<Record<'gt' | 'gte' | 'lt' | 'lte', number | string | null>>
type Words = Partial<Record<'contains' | 'startsWith' | 'endsWith', string | null>>

/** A filter on one value, as the filters of the API have them. */
export type ValueFilter<T extends PropertyValue = PropertyValue> = Bounds &
  Words & { eq?: T | null; in?: readonly T[] | null }

/** A filter on one value as a condition on a property: absent or null keys ask for nothing, `eq: null` for its absence. */
export function valuePredicate(property: string, filter: ValueFilter | null | undefined): Predicate {
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
  if (isGiven(filter.endsWith)) parts.push(endsWith(property, filter.endsWith))
  return all(...parts)
}

/** A test of one value, in the meaning of `valuePredicate`. An absent value is null. */
export function valueTest<T extends PropertyValue>(filter: ValueFilter<T>): (value: T | null) => boolean {
  return testOf(valuePredicate('value', filter))
}

/** Whether a value meets a predicate on it alone; null for an absent one. */
export function testOf(predicate: Predicate): (value: PropertyValue | null) => boolean {
  switch (predicate.kind) {
    case 'constant':
      return () => predicate.value
    case 'not': {
      const test = testOf(predicate.part)
      return (value) => !test(value)
    }
    case 'all':
    case 'any': {
      const tests = predicate.parts.map(testOf)
      return predicate.kind === 'all'
        ? (value) => tests.every((test) => test(value))
        : (value) => tests.some((test) => test(value))
    }
    default:
      return leafTest(predicate)
  }
}

function leafTest(leaf: Leaf): (value: PropertyValue | null) => boolean {
  if (leaf.kind === 'present') return (value) => value !== null
  if (leaf.kind === 'member') {
    const ids = new Set<unknown>(leaf.rows.flatMap(({ id }, number) => (leaf.marks[number] ? [id] : [])))
    return (value) => ids.has(value)
  }
  const { operator, value: given } = leaf
  switch (operator) {
    case '=':
      return (value) => value === given
    case 'IN': {
      const values = new Set<unknown>(given as PropertyValue[])
      return (value) => values.has(value)
    }
    case 'CONTAINS':
      return (value) => value !== null && String(value).includes(given as string)
    case 'STARTS WITH':
      return (value) => value !== null && String(value).startsWith(given as string)
    case 'ENDS WITH':
      return (value) => value !== null && String(value).endsWith(given as string)
    case '<':
      return (value) => value !== null && value < given
    case '<=':
      return (value) => value !== null && value <= given
    case '>':
      return (value) => value !== null && value > given
    case '>=':
      return (value) => value !== null && value >= given
  }
}

export const isGiven = <T>(value: T | null | undefined): value is T => value !== undefined && value !== null
