import type { Span } from './stage.ts'

/** Longest run of a report's own words that facts may quote outside titles: longer ones would be copied wording. */
const LONGEST = 23

/** The span, or its beginning where it is too long to quote: up to the last separator that fits, else as many units as fit. */
export function quotable({ start, end }: Span, text: string): Span {
  if (end - start <= LONGEST) return { start, end }
  const words = text.slice(start, start + LONGEST + 1)
  const cut = Math.max(...['、', '，', ','].map((separator) => words.lastIndexOf(separator)))
  return { start, end: start + (cut > 1 ? cut : LONGEST) }
}
