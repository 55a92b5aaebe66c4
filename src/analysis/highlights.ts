import type { Highlight } from '../model/searchHit.ts'
import { searchForm } from '../reference/searchForm.ts'

/** Where words (in their search form, not empty) stand in a label, from the left; none overlap. */
export function highlightsIn(label: string, words: string): Highlight[] {
  const { text, from } = searchForm(label)
  const highlights: Highlight[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const last = from[at + words.length - 1] as number
    highlights.push({ start: from[at] as number, end: last + 1 })
  }
  return highlights
}
