import { type ExplainedFact, explain, type Piece } from '../extract/explain.ts'
import type { ReportFacts } from '../model/reportFacts.ts'

/** Codes of ECMA-48: green, cyan, yellow; fainter, underlined. */
const COLOURS = { measure: 32, instrument: 36, outcome: 33 }
const [FAINT, UNDERLINED] = [2, 4]

/**
 * The text of a report with its facts marked and numbered in place, and told below each line with the rule that found them: in colours, or
 * as ⟦…⟧.
 */
export function explainText(facts: ReportFacts, inColours: boolean): string {
  const show = inColours ? coloured : marked
  const dim = (words: string) => (inColours ? paint(words, FAINT) : words)
  const lines = explain(facts).flatMap(({ section, pieces, facts }) => [
    pieces.map(show).join(''),
    ...facts.map((fact) => {
      const kind = inColours ? paint(fact.kind, COLOURS[fact.kind]) : fact.kind
      return `${dim(`    ${section} ${fact.number}`)} ${kind} ${sayFact(fact)} ${dim(`[${fact.rule}]`)}`
    }),
  ])
  return `${[...tellReport(facts), '', ...lines].join('\n')}\n`
}

/** What was read of the report itself, a line each. */
export function tellReport({ source, report, problems = [], damage }: ReportFacts): string[] {
  const { title, year, documentNumber, issuer, issuedOn, publishedOn, jurisdiction } = report
  const place = jurisdiction && `${jurisdiction.path.join(' ')} (${jurisdiction.id}, ${jurisdiction.level})`
  const rows = { title, place, year, issuer, documentNumber, issuedOn, publishedOn, format: source.format }
  return [
    ...Object.entries(rows).map(([name, value]) => `${name}: ${value ?? 'not told'}`),
    ...problems.map(({ code, message }) => `${code}: ${message}`),
    ...damage.map(({ start, end, what }) => `${what}: ${start}-${end}`),
  ]
}

export const sayFact = ({ name, details }: ExplainedFact): string => [name, ...details].join(' · ')

const marked = ({ text, begins, ends }: Piece): string =>
  `${begins.map(() => '⟦').join('')}${text}${ends.map(({ number }) => `⟧${raised(number)}`).join('')}`

function coloured({ text, within, ends }: Piece): string {
  const inner = within.at(-1)
  const numbers = ends.map(({ number }) => raised(number)).join('˙')
  return `${inner ? paint(text, COLOURS[inner.kind], UNDERLINED) : text}${numbers && paint(numbers, FAINT)}`
}

/** The number as ¹²³: it stands among figures. */
const raised = (number: number): string => [...String(number)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')

const paint = (words: string, ...codes: number[]): string => `\u001b[${codes.join(';')}m${words}\u001b[0m`
