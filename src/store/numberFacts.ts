import { byCodePoint } from '../model/codePoints.ts'

/** Where a fact stands in a report. */
export interface Placed {
  section: string
  start: number
  end: number
}

/** A fact with its words and its ordinal among those of the same section and words: what its id is made of. */
export interface Numbered<Fact> {
  fact: Fact
  words: string
  ordinal: number
}

/** Numbers facts in the order of the text; `tie` orders those of one place. */
export function numberFacts<Fact extends Placed>(
  facts: readonly Fact[],
  wordsOf: (fact: Fact) => string,
  tie: (fact: Fact) => string,
): Numbered<Fact>[] {
  const seen = new Map<string, number>()
  return [...facts]
    .sort((a, b) => a.start - b.start || a.end - b.end || byCodePoint(tie(a), tie(b)))
    .map((fact) => {
      const words = wordsOf(fact)
      const key = `${fact.section}\u001f${words}`
      const ordinal = seen.get(key) ?? 0
      seen.set(key, ordinal + 1)
      return { fact, words, ordinal }
    })
}

export const placeIn = ({ section, start, end }: Placed): Placed => ({ section, start, end })
