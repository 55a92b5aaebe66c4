import { Qualifier } from '../model/enums.ts'
import type { IndicatorVocabulary, Unit } from '../reference/indicators.ts'
import { unitSet } from '../reference/unitSet.ts'
import { findNumerals, type Numeral } from './numerals.ts'
import type { Span } from './stage.ts'

/** A number with its unit and the words that say how exact it is: 近6000人次, 不少于2次, 95%以上. */
export interface Quantity extends Span {
  value: number
  unit: string
  /** How the name of what it counts ends: 人次, 次数, 金额. */
  suffix: string
  qualifier: Qualifier
  script: Numeral['script']
  /** Where the words behind it begin: behind the unit, but before a noun counted without one (11地). */
  behind: number
}

/**
 * Finds the numbers that measure something. Left out: dates, ordinals, document and telephone numbers, numbers in names, in quoted slogans and in titles
 * (but a count in brackets at a title's end, 《…清单（184项）》, is in), rules (每年2次), page counters.
 * @param names spans whose inner numbers do not count, in the order of the text; `titles` likewise
 */
export function quantityReader(vocabulary: IndicatorVocabulary) {
  const readUnit = unitReader(vocabulary)

  return (text: string, names: readonly Span[], titles: readonly Span[]): Quantity[] => {
    const inName = within(names)
    const inTitle = within([...titles, ...spansOf(TITLE, text)].sort((a, b) => a.start - b.start || b.end - a.end))
    const inQuotes = within(spansOf(QUOTED, text))
    const found: Quantity[] = []
    const numerals = findNumerals(text)
    numerals.forEach((numeral, at) => {
      const quantity = readQuantity(numeral, numerals[at - 1], numerals[at + 1])
      if (quantity) found.push(quantity)
    })
    return found

    function readQuantity(numeral: Numeral, previous: Numeral | undefined, next: Numeral | undefined): Quantity | null {
      const quoted = inQuotes(numeral)
      const [named, titled] = [inName(numeral), inTitle(numeral)]
      const unit = numeral.percent ? PER_CENT : (readUnit(text, numeral) ?? sharedUnit(numeral, next))
      if (!unit) return null
      const low = rangeStart(previous, numeral)
      const start = low?.start ?? numeral.start
      const before = text.slice(Math.max(0, start - 24), start).trimEnd()
      const end = unit.end ?? numeral.end
      const after = text.slice(end, end + 24).trimStart()
      const isWholeQuote = quoted !== null && SERVICE_LIMIT.test(text.slice(quoted.start + 1, quoted.end - 1))
      if (titled && !(/[（(]$/.test(before) && /^[)）]/.test(after))) return null
      const isBehindName = named !== null && /[”」』]$|”等/.test(text.slice(named.start, start))
      if ((quoted || (named && !titled && !isBehindName)) && !isWholeQuote) return null
      if (NOT_A_COUNT_BEFORE.test(before) || NOT_A_COUNT_AFTER.test(after)) return null
      if ((numeral.value <= 31 && isRule(before)) || (unit.unit === '字' && numeral.value < 100)) return null
      if (unit.time && !isWholeQuote && !isTimeTaken(unit.unit, before, after)) return null
      if (unit.unit === '条' && isPolicy(before, after)) return null
      if (text.charAt(end - 1) === '位' && A_PLACE.test(before)) return null
      const words = text.slice(numeral.start, numeral.end)
      if (numeral.script === 'chinese' && !numeral.percent && !isChineseCount(words, numeral, unit, before, after))
        return null
      if (next && rangeStart(numeral, next)) return null
      const span = qualified({ start, end }, numeral.over, low !== null)
      return {
        start: span.start,
        end: span.end,
        behind: unit.noun ? numeral.end : span.end,
        value: low?.value ?? numeral.value,
        unit: unit.unit,
        suffix: unit.suffix,
        qualifier: span.qualifier,
        script: numeral.script,
      }
    }

    /** 提高0.3和1.2个百分点: points are said once for all. */
    function sharedUnit(numeral: Numeral, next: Numeral | undefined): UnitFound | null {
      if (!next || !/^[、和与及]$/.test(text.slice(numeral.end, next.start))) return null
      const found = readUnit(text, next)
      if (found?.unit !== '个百分点') return null
      const { unit, suffix, time, noun } = found
      return { unit, suffix, end: null, time, noun }
    }

    /** 3至5人, 10—20家: the lower end stands for the range. */
    function rangeStart(low: Numeral | undefined, high: Numeral): Numeral | null {
      if (!low || low.script !== high.script || low.value >= high.value) return null
      if (TO[text.charCodeAt(high.start - 1)] !== 1) return null
      const between = text.slice(low.end, high.start)
      return /^[%％]?[-—–－~～至到]+$/.test(between) && !/[第年月\d]/.test(text.charAt(low.start - 1)) ? low : null
    }

    function qualified(span: Span, over: boolean, isRange: boolean): Span & { qualifier: Qualifier } {
      const before = text.slice(Math.max(0, span.start - 9), span.start)
      const after = text.slice(span.end, span.end + 5)
      const [head, qualifierBefore] = ANY_BEFORE.test(before) ? qualifierOf(BEFORE, before) : NO_QUALIFIER
      const [tail, qualifierAfter] = ANY_AFTER.test(after) ? qualifierOf(AFTER, after) : NO_QUALIFIER
      const isOver = over || /[余多+＋]/.test(text.slice(span.start, span.end))
      const qualifier = qualifierAfter ?? (isOver ? Qualifier.OVER : null) ?? qualifierBefore
      return {
        start: span.start - head,
        end: span.end + tail,
        qualifier: qualifier ?? (isRange ? Qualifier.AT_LEAST : Qualifier.EXACT),
      }
    }
  }
}

