import { longestFirst } from './longestFirst.ts'
import type { Span } from './stage.ts'

/** A name by its shape: `core` is the quoted part or the pattern itself, the span also what belongs to the name around it. */
export interface CoinedName extends Span {
  name: string
  core: Span
  rule: string
}

/** Nouns that make a name of what is quoted before them: “苏解纷”平台. */
const HEADS =
  '平台|机制|模式|工程|专项行动|行动|主题活动|活动|制度|改革|品牌|中心|工作法|服务|调解|阵地|格局|体系|系统|专区|专窗|窗口|试点|工作室|热线|小程序|频道|讲堂|课堂|服务圈|服务队|登记|普法|治理|化解|解纷|监管|执法|审批|工作站|服务站|站点|超市|驿站|网格|联盟|套餐|团队|专班|清单|基地|矩阵|办税|专场|攻坚战|攻坚|示范项目|创新项目|品牌项目|系列活动|系列|调解室|调解中心|服务中心|调解工作室'
/** The longest first. */
const HEAD = [...HEADS.split('|').sort((a, b) => b.length - a.length), '\\d+个项目'].join('|')
/** What may follow a head noun and still belong to the name: “1+9”政务服务业务平台. */
const LAST_HEAD = '调解室|工作室|平台|机制|新?模式|制度|体系|格局|阵地|活动|行动|中心|区'
/** Nouns that a name made of one quote may end with. */
const OWN_HEAD =
  /(?:平台|机制|模式|工程|行动|活动|制度|改革|中心|工作法|频道|广场|讲堂|课堂|直通车|服务圈|服务站|工作室|调解室|一件事|驿站|超市|工作站|服务队|服务团|栏目剧|栏目|热线|攻坚年|化解年|提升年|落实年|建设年|监督年|通办|联办|快办|好办|智办|代办|易办|速办|您办|你办|帮办|云办|一次办|不见面|免证办|一链办|一链通)$/
/** Figures of speech and slogans, and what is quoted for emphasis. */
const NO_NAME =
  /^(?:[一二两三四五六七八九十]+个.*|\d+(?:个|小时|天|日|项|分钟|元|米|公里).{0,2}|.*(?:培训|培训班|会议|精神|理念|规划|纲要|方案|举措)|.{0,3}一把手|最后一公里|最先一公里|关键少数|零容忍|零距离|零跑动|第一.*|先手棋|指挥棒|牛鼻子|硬骨头|回头看|一盘棋|主力军|主渠道|主阵地|排头兵|直通车|绿色通道|晴雨表|防火墙|保护伞|检测器|智囊团|加速度|零延迟|一刀切|一阵风|一张网|一本账|十[二三四五]五|三农|四风|双碳|双减|双创|两会|三会一课|两学一做|三严三实|一带一路|一国两制|不忘初心.*|我为群众办实事|党史学习教育|四个全面|三个代表|一岗双责|一票否决|一规划.*|两不愁.*|疫情.*|外防.*|坚持.*|应.+尽.+|能.+尽.+|.*就是.*|以.+为.+|从.+到.+|由.+向.+|有.+必.+|让.+|争做.*|争当.*)$/
/** Words that end the reach of a name to its head noun. */
const BETWEEN = '[^“”‘’"\'\\s，,。；;：:、《》()（）的和与及为是对了在将以并向从被把得着到等]'

/** Names of one's own that a text coins. */
export function coinedNames(text: string): CoinedName[] {
  return longestFirst([...quoted(text), ...composed(text), ...unquoted(text)])
}

