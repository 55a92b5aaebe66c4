import type { MeasureKind, ThemeCode } from '../model/enums.ts'

/** A measure of the vocabulary (seed/vocabulary/*.yaml), labels after SKOS. */
export interface VocabularyMeasure {
  /** `M-<slug>`: written in the vocabulary, never changed. */
  id: string
  name: string
  altNames: string[]
  /** Phrases that hold a label but are no mention of the measure. */
  negativeNames: string[]
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
  instruments: { title: string; documentNumber: string | null; type: string }[]
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
