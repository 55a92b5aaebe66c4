import { type Folded, fold } from '../reference/foldLabel.ts'
import type { Vocabulary, VocabularyMeasure } from '../reference/vocabulary.ts'
import { wordFinder } from '../reference/wordFinder.ts'
import { longestFirst } from './longestFirst.ts'
import { spanAt, spansWithin } from './spanAt.ts'
import { type MeasureMention, type Span, stage } from './stage.ts'

/** Units that the gap of a pattern may hold. */
const GAP = 14
const ENDS_GAP = /[。;！!?:<>《》]/
/** What may not stand in a list of words joined by separators: 、 may. */
const CLAUSE_BREAK = /[，,\n]/

/** A label or pattern where it stands; its measure is null where the label is a negative one of some others. */
interface Candidate<M extends VocabularyMeasure | null = VocabularyMeasure | null> extends Span {
  measure: M
  denied: readonly string[]
}

/**
 * Marks the labels of the vocabulary, all at once over the folded text, and lists of the parts of a measure: the longest wins, a negative label silences what it holds, patterns
 * take what labels leave, and their own and broader labels within them, else their last part, or only what they bracket. Prefaces are left out where the report has other parts: they praise, the parts report.
 */
export function lexicon(vocabulary: Vocabulary) {
  const labels = new Map<string, Label>()
  for (const measure of vocabulary.measures) {
    for (const label of [measure.name, ...measure.altNames])
      addLabel(labels, label, { measure, denied: [], onlyShortfall: false })
    for (const label of measure.shortfalls) addLabel(labels, label, { measure, denied: [], onlyShortfall: true })
    for (const label of measure.negativeNames)
      addLabel(labels, label, { measure: null, denied: [measure.id], onlyShortfall: false })
  }
  const parts = new Map<string, Part>()
  const patterns = vocabulary.measures.flatMap((measure) =>
    measure.patterns.map((pattern) => ({ measure, ...readPattern(pattern, parts) })),
  )
  const wholes = vocabulary.measures.flatMap((measure) =>
    measure.parts.length > 0 ? [{ measure, shape: shapeOfParts(measure.parts) }] : [],
  )
  const words = new Map<string, { label?: Label; part?: Part }>()
  for (const word of [...labels.keys(), ...parts.keys()]) {
    words.set(word, { label: labels.get(word), part: parts.get(word) })
  }
  const find = wordFinder(words)

  return stage({
    needs: ['text', 'sections'],
    gives: ['mentions'],
    run: ({ text, sections }) => {
      const folded = fold(text)
      const isPraise = sections.some(({ kind }) => kind === 'work')
      const begins: number[][] = []
      const labelled: Candidate[] = []
      for (const { start, end, meaning } of find(folded.text)) {
        if (meaning.label) readLabel(meaning.label, start, end)
        if (!meaning.part) continue
        const { index } = meaning.part
        begins[index] ??= []
        begins[index].push(start)
      }
      for (const { measure, shape } of wholes) {
        for (const { index, 0: listed } of folded.text.matchAll(shape)) {
          const found = candidateOf(measure, folded, index, index + listed.length)
          if (!cutsQuote(found, text) && isAllowed(found, false)) labelled.push(found)
        }
      }
      const left = longestFirst(labelled)
      const patterned = matchPatterns().flatMap((spans) => choiceOf(spans, left))
      return { mentions: longestFirst([...patterned, ...left]).flatMap((label) => mentionOf(label, text)) }

      function readLabel(label: Label, begin: number, end: number) {
        if (!isWrittenAs(label, folded, begin, end)) return
        const found = { ...candidateOf(label.measure, folded, begin, end), denied: label.denied }
        if (!cutsQuote(found, text) && isAllowed(found, label.onlyShortfall)) labelled.push(found)
      }

      /** For each match the part in brackets, else the whole of it and, second choice, its last part. */
      function matchPatterns(): Patterned[][] {
        const matches: Patterned[][] = []
        for (const { measure, parts, named } of patterns) {
          for (const begin of begins[(parts[0] as Part).index] ?? []) {
            const matched = matchPattern(parts, named, begin, begins, folded.text)
            if (!matched) continue
            const found = ({ start, end }: Span) => candidateOf(measure, folded, start, end)
            const whole = found({ start: begin, end: matched.last.end })
            if (CLAUSE_BREAK.test(text.slice(whole.start, whole.end))) continue
            const choices = matched.own ? [found(matched.own)] : [whole, found(matched.last)]
            matches.push(choices.filter((each) => !cutsQuote(each, text) && isAllowed(each, false)))
          }
        }
        return matches
      }

      function isAllowed({ start, end }: Span, onlyShortfall: boolean): boolean {
        const section = spanAt(sections, start)
        if (section && end > section.end) return false
        return onlyShortfall ? section?.kind === 'problems' : !(isPraise && section?.kind === 'preface')
      }
    },
  })
}

interface Label {
  /** null where it is a negative one. */
  measure: VocabularyMeasure | null
  /** Ids of the measures that a negative one is not. */
  denied: readonly string[]
  onlyShortfall: boolean
  /** Positions in the folded label where a separator may stand in the text. */
  separators: Set<number>
}

function addLabel(labels: Map<string, Label>, written: string, meaning: Omit<Label, 'separators'>) {
  const folded = fold(written)
  const label = labels.get(folded.text) ?? { ...meaning, separators: new Set<number>() }
  for (const at of separatedAt(folded, 0, folded.text.length)) label.separators.add(at)
  labels.set(folded.text, label)
}

