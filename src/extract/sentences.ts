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
const CLOSING = new Set(Object.values(CLOSERS))
const STOPS = new Set('。！？；!?;')
const PAUSES = new Set('，,：:')
const MARKS = /[《》〈〉“”‘’「」『』()（）[\]［］【】〔〕<>"。！？；!?;，,：:、]/g

function readLine(line: string, offset: number, found: Sentence[]): void {
  const marks: number[] = []
  for (MARKS.lastIndex = 0; MARKS.test(line); ) marks.push(MARKS.lastIndex - 1)
  const inside = enclosed(line, marks)
  let start = 0
  let pauses: number[] = []
  const close = (end: number) => {
    for (const cut of [...breaksWithin(start, end, pauses), end]) {
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
    const unit = line[at] as string
    if (inside[index]) {
      // a stop just before the closing quote ends the sentence that the quote ends
      const isEnd = CLOSING.has(unit) && STOPS.has(line[at - 1] as string) && unit !== '》' && !inside[index + 1]
      if (isEnd && !/[，,、的等和]/.test(line[at + 1] ?? '')) close(at + 1)
    } else if (STOPS.has(unit)) close(at + 1)
    else if (PAUSES.has(unit) ? !isInNumber(line, at) : unit === '、' && isBetweenFigures(line, at)) pauses.push(at + 1)
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
  const open: { closer: string; index: number }[] = []
  marks.forEach((at, index) => {
    const unit = line[at] as string
    const closes = open.findLastIndex(({ closer }) => closer === unit)
    if (closes >= 0) {
      inside.fill(1, (open[closes] as { index: number }).index + 1, index + 1)
      open.length = closes
    } else if (unit === '"') open.push({ closer: '"', index })
    else if (CLOSERS[unit] && open.length < 8) open.push({ closer: CLOSERS[unit] as string, index })
  })
  return inside
}

/** A comma within thousands (12,345) or a colon within a time (14:30). */
function isInNumber(line: string, at: number): boolean {
  if (!/\d/.test(line[at - 1] ?? '') || !/\d/.test(line[at + 1] ?? '')) return false
  const after = /^\d+/.exec(line.slice(at + 1, at + 6))?.[0] ?? ''
  return line[at] === ':'
    ? after.length === 2
    : after.length === 3 && /(?:^|\D)\d{1,3}(?:,\d{3})*$/.test(line.slice(Math.max(0, at - 16), at))
}

/** 、 parts clauses where figures stand on both sides (修改6部、废止2件), else only words. */
function isBetweenFigures(line: string, at: number): boolean {
  const before = /[^，,、：:。；;]*$/.exec(line.slice(Math.max(0, at - 40), at))?.[0] ?? ''
  const after = /^[^，,、：:。；;]*/.exec(line.slice(at + 1, at + 41))?.[0] ?? ''
  return FIGURE.test(before) && FIGURE.test(after)
}
const FIGURE = /\d|[一二三四五六七八九十百千万亿两][余多]?[件个项次起名人场份部家户期条]/

function clausesOf(line: string, sentence: Span, pauses: readonly number[], offset: number): Span[] {
  const cuts = [sentence.start, ...pauses.filter((cut) => cut > sentence.start && cut < sentence.end), sentence.end]
  return cuts
    .slice(1)
    .map((end, index) => trimmed(line, cuts[index] as number, end))
    .filter(({ start, end }) => start < end)
    .map((span) => shifted(span, offset))
}

function trimmed(line: string, start: number, end: number): Span {
  let [from, to] = [start, end]
  while (from < to && line[from] === ' ') from++
  while (to > from && line[to - 1] === ' ') to--
  return { start: from, end: to }
}

const shifted = ({ start, end }: Span, offset: number): Span => ({ start: start + offset, end: end + offset })
