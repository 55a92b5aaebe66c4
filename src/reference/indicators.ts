import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { z } from 'zod'
import { fail } from '../model/failures.ts'

/** A unit that stands behind a number. */
export interface Unit {
  /** How it is kept: 名 is kept as 人. */
  unit: string
  /** How it is written. */
  forms: string[]
  /** Characters behind it that make it another word: 部门 is no 部. */
  not: string
  /** How the name of what is counted in it ends: 人数, 次数. */
  suffix: string
}

/** A frequent indicator, under the one name that all its wordings get. */
export interface KnownIndicator {
  name: string
  /** The unit kept for it, where places count the same thing in 件 and 起. */
  unit: string | null
  /** Wordings as whole regular expressions over names put together from the text: `(行政)?复议申请受理数`. */
  forms: string[]
  /** Names of the measures it is a result of, best first. */
  of: string[]
}

/** How figures are counted and named (seed/vocabulary/indicators.yaml). */
export interface IndicatorVocabulary {
  units: readonly Unit[]
  durations: readonly Unit[]
  /** Nouns counted without a unit. */
  nouns: readonly Unit[]
  /** Verbs that stand behind their object in the name of what is counted. */
  verbs: readonly string[]
  /** Regular expressions of what a name leaves out at the head of a clause. */
  fillers: readonly string[]
  /** Regular expressions of what stands between a clause's subject and its verb. */
  hinges: readonly string[]
  indicators: readonly KnownIndicator[]
}

/**
 * Reads `vocabulary/indicators.yaml` from the seed folder.
 * @throws VOCABULARY_INVALID with the file and the rule it breaks.
 */
export function loadIndicators(seedFolder: string): IndicatorVocabulary {
  const file = 'indicators.yaml'
  const result = vocabularyForm.safeParse(load(readFileSync(join(seedFolder, 'vocabulary', file), 'utf8')))
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw fail('VOCABULARY_INVALID', file, `${issue?.path.join('.')}: ${issue?.message}`)
}

const words = z.array(z.string().min(1))

const unitForm = z
  .strictObject({
    unit: z.string().min(1),
    forms: words.optional(),
    not: z.string().default(''),
    suffix: z.string().min(1),
  })
  .transform(({ forms, ...unit }) => ({ ...unit, forms: forms ?? [unit.unit] }))

const vocabularyForm = z.strictObject({
  units: z.array(unitForm),
  durations: z.array(unitForm),
  nouns: z
    .array(z.strictObject({ unit: z.string().default('个'), forms: words, not: z.string().default('') }))
    .transform((nouns) => nouns.map((noun) => ({ ...noun, suffix: '数' }))),
  verbs: words,
  fillers: words,
  hinges: words,
  indicators: z.array(
    z.strictObject({
      name: z.string().min(2),
      unit: z.string().min(1).nullable().default(null),
      forms: words.default([]),
      of: words.default([]),
    }),
  ),
})
