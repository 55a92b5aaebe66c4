import type { MeasureFact } from '../src/model/reportFacts.ts'
import type { Random } from './random.ts'

/** Places one fact after another, in sections that follow one another. */
export type Offsets = (words: string, rule: string) => Pick<MeasureFact, 'section' | 'start' | 'end' | 'rule'>

export function offsets(random: Random): Offsets {
  let start = 0
  return (words, rule) => {
    start += 5 + random.below(120)
    const part = Math.floor(start / 2_000)
    const section = `${'一二三四五六七八九'[part % 9]}(${'一二三四五'[Math.floor((start % 2_000) / 400)]})`
    const end = start + words.length
    const place = { section, start, end, rule }
    start = end
    return place
  }
}
