import { readDate } from './dates.ts'

const SEPARATOR = '\\s*[\\]】]?\\s*[:：|]?\\s*'
const WRITTEN_ON = new RegExp(`(?:成文|发文|生成|制发|印发)(?:日期|时间)${SEPARATOR}(.{8,16})`, 'g')
const PUBLISHED_ON = new RegExp(
  `(?:(?:发布|发表|公开|公布|更新|上传|发稿)(?:日期|时间|于)|(?:^|\\s)(?:日期|时间|发布)\\s*[:：])${SEPARATOR}(.{8,16})`,
  'g',
)

/** 成文日期 in the table of a page, or null. */
export const writtenOn = (furniture: readonly string[]): string | null => firstDate(furniture, WRITTEN_ON)

/** 发布时间 on a page, or null. */
export const publishedOn = (furniture: readonly string[]): string | null => firstDate(furniture, PUBLISHED_ON)

function firstDate(lines: readonly string[], label: RegExp): string | null {
  for (const line of lines) {
    for (const [, rest = ''] of line.matchAll(label)) {
      const date = readDate(rest)
      if (date) return date
    }
  }
  return null
}
