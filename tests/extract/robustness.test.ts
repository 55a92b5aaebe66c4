import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { Converter } from 'opencc-js/cn2t'
import { createReader, readReport } from '../../src/extract/readReport.ts'
import { toSimplified } from '../../src/extract/simplified.ts'
import type { ReportFacts } from '../../src/model/reportFacts.ts'
import { validateFacts } from '../../src/model/validateFacts.ts'
import { canonicalTitle } from '../../src/reference/canonicalTitle.ts'
import { loadDivisions } from '../../src/reference/divisions.ts'
import { loadIndicators } from '../../src/reference/indicators.ts'
import { loadLaws } from '../../src/reference/laws.ts'
import { loadVocabulary } from '../../src/reference/vocabulary.ts'
import { mangledTexts, repeatedTexts, type Story, stories, write } from './inventedReports.ts'

/** How many mangled texts are read; the other properties read fewer in proportion. `GOVGRAPH_PROPERTY_RUNS=100000` is the full count. */
const RUNS = Number(process.env.GOVGRAPH_PROPERTY_RUNS ?? 2000)
const TIMEOUT = 60_000 + RUNS * 20
const times = (share: number) => ({ seed: 2023, numRuns: Math.ceil(RUNS * share) })

const reader = createReader({
  vocabulary: loadVocabulary('seed'),
  indicators: loadIndicators('seed'),
  divisions: loadDivisions('seed'),
  laws: loadLaws('seed'),
})
const toTraditional: (text: string) => string = Converter({ from: 'cn', to: 't' })
const read = (text: string): Promise<ReportFacts> => readReport(Buffer.from(text), reader)

describe('any text', () => {
  it(
    'is read or refused by name, gives valid facts, and its words stand where they say',
    () => fc.assert(fc.asyncProperty(mangledTexts, readsSoundly), times(1)),
    TIMEOUT,
  )

  it(
    'may say one thing a thousand times',
    () => fc.assert(fc.asyncProperty(repeatedTexts, readsSoundly), times(0.004)),
    TIMEOUT,
  )
})

