import { ACCOUNT, ACT, BEGINS_ANEW, FOUNDS, HEAD, LAST_HEAD, NO_NAME, OWN_HEAD, SET, VERB } from './coinedWords.ts'
import { longestFirst } from './longestFirst.ts'
import type { Span } from './stage.ts'

/** A name by its shape: `core` is the quoted part or the pattern itself, the span also what belongs to the name around it. */
export interface CoinedName extends Span {
  name: string
  core: Span
  rule: string
}

/** Names of one's own that a text coins. */
export function coinedNames(text: string): CoinedName[] {
  const found = longestFirst([...quoted(text), ...composed(text), ...unquoted(text)])
  for (const one of found) one.name = one.name.replaceAll('＋', '+')
  return found
}

interface Quote extends Span {
  words: string
}

const QUOTE = /[“"]([^“”"\n]{2,24})[”"]|‘([^‘’\n]{2,24})’/g
const TITLE = /《[^《》]*(?:《[^《》]*》[^《》]*)*》/g
const AND = /^(?:[、,，和及与]|以及)?$/
const NONE = new RegExp(`^(?:${NO_NAME})$|[。；;！!？?：:《]`)
const ENDS_AS_NAME = new RegExp(`(?:${OWN_HEAD})$`)
/** A name reaches its head noun over no punctuation and no function word. */
const WORD = '[^“”‘’"\'\\s，,。；;：:、《》()（）的和与及为是对了在将以并向从被把得着到等]'
const BEHIND = new RegExp(
  `^(?:等)?((?:(?!${ACT})${WORD}){0,12}?(?:${HEAD}|\\d+个项目)(?:(?!${BEGINS_ANEW})${WORD}{0,4}?(?:${LAST_HEAD}))?)(?!部门|机构|人员|单位|组|员)`,
)
/** “分级分类”的培训体系: with 的 only few nouns make a name. */
const BEHIND_OF = new RegExp(`^的(${WORD}{0,6}?(?:体系|机制|模式|格局|工作法))`)

/** 首创依法行政“法治桌牌”: what is founded under a quoted word bears it as its name. */
const FOUNDED = new RegExp(`(?:${FOUNDS})(?:了|出)?[^，,。；;：:、“”"]{0,6}$`)
/** 线上+线下方式 says how, and names nothing; what is said at more length names something. */
const isManner = (words: string, behind: string): boolean => words.length <= 6 && ENDS_IN_MANNER.test(behind)
const ENDS_IN_MANNER = /^(?:相结合|结合|等)?的?(?:形式|方式|办法|标准|要求|原则|目标|理念|思路)/

/** Quoted names, with the noun behind them; in a row of quotes it makes names of them all: “…”“…”服务模式. */
function* quoted(text: string): Iterable<CoinedName> {
  for (const row of rowsOf(quotesOf(text), text)) {
    const rowEnd = (row.at(-1) as Quote).end
    const behind = text.slice(rowEnd, rowEnd + 24)
    const head = BEHIND.exec(behind) ?? (row.length === 1 ? BEHIND_OF.exec(behind) : null)
    if (head && JOINT.test(head[1] ?? '') && isOneName(row)) {
      const { start } = row[0] as Quote
      const words = row.map((quote) => quote.words).join('')
      yield {
        start,
        end: rowEnd + head[0].length,
        name: words + nounOf(head[1] ?? ''),
        core: { start, end: rowEnd },
        rule: 'quoted',
      }
      continue
    }
    const isFounded = FOUNDED.test(lead(row[0] as Quote, text))
    for (const { start, end, words } of row.filter(({ words }) => !NONE.test(words) || (head && isSet(words)))) {
      const isWhole = ENDS_AS_NAME.test(words)
      const noun = isWhole || (row.length > 1 && !A_BODY.test(head?.[1] ?? '')) ? '' : nounOf(head?.[1] ?? '')
      const prefix = prefixOf(words, lead({ start }, text), head?.[1] ?? '')
      const isEvent = words === '一件事' && prefix !== ''
      const isNamed = isWhole || isNumbered(words) || ((isFounded || isSummed(words)) && !isManner(words, behind))
      if (words === '一件事' ? !isEvent : !head && !isNamed) continue
      yield {
        start: start - prefix.length,
        end: noun && end === rowEnd ? end + (head?.[0].length ?? 0) : end,
        name: nameOf(prefix, words, noun),
        core: isEvent ? { start: start - prefix.length, end } : { start, end },
        rule: head ? 'quoted' : 'named',
      }
    }
  }
}

/** The words before a quote. */
const lead = ({ start }: Pick<Span, 'start'>, text: string): string => text.slice(Math.max(0, start - 18), start)

/** In a row of quotes each is such a body, while a campaign or a service behind them is what they make together. */
const A_BODY = /(?:室|平台|中心|基地|站|点|队|团)$/

/** Quotes outside titles. */
function quotesOf(text: string): Quote[] {
  const titles = [...text.matchAll(TITLE)].map(({ index, 0: title }) => ({ start: index, end: index + title.length }))
  return [...text.matchAll(QUOTE)]
    .map(({ index, 0: found, 1: double, 2: single }) => ({
      start: index,
      end: index + found.length,
      words: double ?? single ?? '',
    }))
    .filter((quote) => !titles.some(({ start, end }) => start < quote.start && quote.start < end))
}

/** Quotes side by side or joined by 、 or 和 stand in one row. */
function rowsOf(quotes: readonly Quote[], text: string): Quote[][] {
  const rows: Quote[][] = []
  for (const quote of quotes) {
    const row = rows.at(-1)
    if (row && AND.test(text.slice((row.at(-1) as Quote).end, quote.start))) row.push(quote)
    else rows.push([quote])
  }
  return rows
}

/** What several undertake together. */
const JOINT = /(?:行动|执法|整治|治理|攻坚|队)$/

/** “春雷”“清源”执法行动: short words with no mark between make one name of what they are together. */
function isOneName(row: readonly Quote[]): boolean {
  return (
    row.length > 1 &&
    row.every(({ end, words }, at) => words.length <= 4 && !NONE.test(words) && (row[at + 1]?.start ?? end) === end)
  )
}

/** 六个一, 五大: a set that the noun behind it names: “六个一”督察机制. */
function isSet(words: string): boolean {
  return /^[一二两三四五六七八九十]{1,2}(?:个\p{sc=Han}{1,4}|大\p{sc=Han}{0,6})$/u.test(words)
}

/** 两批次19个示范项目 counts what is quoted, and is no part of its name. */
function nounOf(behind: string): string {
  return /\d|^[两一二三四五六七八九十]批/.test(behind) ? '' : behind
}

/** 三清三查, 一歇一开, 六员合一, 三到位. */
function isNumbered(words: string): boolean {
  return (/^(?:[一二两三四五六七八九十]\p{sc=Han}{1,3}){2,4}$/u.test(words) && words !== '五位一体') || SET.test(words)
}

/** 1+9+N, 政务+法务. */
const isSummed = (words: string): boolean =>
  /^[\p{sc=Han}\dA-Z]{1,10}(?:[+＋][\p{sc=Han}\dA-Z]{1,10}){1,4}$/u.test(words)

/** What before the quote belongs to the name: the event of “一件事”, the field of a campaign, what a set is of. */
function prefixOf(words: string, before: string, noun: string): string {
  if (words === '一件事') {
    const event = /\p{sc=Han}{2,16}$/u.exec(before)?.[0].replace(BEFORE_EVENT, '') ?? ''
    return /等$|改革$|的$/.test(event) ? '' : event
  }
  if (SET.test(words)) return /(?:^|[，,、和与及“”])(\p{sc=Han}{2,8})$/u.exec(before)?.[1]?.replace(LEADING, '') ?? ''
  const owner = words.length <= 5 ? OWNER.exec(before)?.[0] : undefined
  if (owner && !ACTS.test(owner)) return owner
  if (!/^(?:专项|主题)?(?:行动|活动)$/.test(noun)) return ''
  const field = FIELD.exec(before)?.[1] ?? ''
  return ACTS.test(field) || /[的了和与及等以为在对全省市区县]|新时代|国家|部门|机关|改革/.test(field) ? '' : field
}

const ACTS = new RegExp(VERB)
const BEFORE_EVENT = new RegExp(`^.*(?:${VERB}|办成|梳理|及|和|与)`)
/** What a campaign is about stands between the verb and its quoted name. */
const FIELD = new RegExp(`^.*(?:${VERB})(\\p{sc=Han}{2,6})$`, 'u')

/** What a short quoted name is a way of doing: 企业开办“一链通”, 政务服务“六减”改革. */
const OWNER =
  /(?<![”"])(?:企业|项目|政务|审批|登记|注册|法律|公证|普法|矛盾纠纷|信访|复议|信用|监管|执法(?!人员|部门)|调解)(?:(?![的了和与及等以为在对个家项线])\p{sc=Han}){0,5}$/u

/** The noun stays where it says more than “something new”: 六员合一调解, 苏解纷平台, but 化解年. */
function nameOf(prefix: string, words: string, noun: string): string {
  const what = noun.replace(ACCOUNT, '').replace(BRAND, '')
  const kept = what.replace(/(?:工作机制|新模式|工作模式|新机制|新格局|工作格局)$/, '') || what
  const isEmpty = words.length >= 4 && EMPTY.test(kept)
  return prefix + words + (isEmpty || (A_TIME.test(words) && kept === '活动') ? '' : kept)
}

/** “小溪快帮”品牌: that a name is a brand goes without saying. */
const BRAND = /^(?:特色|服务|普法|调解|工作)*品牌$/

/** Nouns that add nothing to a name of some length, and names that are a time and need no 活动: “攻坚年”活动. */
const EMPTY = /^(?:改革)?工作$/
const A_TIME = /[年月周日]$/

const PART = '(?:(?![的和与及等以为在对])\\p{sc=Han}){2,10}|\\d{1,2}'
const FIRST_PART = new RegExp(`(?<![\\p{sc=Han}+＋])(?:${PART})$`, 'u')
const MORE_PARTS = new RegExp(`(?:[+＋](?:${PART}|N)){1,4}`, 'uy')

/** A verb and what stands before it is no part of a name: 我县推进互联网+监管, 演出+法律问答走进集市. */
const LEADING = new RegExp(`^.*(?:${VERB})|^(?:我|全)[省市县区州旗]`, 'u')
const TRAILING = /([+＋]\p{sc=Han}{2,}?)(?:走进|进入|覆盖|开展|实现|推动|促进|提升|取得|成效)\p{sc=Han}*$/u

/** 演出+法律服务, without quotes. */
function* composed(text: string): Iterable<CoinedName> {
  for (const { index: plus } of text.matchAll(/[+＋]/g)) {
    MORE_PARTS.lastIndex = plus
    const first = FIRST_PART.exec(text.slice(Math.max(0, plus - 12), plus))?.[0].replace(LEADING, '')
    const more = MORE_PARTS.exec(text)?.[0].replace(TRAILING, '$1')
    if (!first || !more) continue
    const start = plus - first.length
    const end = plus + more.length
    if (isManner(first + more, text.slice(end, end + 8).replace(/^[”"]/, ''))) continue
    yield { start, end, name: first + more, core: { start, end }, rule: 'composed' }
  }
}

const SHAPES: { rule: string; shape: RegExp }[] = [
  {
    rule: 'mode',
    shape:
      /(?:探索|创新|首创|推行|推出|打造|构建|形成|采取|实行|实施|实现|建立)(?:了|建立|构建|推行|实行|形成|出)?([\p{sc=Han}、]{4,30}?(?:新模式|工作模式|管理模式|服务模式|调解模式|执法模式|监管模式|治理模式))/gu,
  },
  {
    rule: 'campaign',
    shape:
      /(?:开展|组织|实施|部署|推进|启动)(?:了)?([\p{sc=Han}、]{3,18}?(?:专项行动|专项整治行动|攻坚行动|提升行动|专项活动|百日行动|专项清理活动|专项评估活动|专项治理行动|百日攻坚|专项清理|提升活动|创建活动|系列活动|提升工程|强基工程|示范工程|年行动|大排查|大整治|大走访))/gu,
  },
  {
    rule: 'body',
    shape:
      /(?:成立|组建|设立|建立)(?:了|由[^，,。；;]{2,30}(?:组成|牵头)的)?(\p{sc=Han}{4,20}?(?:工作专班|专班|工作组|领导小组|专项小组))(?!组长|办公室|成员|会议)/gu,
  },
  {
    rule: 'trial',
    shape:
      /(?:开展|推进|实施|承担|启动|推动|列入|入选)(?:了|全国|全省|全市)*([\p{sc=Han}、]{4,20}?(?:试点|试验区|先行区|示范区))(?!工作的)/gu,
  },
  {
    rule: 'platform',
    shape:
      /(?:建成|搭建|打造|建设|设立|开通|上线|开发|推出|推广使用|优化)(?:了|全省首个|全市首个|首个)?(\p{sc=Han}{3,16}?(?:平台|小程序|分中心|服务区|专区|专窗))/gu,
  },
  {
    rule: 'mechanism',
    shape:
      /(?:建立健全|建立|健全|创新|推行|(?<!落)实行|探索|创设|执行|落实|制定)(?:了|起|和完善|完善|健全|推行|实行)?(\p{sc=Han}{4,16}?(?:制度|机制))(?![化性]|建设|改革|优势|创新|成果|体系|办法|清单)/gu,
  },
  {
    rule: 'system',
    shape:
      /(?:建成|搭建|上线|研发|开发|启用|开通|推广使用)(?:了|并?(?:应用|使用|推广|启用|运行))?(\p{sc=Han}{4,16}?(?:信息系统|管理系统|系统|小程序))(?![性治])/gu,
  },
  {
    rule: 'levels',
    shape:
      /(?:构建|建立|健全|完善|打造|形成|深化)(?:了|起|健全)?(\p{sc=Han}{2,14}?[二三四五两]级\p{sc=Han}{0,8}?(?:体系|网络|联动机制|工作机制))/gu,
  },
]

/** 各项工作制度, 长效机制: systems of anything. */
const SAYS_LITTLE =
  /各项|各类|相关|有关|长效|规章|体制|工作制度|^.{0,4}(?:工作|管理|责任|领导|监督|运行|协调|保障|考核|激励|约束)(?:制度|机制)$|决策部署|[一二三四五六七八九十]项制度/

/** The place that a body belongs to is no part of its neutral name. */
const OF_A_PLACE = /^(?:全|\p{sc=Han}{0,5}?)(?:自治[区州县]|[省市县区州旗镇乡]|街道)(?!级)(?=\p{sc=Han}{6,})/u

/** Names without quotes: 探索…新模式, 开展…专项行动, 搭建…平台. */
function* unquoted(text: string): Iterable<CoinedName> {
  for (const { rule, shape } of SHAPES) {
    for (const { index, 0: found, 1: behind = '' } of text.matchAll(shape)) {
      const words = behind.replace(/^(?:开展|实施|推进|启动|组织)+/, '')
      const end = index + found.length
      const start = end - words.length
      if (/[的了等]|^[和与及]/.test(words) || (rule === 'mechanism' && SAYS_LITTLE.test(words))) continue
      const neutral = rule === 'body' || rule === 'platform' ? words.replace(OF_A_PLACE, '') : words
      const name = neutral.replace(/新模式$|(?<=专项\p{sc=Han}{2})活动$/u, '')
      yield { start, end, name, core: { start, end }, rule }
    }
  }
}
