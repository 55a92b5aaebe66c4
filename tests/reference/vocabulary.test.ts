import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { THEME_CODES } from '../../src/model/enums.ts'
import { checkVocabulary, eatenLabels, orphans } from '../../src/reference/checkVocabulary.ts'
import { foldLabel } from '../../src/reference/foldLabel.ts'
import { loadVocabulary } from '../../src/reference/vocabulary.ts'

const seed = loadVocabulary('seed')

describe('the vocabulary of the seed', () => {
  it('breaks no rule', () => {
    expect(checkVocabulary(seed.themes, seed.measures)).toEqual([])
  })

  it('names the ten themes and at least 150 measures, some of each theme', () => {
    expect(seed.themes.map(({ id }) => id)).toEqual([...THEME_CODES])
    expect(seed.measures.length).toBeGreaterThanOrEqual(150)
    for (const theme of THEME_CODES) {
      expect(seed.measures.filter((measure) => measure.theme === theme).length).toBeGreaterThanOrEqual(10)
    }
  })

  it('finds a measure by its id', () => {
    const measure = seed.byId.get('M-fengqiao-jingyan')
    expect(measure?.name).toBe('枫桥经验')
    expect(measure?.altNames).toContain('新时代枫桥经验')
    expect(measure?.theme).toBe('DISPUTES')
  })

  it('tells the founding document of a measure', () => {
    expect(seed.byId.get('M-xingzheng-zhifa-sanxiang-zhidu')?.instruments).toEqual([
      {
        title: '国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见',
        documentNumber: '国办发〔2018〕118号',
        type: 'NORMATIVE_DOCUMENT',
      },
    ])
  })

  it('writes document numbers in one form', () => {
    const numbers = seed.measures.flatMap(({ instruments }) => instruments.map(({ documentNumber }) => documentNumber))
    for (const number of numbers.filter((one) => one !== null)) {
      expect(number).toMatch(/^(?:[国中]办?发|国办发|司发通|厅字)〔\d{4}〕\d{1,3}号$|^国务院令第\d{3}号$/)
    }
  })

  it('knows each label as one measure only', () => {
    const labels = seed.measures.flatMap(({ name, altNames }) => [...new Set([name, ...altNames].map(foldLabel))])
    expect(new Set(labels).size).toBe(labels.length)
  })

  it('has a version that is the same on every load', () => {
    expect(seed.version).toMatch(/^[0-9a-f]{16}$/)
    expect(loadVocabulary('seed').version).toBe(seed.version)
  })
})

