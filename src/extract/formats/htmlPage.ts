import { Parser } from 'htmlparser2'
import { readDate } from '../dates.ts'
import { isProse } from '../furniture.ts'
import { BODY_LINE } from '../titleLine.ts'
import { encodedText } from './encodedText.ts'

/**
 * A web page as lines, as a reader sees them: one a block or a row of a table. The lines of the element that holds the sentences, and those
 * above it, may be the report's; menus, lists of links and all that follows stand apart, with what the page's metadata say.
 * null where the bytes are no text.
 */
export function htmlPage(bytes: Uint8Array): { raw: string; around: string[] } | null {
  const page = encodedText(bytes, declaredEncoding(bytes))
  if (page === null) return null
  const { lines, blocks, metadata } = layOut(page)
  const isAround = lines.map(isLinks)
  const all = proseOf(lines, isAround)
  for (const block of blocks) {
    if (block.isFurniture && all.within(block) * 2 <= all.total) isAround.fill(true, block.from, block.to)
  }
  const prose = proseOf(lines, isAround)
  const main = blocks
    .filter((block) => prose.total > 0 && prose.within(block) >= prose.total * 0.8)
    .reduce((least, block) => (block.to - block.from <= least.to - least.from ? block : least), {
      from: 0,
      to: lines.length,
    })
  let end = main.to
  while (end < lines.length && isSignature((lines[end] as Line).text)) end++
  isAround.fill(true, end)
  const texts = (around: boolean) => lines.filter((_, at) => isAround[at] === around).map(({ text }) => text)
  return { raw: texts(false).join('\n'), around: [...metadata, ...texts(true)] }
}

interface Line {
  text: string
  /** Characters of it that stand in links. */
  linked: number
}

/** Lines, by their numbers, end exclusive. */
interface Span {
  from: number
  to: number
}

/** The lines of one element. */
interface Block extends Span {
  /** Its name says that it is a menu, a foot or the like. */
  isFurniture: boolean
}

const isLinks = ({ text, linked }: Line): boolean => linked * 2 > text.length

/** What may stand below a text, outside its element: who signs, and when. */
const isSignature = (text: string): boolean =>
  text.length <= 60 && (BODY_LINE.test(text) || (text.length <= 24 && readDate(text) !== null))

/** How much of the lines that are not around is sentences, in all and within a block. */
function proseOf(lines: readonly Line[], isAround: readonly boolean[]) {
  const sums = [0]
  for (const [at, { text }] of lines.entries()) {
    sums.push((sums[at] as number) + (!isAround[at] && isProse(text) ? text.length : 0))
  }
  return {
    total: sums[lines.length] as number,
    within: ({ from, to }: Span) => (sums[to] as number) - (sums[from] as number),
  }
}

const UNSEEN = /^(?:script|style|noscript|template|svg|iframe|object|select|button|textarea)$/
const INLINE =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|del|em|font|i|img|input|ins|kbd|label|mark|o:p|q|ruby|s|samp|small|span|st1:\w+|strike|strong|sub|sup|tt|u|ucaptitle|ucapcontent|var|wbr)$/
const CELL = /^(?:td|th|dd)$/
/** A short one of these is one line, however it is built: a name and its value. */
const ROW = /^(?:tr|li|dl)$/
const LONGEST_ROW = 160
/** What can hold a whole text. */
const HOLDER = /^(?:body|div|main|article|section|td|form|center|pre|blockquote)$/
const FURNITURE_ELEMENT = /^(?:nav|footer|aside)$/
const FURNITURE_NAME =
  /(?:^|[\s_-])(?:nav(?:bar|igation)?|menu|foot(?:er)?|bread(?:crumbs?)?|crumbs?|sidebar|share|copyright|related|recommend|toolbar|login|search)(?:$|[\s_-])/i
/** A break of the line in the source between characters that are written without blanks. */
const FOLD = /(?<=[^\0-\x7f])[ \t]*[\r\n]\s*(?=[^\0-\x7f])/g

interface Element {
  from: number
  /** How many blocks there were when it began. */
  before: number
  isUnseen: boolean
  isFurniture: boolean
}

/** Reads a page through once, in time linear in its length. */
function layOut(page: string): { lines: Line[]; blocks: Block[]; metadata: string[] } {
  const lines: Line[] = []
  const blocks: Block[] = []
  const metadata: string[] = []
  const open: Element[] = []
  const within = { a: 0, pre: 0, title: 0, unseen: 0 }
  let line: Line = { text: '', linked: 0 }

  const endLine = () => {
    const text = line.text.replace(/\s+/g, ' ').trim()
    if (text !== '') lines.push({ text, linked: line.linked })
    line = { text: '', linked: 0 }
  }
  const add = (text: string) => {
    line.text += text
    if (within.a > 0) line.linked += text.trim().length
  }
  const joinRow = ({ from, before }: Element) => {
    const row = lines.slice(from)
    if (row.length < 2 || row.reduce((sum, { text }) => sum + text.length, 0) > LONGEST_ROW) return
    lines.length = from
    blocks.length = before
    lines.push({
      text: row.map(({ text }) => text).join(' '),
      linked: row.reduce((sum, { linked }) => sum + linked, 0),
    })
  }

  const parser = new Parser({
    onopentag(name, attributes) {
      if (CELL.test(name)) add(' ')
      else if (!INLINE.test(name)) endLine()
      if (name === 'meta') metadata.push(...toldBy(attributes))
      const named = `${attributes.class ?? ''} ${attributes.id ?? ''}`
      const element = {
        from: lines.length,
        before: blocks.length,
        isUnseen: UNSEEN.test(name) || /display\s*:\s*none/i.test(attributes.style ?? ''),
        isFurniture: FURNITURE_ELEMENT.test(name) || FURNITURE_NAME.test(named),
      }
      open.push(element)
      if (element.isUnseen) within.unseen++
      if (name in within) within[name as keyof typeof within]++
    },
    ontext(text) {
      if (within.unseen > 0) return
      if (within.title > 0) metadata.push(...text.split(/[_|｜]|[-—](?=[^-—]*$)/).map((part) => `标题：${part.trim()}`))
      else if (within.pre === 0) add(text.replace(FOLD, ''))
      else
        for (const [at, part] of text.split('\n').entries()) {
          if (at > 0) endLine()
          add(part)
        }
    },
    onclosetag(name) {
      const element = open.pop() as Element
      if (element.isUnseen) within.unseen--
      if (name in within) within[name as keyof typeof within]--
      if (INLINE.test(name) || (CELL.test(name) && !HOLDER.test(name))) return
      if (!CELL.test(name)) endLine()
      if (ROW.test(name)) joinRow(element)
      else if (HOLDER.test(name) || element.isFurniture)
        blocks.push({ from: element.from, to: lines.length, isFurniture: element.isFurniture })
    },
  })
  parser.end(page)
  endLine()
  return { lines, blocks, metadata }
}

/** The names that Chinese government sites must give: 国办发〔2017〕47号. */
const METADATA: Record<string, string> = {
  articletitle: '标题',
  pubdate: '发布时间',
  contentsource: '来源',
  sitename: '网站',
}

function toldBy({ name = '', content = '' }: Record<string, string>): string[] {
  const label = METADATA[name.toLowerCase()]
  return label && content.trim() ? [`${label}：${content.trim()}`] : []
}

/** What the page says of its own encoding: https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding */
function declaredEncoding(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  return /<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] ?? null
}
