import type { IndicatorVocabulary, KnownIndicator } from '../reference/indicators.ts'
import { hasAny, unitSet, WHITE_SPACE } from '../reference/unitSet.ts'
import { bare, clauseReader, type Head, isRate, tailOf } from './clauseWords.ts'
import { knownIndicators } from './knownIndicators.ts'

/** What stands around a number, cut to its own part of the sentence. */
export interface Surroundings {
  before: string
  after: string
  unit: string
  /** How the name ends by the unit: 人次, 次数. */
  suffix: string
  /** True where 其中 divides what the figures before were about. */
  isPart: boolean
  /** True where only 、 or 和 stands between the figure before and this one's words. */
  isListed: boolean
  /** Words behind the next figure of the clause, which a bare noun (37个部门) is of; '' where there is none. */
  company: string
}

/** What a figure leaves to the later ones of its sentence: 审结78件 after 受理行政复议申请100件 is about 行政复议申请 too. */
export interface Carried {
  topic: string
  verbs: string
  words: string
  /** True where no figure of the sentence said it, but a measure or the sentence before: only what says nothing of its own is about it. */
  isDistant?: boolean
}

export interface IndicatorName {
  name: string
  /** The unit kept for it. */
  unit: string
  resultOf: readonly string[]
  carried: Carried
  /** True where the name is put together with what was carried. */
  follows: boolean
  /** How many characters of `after` the name took: they are not the next figure's. */
  taken: number
}

/** Gives what is counted its neutral name: object, verb, and an ending by the unit; one name for the frequent ones, however they are worded. */
export function indicatorNamer(vocabulary: IndicatorVocabulary) {
  const { readHead, readNoun, startsWithVerb } = clauseReader(vocabulary)
  const known = knownNames(vocabulary.indicators)

  return (surroundings: Surroundings, carried: Carried): IndicatorName => {
    const { words, topic = '', verbs = '', taken = 0 } = compose(surroundings, carried)
    const named = (written: string) => known(shortened(withSuffix(written, surroundings.suffix)), surroundings.unit)
    const whole = named(words || carried.topic || '其他事项')
    // 办件14.6万件 is a known figure without what was carried to it
    const own = carried.topic && words.startsWith(carried.topic) ? words.slice(carried.topic.length) : ''
    const alone = whole.resultOf.length === 0 && own ? named(own) : whole
    const { name, unit, resultOf } = alone.resultOf.length > 0 ? alone : whole
    return {
      name,
      unit,
      resultOf,
      carried: { topic: topic || carried.topic, verbs, words },
      taken,
      follows: topic === '' && carried.words !== '',
    }
  }

  function compose(
    surroundings: Surroundings,
    carried: Carried,
  ): { words: string; topic?: string; verbs?: string; taken?: number } {
    const { before, after, suffix, isPart, isListed } = surroundings
    const head = readHead(before)
    const tail = tailOf(after)
    if (isRate(head.whole)) {
      if (head.whole.length > (carried.isDistant ? 4 : 7))
        return { words: head.whole, topic: head.whole.replace(RATE, '') }
      return { words: joined(carried.topic, head.whole) }
    }
    const isCount = tail !== '' && !startsWithVerb(tail) && !/^(?:金额|得分)$/.test(suffix)
    const isCut = suffix === '比例' && head.verbs !== '' && startsWithVerb(tail)
    if (tail && !isCut && (!head.object || isCount)) return composeCount(head, tail, surroundings, carried)
    if (!head.object) {
      if (!head.verbs) return { words: carried.words, verbs: carried.verbs }
      return { words: joined(carried.topic, head.verbs), verbs: head.verbs }
    }
    if (tail && /^(?:人数|人次|户数|数|次数|场次)$/.test(suffix)) {
      return { words: head.object + head.verbs + bare(tail).slice(0, 10), topic: head.object, taken: after.length }
    }
    const isOwn = head.verbs !== '' || head.isLed
    if (!isOwn && !isPart && isListed && head.object.length >= 3 && carried.verbs) {
      return { words: head.object + carried.verbs, topic: head.object, verbs: carried.verbs }
    }
    const isShort = !isOwn && !carried.isDistant && head.object.length <= 4
    if (carried.topic && (isShort || (isPart && head.verbs === '' && head.object.length <= 10))) {
      return { words: joined(carried.topic, head.object) + head.verbs, verbs: head.verbs }
    }
    return { words: head.object + head.verbs, topic: head.object, verbs: head.verbs }
  }

  /** The number stands before what it counts: 15家企业签订了协议 gives 签订协议企业. */
  function composeCount(head: Head, tail: string, { before, after, company }: Surroundings, carried: Carried) {
    const { noun, action, length } = readNoun(tail)
    // 《甲法》《乙法》等6次学习: what stands before the number is only an example.
    const verbs = /等$/.test(before.trim()) ? '' : head.verbs
    const taken = after.indexOf(tail) + length
    const own = head.object.length > 12 || /[等对向为与给在从把将]$/.test(before.trim()) ? '' : head.object
    if (noun.length <= 4 && !action && !own) {
      const beside = bare(tailOf(company.replace(/[0-9０-９].*/, '')))
      const context = reached(before) || (beside.split('的').at(-1) ?? '').slice(0, 12) || carried.topic
      return { words: joined(context, noun) + verbs, verbs, taken }
    }
    const named = noun.length <= 4 && action ? action + noun : noun + action.slice(0, 10)
    return { words: own + named + verbs, topic: noun, verbs, taken }
  }

  /** 业务延伸至甲、乙等8省: what reaches them. */
  function reached(before: string): string {
    const match = /^(.{2,}?)(?:至|到|与)/.exec(before)
    return match ? readHead(match[1] as string).whole.slice(-12) : ''
  }
}

