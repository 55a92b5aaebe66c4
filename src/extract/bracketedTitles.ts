import { unitSet } from '../reference/unitSet.ts'
import type { Span } from './stage.ts'

/** A title between 《》, at its words: brackets are not part of the span. */
export interface BracketedTitle extends Span {
  /** As written, line breaks and spaces between Chinese characters taken out. */
  title: string
  /** 0 for an outer title, 1 for one within it, … */
  depth: number
  /** Offset after the closing bracket. */
  after: number
}

/** No title is longer; a bracket that is not closed by then is damaged. */
const LONGEST = 200
/** No title is nested deeper. */
const DEEPEST = 4
const OPENERS = '《〈<＜'
const CLOSERS = '》〉>＞'
const OPENS = unitSet(OPENERS)
/** What `closed` stops at; other units it passes by. */
const MARKS = unitSet(`${OPENERS}${CLOSERS}。！\n`)

/**
 * Titles in 《》, also across lines, each before those nested in it in 〈〉, <> or 《》. A bracket that was never closed, or closed by one of
 * another shape, still gives its title where the words show the end. 〈〉 alone, without 《, counts where a document's name stands in it.
 */
export function bracketedTitles(text: string): BracketedTitle[] {
  const titles: BracketedTitle[] = []
  for (let at = 0; at < text.length; at++) {
    if (OPENS[text.charCodeAt(at)] !== 1) continue
    const shape = shapeAt(text, at)
    const found = closed(text, at) ?? (shape === 0 ? unclosed(text, at) : undefined)
    const [outer] = found ?? []
    if (!found || !outer || (shape > 0 && !DOCUMENT_END.test(outer.title))) continue
    titles.push(...found)
    at = outer.after - 1
  }
  return titles
}

/** The words as a title: white space is kept between Latin words only. */
export function titleText(words: string): string {
  return words.replace(/(?<![\w.])\s+|\s+(?![\w.])/gu, '')
}

/** Last word of a document's name, before what may stand in brackets behind it. */
export const DOCUMENT_END =
  /(法|法典|条例|规定|办法|细则|规则|规程|规范|准则|标准|制度|决定|决议|意见|措施|方案|规划|计划|要点|纲要|预案|通知|通报|公告|清单|目录|指南|指引|手册|报告|协议|纲目|基准)(?:[（(〔][^（）()〔〕]{1,30}[）)〕])*$/u

/** Reads from an opening bracket to the one that closes it; undefined where none does. */
function closed(text: string, start: number): BracketedTitle[] | undefined {
  const open = [start]
  const titles: BracketedTitle[] = []
  const close = (at: number) => {
    const from = (open.pop() as number) + 1
    titles.push({ start: from, end: at, title: titleText(text.slice(from, at)), depth: open.length, after: at + 1 })
  }
  for (let at = start + 1; at < Math.min(text.length, start + LONGEST); at++) {
    if (MARKS[text.charCodeAt(at)] !== 1) continue
    const unit = text.charAt(at)
    if ('。！'.includes(unit) || text.startsWith('\n\n', at)) return undefined
    if (OPENERS.includes(unit) && open.push(at) > DEEPEST) return undefined
    if (!CLOSERS.includes(unit)) continue
    const isDamaged = shapeAt(text, open.at(-1) as number) !== CLOSERS.indexOf(unit)
    if (isDamaged && open.length === 1 && closesLater(text, at)) continue
    if (isDamaged && open.length > 1 && unit === '》' && !closesLater(text, at)) while (open.length > 1) close(at)
    close(at)
    if (open.length === 0) return inOrder(titles)
  }
  return undefined
}

/** Outer before inner; 《《…》》 is one title. */
function inOrder(titles: readonly BracketedTitle[]): BracketedTitle[] {
  const sorted = titles.filter(({ title }) => title !== '').sort((a, b) => a.start - b.start || b.end - a.end)
  const [outer, inner] = sorted
  if (!outer || !inner || inner.start !== outer.start + 1 || inner.end !== outer.end - 1) return sorted
  return [inner, ...sorted.slice(2)].map(({ start, end, title, depth, after }, at) => ({
    start,
    end,
    title,
    depth: Math.max(0, depth - 1),
    after: at === 0 ? outer.after : after,
  }))
}

const shapeAt = (text: string, at: number): number => OPENERS.indexOf(text.charAt(at))

/** True where another 》 stands behind `at`, before a new title opens or the clause ends. */
function closesLater(text: string, at: number): boolean {
  return /^[^《》。；;，,、\n]{1,40}》/u.test(text.slice(at + 1, at + 42))
}

/** 《 without 》: the title is what stands before the next mark, if it ends as documents do. */
function unclosed(text: string, start: number): BracketedTitle[] | undefined {
  const [words = ''] =
    text.slice(start + 1, start + 61).match(/^[^，,。；;：:！\n《》“”"]*[^，,。；;：:！\n《》“”"、和及]/u) ?? []
  const title = titleText(words)
  if (title.length < 4 || !DOCUMENT_END.test(title)) return undefined
  const end = start + 1 + words.length
  return [{ start: start + 1, end, title, depth: 0, after: end }]
}
