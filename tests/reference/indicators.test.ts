import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { resultsOfNothing } from '../../src/reference/checkVocabulary.ts'
import { loadIndicators } from '../../src/reference/indicators.ts'
import { loadVocabulary } from '../../src/reference/vocabulary.ts'

const indicators = loadIndicators('seed')

describe('the indicators', () => {
  it('keep people in one unit, however they are counted', () => {
    const unitOf = (form: string) => indicators.units.find(({ forms }) => forms.includes(form))?.unit
    expect([unitOf('名'), unitOf('位'), unitOf('人')]).toEqual(['人', '人', '人'])
  })

  it('have one name each', () => {
    const names = indicators.indicators.map(({ name }) => name)
    expect(names).toEqual([...new Set(names)])
  })

  it('name themselves: the name of each is read as that indicator', () => {
    const strangers = indicators.indicators.filter(({ name }, at) => {
      const first = indicators.indicators.findIndex((other) =>
        new RegExp(`^(?:${[other.name, ...other.forms].join('|')})$`).test(name),
      )
      return first !== at
    })
    expect(strangers.map(({ name }) => name)).toEqual([])
  })

  it('are results of measures that the vocabulary knows', () => {
    const { measures } = loadVocabulary('seed')
    expect(resultsOfNothing(indicators.indicators, measures)).toEqual([])
    expect(resultsOfNothing([{ name: '调解数', of: ['人民调解', '随手调'] }], measures)).toEqual([
      { id: '调解数', rule: 'is a result of "随手调", which is no measure' },
    ])
  })

  it('say which file breaks which rule', () => {
    const folder = mkdtempSync(join(tmpdir(), 'indicators-'))
    mkdirSync(join(folder, 'vocabulary'))
    writeFileSync(join(folder, 'vocabulary', 'indicators.yaml'), 'units: [{ unit: 件 }]\n')
    expect(() => loadIndicators(folder)).toThrow(expect.objectContaining({ code: 'VOCABULARY_INVALID' }))
  })
})
