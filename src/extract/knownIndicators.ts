import type { KnownIndicator } from '../reference/indicators.ts'
import { wordFinder } from '../reference/wordFinder.ts'

/** One way to word a frequent indicator, as an expression over whole names. */
interface Wording {
  indicator: KnownIndicator
  expression: RegExp
}

/**
 * Tells the frequent indicator that one of several names is a wording of: the first of the vocabulary's, undefined where none is. Each name is
 * the end of the first. Only those wordings are tried whose characters the name has.
 */
export function knownIndicators(
  indicators: readonly KnownIndicator[],
): (names: readonly [string, ...string[]]) => KnownIndicator | undefined {
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

  return (names) => {
    let first = wordings.length
    const tryAll = (alike: readonly number[]) => {
      for (const at of alike) {
        if (at < first && names.some((name) => wordings[at]?.expression.test(name))) first = at
      }
    }
    for (const { meaning: alike } of findRuns(names[0])) tryAll(alike)
    if (names.some((name) => anyVague.test(name))) tryAll(vague)
    return wordings[first]?.indicator
  }
}

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
