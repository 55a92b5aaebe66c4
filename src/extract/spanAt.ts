import type { Span } from './stage.ts'

/** Whether two spans share a unit. */
export const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Of spans in the order of the text, none overlapping: the first that ends behind an offset, which it holds where it does not begin later. */
export function spanAt<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  return spans[firstEndingAfter(spans, offset)]
}

/** Of spans in the order of the text, none overlapping: those that share a unit with a span. */
export function spansWithin<T extends Span>(spans: readonly T[], { start, end }: Span): T[] {
  const found: T[] = []
  for (let at = firstEndingAfter(spans, start); at < spans.length; at++) {
    const span = spans[at] as T
    if (span.start >= end) break
    found.push(span)
  }
  return found
}

/** Index of the last span that begins at or before an offset, 0 where none does. */
export function lastBeginningAt(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Span).start <= offset) low = middle
    else high = middle
  }
  return low
}

function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Span).end > offset) high = middle
    else low = middle + 1
  }
  return low
}
