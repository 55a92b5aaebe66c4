import type { IndicatorVocabulary, KnownIndicator } from '../reference/indicators.ts'

/** What stands around a number, cut to its own part of the clause. */
export interface Surroundings {
  before: string
  after: string
  unit: string
  /** How the name ends by the unit: 人次, 次数. */
  suffix: string
  /** What the figures before it in the sentence were about; '' where there is none. */
  topic: string
  /** True where 其中 divides the topic. */
  isPart: boolean
  /** Words of the clause beside other figures, which a bare noun (37个部门) is of. */
  company: string
}

export interface IndicatorName {
  name: string
  /** The unit kept for it. */
  unit: string
  /** What it is about: later figures of the sentence inherit it. */
  topic: string
}

/** Gives what is counted its neutral name: object, verb, and an ending by the unit; one name for the frequent ones, however they are worded. */
export function indicatorNamer(vocabulary: IndicatorVocabulary): (surroundings: Surroundings) => IndicatorName {
  const words = wordsOf(vocabulary)
  const known = knownNames(vocabulary.indicators)

  return (surroundings) => {
    const { unit, suffix } = surroundings
    const { words: raw, topic } = compose(surroundings, words)
    const name = capped(tidy(withSuffix(raw || surroundings.topic || '其他事项', suffix)))
    const { name: neutral, unit: kept } = known(name, unit)
    return { name: neutral, unit: kept, topic: topic || surroundings.topic }
  }
}

interface Words {
  fillers: RegExp
  verbs: RegExp
  hinge: RegExp
  /** Where the noun that a number stands before ends. */
  nounEnd: RegExp
}

function wordsOf({ verbs, fillers, hinges }: IndicatorVocabulary): Words {
  const longestFirst = [...verbs].sort((a, b) => b.length - a.length)
  return {
    fillers: new RegExp(`^(?:[、，,；;：:\\s]|${fillers.join('|')})`),
    verbs: new RegExp(`^(?:${longestFirst.join('|')})[了、]?`),
    hinge: new RegExp(`^([^、]{2,24}?)(?:${hinges.join('|')})(?=${longestFirst.join('|')})`),
    nounEnd: new RegExp(
      `(?:${longestFirst.join('|')}|进行|实现|分别|全部|均|共|与|和|及|被|已|纳入|开展|达到|成为|参加|在|向|为)`,
    ),
  }
}

function compose(
  { before, after, suffix, topic, isPart, company }: Surroundings,
  words: Words,
): { words: string; topic: string } {
  const head = readHead(before, words)
  const tail = after.replace(TAIL_END, '')
  if (isRate(head.whole)) {
    const isBare = head.whole.length <= 6
    return {
      words: isBare ? joined(topic, head.whole) : head.whole,
      topic: isBare ? '' : head.whole.replace(/[^率]{2}率$/, ''),
    }
  }
  if (tail && (!head.object || !startsWithVerb(tail, words))) {
    const noun = readNoun(tail, words)
    const own = head.object.length > 8 || /等$/.test(before.trim()) ? '' : head.object
    const isBare = noun.noun.length <= 4 && !noun.action && !own
    const prefix = isBare ? company.slice(0, 12) || topic : own
    const named = noun.noun.length <= 4 && noun.action ? noun.action + noun.noun : noun.noun + noun.action.slice(0, 6)
    return { words: prefix + named + head.verbs, topic: isBare ? '' : noun.noun }
  }
  if (!head.object) return { words: joined(topic, head.verbs) || tail, topic: '' }
  if (tail && /^(?:人数|人次|户数|数)$/.test(suffix))
    return { words: head.object + head.verbs + tail.slice(0, 10), topic: head.object }
  const inherits = head.object.length <= 3 || (isPart && head.object.length <= 10)
  return {
    words: (inherits ? joined(topic, head.object) : head.object) + head.verbs,
    topic: inherits && topic ? '' : head.object,
  }
}