interface UnitFound {
  unit: string
  suffix: string
  /** Null where the numeral's own words are the unit. */
  end: number | null
  time: boolean
  /** True where the noun that is counted stands for its unit. */
  noun: boolean
}

const PER_CENT: UnitFound = { unit: '%', suffix: '比例', end: null, time: false, noun: false }

/** Reads the unit behind a numeral: the longest form that no character of its `not` follows. */
function unitReader({ units, durations, nouns }: IndicatorVocabulary) {
  const forms = new Map<string, Unit & { time: boolean; noun: boolean }>()
  for (const unit of units) for (const form of unit.forms) forms.set(form, { ...unit, time: false, noun: false })
  for (const unit of durations) for (const form of unit.forms) forms.set(form, { ...unit, time: true, noun: false })
  for (const unit of nouns) for (const form of unit.forms) forms.set(form, { ...unit, time: false, noun: true })
  const byFirst = new Map<number, string[]>()
  for (const form of [...forms.keys()].sort((a, b) => b.length - a.length)) {
    const alike = byFirst.get(form.charCodeAt(0))
    if (alike) alike.push(form)
    else byFirst.set(form.charCodeAt(0), [form])
  }

  return (text: string, numeral: Numeral): UnitFound | null => {
    const [start, form] = firstForm(text, numeral.end)
    const found = forms.get(form)
    if (!found) return null
    const end = start + form.length
    // A counted noun belongs to what follows; with a number of four digits and more it is a place's or a hotline's name.
    if (found.noun && (numeral.script === 'chinese' || (found.unit === '个' && numeral.value > 999))) return null
    return {
      unit: found.unit,
      suffix: found.suffix,
      end: MORE[text.charCodeAt(end)] === 1 ? end + 1 : end,
      time: found.time,
      noun: found.noun,
    }
  }

  /** The form behind up to two blanks and a word such as 余, and where it begins; '' where none stands there. */
  function firstForm(text: string, at: number): [number, string] {
    let start = at
    while (start < at + 2 && BLANK[text.charCodeAt(start)] === 1) start++
    for (; start >= at; start--) {
      const behind = MORE_OR_LESS[text.charCodeAt(start)] === 1 ? formAt(text, start + 1) : ''
      if (behind) return [start + 1, behind]
      const form = formAt(text, start)
      if (form) return [start, form]
    }
    return [at, '']
  }

  function formAt(text: string, at: number): string {
    for (const form of byFirst.get(text.charCodeAt(at)) ?? []) {
      if (!text.startsWith(form, at)) continue
      const next = text.charAt(at + form.length)
      if (next === '' || !forms.get(form)?.not.includes(next)) return form
    }
    return ''
  }
}

const BLANK = unitSet(' \t\u3000')
const MORE_OR_LESS = unitSet('余多来几+＋')
const MORE = unitSet('余多')

