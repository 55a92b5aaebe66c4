import { unitSet } from '../reference/unitSet.ts'
import { lastBeginningAt, spansWithin } from './spanAt.ts'
import type { MeasureReading, Section, Sentence, Span } from './stage.ts'

/** How far, in sentences under the same heading, a measure named before reaches. */
const REACH = 3

/** A place that speaks for a measure: its mention, or one of its cues. */
export interface Sign extends Span {
  name: string
}

/** What stands around a fact. */
export interface Surroundings {
  sentence: Span
  clause: Span
  /** Mentions and cues in its sentence. */
  named: readonly Sign[]
  hinted: readonly Sign[]
  /** Names in its heading. */
  titled: readonly string[]
  /** Names in the sentences before under the same heading, the nearest first. */
  earlier: readonly string[]
}

interface Page {
  text: string
  sections: readonly Section[]
  sentences: readonly Sentence[]
  measures: readonly MeasureReading[]
}

/** Lays out the signs of a page by sentence and tells what stands around a fact. */
export function signsAround({ text, sections, sentences, measures }: Page, hints: readonly Sign[]) {
  const named = perSentence(measures, sentences)
  const hinted = perSentence(hints, sentences)

  const titled = new Map<Section, string[]>()
  const titledBy = (section: Section): string[] => {
    const { heading } = section
    const known = titled.get(section)
    if (known || !heading) return known ?? []
    const names = spansWithin(measures, heading)
      .filter((measure) => isWithin(measure, heading))
      .map(({ name }) => name)
    titled.set(section, names)
    return names
  }

  return (fact: Span): Surroundings => {
    const at = lastBeginningAt(sentences, fact.start)
    const sentence = sentences[at] ?? fact
    const section = sections[lastBeginningAt(sections, fact.start)]
    const earlier: string[] = []
    for (let back = at - 1; back >= 0 && back >= at - REACH; back--) {
      if (section && (sentences[back] as Sentence).start < section.start) break
      const before = named[back] as Sign[]
      for (let last = before.length - 1; last >= 0; last--) earlier.push((before[last] as Sign).name)
    }
    return {
      sentence,
      clause: clauseAround(text, fact, sentence),
      named: named[at] ?? [],
      hinted: hinted[at] ?? [],
      titled: section ? titledBy(section) : [],
      earlier,
    }
  }
}

const isWithin = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** The sign that is nearest to a fact: what overlaps it first, then what stands closest, the longer of equals. */
export function nearest(signs: readonly Sign[], { start, end }: Span): Sign | undefined {
  let best: Sign | undefined
  let least = Number.POSITIVE_INFINITY
  for (const sign of signs) {
    const distance = Math.max(0, start - sign.end, sign.start - end)
    const isLonger = best !== undefined && sign.end - sign.start > best.end - best.start
    if (distance > least || (distance === least && !isLonger)) continue
    best = sign
    least = distance
  }
  return best
}

function perSentence(signs: readonly Sign[], sentences: readonly Sentence[]): Sign[][] {
  const rows: Sign[][] = sentences.map(() => [])
  for (const sign of signs) {
    const at = lastBeginningAt(sentences, sign.start)
    if (sign.end <= (sentences[at]?.end ?? 0)) rows[at]?.push(sign)
  }
  return rows
}

const CLAUSE_BREAKS = unitSet('，,；;：:。！？\n')

function clauseAround(text: string, { start, end }: Span, sentence: Span): Span {
  let from = start
  let to = end
  while (from > sentence.start && CLAUSE_BREAKS[text.charCodeAt(from - 1)] !== 1) from--
  while (to < sentence.end && CLAUSE_BREAKS[text.charCodeAt(to)] !== 1) to++
  return { start: from, end: to }
}
