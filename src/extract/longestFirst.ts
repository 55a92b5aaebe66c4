import type { Span } from './stage.ts'

/** Picks spans that do not overlap: the longest first, then the leftmost; gives them in the order of the text. */
export function longestFirst<T extends Span>(spans: Iterable<T>): T[] {
  const byLength = [...spans].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  const taken = new Set<number>()
  const picked = byLength.filter(({ start, end }) => {
    for (let at = start; at < end; at++) if (taken.has(at)) return false
    for (let at = start; at < end; at++) taken.add(at)
    return true
  })
  return picked.sort((a, b) => a.start - b.start)
}
