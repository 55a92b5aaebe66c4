import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { z } from 'zod'
import { InstrumentType, MeasureKind, THEME_CODES, type ThemeCode } from '../model/enums.ts'
import { fail } from '../model/failures.ts'
import { checkVocabulary, type VocabularyProblem } from './checkVocabulary.ts'

/** A measure of the vocabulary (seed/vocabulary/*.yaml), labels after SKOS. */
export interface VocabularyMeasure {
  /** `M-<slug>`: written in the vocabulary, never changed. */
  id: string
  name: string
  altNames: string[]
  /** Phrases that hold a label but are no mention of the measure. */
  negativeNames: string[]
  /** Labels that hold only in parts on problems: elsewhere 依法行政能力 is an aim, there it is what falls short. */
  shortfalls: string[]
  /**
   * Surface forms with gaps: `听取…法治政府建设…汇报`; `…` stands for a few words within a clause. Where names share a word, brackets show the
   * part that is this measure's: `接受…[人大]…监督`.
   */
  patterns: string[]
  /** What it consists of: three or more of these one after another, in any order, speak for it: 公众参与、专家论证、风险评估. */
  parts: string[]
  nameEn: string | null
  gloss: string | null
  kind: MeasureKind
  theme: ThemeCode
  /** True for a local coinage that has entered the vocabulary. */
  local: boolean
  /** Ids of broader measures. */
  broader: string[]
  /** Words that show that a figure or instrument beside them belongs to the measure, though they are no label of it. */
  cues: string[]
  /** Titles of national documents it rests on, with their numbers. */
  instruments: { title: string; documentNumber: string | null; type: InstrumentType }[]
  /** Ids it had before it entered the vocabulary. */
  formerIds: string[]
}

export interface VocabularyTheme {
  id: ThemeCode
  name: string
  nameEn: string
}

export interface Vocabulary {
  /** Hash of the files. */
  version: string
  themes: readonly VocabularyTheme[]
  measures: readonly VocabularyMeasure[]
  byId: ReadonlyMap<string, VocabularyMeasure>
}

/**
 * Reads `vocabulary/themes.yaml` and one file of measures per theme (`functions.yaml` …) from the seed folder.
 * @throws VOCABULARY_INVALID with the file, the place in it and the rule it breaks.
 */
export function loadVocabulary(seedFolder: string): Vocabulary {
  const { vocabulary, problems } = readVocabulary(seedFolder)
  const [problem] = problems
  if (problem) throw fail('VOCABULARY_INVALID', problem.id, problem.rule)
  return vocabulary
}

/**
 * The vocabulary with all that is wrong with it.
 * @throws VOCABULARY_INVALID where a file does not have the form of one.
 */
export function readVocabulary(seedFolder: string): { vocabulary: Vocabulary; problems: VocabularyProblem[] } {
  const hash = createHash('sha256')
  const read = <T>(file: string, form: z.ZodType<T>): T => {
    const text = readFileSync(join(seedFolder, 'vocabulary', file), 'utf8')
    hash.update(text)
    const result = form.safeParse(load(text))
    if (result.success) return result.data
    const issue = result.error.issues[0]
    throw fail('VOCABULARY_INVALID', file, `${issue?.path.join('.')}: ${issue?.message}`)
  }
  const themes = read('themes.yaml', z.array(themeForm))
  const measures = THEME_CODES.flatMap((theme) =>
    read(`${theme.toLowerCase()}.yaml`, z.array(measureForm)).map((measure) => ({ ...measure, theme })),
  )
  const byId = new Map(measures.map((measure) => [measure.id, measure]))
  const version = hash.digest('hex').slice(0, 16)
  return { vocabulary: { version, themes, measures, byId }, problems: checkVocabulary(themes, measures) }
}

const words = z.array(z.string().min(1)).default([])

const themeForm = z.strictObject({
  id: z.enum(THEME_CODES),
  name: z.string().min(1),
  nameEn: z.string().min(1),
})

const measureForm = z.strictObject({
  id: z.string().regex(/^M-[a-z0-9]+(-[a-z0-9]+)*$/, 'must be M- and a slug of pinyin'),
  name: z.string().min(2),
  nameEn: z.string().min(1).nullable().default(null),
  gloss: z.string().min(1).nullable().default(null),
  kind: z.enum(MeasureKind),
  local: z.boolean().default(false),
  altNames: words,
  negativeNames: words,
  shortfalls: words,
  patterns: words,
  parts: words,
  broader: words,
  cues: words,
  instruments: z
    .array(
      z.strictObject({
        title: z.string().min(2),
        documentNumber: z.string().nullable().default(null),
        type: z.enum(InstrumentType),
      }),
    )
    .default([]),
  formerIds: words,
})