/** Three or more of the parts of a measure in a list, over folded text, where no separators stand. */
function shapeOfParts(parts: readonly string[]): RegExp {
  const longest = parts.map((part) => fold(part).text).sort((a, b) => b.length - a.length)
  const one = `(?:${longest.join('|')})`
  return new RegExp(`${one}(?:(?:和|与|及|以及)?${one}){2,}`, 'gu')
}

type Patterned = Candidate<VocabularyMeasure>

/** A part of patterns; `index` counts the parts of all, `length` its folded units. */
interface Part {
  index: number
  length: number
}

/** The parts of a pattern, numbered with those of others, and which of them stands in brackets: 接受…[人大]…监督; -1 where none does. */
function readPattern(pattern: string, known: Map<string, Part>): { parts: Part[]; named: number } {
  const written = pattern.split('…')
  const parts = written.map((words) => {
    const { text } = fold(words.replace(/^\[|\]$/g, ''))
    const part = known.get(text) ?? { index: known.size, length: text.length }
    known.set(text, part)
    return part
  })
  return { parts, named: written.findIndex((part) => part.startsWith('[')) }
}

/** Where the last part of a pattern that begins here stands, and the one in brackets: each as near to the one before as can be. */
function matchPattern(
  parts: readonly Part[],
  named: number,
  begin: number,
  begins: readonly (readonly number[])[],
  folded: string,
): { last: Span; own: Span | null } | undefined {
  let start = begin
  let end = begin
  let own: Span | null = null
  for (let at = 0; at < parts.length; at++) {
    const { index, length } = parts[at] as Part
    if (at > 0) {
      const next = firstFrom(begins[index] ?? [], end)
      if (next === undefined || next > end + GAP || ENDS_GAP.test(folded.slice(end, next))) return undefined
      start = next
    }
    end = start + length
    if (at === named) own = { start, end }
  }
  return { last: { start, end }, own }
}

/** The first of ascending numbers that is not below a bound. */
function firstFrom(numbers: readonly number[], bound: number): number | undefined {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] as number) >= bound) high = middle
    else low = middle + 1
  }
  return numbers[low]
}

/** What labels leave of a match: the whole, else its last part; none where a label holds its beginning: 公平竞争审查文件 is no 审查…文件. */
function choiceOf([whole, last]: readonly Patterned[], labelled: readonly Candidate[]): Patterned[] {
  if (!whole) return []
  if (isLeftTo(whole, labelled)) return [whole]
  const label = spanAt(labelled, whole.start)
  const isBegun = label !== undefined && label.start <= whole.start && label.measure?.id !== whole.measure.id
  return last && !isBegun && isLeftTo(last, labelled) ? [last] : []
}

/**
 * A pattern takes its own measure's labels and broader ones that say less than it, and no others; negative labels of its own measure, too:
 * 行政复议局 is no 行政复议, 行政复议局…受理 is.
 */
function isLeftTo(pattern: Patterned, labelled: readonly Candidate[]): boolean {
  const { id, broader } = pattern.measure
  return spansWithin(labelled, pattern).every(({ measure, denied, start, end }) => {
    const saysLess = start > pattern.start || end < pattern.end
    if (measure === null) return saysLess && denied.includes(id)
    return measure.id === id || (saysLess && broader.includes(measure.id))
  })
}

/** Which quotation mark of a pair its words lack. */
function lackedMarks({ start, end }: Span, text: string): { opening: boolean; closing: boolean } {
  let first = 0
  let last = 0
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit !== OPENING && unit !== CLOSING) continue
    first ||= unit
    last = unit
  }
  return { opening: first === CLOSING, closing: last === OPENING }
}
const [OPENING, CLOSING] = [0x201c, 0x201d]

/** A quoted word is whole: 联办”事项 cut out of “市县联办”事项 is no name, 放管服”改革 is. */
function cutsQuote(span: Span, text: string): boolean {
  const { opening, closing } = lackedMarks(span, text)
  return (opening && text[span.start - 1] !== '“') || (closing && text[span.end] !== '”')
}

/** Positions, counted from `begin`, before which separators were folded away. */
function separatedAt({ separators }: Folded, begin: number, end: number): number[] {
  if (separators[begin] === separators[end - 1]) return []
  const positions: number[] = []
  for (let at = begin + 1; at < end; at++) if (separators[at] !== separators[at - 1]) positions.push(at - begin)
  return positions
}

/** Separators may be missing, but stand only where a label of the vocabulary has them: “复议，调解” is no 复议调解. */
function isWrittenAs(label: Pick<Label, 'separators'>, folded: Folded, begin: number, end: number): boolean {
  return separatedAt(folded, begin, end).every((at) => label.separators.has(at))
}

function candidateOf<M extends VocabularyMeasure | null>(
  measure: M,
  { from }: Folded,
  begin: number,
  end: number,
): Candidate<M> {
  return { measure, denied: [], start: from[begin] as number, end: (from[end - 1] as number) + 1 }
}

function mentionOf(label: Candidate, text: string): MeasureMention[] {
  if (!label.measure) return []
  const { id, name, theme, local } = label.measure
  const { start, end } = withWholeQuote(label, text)
  return [{ start, end, id, name, theme, local, rule: 'lexicon' }]
}

/** Takes in the quotation mark that stands beside a mention which has only the other one: 新时代“枫桥经验”, “放管服”改革. */
function withWholeQuote({ start, end }: Span, text: string): Span {
  const { opening, closing } = lackedMarks({ start, end }, text)
  if (closing && text[end] === '”') return { start, end: end + 1 }
  if (opening && text[start - 1] === '“') return { start: start - 1, end }
  return { start, end }
}