describe('an invented report', () => {
  it(
    'is read whole',
    () =>
      fc.assert(
        fc.asyncProperty(stories, async (story) => {
          const { report, outcomes, instruments, measures } = await read(write(story))
          const [first, second, third, fourth] = story.counts
          expect(report).toMatchObject({
            title: `${story.place}2023年法治政府建设年度报告`,
            year: 2023,
            issuer: `${story.place}人民政府`,
            issuedOn: '2024-01-15',
            jurisdiction: { name: story.place },
          })
          expect(outcomes.map(({ value, unit, section }) => `${value}${unit} ${section}`)).toEqual([
            `${first}件 一(一)`,
            `${second}件 一(二)`,
            `${third}家 一(三)`,
            `${story.rate}% 一(三)`,
            `${fourth}件 一(四)`,
          ])
          const titles = instruments.filter(({ rule }) => rule === 'title')
          expect(titles.map(({ title, role }) => `${title} ${role}`)).toEqual([
            `${story.place}${story.title} ISSUED`,
            `${story.law} BASIS`,
          ])
          const [one, two, three, four, five] = story.measures
          expect(measures.map(({ name, status }) => `${name} ${status}`)).toEqual(
            expect.arrayContaining([
              `${one} IMPLEMENTED`,
              `${two} IMPLEMENTED`,
              `${three} IMPLEMENTED`,
              `${four} SHORTFALL`,
              `${five} PLANNED`,
            ]),
          )
        }),
        times(0.04),
      ),
    TIMEOUT,
  )

  const forms: [string, (text: string) => string][] = [
    ['lines end as elsewhere', (text) => text.replaceAll('\n', '\r\n')],
    ['empty lines stand between', (text) => text.replaceAll('\n', '\n\n \n')],
    ['lines are indented and padded', (text) => text.replace(/^|\n/g, (end) => ` ${end}\u3000\u3000`)],
    ['spaces are of other kinds', (text) => text.replaceAll('。', '。\u00a0').replaceAll('，', '，\u200b')],
    ['spaces stand around figures', (text) => text.replace(/(?<=\p{sc=Han})(?=\d)|(?<=[\d%])(?=\p{sc=Han})/gu, ' ')],
    ['figures are full-width', (text) => text.replace(/[0-9%]/g, fullWidth)],
    [
      'brackets and commas are half-width',
      (text) => text.replaceAll('（', '(').replaceAll('）', ')').replaceAll('，', ','),
    ],
    ['characters are traditional', toTraditional],
    ['quotes are straight', (text) => text.replace(/[“”]/g, '"')],
  ]
  it.each(forms)(
    'says the same where %s',
    (_, change) =>
      fc.assert(
        fc.asyncProperty(stories, async (story) => {
          const text = write(story)
          fc.pre(toSimplified(toTraditional(text)) === text)
          expect(told(await read(change(text)))).toEqual(told(await read(text)))
        }),
        times(0.02),
      ),
    TIMEOUT,
  )

  it(
    'swaps two figures of its facts with two numbers',
    () =>
      fc.assert(
        fc.asyncProperty(stories, async (story) => {
          const [first, second, third, fourth] = story.counts
          const swapped: Story = { ...story, counts: [fourth, second, third, first] }
          const expected = (await read(write(story))).outcomes.map((fact) => ({
            ...fact,
            ...(fact.value === first && { value: fourth, phrase: fact.phrase.replace(`${first}`, `${fourth}`) }),
            ...(fact.value === fourth && { value: first, phrase: fact.phrase.replace(`${fourth}`, `${first}`) }),
          }))
          expect((await read(write(swapped))).outcomes).toEqual(expected)
        }),
        times(0.04),
      ),
    TIMEOUT,
  )

  it(
    'swaps the places of its facts with two names',
    () =>
      fc.assert(
        fc.asyncProperty(stories, async (story) => {
          const { place, neighbour } = story
          const swap = (text: string) =>
            text.replace(new RegExp(`${place}|${neighbour}`, 'g'), (name) => (name === place ? neighbour : place))
          const one = told(await read(write(story)))
          const other = told(await read(write({ ...story, place: neighbour, neighbour: place })))
          expect(other).toEqual(JSON.parse(swap(JSON.stringify(one))))
        }),
        times(0.04),
      ),
    TIMEOUT,
  )

  it(
    'keeps its facts where a plan is added',
    () =>
      fc.assert(
        fc.asyncProperty(stories, async (story) => {
          const { measures, ...others } = await read(write(story))
          const more = await read(write(story, [`下一步，全面推行${story.planned}。`]))
          const start = write(story).indexOf(`${story.place}人民政府`, 40)
          const isAdded = (fact: { start: number }) => fact.start > start
          expect(more.measures.filter((fact) => !isAdded(fact))).toEqual(measures)
          expect(new Set(more.measures.filter(isAdded).map(({ status }) => status))).toEqual(new Set(['PLANNED']))
          expect([more.report, more.outcomes, more.instruments.filter((fact) => !isAdded(fact))]).toEqual([
            others.report,
            others.outcomes,
            others.instruments,
          ])
        }),
        times(0.04),
      ),
    TIMEOUT,
  )
})

/** Fails where a text is not read as any text must be. */
async function readsSoundly(text: string): Promise<void> {
  const facts = await read(text).catch((error) => {
    if (error.code === 'FILE_EMPTY' || error.code === 'FILE_BINARY') return null
    throw error
  })
  if (facts) validateFacts(facts)
}

/** What facts tell, without what changes with the form of the text: where and in which words; of places the name. */
function told({ report, measures, instruments, outcomes }: ReportFacts) {
  return {
    report: { ...report, title: canonicalTitle(report.title ?? ''), jurisdiction: report.jurisdiction?.name },
    measures: measures.map(({ start: _, end: __, mention: ___, ...fact }) => fact),
    instruments: instruments.map(({ start: _, end: __, mention: ___, ...fact }) => fact),
    outcomes: outcomes.map(({ start: _, end: __, phrase: ___, ...fact }) => fact),
  }
}

const fullWidth = (unit: string): string => String.fromCharCode(unit.charCodeAt(0) + 0xfee0)
