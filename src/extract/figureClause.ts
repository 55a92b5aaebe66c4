import { unitSet, WHITE_SPACE } from '../reference/unitSet.ts'
import type { Quantity } from './quantities.ts'
import type { Span } from './stage.ts'

/** Longest words that a figure quotes. */
export const LONGEST_PHRASE = 30

/** The quantity's own part of the sentence: from the figure or clause before on to the clause's end or what belongs to the next figure. */
export function clauseOf(text: string, quantity: Quantity, from: number, to: number, sentence: Span): Span {
  const bracket = BRACKETED.exec(text.slice(Math.max(from, quantity.start - 3), quantity.start))
  const start = clauseStart(text, quantity.start - (bracket?.[0].length ?? 0), from)
  let end = clauseEnd(text, quantity.end, Math.min(to, sentence.end))
  if (end === to && to < sentence.end) {
    const comma = text.lastIndexOf('、', end - 1)
    if (comma >= quantity.end) end = comma
  }
  return { start, end }
}

/** The clause before the one that begins at `start`, '' where there is none. */
export function clauseBefore(text: string, start: number, from: number): string {
  return start - 1 > from ? text.slice(clauseStart(text, start - 1, from), start - 1) : ''
}

const BRACKETED = /[（(](?:共|共计|合计)?$/
const BREAKS = '，,；;：:。！？!?\n'
const BEGINS = unitSet(`${BREAKS}（(`)
const ENDS = unitSet(`${BREAKS}（()）`)
/** The other mark of a pair, 0 for all other units. */
const [OPENING, CLOSING] = [new Uint16Array(0x10000), new Uint16Array(0x10000)]
for (const [open = '', close = ''] of ['“”', '（）', '()', '《》', '「」']) {
  OPENING[close.charCodeAt(0)] = open.charCodeAt(0)
  CLOSING[open.charCodeAt(0)] = close.charCodeAt(0)
}

/** Where the clause of an offset begins; what stands in quotes, brackets and titles does not break it. */
export function clauseStart(text: string, at: number, from: number): number {
  for (let i = at - 1; i >= from; i--) {
    const unit = text.charCodeAt(i)
    const opening = OPENING[unit] as number
    const opened = opening === 0 ? -1 : lastBetween(text, opening, from, i)
    if (opened >= 0) i = opened
    else if (BEGINS[unit] === 1) return i + 1
  }
  return from
}

/** Where the clause of an offset ends, at most `to`. */
export function clauseEnd(text: string, at: number, to: number): number {
  for (let i = at; i < to; i++) {
    const unit = text.charCodeAt(i)
    const closing = CLOSING[unit] as number
    const closed = closing === 0 ? -1 : firstBetween(text, closing, i, to)
    if (closed >= 0) i = closed
    else if (ENDS[unit] === 1) return i
  }
  return to
}

/** Where a unit stands within a stretch of the text, its end exclusive; -1 where it does not: the rest of the text is not searched. */
function firstBetween(text: string, unit: number, from: number, to: number): number {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === unit) return at
  return -1
}

function lastBetween(text: string, unit: number, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) if (text.charCodeAt(at) === unit) return at
  return -1
}

/** The words that hold the number, at most LONGEST_PHRASE: what stands before it, or where that leaves room, what it counts behind it. */
export function phraseOf(text: string, clause: Span, quantity: Quantity): Span {
  let { start, end } = clause
  while (start < quantity.start && LEADING[text.charCodeAt(start)] === 1) start++
  if (quantity.end - start > LONGEST_PHRASE) start = Math.min(quantity.start, quantity.end - LONGEST_PHRASE)
  end = Math.max(quantity.end, Math.min(end, start + LONGEST_PHRASE))
  while (end > quantity.end && isLoose(text, start, end)) end--
  return { start, end }
}

const LEADING = unitSet(`${WHITE_SPACE}、，,）)》的`)
const TRAILING = unitSet(`${WHITE_SPACE}、，,（(`)

/** Whether the last character before `end` is white space, a comma or a closing bracket that `start` leaves unopened. */
function isLoose(text: string, start: number, end: number): boolean {
  const last = text.charCodeAt(end - 1)
  const opening = OPENING[last] as number
  return TRAILING[last] === 1 || (opening !== 0 && lastBetween(text, opening, start, end) < 0)
}
