import { InstrumentType } from '../model/enums.ts'
import { DOCUMENT_END } from './bracketedTitles.ts'
import { plainTitles, policyPackages } from './plainTitles.ts'
import type { Span } from './stage.ts'

export interface Nickname extends Span {
  title: string
  /** Where the shape of the name tells it. */
  type: InstrumentType | null
  rule: string
}

/** 苏政40条, “补充12条”, “惠企30条”: packages called by the number of their clauses. */
const CLAUSES = /(?<=[“"「])[\u4e00-\u9fff]{1,10}\d{1,3}条(?=[”"」])|(?<![\u4e00-\u9fff])[\u4e00-\u9fff]政\d{1,3}条/gu
/** “一规划两纲要”, “两方案一举措”: sets of plans called by their numbers. */
const SETS = /(?:[一二两三四五六七八]个?(?:规划|纲要|方案|举措|意见|办法|条例|决定|规定|计划)){2,4}/gu
const QUOTED = /[“"「『]([^“”"「」『』\n。；《》]{7,60})[”"」』]/gu
const EDITION = /[（(](?:\d{4}[^（）()]{0,14}|试行|暂行|草案|征求意见稿)[）)]$/u
const OWN_PLACE = /^(?:\d{4}年度?)?[\u4e00-\u9fff]{1,7}[省市县区州旗]/u
/** 2023年法治建设工作要点 */
const YEARLY = /^20\d\d年度?.{4,}(?:工作要点|工作计划|方案|规划)$/u
/** 2021年法治政府建设工作报告 that was 审议, 公开 or 报送: the report on another year than this one. */
const YEARLY_REPORT =
  /(?:(?<=公开|公布|公示|发布|报送|审议|审定|印发)[\u4e00-\u9fff]{2,6}[省市县区州旗])?(?:19|20)\d{2}年度?(?:[\u4e00-\u9fff]{0,8}[省市县区])?法治政府(?:建设)?(?:年度)?(?:工作)?(?:情况)?的?(?:年度)?(?:工作)?报告(?!如下)/gu
const REPORTED = /审议|审定|审核|公开|公布|公示|发布|报送|报告了|印发|撰写|形成/u

/** Instruments named without 《》, by the shape of the name. */
export function nicknames(text: string): Nickname[] {
  const found: Nickname[] = []
  const add = (start: number, title: string, type: InstrumentType | null, rule: string) => {
    const end = start + title.length
    if (found.every((other) => other.end <= start || other.start >= end)) found.push({ start, end, title, type, rule })
  }
  for (const { start, title } of policyPackages(text))
    add(start, title, InstrumentType.NORMATIVE_DOCUMENT, 'policy package')
  for (const { index, 0: title } of text.matchAll(CLAUSES))
    add(index, title, InstrumentType.NORMATIVE_DOCUMENT, 'clauses')
  for (const { index, 0: title } of text.matchAll(SETS))
    add(index, title, InstrumentType.PARTY_DOCUMENT, 'set of plans')
  for (const { index, 1: title = '' } of text.matchAll(QUOTED)) {
    if (DOCUMENT_END.test(title) && (EDITION.test(title) || OWN_PLACE.test(title) || YEARLY.test(title)))
      add(index + 1, title, null, 'quoted')
  }
  for (const { start, title } of plainTitles(text)) add(start, title, null, 'plain title')
  for (const { index, 0: title } of text.matchAll(YEARLY_REPORT)) {
    const before = text.slice(Math.max(0, index - 100), index).match(/[^。；\n]*$/u)?.[0] ?? ''
    const behind = text.slice(index + title.length, index + title.length + 100).match(/^[^。；\n]*/u)?.[0] ?? ''
    if (before + behind !== '' && REPORTED.test(before + behind)) add(index, title, null, 'yearly report')
  }
  return found
}
