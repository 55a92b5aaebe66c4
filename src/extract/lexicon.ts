import { AhoCorasick } from '@monyone/aho-corasick'
import { type Folded, fold, SEPARATOR } from '../reference/foldLabel.ts'
import type { Vocabulary, VocabularyMeasure } from '../reference/vocabulary.ts'
import { longestFirst } from './longestFirst.ts'
import { type MeasureMention, type Section, type Span, stage } from './stage.ts'

/** Longest mention that a fact may quote. */
const LONGEST = 48
/** Units that the gap of a pattern may hold. */
const GAP = 14

interface Candidate extends Span {
  /** null where a negative label stands. */
  measure: VocabularyMeasure | null
}

/**
 * Marks the labels of the vocabulary, all at once over the folded text: the longest wins, a negative label silences what it holds.
 * Prefaces are left out where the report has other parts: they praise, the parts report.
 */
export function lexicon(vocabulary: Vocabulary) {
  const labels = new Map<string, Label>()
  for (const measure of vocabulary.measures) {
    for (const label of [measure.name, ...measure.altNames]) addLabel(labels, label, measure)
    for (const label of measure.negativeNames) addLabel(labels, label, null)
  }
  const automaton = new AhoCorasick([...labels.keys()])
  const patterns = vocabulary.measures.flatMap((measure) =>
    measure.patterns.map((pattern) => ({ measure, expression: expressionOf(pattern) })),
  )

  return stage({
    needs: ['text', 'sections'],
    gives: ['mentions'],
    run: ({ text, sections }) => {
      const folded = fold(text)
      const candidates = [...matchLabels(), ...matchPatterns()].filter(
        ({ start, end }) => end - start <= LONGEST && isWithinOneSection(start, end, sections),
      )
      return { mentions: longestFirst(candidates).flatMap(mentionOf) }

      function* matchLabels(): Iterable<Candidate> {
        for (const { begin, end, keyword } of automaton.matchInText(folded.text)) {
          const label = labels.get(keyword) as Label
          const span = spanOf(folded, begin, end)
          if (isWrittenAs(label, folded, begin, end, text)) yield { ...span, measure: label.measure }
        }
      }

      function* matchPatterns(): Iterable<Candidate> {
        for (const { measure, expression } of patterns) {
          for (const { index, 0: found } of folded.text.matchAll(expression)) {
            yield { ...spanOf(folded, index, index + found.length), measure }
          }
        }
      }
    },
  })
}

interface Label {
  measure: VocabularyMeasure | null
  /** Positions in the folded label where a separator may stand in the text. */
  separators: Set<number>
}

function addLabel(labels: Map<string, Label>, written: string, measure: VocabularyMeasure | null) {
  const folded = fold(written)
  const label = labels.get(folded.text) ?? { measure, separators: new Set<number>() }
  for (const at of separatedAt(folded, 0, folded.text.length, written)) label.separators.add(at)
  labels.set(folded.text, label)
}

/** Positions, counted from `begin`, before which separators were folded away. */
function separatedAt(folded: Folded, begin: number, end: number, text: string): number[] {
  const positions: number[] = []
  for (let at = begin + 1; at < end; at++) {
    const between = text.slice((folded.from[at - 1] as number) + 1, folded.from[at])
    if (SEPARATOR.test(between)) positions.push(at - begin)
  }
  return positions
}

/** Separators may be missing, but stand only where a label of the vocabulary has them: “复议，调解” is no 复议调解. */
function isWrittenAs(label: Label, folded: Folded, begin: number, end: number, text: string): boolean {
  return separatedAt(folded, begin, end, text).every((at) => label.separators.has(at))
}

function spanOf(folded: Folded, begin: number, end: number): Span {
  return { start: folded.from[begin] as number, end: (folded.from[end - 1] as number) + 1 }
}

function expressionOf(pattern: string): RegExp {
  const parts = pattern.split('…').map((part) => fold(part).text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(parts.join(`[^。;；!?:<>《》]{0,${GAP}}?`), 'gu')
}

function isWithinOneSection(start: number, end: number, sections: readonly Section[]): boolean {
  const section = sections.find((one) => start < one.end)
  if (!section) return true
  const isPraise = section.kind === 'preface' && sections.some(({ kind }) => kind === 'work')
  return end <= section.end && !isPraise
}

function mentionOf({ start, end, measure }: Candidate): MeasureMention[] {
  if (!measure) return []
  const { id, name, theme, local } = measure
  return [{ start, end, id, name, theme, local, rule: 'lexicon' }]
}
