import { AhoCorasick } from '@monyone/aho-corasick'
import { type Folded, fold, SEPARATOR } from '../reference/foldLabel.ts'
import type { Vocabulary, VocabularyMeasure } from '../reference/vocabulary.ts'
import { longestFirst } from './longestFirst.ts'
import { type MeasureMention, type Span, stage } from './stage.ts'

/** Units that the gap of a pattern may hold. */
const GAP = 14

interface Candidate extends Span {
  /** null where a negative label stands. */
  measure: VocabularyMeasure | null
}

/**
 * Marks the labels of the vocabulary, all at once over the folded text: the longest wins, a negative label silences what it holds, patterns
 * take what labels leave and the broader labels within them, else their last part. Prefaces are left out where the report has other parts: they praise, the parts report.
 */
export function lexicon(vocabulary: Vocabulary) {
  const labels = new Map<string, Label>()
  for (const measure of vocabulary.measures) {
    for (const label of [measure.name, ...measure.altNames]) addLabel(labels, label, { measure, onlyShortfall: false })
    for (const label of measure.shortfalls) addLabel(labels, label, { measure, onlyShortfall: true })
    for (const label of measure.negativeNames) addLabel(labels, label, { measure: null, onlyShortfall: false })
  }
  const automaton = new AhoCorasick([...labels.keys()])
  const patterns = vocabulary.measures.flatMap((measure) =>
    measure.patterns.map((pattern) => {
      const parts = pattern.split('…').map((part) => fold(part).text)
      return { measure, expression: expressionOf(parts), last: parts.at(-1)?.length ?? 0 }
    }),
  )

  return stage({
    needs: ['text', 'sections'],
    gives: ['mentions'],
    run: ({ text, sections }) => {
      const folded = fold(text)
      const isPraise = sections.some(({ kind }) => kind === 'work')
      const labelled = longestFirst(matchLabels())
      const patterned = [...matchPatterns()].flatMap((spans) =>
        spans.filter((one) => isLeftTo(one, labelled)).slice(0, 1),
      )
      return { mentions: longestFirst([...patterned, ...labelled]).flatMap(mentionOf) }

      function* matchLabels(): Iterable<Candidate> {
        for (const { begin, end, keyword } of automaton.matchInText(folded.text)) {
          const label = labels.get(keyword) as Label
          const span = spanOf(folded, begin, end)
          if (!isWrittenAs(label, folded, begin, end, text) || cutsQuote(span, text)) continue
          if (isAllowed(span, label.onlyShortfall)) yield { ...span, measure: label.measure }
        }
      }

      /** For each match the whole of it and, second choice, its last part. */
      function* matchPatterns(): Iterable<Patterned[]> {
        for (const { measure, expression, last } of patterns) {
          for (const { index, 0: found } of folded.text.matchAll(expression)) {
            const end = index + found.length
            if (crossesClause(spanOf(folded, index, end), text)) continue
            yield [index, end - last]
              .map((begin) => ({ ...spanOf(folded, begin, end), measure }))
              .filter((span) => !cutsQuote(span, text) && isAllowed(span, false))
          }
        }
      }

      function isAllowed({ start, end }: Span, onlyShortfall: boolean): boolean {
        const section = sections.find((one) => start < one.end)
        if (section && end > section.end) return false
        return onlyShortfall ? section?.kind === 'problems' : !(isPraise && section?.kind === 'preface')
      }
    },
  })
}

interface Label {
  /** null where it is a negative one. */
  measure: VocabularyMeasure | null
  onlyShortfall: boolean
  /** Positions in the folded label where a separator may stand in the text. */
  separators: Set<number>
}

function addLabel(labels: Map<string, Label>, written: string, meaning: Omit<Label, 'separators'>) {
  const folded = fold(written)
  const label = labels.get(folded.text) ?? { ...meaning, separators: new Set<number>() }
  for (const at of separatedAt(folded, 0, folded.text.length, written)) label.separators.add(at)
  labels.set(folded.text, label)
}

type Patterned = Span & { measure: VocabularyMeasure }

/** A pattern takes broader labels, and no others. */
function isLeftTo(one: Patterned, labelled: readonly Candidate[]): boolean {
  return labelled
    .filter((label) => overlap(one, label))
    .every(({ measure }) => measure !== null && one.measure.broader.includes(measure.id))
}

const crossesClause = ({ start, end }: Span, text: string): boolean => /[，,]/.test(text.slice(start, end))

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** A quoted word is whole: 联办”事项 cut out of “市县联办”事项 is no name, 放管服”改革 is. */
function cutsQuote({ start, end }: Span, text: string): boolean {
  const words = text.slice(start, end)
  const opened = words.lastIndexOf('“')
  const closed = words.indexOf('”')
  if (closed >= 0 && (opened < 0 || closed < words.indexOf('“')) && text[start - 1] !== '“') return true
  return opened > words.lastIndexOf('”') && text[end] !== '”'
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
function isWrittenAs(
  label: Pick<Label, 'separators'>,
  folded: Folded,
  begin: number,
  end: number,
  text: string,
): boolean {
  return separatedAt(folded, begin, end, text).every((at) => label.separators.has(at))
}

function spanOf(folded: Folded, begin: number, end: number): Span {
  return { start: folded.from[begin] as number, end: (folded.from[end - 1] as number) + 1 }
}

function expressionOf(parts: readonly string[]): RegExp {
  const literals = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(literals.join(`[^。;；!?:<>《》]{0,${GAP}}?`), 'gu')
}

function mentionOf({ start, end, measure }: Candidate): MeasureMention[] {
  if (!measure) return []
  const { id, name, theme, local } = measure
  return [{ start, end, id, name, theme, local, rule: 'lexicon' }]
}
