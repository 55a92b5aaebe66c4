import { AhoCorasick } from '@monyone/aho-corasick'
import type { Vocabulary } from '../reference/vocabulary.ts'
import { type Figure, type MeasureReading, type Section, type Sentence, type Span, stage } from './stage.ts'

/** How far, in sentences under the same heading, a measure named before reaches. */
const REACH = 3

/** A place that speaks for a measure: its mention, or one of its cues. */
interface Sign extends Span {
  name: string
}

/**
 * Says which measure each figure and instrument belongs to. Of a figure: the measure that what is counted is known to be a result of; else the one
 * its clause names; else that of the figure it follows; else the one its clause hints at; else the nearest named before it in the sentence, in
 * the heading, in the sentences before. Null where none fits.
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
      const page = signposts(text, sections, sentences, measures, cuesIn(text, measures))
      let before: { figure: Figure; name: string | null } | null = null
      const linkFigure = (figure: Figure): string | null => {
        const name = measureOf(figure, page, before)
        before = { figure, name }
        return name
      }
      return {
        links: {
          figures: figures.map(linkFigure),
          instruments: instruments.map((instrument) => {
            const { named, clause, sentence } = page.around(instrument)
            return (
              (
                nearest(named, instrument, clause) ??
                named.filter(({ end }) => end <= instrument.start).at(-1) ??
                nearest(named, instrument, sentence)
              )?.name ?? null
            )
          }),
        },
      }
    },
  })

  /** Cues of measures that the report itself names. */
  function cuesIn(text: string, measures: readonly MeasureReading[]): Sign[] {
    if (!automaton) return []
    const present = new Set(measures.map(({ name }) => name))
    return [...automaton.matchInText(text)].flatMap(({ begin, end, keyword }) =>
      (owners.get(keyword) ?? []).filter((name) => present.has(name)).map((name) => ({ start: begin, end, name })),
    )
  }
}

type Page = ReturnType<typeof signposts>

function measureOf(
  figure: Figure,
  page: Page,
  previous: { figure: Figure; name: string | null } | null,
): string | null {
  const { named, hinted, clause, sentence, earlier } = page.around(figure)
  const isList = page.endsList(figure, clause)
  const inClause = isList
    ? nearest(named, figure, { start: figure.end, end: clause.end })
    : nearest(named, figure, clause)
  const before = named.filter(({ end }) => end <= clause.start).at(-1)

  const known = figure.resultOf.filter((name) => page.names.has(name))
  const active = [inClause?.name, before?.name, ...earlier].find((name) => name && known.includes(name))
  if (known.length > 0) return active ?? (known[0] as string)
  if (inClause) return inClause.name
  if (figure.follows && previous && previous.figure.start >= sentence.start) return previous.name
  const hints = hinted.filter((hint) => hint.start < clause.end && clause.start < hint.end)
  const hint =
    hints.find(({ name }) => name === before?.name || earlier.includes(name)) ?? nearest(hints, figure, clause)
  return hint?.name ?? before?.name ?? earlier[0] ?? nearest(named, figure, sentence)?.name ?? null
}

/** All signs of a page, and what stands around a fact. */
function signposts(
  text: string,
  sections: readonly Section[],
  sentences: readonly Sentence[],
  measures: readonly MeasureReading[],
  hints: readonly Sign[],
) {
  const named = perSentence(measures, sentences)
  const hinted = perSentence(hints, sentences)
  return {
    names: new Set(measures.map(({ name }) => name)),
    around(fact: Span) {
      const at = indexAt(sentences, fact.start)
      const sentence = sentences[at] ?? fact
      const section = sections[indexAt(sections, fact.start)]
      const earlier: string[] = []
      for (let back = at - 1; back >= 0 && back >= at - REACH; back--) {
        if (section && (sentences[back] as Sentence).start < section.start) break
        earlier.push(...(named[back] ?? []).map(({ name }) => name).reverse())
      }
      const heading = section?.heading
      const titles = heading ? measures.filter(({ start, end }) => start >= heading.start && end <= heading.end) : []
      return {
        sentence,
        clause: clauseAround(text, fact, sentence),
        named: named[at] ?? [],
        hinted: hinted[at] ?? [],
        earlier: [...titles.map(({ name }) => name), ...earlier],
      }
    },
    /** 围绕甲、乙等9个方面: what the list before the number names is only an example. */
    endsList: (fact: Span, clause: Span) =>
      /等\s*[约近]?[0-9０-９]+[^0-9０-９]*$/.test(text.slice(clause.start, fact.end)),
  }
}

function perSentence<T extends Span>(signs: readonly T[], sentences: readonly Sentence[]): T[][] {
  const rows: T[][] = sentences.map(() => [])
  for (const sign of signs) {
    const at = indexAt(sentences, sign.start)
    if (sign.end <= (sentences[at]?.end ?? 0)) rows[at]?.push(sign)
  }
  return rows
}

/** Index of the last span that begins at or before an offset. */
function indexAt(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Span).start <= offset) low = middle
    else high = middle
  }
  return low
}

const CLAUSE_BREAK = /[，,；;：:。！？\n]/

function clauseAround(text: string, { start, end }: Span, sentence: Span): Span {
  let [from, to] = [start, end]
  while (from > sentence.start && !CLAUSE_BREAK.test(text.charAt(from - 1))) from--
  while (to < sentence.end && !CLAUSE_BREAK.test(text.charAt(to))) to++
  return { start: from, end: to }
}

/** The sign within a span that is nearest to a fact: what overlaps it first, then what stands closest, the longer of equals. */
function nearest<T extends Sign>(signs: readonly T[], { start, end }: Span, within: Span): T | undefined {
  const distance = (sign: Span) => Math.max(0, start - sign.end, sign.start - end)
  return signs
    .filter((sign) => sign.start < within.end && within.start < sign.end)
    .sort((a, b) => distance(a) - distance(b) || b.end - b.start - (a.end - a.start))[0]
}
