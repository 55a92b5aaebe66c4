import { createHash } from 'node:crypto'
import { AdoptionStatus, CitationRole, InstrumentType, Level, Qualifier } from '../../src/model/enums.ts'
import { coinedMeasureId } from '../../src/model/ids.ts'
import type { InstrumentFact, MeasureFact, OutcomeFact, ReportFacts } from '../../src/model/reportFacts.ts'

export type Made<Fact> = Partial<Fact>

interface MadeReport {
  place?: { id: string; name: string; path?: string[] }
  year?: number
  issuer?: string
  issuedOn?: string
  text?: string
  measures?: Made<MeasureFact>[]
  instruments?: Made<InstrumentFact>[]
  outcomes?: Made<OutcomeFact>[]
}

export const BENXI = { id: 'CN-210500', name: '本溪市', path: ['辽宁省', '本溪市'] }
export const HAINAN = { id: 'CN-150303', name: '海南区', path: ['内蒙古自治区', '乌海市', '海南区'] }

/** Facts of an invented report; facts follow one another in the text, ten units apart, where they do not say where they stand. */
export function madeReport(made: MadeReport): ReportFacts {
  const { place = BENXI, year = 2022, measures = [], instruments = [], outcomes = [] } = made
  let next = 0
  const at = (words: string) => {
    next += 10
    return { section: '一(一)', start: next, end: next + words.length, rule: 'made' }
  }
  return {
    source: { sha256: createHash('sha256').update(JSON.stringify(made)).digest('hex'), format: 'text', complete: true },
    extractor: 'made/1',
    vocabulary: 'made',
    report: {
      title: null,
      year,
      documentNumber: null,
      issuer: made.issuer ?? null,
      issuedOn: made.issuedOn ?? null,
      publishedOn: null,
      jurisdiction: { ...place, path: place.path ?? [place.name], level: Level.PREFECTURE, gb2260: null },
    },
    measures: measures.map((fact) => {
      const name = fact.name ?? '枫桥经验'
      const known = { id: 'M-fengqiao-jingyan', theme: 'DISPUTES', local: false } as const
      const coined = { id: coinedMeasureId(name), theme: 'DIGITAL', local: true } as const
      const rest = name === '枫桥经验' ? known : coined
      return { name, status: AdoptionStatus.IMPLEMENTED, mention: name, ...rest, ...at(name), ...fact }
    }),
    instruments: instruments.map((fact) => {
      const title = fact.title ?? '行政复议法'
      return {
        title,
        type: InstrumentType.LAW,
        role: CitationRole.BASIS,
        documentNumber: null,
        implements: null,
        amends: [],
        repeals: [],
        measure: null,
        mention: title,
        ...at(title),
        ...fact,
      }
    }),
    outcomes: outcomes.map((fact) => {
      const phrase = fact.phrase ?? '12件'
      return {
        indicator: '行政复议办理数',
        value: 12,
        unit: '件',
        qualifier: Qualifier.EXACT,
        change: null,
        rank: null,
        measure: null,
        phrase,
        ...at(phrase),
        ...fact,
      }
    }),
    damage: [],
    ...(made.text === undefined ? {} : { text: made.text }),
  }
}