const QUOTE = /[“"]([^“”"\n]{2,24})[”"]|‘([^‘’\n]{2,24})’/g
const AFTER_RUN = new RegExp(
  `^(?:等)?(${BETWEEN}{0,10}?(?:${HEAD})(?:(?!入驻)${BETWEEN}{0,2}(?:${LAST_HEAD}))?)(?!部门|机构|人员|单位|组|员)`,
)

/** Quoted names; one head noun may serve a row of quotes: “…”“…”服务模式. */
function* quoted(text: string): Iterable<CoinedName> {
  const titles = [...text.matchAll(/《[^《》]*(?:《[^《》]*》[^《》]*)*》/g)]
  const quotes = [...text.matchAll(QUOTE)]
    .map((found) => ({ start: found.index, end: found.index + found[0].length, words: found[1] ?? found[2] ?? '' }))
    .filter(({ start }) => !titles.some(({ index, 0: title }) => index < start && start < index + title.length))
  for (const [index, { start, end, words }] of quotes.entries()) {
    if (NO_NAME.test(words) || /[。；;！!？?：:《]/.test(words)) continue
    const core = { start, end }
    let last = index
    while (quotes[last + 1] && /^(?:[、,，和及与]|以及)?$/.test(text.slice(quotes[last]?.end, quotes[last + 1]?.start)))
      last++
    const head = AFTER_RUN.exec(text.slice(quotes[last]?.end, (quotes[last]?.end ?? 0) + 24))
    const before = text.slice(Math.max(0, start - 18), start)
    const isCampaign = /^(?:专项|主题)?(?:行动|活动)$/.test(head?.[1] ?? '')
    const prefix = words === '一件事' ? eventBefore(before) : isCampaign ? fieldBefore(before) : ''
    const from = start - prefix.length
    const isNamed = (words === '一件事' && prefix !== '') || OWN_HEAD.test(words) || isPatterned(words)
    if (head && last === index && !OWN_HEAD.test(words)) {
      yield {
        start: from,
        end: end + head[0].length,
        name: nameOf(prefix, words, head[1] ?? ''),
        core,
        rule: 'quoted',
      }
    } else if (head || isNamed) {
      yield { start: from, end, name: prefix + words, core: { start: from, end }, rule: head ? 'quoted' : 'named' }
    }
  }
}

/** 三清三查, 一歇一开, 六员合一, 1+9+N, 七项工程. */
function isPatterned(words: string): boolean {
  return (
    (/^(?:[一二两三四五六七八九十]\p{sc=Han}{1,3}){2,4}$/u.test(words) && words !== '五位一体') || isComposed(words)
  )
}
const isComposed = (words: string): boolean =>
  /^[\p{sc=Han}\dA-Z]{1,10}(?:\+[\p{sc=Han}\dA-Z]{1,10}){1,4}$/u.test(words)

const VERB =
  '完善|推进|推出|推行|推广|推动|实现|办理|开展|落实|打造|深化|上线|实施|聚焦|围绕|创新|构建|建立|健全|开通|形成|运用|组织|举办|强化|优化|探索|严格执行|制定'

/** 守法证明“一件事”: the event before the quote. */
function eventBefore(before: string): string {
  const event = (/\p{sc=Han}{2,16}$/u.exec(before)?.[0] ?? '').replace(
    new RegExp(`^.*(?:${VERB}|办成|梳理|及|和|与)`),
    '',
  )
  return /等$|改革$|的$/.test(event) ? '' : event
}

/** 普法宣传“入民心”活动: the field between verb and quote. */
function fieldBefore(before: string): string {
  const field = new RegExp(`^.*(?:${VERB})(\\p{sc=Han}{2,6})$`, 'u').exec(before)?.[1] ?? ''
  return /[的了和与及等以为在对全省市区县]|新时代|国家|部门|机关|改革/.test(field) ? '' : field
}

/** The head noun stays where it says more than “something new”: 六员合一调解, 苏解纷平台, but 化解年. */
function nameOf(prefix: string, words: string, head: string): string {
  const kept = head.replace(/(?:工作机制|新模式|工作模式|新机制|新格局)$/, '') || head
  return words.length >= 6 && /^(?:主题)?(?:活动|改革|服务|工作)$/.test(kept) ? prefix + words : prefix + words + kept
}

const PART = '(?:(?![的和与及等以为在对])\\p{sc=Han}){2,10}|\\d{1,2}'
const COMPOSED = new RegExp(`(?<![\\p{sc=Han}+])(?:${PART})(?:\\+(?:${PART}|N)){1,4}`, 'gu')

/** 演出+法律服务, without quotes. */
function* composed(text: string): Iterable<CoinedName> {
  for (const { index: start, 0: name } of text.matchAll(COMPOSED)) {
    const end = start + name.length
    yield { start, end, name, core: { start, end }, rule: 'composed' }
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
      /(?:开展|组织|实施|部署|推进|启动)(?:了)?([\p{sc=Han}、]{3,18}?(?:专项行动|专项整治行动|攻坚行动|提升行动|专项活动|百日行动|专项清理活动|专项评估活动|专项治理行动|百日攻坚|专项清理))/gu,
  },
  {
    rule: 'platform',
    shape:
      /(?:建成|搭建|打造|建设|设立|开通|上线|开发|推出|推广使用|优化)(?:了|全省首个|全市首个|首个)?(\p{sc=Han}{3,16}?(?:平台|小程序|分中心|服务区|专区|专窗))/gu,
  },
]

/** Names without quotes: 探索…新模式, 开展…专项行动, 搭建…平台. */
function* unquoted(text: string): Iterable<CoinedName> {
  for (const { rule, shape } of SHAPES) {
    for (const { index, 0: found, 1: words = '' } of text.matchAll(shape)) {
      const end = index + found.length
      const start = end - words.length
      if (/[的了等]|^[和与及]/.test(words)) continue
      yield { start, end, name: words.replace(/新模式$/, ''), core: { start, end }, rule }
    }
  }
}
