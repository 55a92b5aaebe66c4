import { unitSet } from '../reference/unitSet.ts'
import { type Sentence, type Span, stage } from './stage.ts'

/** Sentences and their clauses, in both widths of punctuation; nothing is split inside brackets, quotes and titles, or within a number. */
export const sentences = stage({
  needs: ['text'],
  gives: ['sentences'],
  run: ({ text }) => {
    const found: Sentence[] = []
    let start = 0
    for (const line of text.split('\n')) {
      readLine(line, start, found)
      start += line.length + 1
    }
    return { sentences: found }
  },
})

/** Longest sentence: a line without stops is broken at a pause, so that reading stays linear. */
const LONGEST = 1_000

const CLOSERS: Record<string, string> = {
  '《': '》',
  '〈': '〉',
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '(': ')',
  '（': '）',
  '[': ']',
  '［': '］',
  '【': '】',
  '〔': '〕',
  '<': '>',
}
/** The mark that closes what a unit opens, 0 for units that open nothing; " closes itself. */
const CLOSER = new Uint16Array(0x10000)
for (const [opener, closer] of [...Object.entries(CLOSERS), ['"', '"'] as const]) {
  CLOSER[opener.charCodeAt(0)] = closer.charCodeAt(0)
}
/** More brackets within one another are not looked into. */
const DEEPEST = 8
const CLOSING = unitSet(Object.values(CLOSERS).join('').replace('》', ''))
const STOPS = unitSet('。！？；!?;')
const PAUSES = unitSet('，,：:')
const MARKS = unitSet(`${Object.entries(CLOSERS).flat().join('')}"。！？；!?;，,：:、`)
const GOES_ON = unitSet('，,、的等和')
const DIGITS = unitSet('0123456789')
const BLANK = 0x20

function readLine(line: string, offset: number, found: Sentence[]): void {
  const marks: number[] = []
  for (let at = 0; at < line.length; at++) if (MARKS[line.charCodeAt(at)] === 1) marks.push(at)
  const inside = enclosed(line, marks)
  let start = 0
  let pauses: number[] = []
  const close = (end: number) => {
    for (const cut of end - start > LONGEST ? [...breaksWithin(start, end, pauses), end] : [end]) {
      const span = trimmed(line, start, cut)
      if (span.start < span.end) {
        const clauses = clausesOf(line, span, pauses, offset)
        found.push({ start: span.start + offset, end: span.end + offset, clauses })
      }
      start = cut
    }
    pauses = []
  }
  marks.forEach((at, index) => {
    const unit = line.charCodeAt(at)
    if (inside[index]) {
      // a stop just before the closing quote ends the sentence that the quote ends
      const isEnd = CLOSING[unit] === 1 && STOPS[line.charCodeAt(at - 1)] === 1 && !inside[index + 1]
      if (isEnd && GOES_ON[line.charCodeAt(at + 1)] !== 1) close(at + 1)
    } else if (STOPS[unit] === 1) close(at + 1)
    else if (PAUSES[unit] === 1 ? !isInNumber(line, at) : line[at] === '、' && isBetweenFigures(line, at))
      pauses.push(at + 1)
  })
  close(line.length)
}

/** Where a sentence that is too long is broken: at its pauses, or anywhere where there are none. */
function breaksWithin(start: number, end: number, pauses: readonly number[]): number[] {
  const cuts: number[] = []
  let from = start
  let next = 0
  while (end - from > LONGEST) {
    let cut = from + LONGEST
    for (; next < pauses.length && (pauses[next] as number) <= from + LONGEST; next++) cut = pauses[next] as number
    cuts.push(cut)
    from = cut
  }
  return cuts
}

/** 1 for each mark inside brackets or quotes that are closed in the same line, closing ones included. */
function enclosed(line: string, marks: readonly number[]): Uint8Array {
  const inside = new Uint8Array(marks.length + 1)
  const open: { closer: number; index: number }[] = []
  marks.forEach((at, index) => {
    const unit = line.charCodeAt(at)
    const closer = CLOSER[unit] as number
    const closes = open.length === 0 ? -1 : open.findLastIndex((one) => one.closer === unit)
    if (closes >= 0) {
      inside.fill(1, (open[closes] as { index: number }).index + 1, index + 1)
      open.length = closes
    } else if (closer === unit || (closer !== 0 && open.length < DEEPEST)) open.push({ closer, index })
  })
  return inside
}

/** A comma within thousands (12,345) or a colon within a time (14:30). */
function isInNumber(line: string, at: number): boolean {
  if (DIGITS[line.charCodeAt(at - 1)] !== 1 || DIGITS[line.charCodeAt(at + 1)] !== 1) return false
  const after = /^\d+/.exec(line.slice(at + 1, at + 6))?.[0] ?? ''
  return line[at] === ':'
    ? after.length === 2
    : after.length === 3 && /(?:^|\D)\d{1,3}(?:,\d{3})*$/.test(line.slice(Math.max(0, at - 16), at))
}

/** 、 parts clauses where figures stand on both sides (修改6部、废止2件), else only words. */
function isBetweenFigures(line: string, at: number): boolean {
  let start = at
  while (start > Math.max(0, at - 40) && PARTS[line.charCodeAt(start - 1)] !== 1) start--
  if (!FIGURE.test(line.slice(start, at))) return false
  let end = at + 1
  while (end < Math.min(line.length, at + 41) && PARTS[line.charCodeAt(end)] !== 1) end++
  return FIGURE.test(line.slice(at + 1, end))
}
const PARTS = unitSet('，,、：:。；;')
const FIGURE = /\d|[一二三四五六七八九十百千万亿两][余多]?[件个项次起名人场份部家户期条]/

function clausesOf(line: string, sentence: Span, pauses: readonly number[], offset: number): Span[] {
  const clauses: Span[] = []
  let from = sentence.start
  const add = (to: number) => {
    const { start, end } = trimmed(line, from, to)
    if (start < end) clauses.push({ start: start + offset, end: end + offset })
    from = to
  }
  for (const cut of pauses) if (cut > sentence.start && cut < sentence.end) add(cut)
  add(sentence.end)
  return clauses
}

function trimmed(line: string, start: number, end: number): Span {
  let from = start
  let to = end
  while (from < to && line.charCodeAt(from) === BLANK) from++
  while (to > from && line.charCodeAt(to - 1) === BLANK) to--
  return { start: from, end: to }
}
