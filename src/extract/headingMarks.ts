import { unitSet } from '../reference/unitSet.ts'
import { smallNumber } from './dates.ts'
import type { Span } from './stage.ts'

/** How headings are numbered, from the outermost in: 第一部分, 一、, （一）, 1., (1), 一是 at a line's start, 一是 within a paragraph. */
export enum Depth {
  Part,
  Chapter,
  Section,
  Item,
  Subitem,
  Point,
  InnerPoint,
}

export interface Mark extends Span {
  depth: Depth
  /** The number as it stands in a path: `一`, `(二)`, `3`, `(1)`, `一是`, `第一`. */
  label: string
  number: number
  startsLine: boolean
  /** `是`, `要`, `第`: points of one run are counted alike. */
  word: string
}

const NUMERAL = '[一二三四五六七八九十]{1,3}'
/** Each kind of mark, with its own words in brackets. */
const FORMS = [
  ['part', `(第${NUMERAL}(?:部分|章))[:：、，,]?\\s*`],
  ['section', `([(（〔【〈]\\s*${NUMERAL}\\s*[)）〕】〉]|(?<=^|\\n)${NUMERAL}\\s*[)）])[、，,.．]?\\s*`],
  ['chapter', `(${NUMERAL}\\s*[、.．，,])\\s*`],
  ['subitem', `([(（]\\s*[0-9０-９]{1,2}\\s*[)）]|(?<=^|\\n)[0-9０-９]{1,2}\\s*[)）])[、.．]?\\s*`],
  ['item', `([0-9０-９]{1,2}\\s*(?:[、．]|\\.(?![0-9０-９])))\\s*`],
  ['ordinal', `(第${NUMERAL})[，,、]\\s*`],
  ['point', `(${NUMERAL}[是要])[：:，,]?\\s*`],
  ['lost', '(是)(?![否非不的])'],
] as const
const MARKS = new RegExp(FORMS.map(([, form]) => form).join('|'), 'y')

/** All places in the text that could begin a heading: at the start of a line or after a stop, in order. */
export function* markCandidates(text: string): Generator<Mark> {
  for (let at = 0; at < text.length; at++) {
    if (FIRST[text.charCodeAt(at)] !== 1) continue
    const startsLine = at === 0 || text[at - 1] === '\n'
    if (!startsLine && BREAKS[text.charCodeAt(at - 1)] !== 1) continue
    MARKS.lastIndex = at
    const groups = MARKS.exec(text)?.slice(1)
    if (groups) yield markOf(groups, { start: at, end: MARKS.lastIndex }, startsLine)
  }
}

/** What a mark can begin with. */
const FIRST = unitSet('第(（〔【〈一二三四五六七八九十0123456789０１２３４５６７８９是')
const BREAKS = unitSet('。；;：:！!？?，,”）) ')

function markOf(groups: readonly (string | undefined)[], { start, end }: Span, startsLine: boolean): Mark {
  const form = groups.findIndex((group) => group !== undefined)
  const found = groups[form] as string
  const digits = found.replace(/[^0-9０-９一二三四五六七八九十]/g, '')
  const number = digits ? smallNumber(digits) : 0
  const point = startsLine ? Depth.Point : Depth.InnerPoint
  const numeral = /^\d+$/.test(String(number)) && /[0-9０-９]/.test(digits) ? String(number) : digits
  const of = (depth: Depth, label: string, word = '') => ({ start, end, depth, label, number, startsLine, word })
  switch (FORMS[form]?.[0]) {
    case 'part':
      return of(Depth.Part, found)
    case 'chapter':
      return of(Depth.Chapter, digits)
    case 'section':
      return of(Depth.Section, `(${digits})`)
    case 'item':
      return of(Depth.Item, numeral)
    case 'subitem':
      return of(Depth.Subitem, `(${numeral})`)
    case 'ordinal':
      return of(point, found, '第')
    case 'point':
      return of(point, found, found.slice(-1))
    default:
      return of(point, '', '是')
  }
}
