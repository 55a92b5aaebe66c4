import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
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
    const known = new Set(loadVocabulary('seed').measures.map(({ name }) => name))
    const unknown = indicators.indicators.flatMap(({ of }) => of).filter((name) => !known.has(name))
    expect(unknown).toEqual([])
  })

  it('say which file breaks which rule', () => {
    const folder = mkdtempSync(join(tmpdir(), 'indicators-'))
    mkdirSync(join(folder, 'vocabulary'))
    writeFileSync(join(folder, 'vocabulary', 'indicators.yaml'), 'units: [{ unit: 件 }]\n')
    expect(() => loadIndicators(folder)).toThrow(expect.objectContaining({ code: 'VOCABULARY_INVALID' }))
  })
})
