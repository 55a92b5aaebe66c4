import { CitationRole } from '../model/enums.ts'
import { unitSet } from '../reference/unitSet.ts'
import { matchesAt } from './matchesAt.ts'

/** A word that tells what was done with an instrument, and where it stands in its context. */
export interface RoleVerb {
  role: CitationRole
  start: number
  end: number
}

const { BASIS, ISSUED, DRAFTED, AMENDED, REPEALED, STUDIED, EVALUATED, FILED } = CitationRole

/** Compounds stand before their parts: the first that fits at a place wins. */
const VERBS: readonly (readonly [CitationRole, string])[] = [
  [BASIS, '(?:实施|执行|落实|贯彻)情况(?!的?评估)'],
  // compounds
  [BASIS, '学习(?:领会)?(?:并)?贯彻落实(?!.{0,6}宣传)|认真学习落实'],
  [STUDIED, '(?:学习|宣传|宣讲)(?:[、和及]?(?:学习|宣传|宣讲|贯彻|执行|实施|普及|落实|教育))*|宣贯|传达学习|传达'],
  [
    AMENDED,
    '(?:修订|修改|修正|重新修订)(?:完善|和完善)?(?:并|后|、)?(?:重新)?(?:印发|出台|发布|公布|下发|制定|实施|完善)?',
  ],
  [ISSUED, '(?:制定|建立|出台)(?:健全|完善)+'],
  [ISSUED, '制\\s*[（(]修[）)]\\s*[订定]|制定[、和或及]?修[订改]|制修订|立改废释?'],
  [ISSUED, '(?:制定|制订|出台|颁布|印发|公布|发布|制发|编制|下发|推出)(?:并|、)?(?:实施|施行|执行|落实)'],
  [BASIS, '贯彻(?:落实|执行|实施)?|(?:推动|推进|督促|抓好|狠抓).{0,6}落实'],
  [FILED, '(?:(?:报送|报请|上报|报)[^，,；。]{0,16})?(?:审查)?备案(?:审查)?|报备|备案登记'],
  [
    DRAFTED,
    '(?:公开|广泛|书面)?征求.{0,12}意见|听取.{0,8}意见建议|提请.{0,14}审议|报(?:送|请)?.{0,12}(?:审议|审定|审批)|(?:提交|送).{0,12}审议',
  ],
  [DRAFTED, '(?:列入|纳入|列为)[^，,；。]{0,24}?(?:立法|制定|决策|修订|起草)(?:工作)?(?:计划|项目|目录)'],
  [DRAFTED, '风险评估|专家论证|听证'],
  [EVALUATED, '(?:立法|实施|决策)?后评估|(?:实施|执行)?(?:情况|效果)?(?:的)?评估'],
  [
    DRAFTED,
    '起草|拟[定订]|草拟|立法(?:调研|论证|工作|项目|进程|审查|协调|计划)|合法性审[核查]|审[核查]|按(?:法定)?程序.{0,6}推进|意见征集|送审|报审|报批|立项',
  ],
  [REPEALED, '废止|宣布失效|失效|停止执行'],
  // single verbs
  [
    ISSUED,
    '印发|出台|制定|制订|制发|发布|下发|颁布|颁发|公布|公示|公开|编制|编写|编发|编印|编撰|汇编|撰写|形成|转发|联发|签订|签署|签发|审议通过|表决通过|讨论通过|研究通过|审议|审定|推出|建立|印制|梳理|报送|提交|发出|印行|批准|施行|获批|批复|获[^，,；。]{0,10}批准',
  ],
  [AMENDED, '完善|调整|更新|修编|优化|迭代'],
  [
    STUDIED,
    '学法|普法|解读|培训|讲座|授课|讲授|宣教|辅导|研讨|竞赛|考试|测试|答题|发放|征订|订购|配发|赠送|领学|研读|诵读|旁听|以案释法|法治教育|法律知识|必修课|课程|第一议题|党课',
  ],
  [
    BASIS,
    '根据|按照|依据|依照|遵照|参照|对照|落实|执行|实施|遵守|遵循|围绕|结合|对标|履行|适用|运用|依托|符合|违反|基于|推行|为依据|为指导|为遵循|为引领|落地',
  ],
]
const ROLE_OF_GROUP = VERBS.map(([role]) => role)
const EXPRESSION = new RegExp(VERBS.map(([, words]) => `(${words})`).join('|'), 'uy')
/** Each verb begins with a character of its own. */
const BEGINS = unitSet(VERBS.map(([, words]) => words).join(''))

/** Nouns made with the verbs above: they say nothing of the title beside them. */
const NOUNS =
  /实施(?:方案|意见|细则|办法|纲要|条例|计划|主体|步骤)|制定(?:主体|机关|权限|程序)|规范性文件(?:制定(?!计划)|备案审查|合法性审核)|备案审查制度|行政执行|公开(?:事项|栏|条例|平台|征集)|发布会|执行力|实施者|形成(?:合力|机制|格局|闭环)|调整优化|优化营商环境|完善的|合法性审[核查](?:机制|制度|标准|员)|普法(?:责任制|规划)|公布(?:的|于众)/gu

/** All role verbs of a stretch of text, in order. */
export function roleVerbs(words: string): RoleVerb[] {
  const masked = words.replace(NOUNS, (noun) => '□'.repeat(noun.length))
  return matchesAt(EXPRESSION, BEGINS, masked).map((match) => ({
    role: ROLE_OF_GROUP[match.slice(1).findIndex((group) => group !== undefined)] as CitationRole,
    start: match.index,
    end: match.index + match[0].length,
  }))
}
