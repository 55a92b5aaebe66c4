import type { InstrumentFact, MeasureFact, OutcomeFact, ReportFacts } from '../model/reportFacts.ts'
import type { Span } from './stage.ts'

/** A fact in words, with its number in the order of the text. */
export interface ExplainedFact extends Span {
  number: number
  kind: 'measure' | 'instrument' | 'outcome'
  name: string
  /** What else it says, one thing each: status, role, type, value, change. */
  details: string[]
  rule: string
}

/** Words between two places where facts begin or end. */
export interface Piece {
  text: string
  /** The facts that these words are part of, the longest first. */
  within: ExplainedFact[]
  /** Those that begin or end with it. */
  begins: ExplainedFact[]
  ends: ExplainedFact[]
}

/** A line of the text under its heading, and the facts that begin in it. */
export interface ExplainedLine {
  section: string
  pieces: Piece[]
  facts: ExplainedFact[]
}

/** The text of a report line by line, cut at the facts that stand in it. Facts without text stand in one line without words. */
export function explain(report: ReportFacts): ExplainedLine[] {
  const facts = inTextOrder(report)
  const lines: ExplainedLine[] = []
  let start = 0
  let [at, open] = [0, [] as ExplainedFact[]]
  let section = ''
  const texts = (report.text ?? '').split('\n')
  for (const [index, text] of texts.entries()) {
    const end = start + text.length
    const from = at
    while (at < facts.length && ((facts[at] as Explained).start < end || index === texts.length - 1)) at++
    const here = facts.slice(from, at)
    section = here[0]?.section ?? section
    const standing = [...open, ...here]
    lines.push({ section, pieces: piecesOf(text, start, standing), facts: here })
    open = standing.filter((fact) => fact.end > end)
    start = end + 1
  }
  return lines
}

type Explained = ExplainedFact & { section: string }

function inTextOrder({ measures, instruments, outcomes }: ReportFacts): Explained[] {
  const facts = [...measures.map(ofMeasure), ...instruments.map(ofInstrument), ...outcomes.map(ofOutcome)]
  facts.sort((a, b) => a.start - b.start || b.end - a.end)
  return facts.map((fact, index) => ({ ...fact, number: index + 1 }))
}

type Told = Omit<Explained, 'number'>

const ofMeasure = ({ name, status, theme, local, section, start, end, rule }: MeasureFact): Told => ({
  ...{ kind: 'measure', name, section, start, end, rule },
  details: [status, theme, ...(local ? ['local'] : [])],
})

const ofInstrument = (fact: InstrumentFact): Told => ({
  ...{ kind: 'instrument', name: `《${fact.title}》`, section: fact.section, start: fact.start, end: fact.end },
  rule: fact.rule,
  details: [
    fact.role,
    fact.type,
    ...(fact.documentNumber ? [fact.documentNumber] : []),
    ...(fact.implements ? [`implements ${fact.implements}`] : []),
    ...fact.amends.map((title) => `amends ${title}`),
    ...fact.repeals.map((title) => `repeals ${title}`),
    ...(fact.measure ? [`for ${fact.measure}`] : []),
  ],
})

const ofOutcome = ({ indicator, value, unit, qualifier, change, rank, measure, ...place }: OutcomeFact): Told => ({
  ...{ kind: 'outcome', name: indicator, section: place.section, start: place.start, end: place.end, rule: place.rule },
  details: [
    `${value} ${unit}`,
    ...(qualifier === 'EXACT' ? [] : [qualifier]),
    ...(change ? [[change.direction, change.value, change.unit, change.against].filter(Boolean).join(' ')] : []),
    ...(rank ? [`rank ${[rank.place, rank.among].filter(Boolean).join(' in ')}`] : []),
    ...(measure ? [`of ${measure}`] : []),
  ],
})

function piecesOf(text: string, start: number, facts: readonly ExplainedFact[]): Piece[] {
  const end = start + text.length
  const inside = facts.flatMap((fact) => [fact.start, fact.end]).filter((cut) => cut > start && cut < end)
  const cuts = [...new Set([start, ...inside, end])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] as number
    return {
      text: text.slice(from - start, to - start),
      within: facts.filter((fact) => fact.start <= from && to <= fact.end).sort((a, b) => lengthOf(b) - lengthOf(a)),
      begins: facts.filter((fact) => fact.start === from),
      ends: facts.filter((fact) => fact.end === to).reverse(),
    }
  })
}

const lengthOf = ({ start, end }: Span): number => end - start
