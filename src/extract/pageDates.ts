import { readDate } from './dates.ts'

const spaced = (words: string): string => words.replace(/(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g, '\\s*')
const SEPARATOR = '\\s*[\\]】]?\\s*[:：|]?\\s*'
const WRITTEN_ON = new RegExp(
  spaced(`(?:成文|发文|生成|制发|印发|签发|制定)\\s*(?:日期|时间)${SEPARATOR}([12２二].{7,15})`),
  'g',
)
const PUBLISHED_ON = new RegExp(
  spaced(
    `(?:(?:发布|发表|公开|公布|更新|上传|发稿|录入|添加|推送)\\s*(?:日期|时间|于)|(?:^|[\\s\\[【|:：])(?:日期|时间|发布)\\s*[:：])${SEPARATOR}([12２二].{7,15})`,
  ),
  'g',
)
/** 2024-03-28 09:18 来源:…: a date beside the page's other marks, or with the hour, says when it was put there. */
const BARE_DATE =
  /^(?![^0-9]{0,10}今天)(?=.*(?:来源|浏览|阅读|点击|字体|字号|分享|打印|作者|\d\s*[:：]\s*\d\d)|[^一-龥]*$)[^0-9]{0,30}((?:19|20)\d\d\s*(?:[-/.．]\s*\d{1,2}\s*[-/.．]\s*\d{1,2}|年\s*\d{1,2}\s*月\s*\d{1,2}\s*日))/

/** 成文日期 in the table of a page, or null. */
export const writtenOn = (furniture: readonly string[]): string | null => firstDate(furniture, WRITTEN_ON)

/** 发布时间 on a page, or a date without a label among its marks; null where it has none. */
export const publishedOn = (furniture: readonly string[], head: readonly string[] = []): string | null =>
  firstDate(furniture, PUBLISHED_ON) ?? bareDate([...head, ...furniture])

/** The label and its date stand on one line or, in a table, on two that follow one another. */
function firstDate(lines: readonly string[], label: RegExp): string | null {
  for (const [, rest = ''] of lines.join('\n').matchAll(label)) {
    const date = readDate(rest)
    if (date) return date
  }
  return null
}

function bareDate(lines: readonly string[]): string | null {
  const line = lines.find((line) => line.length <= 120 && BARE_DATE.test(line))
  return readDate(BARE_DATE.exec(line ?? '')?.[1] ?? '')
}
