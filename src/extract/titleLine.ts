const SUBJECT = /法治|依法行政|依法治[国省市县区州旗]/
const KIND =
  /(?:报告|总结|汇报|情况|公告|公示|通报|自查|自评|计划|打算|安排|要点|思路)(?:书|稿|材料)?[)）》”"]?(?:[(（][^()（）]{1,16}[)）])?$/
/** What stands before a colon on a page is its label. */
const LABELLED = /^(?:标\s*题|文章标题|信息名称|名\s*称|文件名称|信息标题)\s*[:：]\s*/

/** Whether a line, or a few short lines joined, can be the title of a report on law-based government. */
export function isTitle(line: string): boolean {
  return line.length <= 90 && SUBJECT.test(line) && KIND.test(line) && !/[。；;>＞|]|[:：,，]$|首页|^现将|上一篇|下一篇/.test(line)
}

/** The title in a line of the page's own table (信息名称：…), or null. */
export function labelledTitle(line: string): string | null {
  if (!LABELLED.test(line)) return null
  const title = line.replace(LABELLED, '').split(/\s+(?=[^\s:：]{2,6}\s*[:：])/)[0] ?? ''
  return isTitle(title.trim()) ? title.trim() : null
}
