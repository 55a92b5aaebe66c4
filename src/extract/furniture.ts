import { BODY_LINE, DOCUMENT_NUMBER_LINE, findTitle } from './titleLine.ts'

/** What a page's table and by-line say of a document. */
const LABELS =
  '索\\s*引\\s*号?|主题(?:分类|词)|信息(?:分类|名称|来源|索引)|(?:体裁|组配)分类|公开(?:方式|范围|时限|程序|形式)|(?:有\\s*效|公文时效|时\\s*效)\\s*性?|关\\s*键\\s*[词字]|发布(?:机构|日期|时间|单位|人)|责任编辑|统一(?:编号|登记号)|(?:废止|失效|生效|生成|成文|发文|制发|印发|公开|更新)(?:日期|时间)|(?:制发|发文)机[构关]|服务对象|发文字号|文\\s*号|标\\s*题|名\\s*称'
/** Labels that a report's own line could begin with too, but for the colon. */
const BY_LINE = '文章?来源|稿件来源|来\\s*源|作\\s*者|编\\s*辑|录\\s*入|审\\s*核|日期|时间|分享到?|字体'

/** Lines that a web page sets around or into a text, wherever they stand. */
const EVERYWHERE = new RegExp(
  [
    '^(?:您|你)?(?:现在|当前|所在)?的?(?:所在)?的?(?:位置|栏目)\\s*(?:是|在)?\\s*[:：]',
    '^(?:您|你)?(?:现在|当前)的?位置',
    '^(?:网站)?首\\s*页\\s*[>＞/|»›→-]',
    '(?:[>＞»›]\\s*[^>＞»›]{2,20}){2,}$',
    '(?:浏览|阅读|点击|访问)(?:次数|量|数)|浏览\\s*[:：]',
    '字\\s*[号体](?:大小)?\\s*[:：]|[【\\[]\\s*(?:打印|关闭|大|中|小|字体|收藏)',
    '^(?:打印|关闭|收藏|分享|大 中 小|打印本[页文]|关闭窗口|返回顶部|回到顶部|无障碍|长者(?:模式|版)|朗读|听全文|我要纠错|复制链接)(?:\\s|$)',
    '^(?:分享到|扫一扫|微信扫|用微信|手机扫|今天是)|^A[-+]',
    '^[上下]一[篇条]',
    `^[\\[【]?\\s*(?:${LABELS})\\s*(?:[:：|\\]】]|\\s|$)`,
    `^(?:${BY_LINE})\\s*[:：]`,
    '(?:发布|更新|发表|编辑|公开)(?:时间|日期|于)?\\s*[:：]\\s*20\\d\\d',
  ].join('|'),
)

/** Lines of the foot of a page: all that follows one of them belongs to it. */
const FOOT =
  /版权所有|(?:主办|承办|技术支持|建设运维|运行维护)(?:单位)?\s*[:：]|^(?:主办|承办)|[^，,。]{2,20}(?:主办|承办)(?:\s|$)|ICP\s*备|公[网安]+备|备案(?:号|序号|编号)|网站(?:地图|标识码|声明|管理)|^联系我们|^关于我们|^网站|相关(?:链接|文档|文件|附件|新闻|信息|解读|阅读)\s*[:：]?$|友情链接|^(?:上|下)一(?:篇|条)|^(?:热门|推荐|最新)(?:信息|文章|阅读|推荐)|【?(?:打印|关闭)(?:本页|窗口)?】?$|^Copyright|^©|责任编辑|^信息来源|^扫一扫|^分享/i

/** Longer lines are no furniture. */
const LONGEST = 300
const HEADING = /^[(（]?[一二三四五六七八九十]{1,3}[)）、.．]/
const ADDRESSEES = /^[^，,。；;]{2,60}[:：]$/

/** The lines of a page, told apart: the report's own, and those around it in their order. */
export function tellFurniture(lines: readonly string[]): { own: string[]; furniture: string[] } {
  const isOwn = lines.map((line) => line.length > LONGEST || !EVERYWHERE.test(line) || isProse(line))
  const first = lines.findIndex(
    (line, at) => isProse(line) || HEADING.test(line) || (isOwn[at] && ADDRESSEES.test(line)),
  )
  if (first > 0) markHead(lines, isOwn, first)
  const last = lines.findLastIndex((line) => isProse(line) && !isFootLine(line))
  let inFoot = false
  for (let at = last + 1; at < lines.length; at++) {
    inFoot ||= isFootLine(lines[at] as string)
    if (inFoot) isOwn[at] = false
  }
  return { own: lines.filter((_, at) => isOwn[at]), furniture: lines.filter((_, at) => !isOwn[at]) }
}

const isFootLine = (line: string): boolean => line.length <= LONGEST && FOOT.test(line)

/** A line with sentences in it. */
export const isProse = (line: string): boolean =>
  (line.length >= 30 &&
    /[。；]|[，,].*[，,]/.test(line) &&
    !/^(?:当前|您|首页|[[【]?\s*索\s*引|版权)|[\]】]\s*\[/.test(line)) ||
  (line.length >= 8 && line.endsWith('。'))

/** Above the text stand menus, then the bodies, the title and the number of the document. Only these are the report's. */
function markHead(lines: readonly string[], isOwn: boolean[], first: number): void {
  const kept = lines.slice(0, first).map((line, at) => (isOwn[at] ? line : ''))
  const title = findTitle(kept, first)
  let top = title?.start ?? 0
  while (top > 0 && (BODY_LINE.test(kept[top - 1] as string) || DOCUMENT_NUMBER_LINE.test(kept[top - 1] as string)))
    top--
  for (let at = 0; at < first; at++) {
    if (at < top || ((!title || at >= title.end) && isMenu(lines[at] as string))) isOwn[at] = false
  }
}

const isMenu = (line: string): boolean => /[|｜]|[>＞»]/.test(line) || /^(?:\S{2,6} ){3,}\S{2,6}$/.test(line)
