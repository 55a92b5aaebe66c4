import { createHash } from 'node:crypto'
import type { ReportFacts } from '../model/reportFacts.ts'
import type { Divisions } from '../reference/divisions.ts'
import type { IndicatorVocabulary } from '../reference/indicators.ts'
import type { Laws } from '../reference/laws.ts'
import type { Vocabulary } from '../reference/vocabulary.ts'
import { clean } from './clean.ts'
import { coined } from './coined.ts'
import { decode } from './decode.ts'
import { figures } from './figures.ts'
import { heading, type Known } from './heading.ts'
import { implied } from './implied.ts'
import { lexicon } from './lexicon.ts'
import { link } from './link.ts'
import { page } from './page.ts'
import { roles } from './roles.ts'
import { sectionAt } from './sectionAt.ts'
import { sections } from './sections.ts'
import { sentences } from './sentences.ts'
import type { Artefacts, Span, Stage } from './stage.ts'
import { status } from './status.ts'
import { titles } from './titles.ts'

export const EXTRACTOR = 'govgraph-extract/0.1.0'

/** Stages made ready for many reports: automata built, divisions indexed. */
export interface Reader {
  vocabulary: string
  /** All that stands between the decoded file and the facts, in order; the heading depends on what the caller knows. */
  stages(known: Known): AnyStage[]
}

export interface ReadOptions extends Known {
  /** What failures call the bytes: the file's path. */
  path?: string
  url?: string
  /** False where only a part of the report is given. */
  complete?: boolean
  /** YYYY-MM-DD */
  retrievedAt?: string
}

interface Reference {
  vocabulary: Vocabulary
  indicators: IndicatorVocabulary
  divisions: Divisions
  laws: Laws
}

// biome-ignore lint/suspicious/noExplicitAny: stages of any needs stand in one list; `inOrder` checks them
type AnyStage = Stage<any, any>

export function createReader({ vocabulary, indicators, divisions, laws }: Reference): Reader {
  const headingOf = heading(divisions)
  const rest = [
    titles(laws, vocabulary),
    roles,
    lexicon(vocabulary),
    coined,
    figures(indicators),
    implied(vocabulary),
    status,
    link(vocabulary, indicators),
  ]
  return {
    vocabulary: vocabulary.version,
    stages: (known) => inOrder([clean, page, sections, sentences, headingOf(known), ...rest]),
  }
}

/**
 * Reads one report: the same bytes, options and reader give the same facts. What the text does not tell is null and named in `problems`.
 * @throws what `decode` throws
 */
export async function readReport(bytes: Uint8Array, reader: Reader, options: ReadOptions = {}): Promise<ReportFacts> {
  const { path = 'the report', code, year, url, complete = true, retrievedAt } = options
  const { format, ...decoded } = await decode(bytes, path)
  const read = { ...decoded } as Artefacts
  for (const { run } of reader.stages({ code, year })) Object.assign(read, run(read))
  const { problems, ...report } = read.heading
  const placeOf = ({ start, end, rule }: Span & { rule: string }) => ({
    section: sectionAt(read.sections, start),
    start,
    end,
    rule,
  })

  return {
    source: {
      sha256: createHash('sha256').update(bytes).digest('hex'),
      format,
      ...(url && { url }),
      ...(retrievedAt && { retrievedAt }),
      complete,
    },
    extractor: EXTRACTOR,
    vocabulary: reader.vocabulary,
    report,
    measures: inTextOrder(
      read.measures.map((measure) => ({
        id: measure.id,
        name: measure.name,
        status: measure.status,
        theme: measure.theme,
        local: measure.local,
        mention: wordsOf(measure, read.text),
        ...placeOf(measure),
      })),
    ),
    instruments: inTextOrder(
      read.instruments.map((instrument, index) => ({
        title: instrument.title,
        type: instrument.type,
        role: instrument.role,
        documentNumber: instrument.documentNumber,
        implements: instrument.implements,
        amends: instrument.amends,
        repeals: instrument.repeals,
        measure: read.links.instruments[index] ?? null,
        mention: wordsOf(instrument, read.text),
        ...placeOf(instrument),
      })),
    ),
    outcomes: inTextOrder(
      read.figures.map((figure, index) => ({
        indicator: figure.indicator,
        value: figure.value,
        unit: figure.unit,
        qualifier: figure.qualifier,
        change: figure.change,
        rank: figure.rank,
        measure: read.links.figures[index] ?? null,
        phrase: wordsOf(figure, read.text),
        ...placeOf(figure),
      })),
    ),
    damage: read.damage,
    problems,
    text: read.text,
  }
}

const wordsOf = ({ start, end }: Span, text: string): string => text.slice(start, end)

const inTextOrder = <T extends Span>(facts: T[]): T[] => facts.sort((a, b) => a.start - b.start || a.end - b.end)

/** The stages, once it is sure that each finds what it needs. */
function inOrder(stages: AnyStage[]): AnyStage[] {
  const given = new Set<string>(['raw', 'around'])
  for (const { needs, gives } of stages) {
    for (const need of needs) if (!given.has(need)) throw new TypeError(`No stage gives "${need}" before it is needed.`)
    for (const gift of gives) given.add(gift)
  }
  return stages
}