const RATE = /(?:平均)?(?:.{2}率|满意度|知晓度|比例|占比|比重|得分|总分|分数|覆盖面)$/

const STOPS = unitSet(`，,；;。：:${WHITE_SPACE}`)
/** Longest name; longer ones lose all but the first of their examples, then their beginning. */
const LONGEST_NAME = 23

function shortened(words: string): string {
  const name = hasAny(words, STOPS) ? words.replace(/[，,；;。：:\s]/g, '') : words
  return name.length <= LONGEST_NAME ? name : name.replace(/、.*等/, '等').slice(-LONGEST_NAME)
}

/** The topic before words of its own, unless they already say it. */
function joined(topic: string, own: string): string {
  if (!topic || own.includes(topic)) return own
  const core = topic.slice(-14)
  return core.length > 1 && own.startsWith(core.slice(-2)) ? core.slice(0, -2) + own : core + own
}

function withSuffix(words: string, suffix: string): string {
  if (isRate(words)) return words
  if (suffix === '比例') return /[度额]$/.test(words) ? words : words + suffix
  if (suffix === '金额' && /(?:额|资金|标的)$/.test(words)) return words
  if (suffix === '时长' && /天$/.test(words)) return `${words}数`
  if (suffix === '时长' && /(?:时间|时长|时限|周期)$/.test(words)) return words
  if (suffix === '人数' && /(?:人员|人)$/.test(words)) return `${words}数`
  const stem = COUNTS.has(words.slice(-2)) ? words.slice(0, -2) : words
  return stem.endsWith(suffix) || (suffix === '数' && /[数量]$/.test(stem)) ? stem : stem + suffix
}

const COUNTS = new Set(['人数', '次数', '数量', '总数'])

/** 件 and 起, 场 and 场次 are the same unit by two names. */
const ALIKE = [
  ['件', '起'],
  ['场次', '场'],
]

/** Who counts is no part of the name. */
const ISSUER = /^.{0,8}(?:机构|政府|部门|组织|中心|委|局|办|法院|系统|单位)(?=.{4})/

function knownNames(indicators: readonly KnownIndicator[]) {
  const knownBy = knownIndicators(indicators)
  return (name: string, unit: string): Pick<IndicatorName, 'name' | 'unit' | 'resultOf'> => {
    const anybodys = name.replace(ISSUER, '')
    const known = knownBy(name, anybodys)
    if (!known) return { name, unit, resultOf: [] }
    const isAlike = ALIKE.some((units) => units.includes(unit) && units.includes(known.unit ?? ''))
    return { name: known.name, unit: isAlike && known.unit ? known.unit : unit, resultOf: known.of }
  }
}
