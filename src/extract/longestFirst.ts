import type { Span } from './stage.ts'

/** Picks spans that do not overlap: the longest first, then the leftmost; gives them in the order of the text. */
export function longestFirst<T extends Span>(spans: Iterable<T>): T[] {
  const inOrder = [...spans].sort((a, b) => a.start - b.start)
  const picked: T[] = []
  for (let from = 0; from < inOrder.length; ) {
    let end = (inOrder[from] as T).end
    let to = from + 1
    while (to < inOrder.length && (inOrder[to] as T).start < end) end = Math.max(end, (inOrder[to++] as T).end)
    if (to === from + 1) picked.push(inOrder[from] as T)
    else for (const span of longestOf(inOrder.slice(from, to), end)) picked.push(span)
    from = to
  }
  return picked
}

/** The same of spans that overlap, each the one before or one of those; `end` is the last of their ends. */
function longestOf<T extends Span>(spans: T[], end: number): T[] {
  const from = (spans[0] as T).start
  const taken = new Uint8Array(end - from)
  const picked = spans
    .sort((a, b) => b.end - b.start - (a.end - a.start))
    .filter((span) => {
      // What was taken before is as long or longer: it holds an edge of whatever it overlaps.
      if (taken[span.start - from] || taken[span.end - 1 - from]) return false
      taken.fill(1, span.start - from, span.end - from)
      return true
    })
  return picked.sort((a, b) => a.start - b.start)
}
