/** A case of tests/corpus: a text, and the facts that the reader must find in it. */
export interface ReadingCase {
  title: string
  text: string
  facts: ExpectedFact[]
}

export type ExpectedFact =
  | { kind: 'measure'; name: string; status: string; section?: string }
  | { kind: 'instrument'; title: string; role: string; type?: string; section?: string }
  | {
      kind: 'outcome'
      indicator?: string
      value: number
      unit: string
      qualifier: string
      change?: string
      rank?: string
      measure?: string
    }

/**
 * Reads a file of cases. Each is a line `# title`, the text, a line `=>`, and a line for each fact, `nothing` where there is none:
 *
 *     measure NAME STATUS [SECTION]
 *     instrument TITLE ROLE [TYPE] [SECTION]
 *     outcome [INDICATOR] VALUE UNIT [QUALIFIER] [change UP|DOWN VALUE UNIT] [rank AMONG PLACE] [of MEASURE]
 */
export function parseCases(file: string): ReadingCase[] {
  return file
    .split(/^# /m)
    .slice(1)
    .map((block) => {
      const [head = '', facts = ''] = block.split(/^=>[ \t]*$/m)
      const [title = '', ...text] = head.split('\n')
      return {
        title: title.trim(),
        text: text.join('\n').trim(),
        facts: facts
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== '' && line !== 'nothing')
          .map(parseFact),
      }
    })
}

const STATUS = /^(?:IMPLEMENTED|PLANNED|SHORTFALL)$/
const CODE = /^[A-Z_]+$/
const QUALIFIER = /^(?:EXACT|APPROX|AT_LEAST|AT_MOST|OVER|NEAR)$/
const NUMBER = /^-?\d+(?:\.\d+)?$/

function parseFact(line: string): ExpectedFact {
  const [kind, ...words] = line.split(/\s+/)
  if (kind === 'measure') {
    const at = words.findIndex((word) => STATUS.test(word))
    if (at > 0) {
      return { kind, name: words.slice(0, at).join(' '), status: words[at] as string, section: words[at + 1] }
    }
  }
  if (kind === 'instrument') {
    const at = words.findIndex((word, index) => index > 0 && CODE.test(word))
    if (at > 0) {
      const rest = words.slice(at + 1)
      return {
        kind,
        title: words.slice(0, at).join(' '),
        role: words[at] as string,
        type: rest.find((word) => CODE.test(word)),
        section: rest.find((word) => !CODE.test(word)),
      }
    }
  }
  if (kind === 'outcome') {
    const at = words.findIndex((word) => NUMBER.test(word))
    const unit = words[at + 1]
    if (at >= 0 && unit) {
      const rest = words.slice(at + 2)
      const after = (word: string, count: number) =>
        rest.includes(word) ? rest.slice(rest.indexOf(word) + 1, rest.indexOf(word) + 1 + count).join(' ') : undefined
      return {
        kind,
        indicator: words.slice(0, at).join(' ') || undefined,
        value: Number(words[at]),
        unit,
        qualifier: rest.find((word) => QUALIFIER.test(word)) ?? 'EXACT',
        change: after('change', 3),
        rank: after('rank', 2),
        measure: after('of', 1),
      }
    }
  }
  throw new SyntaxError(`No fact of a reading case: ${line}`)
}
