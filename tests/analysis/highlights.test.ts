import { describe, expect, it } from '@jest/globals'
import { highlightsIn } from '../../src/analysis/highlights.ts'

describe('highlightsIn', () => {
  const marked = (label: string, words: string) =>
    highlightsIn(label, words).map(({ start, end }) => label.slice(start, end))

  it('marks all places, from the left, in the label as it is written', () => {
    expect(highlightsIn('行政执法和行政复议', '行政')).toEqual([
      { start: 0, end: 2 },
      { start: 5, end: 7 },
    ])
    expect(marked('坚持新时代“枫桥经验”', '新时代枫桥')).toEqual(['新时代“枫桥'])
    expect(marked('國辦發〔2018〕118號', '2018118号')).toEqual(['2018〕118號'])
  })

  it('does not let places overlap', () => {
    expect(marked('一一一一一', '一一')).toEqual(['一一', '一一'])
  })

  it('marks a character whole that the words hold in part', () => {
    expect(marked('第⑩条', '0条')).toEqual(['⑩条'])
    expect(marked('在𠮷野家', '𠮷')).toEqual(['𠮷'])
  })
})
