import type { IndicatorVocabulary } from '../reference/indicators.ts'
import { hasAny, unitSet, WHITE_SPACE } from '../reference/unitSet.ts'

/** The words before a number: 共受理行政复议申请 is the object 行政复议申请 and the verb 受理. */
export interface Head {
  /** All of it, in the order of the text, without what says nothing. */
  whole: string
  object: string
  verbs: string
  /** True where a verb without meaning of its own leads it: 开展专题宣讲. */
  isLed: boolean
}

/** The words behind a number: 企业签订了协议 is the noun 企业 and what it does, 签订协议. */
export interface Noun {
  noun: string
  action: string
  /** How much of the words they are; the rest belongs to a next figure. */
  length: number
}

/** Takes the words around a number apart, by the verbs and fillers of the vocabulary. */
export function clauseReader({ verbs, fillers, hinges }: IndicatorVocabulary) {
  const anyVerb = [...verbs].sort((a, b) => b.length - a.length).join('|')
  const filler = new RegExp(`[、，,；;：:\\s]|${fillers.join('|')}`, 'y')
  const verb = new RegExp(`^(?:${anyVerb})[了、]?`)
  const nextVerb = new RegExp(`^(?:${anyVerb})(?!意见|建议|方案|[员书率])[了、]?`)
  const lastVerbs = new RegExp(`(?<=.{4})(?:${anyVerb})+$`)
  const hinge = new RegExp(`^(.{2,40}?)(?:${hinges.join('|')})(?=(?:专项|集中|联合|实地|定期)?(?:${anyVerb}))`)
  const nounEnd = new RegExp(`(?:${anyVerb})(?!${NOMINAL})|${AUXILIARY}|涉及|覆盖|逐项`, 'g')

  return { readHead, readNoun, startsWithVerb: (words: string) => verb.test(words) || PASSIVE.test(words) }

  function readHead(before: string): Head {
    let rest = withoutEnd(withoutFillers(before), HEAD_END)
    const subject = hinge.exec(rest) ?? HAVING.exec(rest) ?? HOLDING.exec(rest)
    if (subject) rest = withoutFillers(rest.slice(subject[0].length))
    const whole = bare(rest)
    const isLed = LIGHT.test(before)
    if (isRate(whole)) return { whole, object: whole, verbs: '', isLed }
    const found: string[] = []
    for (let match = verb.exec(rest); match; match = nextVerb.exec(rest)) {
      found.push(match[0].replace(/[了、]$/, ''))
      rest = withoutFillers(rest.slice(match[0].length))
    }
    const last = bare(subject?.[1]?.split('的').at(-1) ?? '')
    const owner = last !== '' && last.length <= 8 && !CIRCUMSTANCE.test(before) ? last : ''
    const object = bare(rest)
    if (object.length === 1 && PAPER.test(object)) return { whole, object: whole, verbs: '', isLed }
    if (object.length < 2) return { whole, object: owner, verbs: found.join('') || whole, isLed }
    // 审批环节缩减: the verb that the clause ends in is what was done.
    const ending = found.length === 0 || CUT.test(object) ? lastVerbs.exec(found.join('') + object) : null
    if (ending) return { whole, object: ending.input.slice(0, ending.index), verbs: ending[0], isLed }
    return { whole, object: object.includes(owner) ? object : owner + object, verbs: found.join(''), isLed }
  }

  function withoutFillers(words: string): string {
    let at = 0
    for (filler.lastIndex = 0; filler.test(words); ) at = filler.lastIndex
    return at === 0 ? words : words.slice(at)
  }

  function readNoun(tail: string): Noun {
    const leading = AUXILIARIES.exec(tail)?.[0] ?? ''
    if (leading)
      return { noun: '', action: bare(tail.slice(leading.length).replace(/了/g, '')).slice(0, 14), length: tail.length }
    nounEnd.lastIndex = 1
    const end = nounEnd.exec(tail.replace(QUOTED, (words) => '“'.repeat(words.length)))
    let length = end ? end.index : tail.length
    const action = bare(tail.slice(length).replace(AUXILIARIES, '').replace(/了/g, ''))
    let noun = bare(tail.slice(0, length))
    const [whose = '', ...owned] = noun.split('的')
    const last = owned.at(-1) ?? ''
    const connector = action === '' && owned.length === 0 ? /^(.{3,}?)[与和及]/.exec(noun) : null
    if (connector) {
      noun = connector[1] as string
      length = tail.indexOf(noun) + noun.length
    } else if (owned.length > 0 && BODIES.test(whose)) noun = whose
    else if (last.length >= 2) noun = last
    return { noun: noun.slice(0, 20), action: action.slice(0, 14), length: Math.max(1, length) }
  }
}