/** Tells the span that holds another, or null; asked in the order of the text, so each span is passed once. */
function within(spans: readonly Span[]): (inner: Span) => Span | null {
  let at = 0
  return ({ start, end }) => {
    while (at < spans.length && (spans[at] as Span).end <= start) at++
    const span = spans[at]
    return span && span.start <= start && end <= span.end ? span : null
  }
}

function spansOf(expression: RegExp, text: string): Span[] {
  return [...text.matchAll(expression)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
}

const TITLE = /《[^《》\n]{1,120}》/g
const QUOTED = /[“「『"][^“”「」『』"\n]{1,30}[”」』"]/g
/** A promise in quotes that is a figure all the same: “8小时内”, “1个环节”. */
const SERVICE_LIMIT = /^[0-9０-９.]+(?:个?工作日|个?小时|分钟|天|个环节|个材料)(?:以?内)?$/

const TO = unitSet('-—–－~～至到')

const NOT_A_COUNT_BEFORE =
  /$(?<=第[0-9一二三四五六七八九十]+[、和至到]|[第A-Za-z+＋\-—–－*×xX/／.．·〕\]双№#]|(?<![提此目之当从以先])前|[0-9０-９][:：~～至到]|(?:浏览|阅读|点击|访问)(?:次数|人数|量|数)?[:：]?\s*)/
const NOT_A_COUNT_AFTER = /^(?:[+＋×]|[-—–－/／][0-9０-９A-Za-z])/

/** 每年不少于2次, 每季度召开1次会议: a rule and no result. */
function isRule(before: string): boolean {
  return /每(?:个?(?:年度?|半年|季度?|月|周|星期|日|天)|次|期)[^，,。；;、]{0,12}$/.test(before)
}

/** Time that something takes, or took before it was shortened: 由15个工作日压缩至5个工作日. Years only of what goes on: 连续2年. */
function isTimeTaken(unit: string, before: string, after: string): boolean {
  if (unit === '年') return /连续$/.test(before)
  if (/^[^，,。；;]{0,3}[圈制值自]/.test(after)) return false
  return TAKEN.test(before) || (/[由从原][^，,。；;]{0,8}$/.test(before) && SHORTENED.test(after))
}

const TAKEN =
  /(?:授课|培训|服务|时长|累计|压缩|缩短|压减|缩减|减少|降至|降到|提速|提前|节约|节省|控制|平均|用时|耗时|时限|时间|周期|天数)[^，,。；;]{0,8}$/
const SHORTENED = /^[^，,。；;0-9]{0,3}[，,]?(?:压缩|缩短|压减|缩减|减少|降|提速|变)[^，,。；;0-9]{0,6}[至到为]/

/** 营商环境10条, 高质量发展12条升级为20条: names of policies; 营商环境10条措施 is a count. */
function isPolicy(before: string, after: string): boolean {
  return (
    (POLICY.test(before) && !/^[\u4e00-\u9fff]*?(?:措施|举措|政策|意见|建议|线索)/.test(after)) || UPGRADED.test(before)
  )
}

/** 后三位, 前移3位: places in a ranking, not persons. */
const A_PLACE = /(?:后|末|前移|上移|后移|提升|上升|下降|跃升|进位|提高|前进)了?$/

const POLICY = /(?:环境|发展|经济|[惠助稳援]企|纾困|创新|消费|就业|外贸|投资|行动计划|新政)$/
const UPGRADED = /[0-9０-９]条(?:迭代|升级|扩展|拓展|扩容|优化)+[至到为成]$/

/** Small Chinese numerals stand in names and turns of phrase far more often than in counts: 两个维护, 三项制度, 一批. */
function isChineseCount(
  words: string,
  numeral: Numeral,
  { unit, time }: UnitFound,
  before: string,
  after: string,
): boolean {
  if (time || ['类', '种', '分', '元', '组'].includes(unit)) return numeral.value >= 100
  if (IDEAS.test(after)) return false
  if (numeral.value >= 20 || numeral.over) return true
  // 二 orders where 两 counts: 二期, 二次供水.
  if (ROUNDS.has(unit)) {
    if (numeral.value < 2 || words === '二' || /^(?:驱动|联动|工程|建设)/.test(after)) return false
    return unit.startsWith('批') || COUNTING.test(before) || PARTED.test(before) || (unit === '次' && HELD.test(after))
  }
  const isLast = /^(?:[，,。；;！!\n）)]|$)/.test(after)
  if (numeral.value >= 2 && THINGS.has(unit) && !/^(?:及?以上|一)/.test(after)) return true
  if (numeral.value >= 2 && unit === '个' && BODIES.test(after) && FOUNDED.test(before)) return true
  if (numeral.value < 2) return isLast && COUNTING.test(before) && unit !== '个'
  return COUNTING.test(before) || isLast
}

/** Units of which even two or three are counted: 两家单位, 三名干部. */
const THINGS = new Set(['人', '家', '件', '起', '份', '部', '户', '所', '座', '台', '辆'])
/** What is done again and again. */
const ROUNDS = new Set(['批', '批次', '轮', '期', '次', '场', '场次'])
const PARTED = /(?:先后|分|共|累计|总计|合计|连续|等|[两三四五六七八九十]批次?)$/
const HELD = /^(?:召开|召集|专题|集中|集体|研究|听取|组织|开展|发文|会议|学习|调研|督[查察])/
const BODIES =
  /^[\u4e00-\u9fff]{0,6}?(?:小组|工作组|专班|工作站|服务站|中心|科室|处室|机构|基地|调解室|委员会|试点|示范点|站点|平台)/
const FOUNDED = /(?:新增|新设|新建|增设|设立|设置|成立|组建|建立|建成|打造|挂牌|整合|撤销)[^，,。；;]{0,20}$/
const IDEAS =
  /^(?:方面|维护|意识|自信|确立|坚持|至上|结合|转变|层面|层次|环节|阶段|步骤|关系|统一|大局|务必|规律|原则|到位|重点|关键|抓手|体系|工程|行动|清单|机制|制度|老大难|毫不|必须|革命|文明|文件精神|主义|代表(?!大会|性)|全面)/
const COUNTING =
  /(?:新增加?|新[设建成]|增加|增设|设立|设置|成立|建立|组建|获得?|荣获|获评|评为|召开|举办|开展|组织|审议|制定|出台|修订|修改|废止|建成|公布|发布|查处|查办|办理|受理|办结|完成|入选|推出|配备|印发|编制|编发|培育|打造|提出|共有?|达到?|收到|发生|创建|选派|聘请|聘任|破获|承接|下放|取消|先后)(?:了|的|全国|全省|全市|全区|全县|省级|市级|县级|区级)*$/

const QUALIFIERS: readonly [Qualifier, string, string][] = [
  [Qualifier.AT_LEAST, '不少于|不低于|(?:至少|最少)[\u4e00-\u9fff]{0,3}|不下于?|≥', '及?以上|之上'],
  [
    Qualifier.AT_MOST,
    '不超过|不高于|不多于|不大于|(?:至多|最多)[\u4e00-\u9fff]{0,3}|少于|低于|≤',
    '以内|之内|及?以下|内(?=[，,。；;、”）)办完]|$)',
  ],
  [Qualifier.NEAR, '(?<![最附临贴靠亲相远])近|将近|接近', ''],
  [Qualifier.OVER, '超过|突破|高于|多于|逾|超出|(?<!不)超|>', '余|多|开外'],
  [Qualifier.APPROX, '大约|约莫|大概|(?<![预节签履违公合制集特邀解续失网订契大简民条婚相])约|～|~|≈', '左右|上下'],
]
const BEFORE = QUALIFIERS.map(([qualifier, before]): [Qualifier, RegExp] => [
  qualifier,
  new RegExp(`(?:${before})(?:了|到|达|为|有)?\\s?$`),
])
const ANY_BEFORE = new RegExp(`$(?<=(?:${QUALIFIERS.map(([, before]) => before).join('|')})(?:了|到|达|为|有)?\\s?)`)
const AFTER = QUALIFIERS.filter(([, , after]) => after).map(([qualifier, , after]): [Qualifier, RegExp] => [
  qualifier,
  new RegExp(`^\\s?(?:${after})`),
])
const ANY_AFTER = new RegExp(`^\\s?(?:${QUALIFIERS.flatMap(([, , after]) => after || []).join('|')})`)

type QualifierFound = readonly [number, Qualifier | null]
const NO_QUALIFIER: QualifierFound = [0, null]

/** The length of the qualifying words and what they say. */
function qualifierOf(forms: readonly [Qualifier, RegExp][], words: string): QualifierFound {
  for (const [qualifier, expression] of forms) {
    const match = expression.exec(words)
    if (match) return [match[0].length, qualifier]
  }
  return NO_QUALIFIER
}
