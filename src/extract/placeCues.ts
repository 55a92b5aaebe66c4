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

/** What a department is of by its own name: 市 of 市水务局2024年…; null where it does not begin so. */
export const departmentLetter = (words: string): string | null =>
  /^(?:20\d\d年(?:度)?(?:以来)?[，,]?)?([省市县区州旗])(?!委|政府|人民)[\u4e00-\u9fff]{2,14}(?:局|厅|委|办公室|委员会)/.exec(
    words,
  )?.[1] ?? null

export const isTownLetter = (letter: string | null): boolean => ['镇', '乡', '街道'].includes(letter ?? '')

/** Whether a place can call itself so; any can where nothing is known of it. Zones are 全区 too. */
export function answersTo(letter: string | null, { name, level }: Division): boolean {
  return letter === null || (level === Level.FUNCTIONAL_ZONE ? letter === '区' : name.endsWith(letter))
}

/** 法治上城, 平安上城: a short name that can only be the place's. */
export const isLawful = (text: string, start: number): boolean =>
  ['法治', '平安'].includes(text.slice(Math.max(0, start - 2), start))

/** Words that are said in some provinces only. */
const REGIONS: readonly (readonly [RegExp, RegExp])[] = [
  [/(?<!域)副中心|首都(?!师范|经贸|医科)|京津冀/, /^北京/],
  [/京津冀/, /^(?:天津|河北)/],
  [/津心办/, /^天津/],
  [/冀时办/, /^河北/],
  [/三晋通/, /^山西/],
  [/蒙速办/, /^内蒙古/],
  [/辽事通/, /^辽宁/],
  [/吉事办/, /^吉林/],
  [/长三角/, /^(?:上海|江苏|浙江|安徽)/],
  [/随申办/, /^上海/],
  [/苏服办|苏解纷/, /^江苏/],
  [/浙里办|浙政钉|大综合一体化/, /^浙江/],
  [/皖事通/, /^安徽/],
  [/闽政通/, /^福建/],
  [/赣服通/, /^江西/],
  [/爱山东/, /^山东/],
  [/豫事办/, /^河南/],
  [/鄂汇办/, /^湖北/],
  [/湘易办/, /^湖南/],
  [/粤港澳|大湾区|粤省事|粤执法|粤商通/, /^广东/],
  [/智桂通/, /^广西/],
  [/自由贸易港|海易办/, /^海南/],
  [/成渝|川渝/, /^(?:重庆|四川)/],
  [/渝快办/, /^重庆/],
  [/天府通办/, /^四川/],
  [/秦务员/, /^陕西/],
  [/甘快办/, /^甘肃/],
]

/** Whether a page can be from a province by what it says of regions and of its superiors: 省委 of no municipality, 自治区 of no province. */
export function suitsRegion(text: string, province: string): boolean {
  const regions = REGIONS.filter(([words]) => words.test(text))
  if (regions.length > 0) return regions.some(([, names]) => names.test(province))
  const ofProvince = /(?<![跨外各])省[委市级、](?!.{0,4}跨)|全省|我省|省(?:人民)?政府/.test(text)
  const kind = ofProvince ? '省' : /(?:全|我)自治区|自治区(?:党委|人民政府|政府|级|、)/.test(text) ? '自治区' : '市'
  return kind === '市' ? province.endsWith('市') && /市[委级、政]|全市/.test(text) : province.endsWith(kind)
}
