import { roleVerbs } from './roleVerbs.ts'
import type { Sentence, TitleMention } from './stage.ts'

/** Titles that one verb governs, and the words around them with all titles blanked out. */
export interface TitleGroup {
  titles: TitleMention[]
  /** From the sentence's start, or the titles before, up to the first title. */
  left: string
  /** From the last title up to the next titles or the sentence's end. */
  right: string
  /** The sentence after this one. */
  next: string
  /** Position of the sentence in its list. */
  sentence: number
  /** Whether the sentence speaks of studying or publicising. */
  speaksOfStudy: boolean
}

/** How far back in a long sentence its subject is looked for. */
const CONTEXT = 200
const STUDY = /学习|学法|宣传|宣讲|普法|培训|讲座|授课|解读/u

/** Outer titles in the order of the text, those of a list together. */
export function titleGroups(
  text: string,
  sentences: readonly Sentence[],
  titles: readonly TitleMention[],
): TitleGroup[] {
  const outer = titles.filter(
    (title, at) => !titles.slice(Math.max(0, at - 8), at).some(({ end }) => end > title.start),
  )
  const masked = mask(text, outer)
  const lists: TitleMention[][] = []
  for (const title of outer) {
    const last = lists.at(-1)?.at(-1)
    if (last && isList(masked.slice(last.end, title.start))) lists.at(-1)?.push(title)
    else lists.push([title])
  }

  let sentence = 0
  return lists.map((list, at) => {
    const start = list[0]?.start ?? 0
    const end = list.at(-1)?.end ?? 0
    while (sentence < sentences.length - 1 && (sentences[sentence] as Sentence).end <= start) sentence++
    let last = sentence
    while (last < sentences.length - 1 && (sentences[last] as Sentence).end < end) last++
    const from = Math.max(lists[at - 1]?.at(-1)?.end ?? 0, sentences[sentence]?.start ?? 0)
    const to = Math.min(lists[at + 1]?.[0]?.start ?? text.length, sentences[last]?.end ?? text.length)
    const { start: nextStart = 0, end: nextEnd = 0 } = sentences[last + 1] ?? {}
    return {
      titles: list,
      left: masked.slice(from, start).replace(/[《〈“"]+$/u, ''),
      right: masked.slice(end, to),
      next: masked.slice(nextStart, Math.min(nextEnd, nextStart + 120)),
      sentence,
      speaksOfStudy: STUDY.test(masked.slice(Math.max(sentences[sentence]?.start ?? 0, from - CONTEXT), to)),
    }
  })
}

function mask(text: string, titles: readonly TitleMention[]): string {
  let masked = ''
  let at = 0
  for (const { start, end } of titles) {
    masked += text.slice(at, start) + '□'.repeat(Math.max(0, end - Math.max(at, start)))
    at = Math.max(at, end)
  }
  return masked + text.slice(at)
}

/** What stands between two titles of one list: a mark or 和, 等, a note in brackets, whose the next one is; no verb. */
function isList(between: string): boolean {
  const words = between.replace(/[（(][^（）()]*[）)]/gu, '')
  return LIST.test(words) && !VERB.test(words) && roleVerbs(words).length === 0
}

const LIST = /^[》〉”"\s]*(?:等[\u4e00-\u9fff]{0,8})?[、，,；;和及与或暨以\s]*[^，,、；;。《〈\n]{0,14}[《〈“"\s]*$/u
const VERB =
  /对|将|把|就|围绕|针对|向|由|开展|推进|推动|组织|举办|召开|进行|做好|完成|加强|参与|配合|启动|强化|促进|深化|要求|规定/u
