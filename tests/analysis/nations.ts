import fc from 'fast-check'
import { type AdoptionIndex, buildAdoptionIndex } from '../../src/analysis/adoptionIndex.ts'
import { AdoptionStatus, CitationRole, InstrumentType, Level } from '../../src/model/enums.ts'
import type { AdoptionFilter, JurisdictionFilter, MeasureFilter } from '../../src/model/filters.ts'
import { atOnce } from './atOnce.ts'
import { adopted, cited, given, indicator, instrument, measure, place, report, themes } from './nation.ts'

const YEARS = [2020, 2021, 2022]
const codes = ['110000', '110100', '110101', '110102', '120000', '120100', '120101']
const measures = ['a', 'b', 'c'].map((id, at) => measure(id, `举措${id}`, at === 0 ? 'DISPUTES' : 'ENFORCEMENT'))
const ofMeasure = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined })

export const years = fc.constantFrom(...YEARS)
export const statuses = Object.values(AdoptionStatus)
/** Sums of thirds and of very large and very small numbers come out differently in another order. */
export const values = fc.constantFrom(-3, 0, 1 / 3, 0.1, 97, 98.5, 1e15, 2e15 + 1, 7)

const outcomes = fc.array(fc.tuple(fc.constantFrom('cases', 'people', 'rate'), values, ofMeasure), { maxLength: 6 })
const citations = fc.array(
  fc.tuple(fc.constantFrom('law', 'plan', 'list'), fc.constantFrom(CitationRole.BASIS, CitationRole.ISSUED), ofMeasure),
  { maxLength: 5 },
)

/** Nations of two provinces with a few counties, reports and adoptions. */
export const nations: fc.Arbitrary<AdoptionIndex> = fc
  .record({
    former: fc.subarray(codes),
    example: fc.subarray(['120101']),
    reports: fc.uniqueArray(
      fc.record({
        code: fc.constantFrom(...codes),
        year: years,
        complete: fc.boolean(),
        own: fc.boolean(),
        outcomes,
        citations,
      }),
      { selector: ({ code, year, own }) => `${code} ${year} ${own}` },
    ),
    adoptions: fc.uniqueArray(
      fc.tuple(fc.constantFrom(...codes), fc.constantFrom('a', 'b', 'c'), years, fc.constantFrom(...statuses)),
      { selector: (adoption) => adoption.join(), maxLength: 60 },
    ),
  })
  .map(({ former, example, reports, adoptions }) => {
    const nameOf = ({ code, year, own }: { code: string; year: number; own: boolean }) =>
      `${code}-${year}${own ? '' : '-ab'}`
    return atOnce(
      buildAdoptionIndex({
        jurisdictions: codes.map((code) => {
          const superior = code.endsWith('0000')
            ? null
            : `CN-${code.slice(0, code.endsWith('00') ? 2 : 4).padEnd(6, '0')}`
          const level = superior === null ? Level.PROVINCE : code.endsWith('00') ? Level.PREFECTURE : Level.COUNTY
          const marks = { former: former.includes(code), example: example.includes(code) }
          return place(code, `地${code}`, level, { partOfId: superior, ...marks })
        }),
        themes,
        measures,
        reports: reports.map((each) =>
          report(each.code, each.year, { id: `R-CN-${nameOf(each)}`, complete: each.complete, own: each.own }),
        ),
        adoptions: codes.flatMap((code) =>
          adopted(code, ...adoptions.flatMap(([of, ...adoption]) => (of === code ? [adoption] : []))),
        ),
        indicators: [
          indicator('cases', '案件数', '件'),
          indicator('people', '案件数', '人次'),
          indicator('rate', '成功率', '%'),
        ],
        instruments: [
          instrument('law', '行政复议法', InstrumentType.LAW),
          instrument('plan', '工作方案', InstrumentType.PLAN, '政办发〔2022〕1号'),
          instrument('list', '责任清单', InstrumentType.PLAN),
        ],
        outcomes: reports.map((each) => given(nameOf(each), ...each.outcomes)),
        citations: reports.map((each) => cited(nameOf(each), ...each.citations)),
        evidence: [],
        links: [],
      }),
    )
  })

export const places: fc.Arbitrary<JurisdictionFilter> = fc.oneof(
  fc.record({ within: fc.constantFrom(...codes.map((code) => `CN-${code}`)) }),
  fc.record({ level: fc.record({ in: fc.subarray(Object.values(Level)) }) }),
  fc.record({ adoptions: fc.record({ none: fc.record({ year: fc.record({ eq: years }) }) }) }),
  fc.record({ former: fc.boolean() }),
)

export const ofMeasures: fc.Arbitrary<MeasureFilter> = fc.oneof(
  fc.constant({}),
  fc.record({ id: fc.record({ in: fc.subarray(measures.map(({ id }) => id)) }) }),
  fc.record({ theme: fc.record({ eq: fc.constantFrom('DISPUTES', 'ENFORCEMENT') }) }),
)

interface Combined<Filter> {
  and?: Filter[]
  or?: Filter[]
  not?: Filter
}

/** Filters of these parts, joined by `and`, `or` and `not`. */
export function combined<Filter extends Combined<Filter>>(...parts: fc.Arbitrary<Filter>[]): fc.Arbitrary<Filter> {
  const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
    filter: fc.oneof(
      { depthSize: 'small' },
      fc.constant({} as Filter),
      ...parts,
      fc.record({ and: fc.array(tie('filter'), { maxLength: 3 }) }) as unknown as fc.Arbitrary<Filter>,
      fc.record({ or: fc.array(tie('filter'), { maxLength: 3 }) }) as unknown as fc.Arbitrary<Filter>,
      fc.record({ not: tie('filter') }) as unknown as fc.Arbitrary<Filter>,
    ),
  }))
  return filter
}

export const adoptionFilters = combined<AdoptionFilter>(
  fc.record({ year: fc.record({ gte: years }) }),
  fc.record({ status: fc.record({ in: fc.subarray(statuses) }) }),
  fc.record({ jurisdiction: places }),
  fc.record({ measure: ofMeasures }),
  fc.record({ outcomes: fc.record({ some: fc.record({ value: fc.record({ gte: values }) }) }) }),
  fc.record({ citations: fc.record({ none: fc.record({ measure: ofMeasures }) }) }),
)