describe('checkVocabulary', () => {
  const themes = THEME_CODES.map((id) => ({ id }))
  const entry = (id: string, changes: object = {}) => ({
    id,
    name: `${id}制度`,
    nameEn: 'Institution',
    gloss: 'An institution.',
    theme: 'FUNCTIONS',
    altNames: [],
    shortfalls: [],
    negativeNames: [],
    broader: [],
    formerIds: [],
    ...changes,
  })
  const others = THEME_CODES.slice(1).map((theme, index) => entry(`M-other-${index}`, { theme }))
  const check = (...measures: ReturnType<typeof entry>[]) => checkVocabulary(themes, [...measures, ...others])

  it('is content with a whole vocabulary', () => {
    expect(check(entry('M-a', { broader: ['M-b'] }), entry('M-b'))).toEqual([])
  })

  it('names themes that are missing or empty', () => {
    expect(checkVocabulary(themes.slice(1), others)).toEqual([
      { id: 'FUNCTIONS', rule: 'must be named once as a theme' },
      { id: 'FUNCTIONS', rule: 'has no measures' },
    ])
  })

  it('wants an English name and a gloss', () => {
    expect(check(entry('M-a', { nameEn: null, gloss: null }))).toEqual([
      { id: 'M-a', rule: 'has no English name' },
      { id: 'M-a', rule: 'has no gloss' },
    ])
  })

  it('names an id that is given twice, former ids too', () => {
    expect(check(entry('M-a'), entry('M-b', { formerIds: ['M-a'] }))).toEqual([
      { id: 'M-a', rule: 'the id is given twice' },
    ])
  })

  it('names labels that two measures share, whatever their quotes and width', () => {
    expect(check(entry('M-a', { altNames: ['“一诺”制度'] }), entry('M-b', { altNames: ['一诺制度'] }))).toEqual([
      { id: 'M-b', rule: 'the label "一诺制度" is also in M-a' },
    ])
  })

  it('lets one measure write a label with and without separators, but not twice the same', () => {
    expect(check(entry('M-a', { altNames: ['一查一改', '一查、一改'] }))).toEqual([])
    expect(check(entry('M-a', { altNames: ['一查一改', '一查一改'] }))).toEqual([
      { id: 'M-a', rule: 'the label "一查一改" is given twice' },
    ])
  })

  it('wants labels in simplified characters', () => {
    expect(check(entry('M-a', { altNames: ['楓橋經驗'] }))).toEqual([
      { id: 'M-a', rule: '"楓橋經驗" must be written in simplified characters' },
    ])
  })

  it('names a negative label that silences nothing of its own, or another measure', () => {
    const one = entry('M-a', { altNames: ['河湖巡查'], negativeNames: ['山林巡查法'] })
    expect(check(one)).toEqual([{ id: 'M-a', rule: 'the negative label "山林巡查法" holds no label of it' }])
    const two = entry('M-a', { altNames: ['河湖巡查'], negativeNames: ['河湖巡查与山林巡查'] })
    expect(check(two, entry('M-b', { altNames: ['山林巡查'] }))).toEqual([
      { id: 'M-a', rule: 'the negative label "河湖巡查与山林巡查" silences "山林巡查" of M-b' },
    ])
  })

  it('names families that lead nowhere or in a circle', () => {
    expect(check(entry('M-a', { broader: ['M-none'] }))).toEqual([
      { id: 'M-a', rule: 'the broader measure M-none does not exist' },
    ])
    expect(check(entry('M-a', { broader: ['M-b'] }), entry('M-b', { broader: ['M-a'] }))).toEqual([
      { id: 'M-a', rule: 'is broader than itself' },
      { id: 'M-b', rule: 'is broader than itself' },
    ])
  })

  it('tells labels that eat those of others with a word that says nothing', () => {
    const one = entry('M-a', { altNames: ['河湖巡查'] })
    expect(eatenLabels([one, entry('M-b', { altNames: ['河湖巡查工作'] })])).toEqual([
      { id: 'M-b', rule: 'the label "河湖巡查工作" eats "河湖巡查" of M-a' },
    ])
    expect(eatenLabels([one, entry('M-b', { altNames: ['河湖巡查志愿者'] })])).toEqual([])
    expect(eatenLabels([one, entry('M-b', { altNames: ['河湖巡查工作'], broader: ['M-a'] })])).toEqual([])
    expect(eatenLabels([one, entry('M-b', { name: '河湖巡查制度' })])).toEqual([])
  })

  it('tells measures that stand alone', () => {
    const family = [entry('M-a', { broader: ['M-b'] }), entry('M-b')]
    expect(orphans([...family, entry('M-c', { altNames: ['河湖巡查'] }), entry('M-d')])).toEqual([
      { id: 'M-d', rule: 'is an orphan: no family, and one label only' },
    ])
  })
})

describe('loadVocabulary', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vocabulary-'))
    cpSync('seed/vocabulary', join(folder, 'vocabulary'), { recursive: true })
  })
  afterEach(() => rmSync(folder, { recursive: true }))
  const write = (text: string) => writeFileSync(join(folder, 'vocabulary', 'digital.yaml'), text)

  it('names file, place and rule of an entry of the wrong form', () => {
    write('- { id: Digital, name: 数字巡查, kind: PLATFORM }')
    expect(() => loadVocabulary(folder)).toThrow(
      expect.objectContaining({
        code: 'VOCABULARY_INVALID',
        message: expect.stringContaining('digital.yaml: 0.id: must be M- and a slug of pinyin'),
      }),
    )
  })

  it('names a word that no entry knows', () => {
    write('- { id: M-shuzi-xuncha, name: 数字巡查, kind: PLATFORM, aliases: [云巡查] }')
    expect(() => loadVocabulary(folder)).toThrow(/digital\.yaml: 0: .*aliases/)
  })

  it('names the measure and the rule that the whole breaks', () => {
    write(
      '- { id: M-shuzi-xuncha, name: 数字巡查, nameEn: Digital patrol, gloss: A patrol., kind: PLATFORM, broader: [M-wu] }',
    )
    expect(() => loadVocabulary(folder)).toThrow(/broader measure/)
  })
})
