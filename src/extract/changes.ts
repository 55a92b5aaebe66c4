import type { ChangeFact } from '../model/reportFacts.ts'
import type { Quantity } from './quantities.ts'

/** A change against an earlier period, and what the text says has changed ('' where it is the figure just before). */
export interface Change {
  fact: ChangeFact
  subject: string
}

/**
 * Tells whether a quantity is no figure of its own but the change of another: 同比下降16.6%, 较上年增加20件, 提高3个百分点.
 * @param before the clause up to the quantity; `clauseBefore`: the clause before that one
 * @param follows true where the clause directly follows a figure
 */
export function readChange(quantity: Quantity, before: string, clauseBefore: string, follows: boolean): Change | null {
  const match = MOVED.exec(before)
  if (!match) return null
  const { against, verb = '', between = '', head = '' } = match.groups ?? {}
  const isAgainst = against !== undefined || AGAINST_ONLY.test(clauseBefore)
  const subject = (head + between).replace(SUBJECT_ENDS, '')
  const isPlainChange = follows && subject === '' && /%|个百分点|倍/.test(quantity.unit)
  if (!isAgainst && !isPlainChange) return null
  return {
    fact: {
      direction: DOWN.test(verb) ? 'DOWN' : 'UP',
      value: quantity.value,
      unit: quantity.unit,
      against: isAgainst ? 'YOY' : null,
    },
    subject,
  }
}

const EARLIER =
  '(?:去年|上年|上一年|往年|前一?年|(?:20)?\\d\\d年|上年度|上一年度)度?(?:的?同期|同时期|全年)?(?:水平)?(?:相比|比较)?'
const AGAINST = `同比|环比|(?:与|和|同|较|比|相?较于?|相比|对比)${EARLIER}(?:同比)?|(?:去年|上年)同期(?:相比)?`
const DOWNWARD = '下降|降低|减少|下滑|回落|缩短|压缩|压减|缩减|降幅|减|降'
const UPWARD = '增长|上升|提高|提升|增加|增多|上涨|攀升|增幅|翻了?|升|增|多'
const MOVED = new RegExp(
  `^(?<head>[^]*?)(?:(?<against>${AGAINST})[，,]?(?<between>[^，,；;。]{0,14}?))?(?<verb>${DOWNWARD}|${UPWARD})(?:幅度?|率)?(?:为|是|达到?|了|近|约|超过|[:：])*$`,
)
const AGAINST_ONLY = new RegExp(`^[、，,；;\\s]*(?:${AGAINST})$`)
const DOWN = new RegExp(`^(?:${DOWNWARD})$`)
const SUBJECT_ENDS = /^[、，,；;（(\s]+|(?:[、，,；;\s]|较|均|分别|也|同|总?数量?|总量|则|又|大幅|明显|有所)+$/g
