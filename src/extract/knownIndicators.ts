import type { KnownIndicator } from '../reference/indicators.ts'
import { wordFinder } from '../reference/wordFinder.ts'

/** One way to word a frequent indicator, as an expression over whole names. */
interface Wording {
  indicator: KnownIndicator
  expression: RegExp
}

/**
 * Tells the frequent indicator that a name, or the end of it that leaves out who counts, is a wording of: the first of the vocabulary's, undefined
 * where neither is any. Only those wordings are tried whose characters the name has.
 */
export function knownIndicators(
  indicators: readonly KnownIndicator[],
): (name: string, end: string) => KnownIndicator | undefined {
  const wordings: Wording[] = []
  /** Those that say too little outside their groups. */
  const vague: number[] = []
  const byRun = new Map<string, number[]>()
  for (const indicator of indicators) {
    for (const form of [indicator.name, ...indicator.forms]) {
      const run = runOf(form)
      const alike = run.length < SHORTEST_RUN ? vague : (byRun.get(run) ?? [])
      if (alike !== vague) byRun.set(run, alike)
      alike.push(wordings.length)
      wordings.push({ indicator, expression: new RegExp(`^(?:${form})$`) })
    }
  }
  const anyVague = new RegExp(vague.map((at) => wordings[at]?.expression.source).join('|') || '(?!)')
  const findRuns = wordFinder(byRun)

  return (name, end) => {
    let first = wordings.length
    for (const { meaning: alike } of findRuns(name)) first = firstOf(alike, name, end, first)
    if (fits(anyVague, name, end)) first = firstOf(vague, name, end, first)
    return wordings[first]?.indicator
  }

  /** The first of several wordings that fits, where it comes before another; else that one. */
  function firstOf(alike: readonly number[], name: string, end: string, before: number): number {
    for (const at of alike) {
      if (at >= before) break
      if (fits((wordings[at] as Wording).expression, name, end)) return at
    }
    return before
  }
}

const fits = (expression: RegExp, name: string, end: string): boolean =>
  expression.test(name) || (end !== name && expression.test(end))

const SHORTEST_RUN = 2

/** The longest run of characters that all names hold which a form fits: 复议 of `(行政)?复议(申请|案件)(收到|新收)数`; '' where it tells none. */
function runOf(form: string): string {
  if (/[\\[\]]/.test(form)) return ''
  let outside = form
  for (let inside = ''; inside !== outside; ) {
    inside = outside
    outside = inside.replace(/\([^()]*\)/g, '·')
  }
  if (outside.includes('|')) return ''
  const runs = outside.replace(/.(?:[?*]|\{[^}]*\})/gu, '·').match(/[\p{L}\p{N}]+/gu) ?? []
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), '')
}
