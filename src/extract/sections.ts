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

interface Open {
  depth: Depth
  label: string
  number: number
  word: string
  kind: SectionKind | null
}

function readSections(text: string, year: number | null): Section[] {
  const { head, foot } = pageParts(text)
  const found: Section[] = []
  let open: Open[] = []
  let base: { label: string; kind: SectionKind } = { label: '前言', kind: 'preface' }

  const begin = (start: number, heading: Span | null, passing: SectionKind | null = null) => {
    const own = open.map(({ label }) => label).join('')
    const kind =
      passing ?? open.findLast((heading) => heading.kind)?.kind ?? (own && base.kind === 'preface' ? 'work' : base.kind)
    const path = base.kind === 'preface' ? own || base.label : base.label + own
    const last = found.at(-1)
    if (last && last.path === path && last.kind === kind && !heading) return
    if (last) last.end = start
    found.push({ path, kind, heading, start, end: text.length })
  }

  begin(0, null)
  const marks = markCandidates(text)
  let mark = marks.next()
  for (let start = head.end; start < foot.start; ) {
    const end = lineEnd(text, start)
    while (!mark.done && mark.value.start < start) mark = marks.next()
    let isNumbered = false
    for (; !mark.done && mark.value.start < end; mark = marks.next()) {
      const candidate = mark.value
      const accepted = accept(candidate, open, text, end)
      if (!accepted) continue
      isNumbered ||= candidate.start === start
      if (!isNumbered) openParagraph(start, candidate.start)
      isNumbered = true
      const heading = headingOf(text, accepted, end)
      open = open.filter(({ depth }) => depth < accepted.depth)
      if (accepted.depth <= Depth.Chapter) base = { label: '前言', kind: 'preface' }
      const isAnnounced = accepted.depth <= Depth.Item
      open.push({ ...accepted, kind: isAnnounced ? kindOfHeading(text.slice(heading.start, heading.end), year) : null })
      begin(accepted.start, heading)
    }
    if (!isNumbered) openParagraph(start, end)
    start = end + 1
  }
  if (foot.start < foot.end) {
    const last = found.at(-1) as Section
    if (foot.start > 0) {
      last.end = foot.start
      found.push({ path: '落款', kind: 'closing', heading: null, start: foot.start, end: text.length })
    } else found[0] = { ...last, path: '落款', kind: 'closing' }
  }
  return found

  /** A paragraph, or the beginning of one, that has no number. */
  function openParagraph(start: number, end: number): void {
    open = open.filter(({ depth }) => depth !== Depth.InnerPoint)
    const current =
      open.findLast(({ kind }) => kind)?.kind ?? (open.length > 0 && base.kind === 'preface' ? 'work' : base.kind)
    const opening = end - start >= 12 ? kindOfOpening(text.slice(start, end), year) : null
    if (opening && current === 'problems' && opening === 'plans' && base.kind === 'preface')
      return begin(start, null, 'plans')
    if (
      opening &&
      (current === 'work' || current === 'preface' || (current === 'problems' && base.kind === 'problems'))
    ) {
      open = []
      base = opening === 'problems' ? { label: '问题', kind: 'problems' } : { label: '计划', kind: 'plans' }
    }
    begin(start, null)
  }
}

const lineEnd = (text: string, start: number): number => {
  const end = text.indexOf('\n', start)
  return end < 0 ? text.length : end
}

/** The mark as the heading it is where it stands, or null where it only looks like one. */
function accept(mark: Mark, open: readonly Open[], text: string, lineEnd: number): Mark | null {
  const { depth, number, word, startsLine, label } = mark
  if (depth <= Depth.Subitem) {
    if (startsLine) return mark
    const before = open.findLast((heading) => heading.depth === depth)
    const isNext = before && number === before.number + 1 && text[mark.start - 1] === '。'
    return isNext && depth !== Depth.Chapter && depth !== Depth.Subitem ? mark : null
  }
  const run = open.findLast((heading) => heading.depth >= Depth.Point && (number === 0 || heading.word === word))
  if (number === 0) {
    // 是 whose number was lost counts on
    if (!run || run.number < 2 || run.word !== '是' || !(startsLine || text[mark.start - 1] === '。')) return null
    return { ...mark, depth: run.depth, number: run.number + 1, label: `${numeral(run.number + 1)}是` }
  }
  if (number === 1) {
    const second = label.replace('一', '二')
    const rest = startsLine ? text.slice(mark.end) : text.slice(mark.end, lineEnd)
    return rest.includes(second) ? mark : null
  }
  return run && number === run.number + 1 ? { ...mark, depth: startsLine ? Depth.Point : run.depth } : null
}

const numeral = (number: number): string =>
  number <= 10 ? ('一二三四五六七八九十'[number - 1] as string) : `十${'一二三四五六七八九'[number - 11] ?? ''}`

/** The heading's words: up to the first stop, or the line's end; where the number stands alone, the next line. */
function headingOf(text: string, mark: Mark, end: number): Span {
  const from = mark.end >= end && text[end] === '\n' && mark.startsLine ? end + 1 : mark.end
  const to = from > end ? lineEnd(text, from) : end
  const stop = text.slice(from, to).search(/[。！？；;!?]/)
  return { start: from, end: stop < 0 ? Math.max(from, to) : from + stop }
}
