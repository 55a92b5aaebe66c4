import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { knownIndicators } from '../../src/extract/knownIndicators.ts'
import { type KnownIndicator, loadIndicators } from '../../src/reference/indicators.ts'

fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 2000 })

const indicatorOf = (name: string, ...forms: string[]): KnownIndicator => ({ name, unit: null, forms, of: [] })

describe('a frequent indicator', () => {
  const known = knownIndicators([
    indicatorOf('复议受理数', '(行政)?复议(申请(案件)?|案件)?(收到)?受理数', '信访人?受理数'),
    indicatorOf('调解数', '(调解|调处)+数|和解数'),
    indicatorOf('学法次数', '.{0,4}学法(活动)?(次数|场次)'),
    indicatorOf('来电数', '[甲乙]线来电数', '\\d+来电数'),
    indicatorOf('其他调解数', '.*调解数'),
  ])

  it.each([
    ['by its own name', '复议受理数', '复议受理数'],
    ['by words that may be missing', '行政复议申请案件收到受理数', '复议受理数'],
    ['by a character that may be missing', '信访受理数', '复议受理数'],
    ['by words of which one must stand', '调处调解数', '调解数'],
    ['by one wording of several', '和解数', '调解数'],
    ['by what stands behind any words', '县政府学法场次', '学法次数'],
    ['by one character of a few', '乙线来电数', '来电数'],
    ['by figures', '12345来电数', '来电数'],
    ['as the first that fits', '调解数', '调解数'],
    ['as a later one where the first does not fit', '社区调解数', '其他调解数'],
    ['not by a part of its name', '复议受理数量', undefined],
    ['not by its words in another order', '受理复议数', undefined],
    ['not where nothing is said', '', undefined],
  ])('is known %s', (_, written, name) => {
    expect(known(written, written)?.name).toBe(name)
  })

  it('is known without who counts', () => {
    expect(known('司法局和解数', '和解数')?.name).toBe('调解数')
  })

  it('is the one that trying all wordings in their order gives', () => {
    const { indicators } = loadIndicators('seed')
    const knownIn = knownIndicators(indicators)
    const wordings = indicators.flatMap((indicator) =>
      [indicator.name, ...indicator.forms].map((form) => ({ indicator, expression: new RegExp(`^(?:${form})$`) })),
    )
    const words = new Set(
      indicators.flatMap(({ name, forms }) => [name, ...forms].join('').match(/[\p{L}\p{N}]+/gu) ?? []),
    )
    const names = fc.oneof(
      fc.constantFrom(...indicators.map(({ name }) => name)),
      fc.array(fc.constantFrom(...words), { maxLength: 5 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(names, names, (owner, name) => {
        const tried = wordings.find(({ expression }) => expression.test(owner + name) || expression.test(name))
        expect(knownIn(owner + name, name)).toBe(tried?.indicator)
      }),
    )
  })
})
