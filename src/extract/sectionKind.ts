import type { SectionKind } from './stage.ts'

const FAULTS = '问题|不足|差距|短板|弱项|困难|薄弱环节|薄弱之处'
const PROBLEMS = new RegExp(
  `存在[^，,。]{0,12}(?:${FAULTS})|面临[^，,。]{0,8}(?:${FAULTS})|^(?:主要|突出|当前|目前|工作中?的?)*(?:${FAULTS})|(?:主要|工作(?:中)?的?)(?:${FAULTS})|的(?:${FAULTS})(?:$|[及和与、，,])`,
)
const REMEDIES =
  /导向|(?:解决|化解|整改|聚焦|破解|整治|补齐|对标|排查|纠治)[^，,。]{0,10}(?:问题|不足|差距|短板|弱项)|(?:问题|不足|短板)[^，,。]{0,6}(?:整改|解决|化解)|(?:做法|成效|成绩|举措|进展)[^，,]{0,4}[及和与、]/
const PLANS =
  /下(?:一)?(?:步|年度|阶段|年)|今后|明年|来年|未来(?:一|几|的?工作|打算)|(?:工作|主要|重点|总体|初步)的?(?:打算|安排|计划|思路|谋划|设想)(?:$|[、和及与，,。：:])|(?:打算|计划安排|努力方向|改进(?:措施|方向|意见))$|展望/
const REVIEWS = /(?:落实|执行|完成|开展|推进|实施)(?:的?情况|成效)/

/**
 * What a heading announces; null where it says nothing of problems or plans. `year` is the year reported on: a heading of the next
 * year is a plan.
 */
export function kindOfHeading(heading: string, year: number | null): SectionKind | null {
  const plain = heading.replace(/[《“"][^》”"]*[》”"]/g, '')
  if (plain.length > 60) return null
  const isPlan =
    (PLANS.test(plain) && !REVIEWS.test(plain)) || (year !== null && yearsIn(plain).some((named) => named > year))
  const isProblem = PROBLEMS.test(plain) && !REMEDIES.test(plain)
  if (isProblem) return 'problems'
  return isPlan ? 'plans' : null
}

const LACKS = `${FAULTS}|薄弱|不平衡|不均衡|不到位|不充分`
const OPENS_PROBLEMS = [
  new RegExp(
    `(?:虽|尽管|在(?:充分)?肯定|取得[^。]{0,30}(?:成绩|成效|进展|进步|成果))[^。]{0,120}(?:但|仍|还|也|与)[^。]{0,60}(?:存在|面临|有)[^。]{0,24}(?:${LACKS})`,
  ),
  new RegExp(`^(?:当前|目前|同时|但是?)?[^。，,]{0,16}(?:仍|还|也)然?(?:存在|面临|有)[^。]{0,20}(?:${LACKS})`),
  new RegExp(`^(?:存在的?|工作中的?|主要的?){1,2}(?:${FAULTS})`),
]
const OPENS_PLANS = /^(?:下一?步|下一?阶段|下一?年度|今后|明年|来年|新的一年|接下来|展望)/
const NEXT_YEAR = /^(20\d\d)年(?!\s*\d)/

/** …。下一步,将做好以下工作：the paragraph tells of problems, what is listed behind it are plans. */
export const announcesPlans = (paragraph: string): boolean => ANNOUNCES_PLANS.test(paragraph)
const ANNOUNCES_PLANS = /[。；;](?:下一?步|下一?阶段|今后|20\d\d年)[^。；;]{0,60}[：:]$/

/** What a paragraph without a number opens: the part on problems, the part on plans, or neither. */
export function kindOfOpening(paragraph: string, year: number | null): 'problems' | 'plans' | null {
  const opening = paragraph.slice(0, 260)
  if (OPENS_PLANS.test(opening)) return 'plans'
  const named = Number(NEXT_YEAR.exec(opening)?.[1] ?? 0)
  if (year !== null && named > year && /[将要]|继续|进一步|围绕|坚持/.test(opening.slice(0, 160))) return 'plans'
  const sentences = opening.split('。').slice(0, 2).join('。')
  return OPENS_PROBLEMS.some((cue) => cue.test(sentences)) ? 'problems' : null
}

/** Years named as such; not those of plans of several years (2021—2025年). */
export function yearsIn(text: string): number[] {
  return [
    ...text.matchAll(/(?=20)(?<![-—－–~～至到\d])(20\d\d)(?=\s*(?:年|法治))(?!年?\s*[-—－–~～至到]\s*20\d\d)/g),
  ].map(([year]) => Number(year))
}
