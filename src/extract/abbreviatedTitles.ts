import type { BracketedTitle } from './bracketedTitles.ts'

/** 以下简称《纲要》 */
const DECLARED = /^\s*[（(]?[^（）()《]{0,40}?(?:以下)?(?:统一|统|均|分别)?简称(?:为)?[:：]?\s*[“"]?$/u
/** A title that is only a kind of document stands for one named before. */
const KIND =
  /^(?:实施|工作|行动|指导|暂行|管理)?(纲要|规划|方案|计划|条例|办法|规定|意见|细则|通知|决定|清单|要点|规则|指引|准则|规范|措施|标准|制度|协议|指标体系|任务分工)$/u

/**
 * What each bracketed title stands for, by its position in the list: the full title of a short name, null where the short name is only
 * declared (以下简称《纲要》), nothing where the title is its own.
 */
export function abbreviatedTitles(text: string, titles: readonly BracketedTitle[]): Map<number, string | null> {
  const full = new Map<string, string>()
  const meant = new Map<number, string | null>()
  const seen: string[] = []
  titles.forEach(({ title, depth, start }, at) => {
    const before = outerBefore(titles, at)
    if (depth === 0 && before && DECLARED.test(text.slice(before.after, start - 1))) {
      full.set(title, meant.get(titles.indexOf(before)) ?? before.title)
      meant.set(at, null)
      return
    }
    const declared = full.get(title)
    const [, kind] = title.match(KIND) ?? []
    const named = declared ?? (kind && seen.findLast((one) => withoutEdition(one).endsWith(kind)))
    if (named) meant.set(at, named)
    else seen.push(title)
  })
  return meant
}

function withoutEdition(title: string): string {
  return title.replace(/[（(][^（）()]*[）)]$/u, '')
}

function outerBefore(titles: readonly BracketedTitle[], at: number): BracketedTitle | undefined {
  return titles.slice(Math.max(0, at - 8), at).findLast(({ depth }) => depth === 0)
}
