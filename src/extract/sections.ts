import { Depth, type Mark, markCandidates } from './headingMarks.ts'
import { pageParts } from './pageParts.ts'
import { reportYear } from './reportYear.ts'
import { kindOfHeading, kindOfOpening } from './sectionKind.ts'
import { type Section, type SectionKind, type Span, stage } from './stage.ts'

/**
 * The parts of a report under their headings. Paths are the headings' own numbers joined (`一(二)3`, `一(一)二是`); the part before the first
 * heading is `前言`, unnumbered parts on problems and plans are `问题` and `计划`, what stands under the text is `落款`.
 */
export const sections = stage({
  needs: ['text', 'furniture'],
  gives: ['sections'],
  run: ({ text, furniture }) => ({ sections: readSections(text, reportYear(text, furniture)) }),
})

interface Open extends Pick<Mark, 'depth' | 'label' | 'number' | 'word'> {
  /** What the heading announces; null where it says nothing of problems or plans. */
  kind: SectionKind | null
  /** A point whose run goes on within its paragraph: it ends there. */
  inParagraph: boolean
}

/** What unnumbered parts stand under. */
interface Base {
  path: string
  kind: SectionKind
}

function readSections(text: string, year: number | null): Section[] {
  const { head, foot } = pageParts(text)
  const found: Section[] = []
  let open: Open[] = []
  let base: Base = { path: '前言', kind: 'preface' }

  begin(0, null)
  const marks = [...markCandidates(text)]
  const firstHeading = marks.find(({ depth, startsLine }) => startsLine && depth <= Depth.Item)?.start ?? 0
  let next = 0
  for (let start = head.end; start < foot.start; ) {
    const end = lineEnd(text, start)
    while ((marks[next]?.start ?? end) < start) next++
    let isNumbered = false
    for (; (marks[next]?.start ?? end) < end; next++) {
      const mark = accept(marks[next] as Mark, open, text, end)
      if (!mark) continue
      if (!isNumbered && mark.start > start) openParagraph(start, mark.start)
      isNumbered = true
      openHeading(mark, headingOf(text, mark, end))
    }
    if (!isNumbered) openParagraph(start, end)
    start = end + 1
  }
  if (foot.start < foot.end) add({ path: '落款', kind: 'closing', heading: null, start: foot.start, end: text.length })
  return found

  /** Begins a section at an offset under the headings that are open; `passing` is the kind of this stretch alone. */
  function begin(start: number, heading: Span | null, passing: SectionKind | null = null): void {
    const own = open.map(({ label }) => label).join('')
    const path = base.kind === 'preface' ? own || base.path : base.path + own
    const kind = passing ?? kindNow()
    const last = found.at(-1)
    if (heading || last?.path !== path || last.kind !== kind) add({ path, kind, heading, start, end: text.length })
  }

  function add(section: Section): void {
    const last = found.at(-1)
    if (last) last.end = section.start
    if (last?.heading) last.heading.end = Math.min(last.heading.end, section.start)
    if (last?.start === section.start) found.pop()
    found.push(section)
  }

  function kindNow(): SectionKind {
    const announced = open.findLast(({ kind }) => kind !== null)?.kind
    return announced ?? (open.length > 0 && base.kind === 'preface' ? 'work' : base.kind)
  }

  function openHeading(mark: Mark, heading: Span): void {
    if (mark.depth <= Depth.Chapter) base = { path: '前言', kind: 'preface' }
    const before = open.find(({ depth }) => depth === mark.depth)
    const kind = mark.depth <= Depth.Item ? kindOfHeading(text.slice(heading.start, heading.end), year) : null
    const inParagraph = mark.depth === Depth.Point && (!mark.startsLine || before?.inParagraph === true)
    open = [...open.filter(({ depth }) => depth < mark.depth), { ...mark, kind, inParagraph }]
    begin(mark.start, heading)
  }

  /** A paragraph, or the beginning of one, that has no number. */
  function openParagraph(start: number, end: number): void {
    open = open.filter(({ depth, inParagraph }) => depth !== Depth.InnerPoint && !inParagraph)
    const current = kindNow()
    const isLead = current === 'preface' && start < firstHeading
    const opening = end - start < 12 || isLead ? null : kindOfOpening(text.slice(start, end), year)
    if (opening === null || opening === current || current === 'plans') begin(start, null)
    else if ((current === 'problems' && base.kind === 'preface') || goesOn(end)) {
      if (current === 'problems') open = open.filter(({ depth }) => depth < Depth.Point)
      begin(start, null, opening)
    } else {
      open = []
      base = { path: opening === 'problems' ? '问题' : '计划', kind: opening }
      begin(start, null)
    }
  }

  /** Whether the numbering that is open goes on behind an offset: then what stands between is no part of its own. */
  function goesOn(from: number): boolean {
    const following = marks.find(({ start, startsLine }, at) => at >= next && startsLine && start > from)
    if (!following) return false
    if (following.depth <= Depth.Chapter) return open.length > 0
    return open.some(({ depth, number }) => depth === following.depth && following.number === number + 1)
  }
}