/** Without quotes, brackets and what stands in them, years and punctuation at the ends. */
export function bare(words: string): string {
  const plain = hasAny(words, DRESS) ? words.replace(DRESSED, '') : words
  let start = 0
  let end = plain.length
  while (start < end && LOOSE[plain.charCodeAt(start)] === 1) start++
  while (end > start && LOOSE[plain.charCodeAt(end - 1)] === 1) end--
  return plain.slice(start, end)
}

const DRESSED = /（[^）]*）|\([^)]*\)|(?:20)?\d\d年度?|[“”"‘’「」『』《》〈〉\s（(）)]/g
/** Without any of these there is nothing to take off. */
const DRESS = unitSet(`0123456789“”"‘’「」『』《》〈〉${WHITE_SPACE}（(）)`)
const LOOSE = unitSet('、，的')

/** What already is the name of a share or a score, and takes no ending. */
export const isRate = (words: string) => /$(?<=率|满意度|知晓度|比例|占比|比重|得分|总分|分数|覆盖面)/.test(words)

/** Words that say nothing between a number and what was done: 进行, 分别. */
const AUXILIARY =
  '作为|进行|实现|分别|全部|全程|均|(?<!公)共(?!同|享)|实行|被|已|开展|达到|成为|在|向|为|对(?!象|口|接|外)'
const AUXILIARIES = new RegExp(`^(?:${AUXILIARY}|了|次|的)+`)
const LIGHT = /(?:开展|组织|举办|完成|实现|召开|进行)/
const PASSIVE = /^(?:次?参加|参与|获|取得|通过|被|接受|受到|考取)/
/** Behind these a verb is a part of a noun: 调解员, 审查意见. */
const NOMINAL =
  '[员人书室委会站所率]|组织|机构|队|工作|中心|制度|意见|建议|案件|专员|平台|事项|职权|权力|项目|清单|目录|系统|窗口|流程|环节|时限|材料|大厅|对象'
const QUOTED = /“[^”]*”|"[^"]*"|「[^」]*」/g
const BODIES = /(?:部门|单位|企业|机构|乡镇|街道|村|社区|县|区|市|学校|医院|公司|组织)$/
/** 根据实际情况, 通过线上线下: how it was done, not who did it. */
const CIRCUMSTANCE =
  /^[\s、，]*(?:根据|按照|通过|围绕|结合|针对|利用|依托|以|在|对|借助|采取|采用|运用|依据|聚焦|为|由)/
/** What a verb before one of these makes is a paper: 督办单, 申请书. */
const PAPER = /^[单函书表证员会卡册]$/
const CUT = /(?:压缩|压减|缩减|减少|精简|减免|取消|下放)$/
const HOLDING = /^(.{2,40}?)(?:组织开展|开展|举办|召开|进行)(?=.{2})/
/** 三级政府共有法律顾问: what is counted stands behind the verb. */
const HAVING = /^(.{0,40}?)(?:共有|现有|拥有|配有|设有|建有)(?=.{2})/
const HEAD_END = endOf(
  '[：:（(\\s]|平均|总?金额|(?<!总)数量?|人数|人次|次数|件数|达到?|[为有是共均各到了等至的与和对将向在由从原]|(?<![惠涉普])及|合计|累计|共计|总计|分别',
)

/** The words behind a number without punctuation and connectors at their ends; '' where they say nothing. */
export function tailOf(after: string): string {
  return after.replace(AUXILIARIES, '') === '' ? '' : withoutEnd(after.replace(TAIL_START, ''), TAIL_END)
}

const TAIL_START = /^(?:的|\s|[，,、；;。：:)）])+/
const TAIL_END = endOf('[，,、；;。：:（(\\s]|[的与和对将为向在]|以?(?<!涉)及|等')

/** Words that may end a stretch, one behind the other: all of them, and a quick look for the last. */
interface End {
  all: RegExp
  last: RegExp
}

function endOf(words: string): End {
  return { all: new RegExp(`(?:${words})+$`), last: new RegExp(`$(?<=${words})`) }
}

const withoutEnd = (words: string, { all, last }: End): string => (last.test(words) ? words.replace(all, '') : words)
