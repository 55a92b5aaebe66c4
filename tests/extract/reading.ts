import type { Section, SectionKind } from '../../src/extract/stage.ts'
import { MeasureKind } from '../../src/model/enums.ts'
import type { Vocabulary, VocabularyMeasure } from '../../src/reference/vocabulary.ts'

/** A vocabulary of the given measures; what they do not tell is empty. */
export function vocabularyOf(...entries: (Partial<VocabularyMeasure> & { id: string; name: string })[]): Vocabulary {
  const measures = entries.map((entry) => ({
    altNames: [],
    shortfalls: [],
    negativeNames: [],
    patterns: [],
    parts: [],
    nameEn: null,
    gloss: null,
    kind: MeasureKind.MECHANISM,
    theme: 'DISPUTES' as const,
    local: false,
    broader: [],
    cues: [],
    instruments: [],
    formerIds: [],
    ...entry,
  }))
  return { version: 'test', themes: [], measures, byId: new Map(measures.map((measure) => [measure.id, measure])) }
}

/** Sections from parts of a text, without gaps: `[['work', '一'], …]` with the words that each begins with. */
export function sectionsOf(text: string, ...parts: [kind: SectionKind, path: string, opening: string][]): Section[] {
  const starts = parts.map(([, , opening]) => text.indexOf(opening))
  return parts.map(([kind, path], index) => ({
    kind,
    path,
    heading: null,
    start: index === 0 ? 0 : (starts[index] as number),
    end: starts[index + 1] ?? text.length,
  }))
}
