import type { Vocabulary } from '../reference/vocabulary.ts'
import { sharedLength } from './sharedLength.ts'
import { spansWithin } from './spanAt.ts'
import { type MeasureMention, stage } from './stage.ts'

/** How many characters in a row the names of a measure and of what is counted share where the one speaks for the other. */
const ALIKE = 3
/** The same of its name and the words of the text: 办件516件 alone is no 互联网+政务服务. */
const ALIKE_IN_WORDS = 2
/** The words before a figure, in characters, may say it too: 行政复议体制改革到位，收到申请40件. */
const LEAD = 30

/**
 * Adds the measures that only their results speak for: 审结复议申请140件 tells of 行政复议 where nothing else does. The words of the figure are the
 * mention. Of the measures that a figure is known to be a result of, it is the first that shares words with what is counted.
 */
export function implied(vocabulary: Vocabulary) {
  const byName = new Map(vocabulary.measures.map((measure) => [measure.name, measure]))

  return stage({
    needs: ['text', 'mentions', 'figures'],
    gives: ['mentions'],
    run: ({ text, mentions, figures }) => {
      const named = new Set(mentions.map(({ name }) => name))
      const added: MeasureMention[] = []
      for (const { start, end, indicator, resultOf } of figures) {
        if (resultOf.some((name) => named.has(name)) || spansWithin(mentions, { start, end }).length > 0) continue
        const words = text.slice(Math.max(0, start - LEAD), end)
        const measure = byName.get(
          resultOf.find(
            (name) => sharedLength(name, indicator) >= ALIKE && sharedLength(name, words) >= ALIKE_IN_WORDS,
          ) ?? '',
        )
        if (!measure || spansWithin(added, { start, end }).length > 0) continue
        const { id, name, theme, local } = measure
        added.push({ start, end, id, name, theme, local, rule: 'result' })
      }
      return { mentions: added.length === 0 ? mentions : [...mentions, ...added].sort((a, b) => a.start - b.start) }
    },
  })
}
