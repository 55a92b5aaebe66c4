import { unitSet } from '../reference/unitSet.ts'
import { longestFirst } from './longestFirst.ts'
import { matchesBehind } from './matchesAt.ts'
import type { Span } from './stage.ts'

/** A title that stands in the text without 《》. */
export interface PlainTitle extends Span {
  title: string
}

const VERBS =
  '印发|出台|制定|制订|制发|下发|发布|颁布|编制|修订|推出|按照|根据|依据|依照|遵照|贯彻|落实|对照|实施|执行|完善|通过|审议|审定'
/** 示例县…, 2022年全县…: what a document of a place begins with. */
const BEGINS =
  '(?:(?:(?![省市县区州旗盟全各本我该上中国的了将对向在和及与年度])[\\u4e00-\\u9fff]){2,6}[省市县区州旗](?!委|政府|人民|长|直|级|域|内)|(?:19|20)\\d\\d年(?:度)?)'
const wordsWithout = (others: string, least: number): string =>
  `(?:(?!${others}|情况|会议|精神|各项|以及)[\\u4e00-\\u9fff、“”+\\d—-]){${least},40}?`
/** Words that documents' titles end in. */
const KINDS =
  '(?:工作|实施|行动|活动|创建|分工|整改|整治|改革|建设|攻坚)方案|(?:工作|立法|普法|行动|实施)(?:计划|规划)|工作要点|(?:实施|指导)意见|(?:管理|暂行|实施|考核)办法|实施细则|(?:议事|工作|适用|裁量)规则|应急预案|若干(?:措施|规定|意见)|目标管理责任书|考核细则|(?:事项|服务)(?:目录|清单)|任务清单|(?:办事|操作|工作)指南'
const ENDS = `(?:${KINDS})(?:[（(][^（）()]{2,14}[）)])?`
const CITED = new RegExp(
  `(?<=(?:${VERBS})(?:了|的|好|和)?|[》）)、和及与]|[“"]|《?[^。；\\n]{0,4}关于印发)(${BEGINS}${wordsWithout(VERBS, 2)}${ENDS})(?=[，,。；;、）)”"和及与等中]|$|(?:的)?(?:要求|任务|部署|精神|安排|通知)|(?:和|以及|为|，))`,
  'muy',
)
/** What may stand right before such a title. */
const LEADS = unitSet(
  `${VERBS.split('|')
    .map((verb) => verb.slice(-1))
    .join('')}了的好和》）)、和及与“"`,
)
const GOVERNED = new RegExp(`(?:${VERBS})[^。；\\n]*$`, 'u')

/** Documents of a place named by their whole titles after a verb of making or following: 出台示例县创建示范县工作方案. */
export function plainTitles(text: string): PlainTitle[] {
  const ofPlaces = matchesBehind(CITED, LEADS, text).flatMap(({ index, 1: title = '' }) =>
    GOVERNED.test(text.slice(Math.max(0, index - 120), index)) ? [titleAt(index, title)] : [],
  )
  return longestFirst([...ofPlaces, ...issuedTitles(text)])
}

const ISSUES = '印发|出台|制发|下发|颁布|印制|审议通过|研究通过'
const AMENDS = '修订|修编|修改'
/** 相关实施办法, 一系列管理办法, 3个工作方案: some documents, and none by its title. */
const SOME =
  '相关|有关|系列|一批|一揽子|配套|各[项类级个]|多[项个部件]|[\\d一二三四五六七八九十两几]+(?:余|多)?[个项部件份]|年度|具体|专门|专项'
const objectOf = (verbs: string, least: number): string =>
  `(?:${verbs})(?:了|实施|完善)?(?:[我本][省市县区州旗镇乡])?((?!${SOME})${wordsWithout(`${verbs}|其中|完善|的`, least)}(?:${KINDS}))(?=[，,。；;、）)\\s]|和|及|等|$)`
const ISSUED = new RegExp([objectOf(ISSUES, 6), objectOf(AMENDS, 3), objectOf('制定', 8)].join('|'), 'gu')

/** Documents named by their whole titles as what a verb of issuing or amending has for its object: 印发深化法治建设工作方案. */
function issuedTitles(text: string): PlainTitle[] {
  return [...text.matchAll(ISSUED)].map(({ index, 0: all, 1: issued, 2: amended, 3: made }) => {
    const title = issued ?? amended ?? made ?? ''
    return titleAt(index + all.length - title.length, title)
  })
}

const titleAt = (start: number, title: string): PlainTitle => ({ start, end: start + title.length, title })

const OFFERS =
  /(?:推出|出台|发布|印发|制定|实施|落实|兑现|执行|迭代|完善|优化|将)(?:了|实施)?([^，,。；;：:\n《》]{3,80})/gu
/** The name of a package of policies by the number of its clauses: 营商环境10条, “满天星”行动计划10条, 江北嘴“金10条”. */
const PACKAGE =
  /^([\u4e00-\u9fff]{2,10}[“"][\u4e00-\u9fff]{0,8}(?:\d{1,3}|[一二三四五六七八九十]{1,3})条[”"]|(?:[“"][\u4e00-\u9fff]{2,8}[”"])?[\u4e00-\u9fff]{0,14}(?:环境|经济|发展|计划|行动|惠企|助企|稳企|纾困|消费|增长|创新|改革|人才|新政|产业|工业)[”"]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})条)(?=$|[”"、和及与]|新政|迭代|升级|等)/u

/** Packages of policies called by the number of their clauses, each of a list after a verb of making. */
export function policyPackages(text: string): PlainTitle[] {
  return [...text.matchAll(OFFERS)].flatMap(({ index, 0: all, 1: list = '' }) => {
    if (!list.includes('条')) return []
    const found: PlainTitle[] = []
    let start = index + all.length - list.length
    for (const piece of list.split(/(?<=[、和及与])|(?<=[”"])(?=[“"])/u)) {
      const title = PACKAGE.exec(piece)?.[1]
      if (title) found.push(titleAt(start, title))
      start += piece.length
    }
    return found
  })
}
