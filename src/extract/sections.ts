import { acceptMark, type OpenMark } from './acceptMark.ts'
import { Depth, type Mark, markCandidates } from './headingMarks.ts'
import { announcesPlans, kindOfHeading, kindOfOpening } from './sectionKind.ts'
import { type PageParts, type Section, type SectionKind, type Span, stage } from './stage.ts'

/**
 * The parts of a report under their headings. Paths are the headings' own numbers joined (`一(二)3`, `一(一)二是`); the part before the first
 * heading is `前言`, unnumbered parts on problems and plans are `问题` and `计划`, what stands under the text is `落款`.
 */
export const sections = stage({
  needs: ['text', 'parts', 'year'],
  gives: ['sections'],
  run: ({ text, parts, year }) => ({ sections: readSections(text, parts, year) }),
})

/** Fewer characters open nothing. */
const SHORTEST_OPENING = 12

interface Open extends OpenMark {
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

function readSections(text: string, { head, foot }: PageParts, year: number | null): Section[] {
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
      const mark = acceptMark(marks[next] as Mark, open, text, end)
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
    const { depth, label, number, word } = mark
    open = [...open.filter((outer) => outer.depth < depth), { depth, label, number, word, kind, inParagraph }]
    begin(mark.start, heading)
  }

  /** A paragraph, or the beginning of one, that has no number. */
  function openParagraph(start: number, end: number): void {
    open = open.filter(({ depth, inParagraph }) => depth !== Depth.InnerPoint && !inParagraph)
    const current = kindNow()
    if (current === 'problems' && announcesPlans(text.slice(start, end))) {
      begin(start, null)
      open = open.map((outer) => ({ ...outer, kind: 'plans' }))
      if (base.kind === 'problems') base = { ...base, kind: 'plans' }
      return
    }
    const isLead = current === 'preface' && start < firstHeading
    // 2021年，一要…；二要…: what stands before the points says too little
    const words = text.slice(start, end - start < SHORTEST_OPENING ? lineEnd(text, start) : end)
    const opening = words.length < SHORTEST_OPENING || isLead ? null : kindOfOpening(words, year)
    if (opening === null || opening === current || current === 'plans') begin(start, null)
    else if (goesOn(end)) {
      if (current === 'problems') open = open.filter(({ depth }) => depth < Depth.Point)
      begin(start, null, opening)
    } else if (current === 'problems' && base.kind === 'preface') {
      // 三、问题与下一步打算: the heading stays, from here on it plans
      open = open.filter(({ depth }) => depth < Depth.Point).map((outer) => ({ ...outer, kind: opening }))
      begin(start, null)
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

/** The heading's words: up to the first stop, or the line's end; where the number stands alone, the next line. */
function headingOf(text: string, mark: Mark, end: number): Span {
  const isAlone = mark.startsLine && mark.end > end
  const to = isAlone ? lineEnd(text, mark.end) : end
  const stop = text.slice(mark.end, to).search(/[。！？；;!?]/)
  return { start: Math.min(mark.end, to), end: stop < 0 ? to : mark.end + stop }
}