const lineEnd = (text: string, start: number): number => {
  const end = text.indexOf('\n', start)
  return end < 0 ? text.length : end
}

/** How far the second point or heading may stand behind the first. */
const REACH = 4000

/** The mark as the heading it is where it stands, or null where it only looks like one. */
function accept(mark: Mark, open: readonly Open[], text: string, end: number): Mark | null {
  return mark.depth <= Depth.Subitem ? acceptHeading(mark, open, text) : acceptPoint(mark, open, text, end)
}

/** Within a line a heading stands after a full stop and counts on; the first of its kind must have a second. */
function acceptHeading(mark: Mark, open: readonly Open[], text: string): Mark | null {
  if (mark.startsLine) return mark
  if (text[mark.start - 1] !== '。' || mark.depth === Depth.Subitem) return null
  const before = open.find(({ depth }) => depth === mark.depth)
  const words = text.slice(mark.start, mark.end).trimEnd()
  const second = mark.number === 1 && `。${words.replace(/[一1１]/, (one) => ({ 一: '二', '1': '2' })[one] ?? '２')}`
  const begins = second && !before && text.slice(mark.end, mark.end + REACH).includes(second)
  return begins || (before && mark.number === before.number + 1) ? mark : null
}

function acceptPoint(mark: Mark, open: readonly Open[], text: string, end: number): Mark | null {
  const { number, word, startsLine, label } = mark
  const run = open.findLast(
    (point) => point.depth >= Depth.Point && point.word === word && (!startsLine || isOuter(point, open)),
  )
  if (number === 0) {
    // 是 whose number was lost counts on
    if (!run || run.number < 2 || !(startsLine || text[mark.start - 1] === '。')) return null
    return { ...mark, depth: run.depth, number: run.number + 1, label: `${numeral(run.number + 1)}是` }
  }
  if (number === 1) {
    const rest = text.slice(mark.end, startsLine ? mark.end + REACH : Math.min(end, mark.end + REACH))
    return rest.includes(label.replace('一', '二')) ? mark : null
  }
  return run && number === run.number + 1 ? { ...mark, depth: startsLine ? Depth.Point : run.depth } : null
}

/** The outermost run: points at the start of a line go on with it, not with those within a paragraph. */
const isOuter = (point: Open, open: readonly Open[]): boolean =>
  open.find(({ depth }) => depth >= Depth.Point) === point

const numeral = (number: number): string =>
  number <= 10 ? ('一二三四五六七八九十'[number - 1] as string) : `十${'一二三四五六七八九'[number - 11] ?? ''}`

/** The heading's words: up to the first stop, or the line's end; where the number stands alone, the next line. */
function headingOf(text: string, mark: Mark, end: number): Span {
  const isAlone = mark.startsLine && mark.end > end
  const to = isAlone ? lineEnd(text, mark.end) : end
  const stop = text.slice(mark.end, to).search(/[。！？；;!?]/)
  return { start: Math.min(mark.end, to), end: stop < 0 ? to : mark.end + stop }
}
