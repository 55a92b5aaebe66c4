import type { Span } from './stage.ts'

/** Picks spans that do not overlap: the longest first, then the leftmost; gives them in the order of the text. */
export function longestFirst<T extends Span>(spans: Iterable<T>): T[] {
  const byLength = [...spans].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  const taken = new Uint8Array(byLength.reduce((last, { end }) => Math.max(last, end), 0))
  const picked = byLength.filter(({ start, end }) => {
    // What was taken before is as long or longer: it holds an edge of whatever it overlaps.
    if (taken[start] || taken[end - 1]) return false
    taken.fill(1, start, end)
    return true
  })
  return picked.sort((a, b) => a.start - b.start)
}
