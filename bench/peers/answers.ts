type Leaf = string | number | boolean

/**
 * What an answer says, whatever its form: its values in the order of their names, lists in their order. So lists of one and their only item,
 * pages and their nodes, null and nothing are the same.
 */
export function leavesOf(answer: unknown): Leaf[] {
  if (answer === null || answer === undefined) return []
  if (typeof answer !== 'object') return [answer as Leaf]
  if (Array.isArray(answer)) return answer.flatMap(leavesOf)
  const names = Object.keys(answer).sort()
  return names.flatMap((name) => leavesOf((answer as Record<string, unknown>)[name]))
}

/** Where two answers part; null where they say the same. */
export function difference(left: unknown, right: unknown): string | null {
  const [a, b] = [leavesOf(left), leavesOf(right)]
  const at = Array.from({ length: Math.max(a.length, b.length) }).findIndex((_, index) => a[index] !== b[index])
  if (at < 0) return null
  return `value ${at + 1} of ${a.length} and ${b.length}: ${JSON.stringify(a[at])}, ${JSON.stringify(b[at])}`
}
