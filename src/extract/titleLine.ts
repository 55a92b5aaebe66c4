import type { Span } from './stage.ts'

const SUBJECT = /法治|依法行政|依法治[国省市县区州旗]/
const KIND =
  /(?:报告|总结|汇报|情况|公告|公示|通报|综述|自查|自评|计划|打算|安排|要点|思路)(?:书|稿|材料)?[)）》”"]?(?:[(（](?!\s*(?:19|20)\d\d年\s*\d)[^()（）]{1,16}[)）])?$/
/** What stands before a title in the table of a page. */
const LABELLED = /^(?:[•·]\s*)?(?:中文名|标\s*题|文章标题|信息(?:名称|标题)|名\s*称|文件名称)\s*[:：|]\s*/

/** A document's number alone on a line: 经技区发〔2025〕2号. */
export const DOCUMENT_NUMBER_LINE =
  /^[^\s，,。〔[（(［【]{1,16}\s*[〔[（(［【]\s*(?:19|20)\d\d\s*[〕\])）］】]\s*(?:第\s*)?\d+\s*号(?=\s*(?:签发人\s*[:：]|$))/

/** A body's name alone on a line, or several with blanks between, as above a title or under a text. */
export const BODY_LINE =
  /^(?:[\u4e00-\u9fff（）()—·]{2,40}(?:政府|委员会|管委会?|办公室|局|厅|委|工委|办|领导小组|办事处|法院|检察院|公司|中心|院|队|站|所)(?:\s+|$))+$/

/** Whether a line, or a few short lines joined, can be the title of a report on law-based government. */
export function isTitle(line: string): boolean {
  return (
    line.length <= 90 &&
    SUBJECT.test(line) &&
    KIND.test(line) &&
    !/•|[。；;>＞|]|[:：,，]$|首页|^现将|上一篇|下一篇/.test(line)
  )
}

/**
 * The last title within `lines` before the line `before`: one line, or up to four short ones, with the bodies above it where it names none
 * itself: 关于…, 2017年度法治政府…; end exclusive.
 */
export function findTitle(lines: readonly string[], before: number): Span | null {
  for (let end = before; end > 0; end--) {
    for (let start = end - 1; start >= Math.max(0, end - 4); start--) {
      if (DOCUMENT_NUMBER_LINE.test(lines[start] as string)) break
      if (!isTitle(lines.slice(start, end).join(''))) continue
      if (NAMES_NO_PLACE.test(lines[start] as string))
        while (start > 0 && BODY_LINE.test(lines[start - 1] as string)) start--
      return { start, end }
    }
  }
  return null
}

const NAMES_NO_PLACE =
  /^(?:关于|(?:[12２二][0-9０-９〇○零OoＯ一二三四五六七八九]{3}\s*年(?:度)?(?:推进|加强|开展)?)?(?:法治|依法))/

/** The title in a line of the page's own table (信息名称：…), or null. */
export function labelledTitle(line: string): string | null {
  if (!LABELLED.test(line)) return null
  const [title = ''] = line.replace(LABELLED, '').split(/\s*[|]|\s+(?=[^\s:：]{2,6}\s*[:：])/)
  return isTitle(title.trim()) ? title.trim() : null
}