const TAIL_END = /^(?:的|\s|[，,、；;。：:)）])+|(?:[，,、；;。：:（(\s]|的|与|和|及|以及|等)+$/g
const HEAD_END =
  /(?:[：:（(\s]|总?数量?|总量|人数|人次|次数|件数|达到?|[为有是共均各到了超近等约至计的与和及]|合计|累计|不少于|超过|分别)+$/
const isRate = (words: string) => /(?:率|满意度|知晓度|比例|占比|得分|总分|分数|覆盖面)$/.test(words)

interface Head {
  /** All of it, in the order of the text. */
  whole: string
  object: string
  verbs: string
}

/** 共受理行政复议申请 is the object 行政复议申请 and the verb 受理. */
function readHead(before: string, words: Words): Head {
  let rest = dropFillers(before, words).replace(HEAD_END, '')
  const hinge = words.hinge.exec(rest)
  const subject = hinge?.[1] ?? ''
  if (hinge) rest = rest.slice(hinge[0].length)
  const whole = rest
  let verbs = ''
  for (;;) {
    const verb = words.verbs.exec(rest)?.[0]
    if (!verb) break
    verbs += verb.replace(/[了、]$/, '')
    rest = dropFillers(rest.slice(verb.length), words)
  }
  const owner = subject.length <= 8 ? bare(subject) : ''
  if (isRate(whole)) return { whole: bare(whole), object: bare(whole), verbs: '' }
  if (rest.length < 2) return { whole: bare(whole), object: owner, verbs: bare(whole) }
  const object = bare(rest)
  return { whole: bare(whole), object: object.includes(owner) ? object : owner + object, verbs }
}

function dropFillers(text: string, words: Words): string {
  let rest = text
  for (let filler = words.fillers.exec(rest); filler; filler = words.fillers.exec(rest))
    rest = rest.slice(filler[0].length)
  return rest
}

const startsWithVerb = (text: string, words: Words) =>
  words.verbs.test(text) || /^(?:次?参加|参与|获|取得|通过|被|接受|受到|考取)/.test(text)

/** 15家企业签订了协议: the noun is 企业, what it does 签订协议. */
function readNoun(tail: string, words: Words): { noun: string; action: string } {
  const end = words.nounEnd.exec(tail.slice(2))
  const noun = end ? tail.slice(0, end.index + 2) : tail
  const action = end ? tail.slice(end.index + 2) : ''
  const last = noun.split('的').at(-1) ?? ''
  return {
    noun: bare(last.length >= 2 ? last : noun).slice(0, 20),
    action: /^[与和及]/.test(action)
      ? ''
      : bare(action.replace(/^(?:进行|实现|分别|全部|均|共|已|在|向|为)+/, '').replace(/了/g, '')).slice(0, 14),
  }
}

/** The topic before words of its own, unless they already say it. */
function joined(topic: string, own: string): string {
  if (!topic || own.includes(topic)) return own
  const core = topic.length > 14 ? topic.slice(-14) : topic
  return own.startsWith(core.slice(-2)) ? core.slice(0, -2) + own : core + own
}

function bare(words: string): string {
  return words
    .replace(/（[^）]*）|\([^)]*\)|[“”"‘’「」『』《》〈〉\s（(）)]/g, '')
    .replace(/^[、，的]+|[、，的]+$/g, '')
}

function withSuffix(words: string, suffix: string): string {
  if (suffix === '比例') return isRate(words) || /[度额]$/.test(words) ? words : words + suffix
  if (isRate(words)) return words
  if (suffix === '金额' && /(?:额|资金|标的)$/.test(words)) return words
  if (suffix === '人数' && /(?:人员|人)$/.test(words)) return `${words}数`
  const stem = words.replace(/(?:人数|次数|数量|总数)$/, '')
  return stem.endsWith(suffix) || (suffix === '数' && /[数量]$/.test(stem)) ? stem : stem + suffix
}

const tidy = (name: string) => name.replace(/[，,；;。：:\s]/g, '')
const capped = (name: string) => (name.length > 36 ? name.slice(-36) : name)

/** 件 and 起, 场 and 次 count alike: a known indicator is kept in one of them. */
const ALIKE = [
  ['件', '起'],
  ['场次', '场', '次'],
]

function knownNames(indicators: readonly KnownIndicator[]) {
  const forms = indicators.map(({ name, unit, forms }) => ({
    name,
    unit,
    expression: new RegExp(`^(?:${[name, ...forms].join('|')})$`),
  }))
  return (name: string, unit: string): { name: string; unit: string } => {
    for (const known of forms) {
      const fits =
        known.unit === null ||
        known.unit === unit ||
        ALIKE.some((units) => units.includes(unit) && units.includes(known.unit ?? ''))
      if (fits && known.expression.test(name)) return { name: known.name, unit: known.unit ?? unit }
    }
    return { name, unit }
  }
}
