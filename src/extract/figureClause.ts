import type { Quantity } from './quantities.ts'
import type { Span } from './stage.ts'

/** Longest words that a figure quotes. */
export const LONGEST_PHRASE = 30

/** The quantity's own part of the sentence: from the figure or clause before on to the clause's end or what belongs to the next figure. */
export function clauseOf(text: string, quantity: Quantity, from: number, to: number, sentence: Span): Span {
  const bracket = /[（(](?:共|共计|合计)?$/.exec(text.slice(Math.max(from, quantity.start - 3), quantity.start))
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

const BREAKS = new Set('，,；;：:。！？!?\n')
const BRACKETS = new Set('（()）')
const PAIRS = ['“”', '（）', '()', '《》', '「」']
const OPENING = new Map(PAIRS.map(([open, close]) => [close as string, open as string]))
const CLOSING = new Map(PAIRS.map(([open, close]) => [open as string, close as string]))

/** Where the clause of an offset begins; what stands in quotes, brackets and titles does not break it. */
export function clauseStart(text: string, at: number, from: number): number {
  for (let i = at - 1; i >= from; i--) {
    const unit = text.charAt(i)
    const opening = OPENING.get(unit)
    const opened = opening ? text.lastIndexOf(opening, i) : -1
    if (opened >= from) i = opened
    else if (BREAKS.has(unit) || unit === '（' || unit === '(') return i + 1
  }
  return from
}

/** Where the clause of an offset ends, at most `to`. */
export function clauseEnd(text: string, at: number, to: number): number {
  for (let i = at; i < to; i++) {
    const unit = text.charAt(i)
    const closing = CLOSING.get(unit)
    const closed = closing ? text.indexOf(closing, i) : -1
    if (closed >= 0 && closed < to) i = closed
    else if (BREAKS.has(unit) || BRACKETS.has(unit)) return i
  }
  return to
}

/** The words that hold the number, at most LONGEST_PHRASE: what stands before it, or where that leaves room, what it counts behind it. */
export function phraseOf(text: string, clause: Span, quantity: Quantity): Span {
  let { start, end } = clause
  while (start < quantity.start && /[\s、，,）)》的]/.test(text.charAt(start))) start++
  if (quantity.end - start > LONGEST_PHRASE) start = Math.min(quantity.start, quantity.end - LONGEST_PHRASE)
  end = Math.max(quantity.end, Math.min(end, start + LONGEST_PHRASE))
  while (end > quantity.end && isLoose(text, start, end)) end--
  return { start, end }
}

/** Whether the last character before `end` is white space, a comma or a closing bracket that `start` leaves unopened. */
function isLoose(text: string, start: number, end: number): boolean {
  const last = text.charAt(end - 1)
  const opening = OPENING.get(last)
  return /[\s、，,（(]/.test(last) || (opening !== undefined && text.lastIndexOf(opening, end - 1) < start)
}
