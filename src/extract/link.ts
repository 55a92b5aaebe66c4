import { AhoCorasick } from '@monyone/aho-corasick'
import type { Vocabulary } from '../reference/vocabulary.ts'
import { type MeasureReading, type Section, type Sentence, type Span, stage } from './stage.ts'

/** How far, in sentences of the same section, a measure named before may reach. */
const REACH = 3

/** A place that speaks for a measure: its mention, or one of its cues. */
interface Sign extends Span {
  name: string
  isCue: boolean
}

/**
 * Says which measure each figure and instrument belongs to: the one that its own clause names or hints at, else the nearest before it in the sentence,
 * else behind it, else the nearest in the sentences before it under the same heading. Null where none fits.
 */
export function link(vocabulary: Vocabulary) {
  const owners = new Map<string, string[]>()
  for (const { name, cues } of vocabulary.measures) {
    for (const cue of cues) owners.set(cue, [...(owners.get(cue) ?? []), name])
  }
  const automaton = owners.size > 0 ? new AhoCorasick([...owners.keys()]) : null

  return stage({
    needs: ['text', 'sections', 'sentences', 'instruments', 'figures', 'measures'],
    gives: ['links'],
    run: ({ text, sections, sentences, instruments, figures, measures }) => {
      const signs = [...measures.map(signOf), ...cueSigns(text, measures)].sort(
        (a, b) => a.start - b.start || b.end - a.end,
      )
      const near = neighbourhood(text, signs, sentences, sections)
      return {
        links: {
          figures: figures.map((figure) => near(figure, REACH)),
          instruments: instruments.map((instrument) => near(instrument, 0)),
        },
      }
    },
  })

  /** Cues of measures that the report itself names. */
  function cueSigns(text: string, measures: readonly MeasureReading[]): Sign[] {
    if (!automaton) return []
    const named = new Set(measures.map(({ name }) => name))
    return [...automaton.matchInText(text)].flatMap(({ begin, end, keyword }) =>
      (owners.get(keyword) ?? [])
        .filter((name) => named.has(name))
        .map((name) => ({ start: begin, end, name, isCue: true })),
    )
  }
}

const signOf = ({ start, end, name }: MeasureReading): Sign => ({ start, end, name, isCue: false })

const CLAUSE_BREAK = /[，,；;：:。！？\n]/

function neighbourhood(
  text: string,
  signs: readonly Sign[],
  sentences: readonly Sentence[],
  sections: readonly Section[],
) {
  const signsOf = sentences.map((sentence) =>
    signs.filter(({ start, end }) => start >= sentence.start && end <= sentence.end),
  )

  return (fact: Span, reach: number): string | null => {
    const at = sentences.findIndex(({ start, end }) => start <= fact.start && fact.start < end)
    if (at < 0) return null
    const own = signsOf[at] ?? []
    const clause = clauseAround(text, fact, sentences[at] as Span)
    const inClause = nearest(
      own.filter(({ start, end }) => start < clause.end && clause.start < end),
      fact,
    )
    if (inClause) return inClause.name
    const before = own.filter(({ end }) => end <= clause.start).at(-1)
    if (before) return before.name
    const section = sections.find(({ end }) => fact.start < end)
    for (let back = 1; back <= reach && at - back >= 0; back++) {
      const sentence = sentences[at - back] as Sentence
      if (section && sentence.start < section.start) break
      const last = signsOf[at - back]?.filter(({ isCue }) => !isCue).at(-1)
      if (last) return last.name
    }
    return own.find(({ start }) => start >= clause.end)?.name ?? null
  }
}

function clauseAround(text: string, { start, end }: Span, sentence: Span): Span {
  let [from, to] = [start, end]
  while (from > sentence.start && !CLAUSE_BREAK.test(text.charAt(from - 1))) from--
  while (to < sentence.end && !CLAUSE_BREAK.test(text.charAt(to))) to++
  return { start: from, end: to }
}

/** The sign nearest to a fact: what overlaps it first, then what stands closest, the longer of equals. */
function nearest(signs: readonly Sign[], { start, end }: Span): Sign | undefined {
  const distance = (sign: Sign) => Math.max(0, start - sign.end, sign.start - end)
  return [...signs].sort((a, b) => distance(a) - distance(b) || b.end - b.start - (a.end - a.start))[0]
}
