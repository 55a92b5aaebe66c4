import { InstrumentType } from '../model/enums.ts'
import type { Laws } from '../reference/laws.ts'
import { wordFinder } from '../reference/wordFinder.ts'
import { longestFirst } from './longestFirst.ts'
import type { Span } from './stage.ts'

export interface NamedLaw extends Span {
  /** As written. */
  title: string
}

/** Laws, administrative regulations and well-known documents called by name without 《》: 宪法, 民法典, 新行政复议法. Longest wins. */
export function namedLaws(laws: Laws): (text: string) => NamedLaw[] {
  const find = wordFinder(new Map([...names(laws)].map((name) => [name, name])))
  return (text) => {
    const found = find(text)
      .filter(({ start, end, meaning: name }) => isMention(text, start, end, name))
      .map(({ start, end, meaning: name }) => ({
        start: start - placeLength(text, start, name),
        end: end + editionLength(text, end),
      }))
    return longestFirst(found).map(({ start, end }) => ({ start, end, title: text.slice(start, end) }))
  }
}

/** Shortest name by which a document of the type is known without brackets. */
const SHORTEST: Partial<Record<InstrumentType, number>> = {
  [InstrumentType.LAW]: 2,
  [InstrumentType.ADMINISTRATIVE_REGULATION]: 4,
  [InstrumentType.PARTY_DOCUMENT]: 6,
  [InstrumentType.LOCAL_REGULATION]: 7,
  [InstrumentType.GOVERNMENT_RULE]: 10,
  [InstrumentType.PLAN]: 8,
  [InstrumentType.REPORT_OR_GUIDE]: 6,
}

function* names(laws: Laws): Iterable<string> {
  for (const { title, aliases, type, province } of laws.all) {
    if (province !== null && !/^[\u4e00-\u9fff]{2,6}[省市县区州]/u.test(title)) continue
    for (const name of [title.replace(/（[^（）]*）$/u, ''), ...aliases]) {
      if (name.length >= (SHORTEST[type] ?? Number.POSITIVE_INFINITY) && /^[\u4e00-\u9fff、]+$/u.test(name)) yield name
    }
  }
}

/** Words that go on: 行政诉讼法律监督, 劳动法规, 行政许可法定条件, 宪法学者, X法实施办法 (a longer title, known or not). */
const GOES_ON =
  /^(?:[律治制院庭官人务纪者盲理]|规(?!定(?![期制]))|定|学(?!习)|实施(?:条例|细则|办法|意见|方案)|修正案|司法解释|草案)/u
/** Names of days, campaigns, places and things called after a law: 宪法宣誓, 国家宪法日, 民法典宣传月, 宪法公园, 宪法进万家. */
const CALLED_AFTER =
  /^(?:宣誓|日|精神|意识|权威|法律|至上|广场|公园|主题|长廊|大道|墙|馆|教育馆|晨读|卫士|进(?!行)|(?:学习|法律|法治|集中|普法|主题)?宣传(?:月|周|日|季|年)|讲堂|大讲堂)/u
/** What may stand before a short name: a verb that takes it, 新, 和, or no Chinese character at all. */
const BEFORE_SHORT =
  /(?:^|[^\u4e00-\u9fff]|[新的和与及或对以将把按照据守彻施传习用即行读讲订懂循依如在是于实布台绕合涉])$/u
/** 市优化营商环境条例 is another instrument than 优化营商环境条例; of a named province it is one by itself. */
const PLACE_BEFORE = /[省市县区州旗镇](?:人大|政府|人民政府)?$/u
const PROVINCE_BEFORE =
  /(?:(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海)省|(?:北京|天津|上海|重庆)市|(?:内蒙古|广西壮族|西藏|宁夏回族|新疆维吾尔)自治区)$/u

function isMention(text: string, start: number, end: number, name: string): boolean {
  const before = text.slice(Math.max(0, start - 8), start)
  const after = text.slice(end, end + 10)
  if (GOES_ON.test(after) || CALLED_AFTER.test(after)) return false
  if (/[·•・．]$/u.test(before)) return false
  if (PLACE_BEFORE.test(before) && !/[法典]$/u.test(name)) return PROVINCE_BEFORE.test(before)
  return name.length > 4 || ALONE.has(name) || BEFORE_SHORT.test(before)
}

/** Short names that are no part of another word. */
const ALONE = new Set(['宪法', '民法典', '刑法'])

/** 辽宁省 right before a regulation belongs to its name. */
function placeLength(text: string, start: number, name: string): number {
  return /[法典]$/u.test(name) ? 0 : (text.slice(Math.max(0, start - 8), start).match(PROVINCE_BEFORE)?.[0].length ?? 0)
}

/** （2021—2025年）, （试行） right behind a name belong to it. */
function editionLength(text: string, end: number): number {
  return (
    text.slice(end, end + 20).match(/^[（(](?:\d{4}\s*[-—–－～~至]+\s*\d{4}\s*年?|试行|\d{4}年版)[)）]/u)?.[0].length ??
    0
  )
}
