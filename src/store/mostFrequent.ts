import { byCodePoint } from '../model/codePoints.ts'

/** How often a value was given. */
export interface Votes<T> {
  value: T
  votes: number
}

/** The value with the most votes; of equals the smallest in code-point order; null where nobody gave one. */
export function mostFrequent<T extends string>(given: readonly Votes<T | null>[]): T | null {
  const totals = new Map<T, number>()
  for (const { value, votes } of given) if (value !== null) totals.set(value, (totals.get(value) ?? 0) + votes)
  const ranked = [...totals].sort(([a, m], [b, n]) => n - m || byCodePoint(a, b))
  return ranked[0]?.[0] ?? null
}
