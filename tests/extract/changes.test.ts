import { describe, expect, it } from '@jest/globals'
import { readChanges } from '../../src/extract/changes.ts'
import { quantityReader } from '../../src/extract/quantities.ts'
import { loadIndicators } from '../../src/reference/indicators.ts'

const readQuantities = quantityReader(loadIndicators('seed'))
const changes = (text: string) =>
  readChanges(text, { start: 0, end: text.length }, readQuantities(text, [], [])).map(
    (change) =>
      change &&
      `${change.subject}|${change.fact.direction}|${change.fact.value}${change.fact.unit}|${change.fact.against}|${change.back}`,
  )

describe('a change', () => {
  it.each([
    ['结案30件，同比下降16.6%', '|DOWN|16.6%|YOY|1'],
    ['结案30件，与上年同期相比，增加4件', '|UP|4件|YOY|1'],
    ['结案30件，较2021年增长8%', '|UP|8%|YOY|1'],
    ['结案30件（去年同期增长8%）', '|UP|8%|YOY|1'],
    ['合格率95%，上升了2.5个百分点', '|UP|2.5个百分点|null|1'],
    ['结案30件，环比减少3件', '|DOWN|3件|null|1'],
    ['结案30件，败诉案件数量较同比下降11%', '败诉案件|DOWN|11%|YOY|1'],
    ['结案30件，同比信访量下降11%', '信访量|DOWN|11%|YOY|1'],
  ])('in %s', (text, change) => {
    expect(changes(text)).toEqual([null, change])
  })

  it('in a series belongs to the figures before in their order', () => {
    expect(changes('受理5件，奖励3元，同比分别上升9%和8%')).toEqual([null, null, '|UP|9%|YOY|2', '|UP|8%|YOY|1'])
  })

  it.each(['压减材料30%', '满意度提升到95%', '受理5件，新增人员3名', '受理5件，办结率提高至98%'])(
    'is none in %s',
    (text) => {
      expect(changes(text).every((change) => change === null)).toBe(true)
    },
  )
})
