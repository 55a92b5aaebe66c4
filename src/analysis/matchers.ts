/** Conditions on single values; a key that is absent or null asks for nothing, only `eq: null` asks for what has no value. */
interface ValueFilter<T> {
  eq?: T | null
  in?: readonly T[] | null
  gt?: T | null
  gte?: T | null
  lt?: T | null
  lte?: T | null
  contains?: T | null
  startsWith?: T | null
}

/** A test of one value. An absent value (null) passes only `eq: null`. */
export function valueTest<T extends string | number | boolean>(filter: ValueFilter<T>): (value: T | null) => boolean {
  const tests: ((value: T) => boolean)[] = []
  const { eq, gt, gte, lt, lte, contains, startsWith } = filter
  if (eq !== undefined && eq !== null) tests.push((value) => value === eq)
  if (filter.in) {
    const values = new Set(filter.in)
    tests.push((value) => values.has(value))
  }
  if (isGiven(gt)) tests.push((value) => value > gt)
  if (isGiven(gte)) tests.push((value) => value >= gte)
  if (isGiven(lt)) tests.push((value) => value < lt)
  if (isGiven(lte)) tests.push((value) => value <= lte)
  if (isGiven(contains)) tests.push((value) => String(value).includes(String(contains)))
  if (isGiven(startsWith)) tests.push((value) => String(value).startsWith(String(startsWith)))
  const absentPasses = tests.length === 0
  if (eq === null) return (value) => value === null && absentPasses
  return (value) => (value === null ? absentPasses : tests.every((test) => test(value)))
}

export const isGiven = <T>(value: T | null | undefined): value is T => value !== undefined && value !== null
