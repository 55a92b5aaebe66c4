import type { ChangeFact } from '../model/reportFacts.ts'
import { clauseBefore, clauseOf } from './figureClause.ts'
import type { Quantity } from './quantities.ts'
import type { Span } from './stage.ts'

/** A change against an earlier period. */
export interface Change {
  fact: ChangeFact
  /** What the text says has changed; '' where it is a figure just before. */
  subject: string
  /** Which figure before: 1 is the last; 举报数量5件，奖励3元，同比分别上升9%和8% gives 2 and 1. */
  back: number
}

/**
 * Tells which quantities of a sentence are no figures of their own but changes of others: 同比下降16.6%, 较上年增加20件, 提高3个百分点.
 * One entry for each quantity, null for a figure.
 */
export function readChanges(text: string, sentence: Span, quantities: readonly Quantity[]): (Change | null)[] {
  const changes: (Change | null)[] = []
  quantities.forEach((quantity, at) => {
    if (changes[at] !== undefined) return
    const previous = quantities[at - 1]
    const from = previous?.end ?? sentence.start
    if (!MOVING.test(text.slice(Math.max(from, quantity.start - 12), quantity.start))) {
      changes[at] = null
      return
    }
    const clause = clauseOf(text, quantity, from, sentence.end, sentence)
    const before = text.slice(clause.start, quantity.start).trimEnd()
    const follows = previous !== undefined && /^[，,、（(]?\s*$/.test(text.slice(previous.end, clause.start))
    const change = readChange(quantity, before, clauseBefore(text, clause.start, from), follows)
    changes[at] = change
    if (!change || !before.includes('分别')) return
    const series = seriesFrom(text, quantities, at)
    series.forEach(({ value, unit }, index) => {
      changes[at + index] = asMuch(change, value, unit, series.length - index)
    })
  })
  return changes
}

function asMuch({ fact, subject }: Change, value: number, unit: string, back: number): Change {
  return { fact: { direction: fact.direction, value, unit, against: fact.against }, subject, back }
}

/** The quantities of one unit that follow one another with nothing but 、 or 和 between them. */
function seriesFrom(text: string, quantities: readonly Quantity[], at: number): Quantity[] {
  const series = [quantities[at] as Quantity]
  for (const next of quantities.slice(at + 1)) {
    const last = series.at(-1) as Quantity
    if (next.unit !== last.unit || !/^[、，,和与及]$/.test(text.slice(last.end, next.start))) break
    series.push(next)
  }
  return series
}

/** @param follows true where the clause directly follows a figure */
function readChange(quantity: Quantity, before: string, clauseBefore: string, follows: boolean): Change | null {
  if (quantity.unit === '倍' && TIMES_OF.test(before)) {
    const value = Number(((quantity.value - 1) * 100).toFixed(2))
    return {
      fact: { direction: value < 0 ? 'DOWN' : 'UP', value: Math.abs(value), unit: '%', against: 'YOY' },
      subject: '',
      back: 1,
    }
  }
  const match = MOVED.exec(before)
  if (!match) return null
  const { against, verb = '', between = '', head = '' } = match.groups ?? {}
  const isAgainst = against !== undefined || AGAINST_ONLY.test(clauseBefore)
  const subject = (head + between).replace(SUBJECT_ENDS, '')
  const isPlainChange = follows && subject === '' && !CUT.test(verb) && /%|个百分点|倍/.test(quantity.unit)
  const isOwnChange = subject !== '' && quantity.unit === '%' && MOVED_BY.test(before)
  if (!isAgainst && !isPlainChange && !isOwnChange) return null
  return {
    fact: {
      direction: DOWN.test(verb) ? 'DOWN' : 'UP',
      value: quantity.value,
      unit: quantity.unit,
      against: isAgainst && against !== '环比' ? 'YOY' : null,
    },
    subject,
    back: 1,
  }
}

/** 是去年的2.1倍 is a rise of 110 per cent. */
const TIMES_OF = /[是为达](?:到)?(?:去年|上年|上一年|往年)(?:度|同期|全年)?的?$/
const EARLIER =
  '(?:去年|上年|上一年|往年|前一?年|(?:20)?\\d\\d年|上年度|上一年度)度?(?:的?同期|同时期|全年)?(?:水平)?(?:相比|比较)?'
const AGAINST = `同比|环比|(?:与|和|同|较|比|相?较于?|相比|对比)${EARLIER}(?:同比)?|(?:去年|上年)同期(?:相比)?`
const DOWNWARD = '下降|降低|减少|下滑|回落|缩短|压缩|压减|缩减|收窄|走低|降幅|减幅|减|降|低|(?<!不)少|后移'
const UPWARD = '增长|上升|升高|提高|提升|增加|增多|多出|上涨|攀升|走高|增幅|翻了?|升|增|多|高出?|前移|进位'
const MOVED = new RegExp(
  `^(?<head>[^]*?)(?:(?<against>${AGAINST})[，,]?(?<between>[^，,；;。]{0,14}?))?(?<verb>${DOWNWARD}|${UPWARD})(?:幅度?|率)?(?:为|是|达到?|了|近|约|超过|[:：])*$`,
)
/** A quick look for what MOVED must end in. */
const MOVING = new RegExp(`${DOWNWARD}|${UPWARD}|[去上]年`)
/** What has moved by so much, whatever it was: 信访总量下降23.4%. Of 提升 and the like the figure may be where it has come to. */
const MOVED_BY = /(?:下降|下滑|回落|增长|上升|上涨)(?:了|近|约|超过)*$/
/** What somebody has made less is a result of its own: 由49个窗口压缩为33个，缩减32.7%. */
const CUT = /[缩压]|减少|减幅/
const AGAINST_ONLY = new RegExp(`^[、，,；;\\s]*(?:${AGAINST})$`)
const DOWN = new RegExp(`^(?:${DOWNWARD})$`)
const SUBJECT_ENDS = /^[、，,；;（(\s]+|(?:[、，,；;\s]|较|均|分别|也|同|总?数量?|总量|则|又|大幅|明显|有所)+$/g
