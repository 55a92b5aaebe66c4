import { describe, expect, it } from '@jest/globals'
import { Failure } from '../../src/model/failures.ts'
import { factsFit, validateFacts } from '../../src/model/validateFacts.ts'

const measure = {
  id: 'M-fengqiao-jingyan',
  name: '枫桥经验',
  status: 'IMPLEMENTED',
  theme: 'DISPUTES',
  local: false,
  section: '一(二)',
  mention: '枫桥经验',
  start: 2,
  end: 6,
  rule: 'lexicon',
}
const facts = {
  source: { sha256: 'a'.repeat(64), format: 'text', complete: true },
  extractor: 'test/1',
  vocabulary: 'v1',
  report: {
    title: null,
    year: 2022,
    documentNumber: null,
    issuer: null,
    issuedOn: null,
    publishedOn: null,
    jurisdiction: {
      id: 'CN-210500',
      name: '本溪市',
      path: ['辽宁省', '本溪市'],
      level: 'PREFECTURE',
      gb2260: '210500',
    },
  },
  measures: [measure],
  instruments: [],
  outcomes: [],
  damage: [],
}

function faultOf(json: unknown): { code: string; place: string | null; message: string } {
  try {
    validateFacts(json)
  } catch (error) {
    if (error instanceof Failure) return { code: error.code, place: error.place, message: error.message }
    throw error
  }
  throw new Error('No fault was found.')
}

describe('validateFacts', () => {
  it('gives valid facts back as they are', () => {
    expect(JSON.parse(JSON.stringify(validateFacts(facts)))).toEqual(facts)
  })

  it('reads what is left out as not known', () => {
    const { title: _, ...report } = facts.report
    expect(validateFacts({ ...facts, report }).report.title).toBeNull()
  })

  it('names the path and the rule of each fault', () => {
    expect(faultOf({ ...facts, measures: [measure, measure, { ...measure, status: 'DONE', start: -1 }] })).toEqual({
      code: 'FACTS_INVALID',
      place: 'measures[2].status',
      message:
        'The facts are not valid at measures[2].status: must be one of the following values: IMPLEMENTED, PLANNED, SHORTFALL; ' +
        'at measures[2].start: must not be less than 0. schema/facts.schema.json describes the form.',
    })
  })

  it.each([
    ['a list', [], 'the top'],
    ['null', null, 'the top'],
    ['no report', { ...facts, report: undefined }, 'report'],
    ['a list for the report', { ...facts, report: [] }, 'report'],
    ['an unknown property', { ...facts, author: 'x' }, 'author'],
    ['an unknown property within', { ...facts, measures: [{ ...measure, note: '' }] }, 'measures[0].note'],
    ['a number for a measure', { ...facts, measures: [7] }, 'measures[0]'],
    ['a place that is no name', { ...facts, report: { ...facts.report, jurisdiction: 7 } }, 'report.jurisdiction'],
    ['an end before its start', { ...facts, measures: [{ ...measure, start: 9, end: 6 }] }, 'measures[0].end'],
    ['words that stand elsewhere', { ...facts, text: '新时代枫桥经验' }, 'measures[0].mention'],
  ])('refuses %s', (_, json, place) => {
    expect(faultOf(json)).toMatchObject({ code: 'FACTS_INVALID', place })
  })

  it('names five faults and counts the rest', () => {
    const measures = Array.from({ length: 8 }, () => ({ ...measure, local: 'no' }))
    expect(faultOf({ ...facts, measures }).message).toMatch(
      /measures\[4\]\.local: must be a boolean value; and 3 more\. /,
    )
  })
})

describe('factsFit', () => {
  it('tells whether facts and text are of one reading', () => {
    expect(factsFit(validateFacts(facts), '坚持枫桥经验。')).toBe(true)
    expect(factsFit(validateFacts(facts), '坚持新时代枫桥经验。')).toBe(false)
  })
})
