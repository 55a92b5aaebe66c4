import { readDate } from './dates.ts'
import { isProse } from './furniture.ts'
import type { PageParts, Span } from './stage.ts'
import { BODY_LINE, findTitle } from './titleLine.ts'

const HEADING =
  /^(?:第[一二三四五六七八九十]+(?:部分|章)|[(（]?[一二三四五六七八九十]{1,3}[)）、.．，,]|[0-9０-９]{1,2}(?:[、．]|\.(?!\d))|一[是要])/

export function pageParts(text: string): PageParts {
  const lines = text.split('\n')
  const starts = lines.map(() => 0)
  for (let at = 1; at < lines.length; at++)
    starts[at] = (starts[at - 1] as number) + (lines[at - 1] as string).length + 1
  const spanOf = (from: number, to: number): Span => ({
    start: starts[from] ?? text.length,
    end: starts[to] ?? text.length,
  })

  const first = lines.findIndex((line) => isProse(line) || HEADING.test(line))
  const body = first < 0 ? lines.length : first
  const foot = Math.max(body, lines.findLastIndex((line) => !isFoot(line)) + 1)
  const heading = lines.findIndex((line, at) => at >= body && at < foot && HEADING.test(line))
  // a notice that issues the report may stand before its title
  const title = findTitle(lines, Math.max(body, Math.min(heading, body + 12)))
  return {
    head: spanOf(0, body),
    title: title && {
      start: starts[title.start] as number,
      end: (spanOf(title.start, title.end).end as number) - (title.end < lines.length ? 1 : 0),
    },
    lead: spanOf(title?.end ?? 0, heading < 0 ? foot : heading),
    foot: spanOf(foot, lines.length),
  }
}

const isFoot = (line: string): boolean =>
  line.length <= 80 &&
  (/^(?:特此|此)报告[。.]?$|^附件?[:：]|^[(（](?:此件|联系人|公开)/.test(line) ||
    BODY_LINE.test(line) ||
    (line.length <= 24 && readDate(line) !== null) ||
    (line.length <= 60 && readDate(line.slice(-16)) !== null && !/[，,。；]/.test(line)))
