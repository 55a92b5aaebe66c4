import { Depth, type Mark } from './headingMarks.ts'

/** A heading that is open where another may begin. */
export type OpenMark = Pick<Mark, 'depth' | 'label' | 'number' | 'word'>

/** How far the second point or heading may stand behind the first. */
const REACH = 4000

/** The mark as the heading it is below those that are open, or null where it only looks like one; `end` is the end of its line. */
export function acceptMark(mark: Mark, open: readonly OpenMark[], text: string, end: number): Mark | null {
  return mark.depth <= Depth.Subitem ? acceptHeading(mark, open, text) : acceptPoint(mark, open, text, end)
}

/** Within a line a heading stands after a full stop and counts on; the first of its kind must have a second. */
function acceptHeading(mark: Mark, open: readonly OpenMark[], text: string): Mark | null {
  if (mark.startsLine) return mark
  if (text[mark.start - 1] !== '。' || mark.depth === Depth.Subitem) return null
  const before = open.find(({ depth }) => depth === mark.depth)
  const words = text.slice(mark.start, mark.end).trimEnd()
  const second = mark.number === 1 && `。${words.replace(/[一1１]/, (one) => ({ 一: '二', '1': '2' })[one] ?? '２')}`
  const begins = second && !before && text.slice(mark.end, mark.end + REACH).includes(second)
  return begins || (before && mark.number === before.number + 1) ? mark : null
}

function acceptPoint(mark: Mark, open: readonly OpenMark[], text: string, end: number): Mark | null {
  const { number, word, startsLine, label } = mark
  const run = open.findLast(
    (point) => point.depth >= Depth.Point && point.word === word && (!startsLine || isOuter(point, open)),
  )
  if (number === 0) {
    // 是 whose number was lost counts on
    if (!run || run.number < 2 || !(startsLine || text[mark.start - 1] === '。')) return null
    return markAs(mark, run.depth, run.number + 1, `${numeral(run.number + 1)}是`)
  }
  if (number === 1) {
    const rest = text.slice(mark.end, startsLine ? mark.end + REACH : Math.min(end, mark.end + REACH))
    // a text that breaks off within the paragraph may have lost the second
    const breaksOff = text.trimEnd().length <= end && !/[。！？；」”）)]\s*$/.test(text.slice(-4))
    return breaksOff || rest.includes(label.replace('一', '二')) ? mark : null
  }
  return run && number === run.number + 1 ? markAs(mark, startsLine ? Depth.Point : run.depth, number, label) : null
}

function markAs({ start, end, startsLine, word }: Mark, depth: Depth, number: number, label: string): Mark {
  return { depth, label, number, startsLine, word, start, end }
}

/** The outermost run: points at the start of a line go on with it, not with those within a paragraph. */
const isOuter = (point: OpenMark, open: readonly OpenMark[]): boolean =>
  open.find(({ depth }) => depth >= Depth.Point) === point

const numeral = (number: number): string =>
  number <= 10 ? ('一二三四五六七八九十'[number - 1] as string) : `十${'一二三四五六七八九'[number - 11] ?? ''}`
