import { Level } from '../model/enums.ts'
import type { Division } from '../reference/divisions.ts'
import type { Span } from './stage.ts'

const OPENING = /(?:^|\n)(?:现将)?(?:20\d\d年(?:度)?(?:以来)?[，,]?)?$|现将$/
const PASSING_BEFORE = /[对向在与和同赴到由经及、]$/
const PASSING_AFTER =
  /^(?:人民|中级)*(?:法院|检察院|重要|考察|视察|调研|精神|战略)|^[委、，,]{0,2}(?:[\u4e00-\u9fff]{0,4}政府)?的?(?:坚强|正确)?领导/

/** Whether the opening of a report stands before an offset: 2022年，…; 现将…. */
export const isOpening = (text: string, start: number): boolean =>
  OPENING.test(text.slice(Math.max(0, start - 24), start))

/** Whether a name stands there in passing: a partner, a court, a superior. */
export const isPassing = ({ start, end }: Span, text: string): boolean =>
  PASSING_BEFORE.test(text.slice(Math.max(0, start - 1), start)) || PASSING_AFTER.test(text.slice(end, end + 12))

const OWN_LETTER = /(?:全|我|本)([省市县区旗州盟镇乡]|街道)(?![长委级际直人村])/g

/** What the page calls its place: 区 of 全区, 市 of 我市; null where it does not. */
export function ownLetter(text: string): string | null {
  const counts = new Map<string, number>()
  for (const [, letter = ''] of text.matchAll(OWN_LETTER)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  const [best, second] = [...counts].sort(([, a], [, b]) => b - a)
  return best && best[1] >= 2 * (second?.[1] ?? 0) ? best[0] : null
}

export const isTownLetter = (letter: string | null): boolean => ['镇', '乡', '街道'].includes(letter ?? '')

/** Whether a place can call itself so; any can where nothing is known of it. Zones are 全区 too. */
export function answersTo(letter: string | null, { name, level }: Division): boolean {
  return letter === null || (level === Level.FUNCTIONAL_ZONE ? letter === '区' : name.endsWith(letter))
}
