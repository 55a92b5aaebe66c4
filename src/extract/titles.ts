import { InstrumentType } from '../model/enums.ts'
import type { Laws } from '../reference/laws.ts'
import type { Vocabulary } from '../reference/vocabulary.ts'
import { abbreviatedTitles } from './abbreviatedTitles.ts'
import { type BracketedTitle, bracketedTitles } from './bracketedTitles.ts'
import { documentNumberBeside, splitNumber } from './documentNumber.ts'
import { instrumentTypes } from './instrumentType.ts'
import { namedLaws } from './namedLaws.ts'
import { nicknames } from './nicknames.ts'
import { isOtherWork } from './otherWork.ts'
import { type Span, stage, type TitleMention } from './stage.ts'
import { titleRelations } from './titleRelations.ts'

/** Longest mention that a fact may quote. */
const LONGEST = 120

/**
 * Marks the instruments a report names: titles in 《》, nested ones too (after the one that holds them), laws called by name, and nicknames.
 * Mentions are the words without brackets. What they are cited for is told by `roles`.
 */
export function titles(laws: Laws, vocabulary?: Pick<Vocabulary, 'measures'>) {
  const typeOf = instrumentTypes(laws, vocabulary)
  const lawsNamed = namedLaws(laws)

  return stage({
    needs: ['text'],
    gives: ['titles'],
    run: ({ text }) => {
      const bracketed = bracketedTitles(text)
      const written = readBracketed(text, bracketed)
      const taken = new Spans(text.length, [...bracketed, ...written])
      const named = nicknames(text).filter((span) => taken.isFree(span))
      taken.add(named)
      const lawNames = lawsNamed(text).filter((span) => taken.isFree(span))
      return {
        titles: [
          ...written,
          ...named.map((name) => mention(name, name.title, null, name.rule, name.type)),
          ...lawNames.map((name) => mention(name, name.title, null, 'law by name')),
        ].sort((a, b) => a.start - b.start || b.end - a.end),
      }
    },
  })

  function readBracketed(text: string, bracketed: readonly BracketedTitle[]): TitleMention[] {
    const short = abbreviatedTitles(text, bracketed)
    let free = 0
    return bracketed.flatMap((found, at) => {
      const beside =
        found.depth === 0 ? documentNumberBeside(text, { start: found.start - 1, end: found.after }, free) : null
      if (beside) free = beside.end
      const { title, documentNumber } = splitNumber(short.get(at) ?? found.title)
      if (short.get(at) === null || isOtherWork(text, found)) return []
      const end = Math.min(found.end, found.start + LONGEST)
      const number = documentNumber ?? beside?.number ?? null
      return [mention({ start: found.start, end }, title, number, found.depth > 0 ? 'nested title' : 'title')]
    })
  }

  /** `type` where its shape tells it, else it is told by the title. */
  function mention(
    { start, end }: Span,
    title: string,
    documentNumber: string | null,
    rule: string,
    type: InstrumentType | null = null,
  ): TitleMention {
    const { implements: carriedOut, amends, repeals } = titleRelations(title)
    const known = type ?? typeOf(title)
    return { start, end, title, type: known, documentNumber, implements: carriedOut, amends, repeals, rule }
  }
}

/** Whether a span overlaps none of the given. */
class Spans {
  private readonly units: Uint8Array

  constructor(length: number, spans: readonly Span[]) {
    this.units = new Uint8Array(length)
    this.add(spans)
  }

  add(spans: readonly Span[]) {
    for (const { start, end } of spans) this.units.fill(1, start, end)
  }

  isFree({ start, end }: Span): boolean {
    for (let at = start; at < end; at++) if (this.units[at] === 1) return false
    return true
  }
}
