import { createHash } from 'node:crypto'
import { AdoptionStatus, CitationRole, InstrumentType, Level, Qualifier } from '../../src/model/enums.ts'
import type { ReportFact, ReportFacts } from '../../src/model/reportFacts.ts'
import { validateFacts } from '../../src/model/validateFacts.ts'

export const sha256Of = (bytes: string): string => createHash('sha256').update(bytes).digest('hex')

const TEXT = '一、工作\n坚持枫桥经验，办理行政复议12件。根据行政复议法办理。\n'

/** Facts of an invented report of 本溪市: one measure, one instrument, one figure. `bytes` stand for the raw text they were read from. */
export function madeFacts(
  bytes: string,
  report: Partial<ReportFact> = {},
  more: Partial<ReportFacts> = {},
): ReportFacts {
  const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length, section: '一' })
  return validateFacts({
    source: { sha256: sha256Of(bytes), format: 'text', complete: true },
    extractor: 'test/1',
    vocabulary: 'test',
    report: {
      title: '本溪市2022年法治政府建设年度报告',
      year: 2022,
      jurisdiction: {
        id: 'CN-210500',
        name: '本溪市',
        path: ['辽宁省', '本溪市'],
        level: Level.PREFECTURE,
        gb2260: '210500',
      },
      ...report,
    },
    measures: [
      {
        id: 'M-fengqiao-jingyan',
        name: '枫桥经验',
        status: AdoptionStatus.IMPLEMENTED,
        theme: 'DISPUTES',
        local: false,
        mention: '枫桥经验',
        rule: 'lexicon',
        ...at('枫桥经验'),
      },
    ],
    instruments: [
      {
        title: '行政复议法',
        type: InstrumentType.LAW,
        role: CitationRole.BASIS,
        amends: [],
        repeals: [],
        mention: '行政复议法',
        rule: 'bare-title',
        ...at('行政复议法'),
      },
    ],
    outcomes: [
      {
        indicator: '行政复议办理数',
        value: 12,
        unit: '件',
        qualifier: Qualifier.EXACT,
        phrase: '12件',
        rule: 'figure',
        ...at('12件'),
      },
    ],
    damage: [],
    ...more,
  })
}

/** The same facts with the text they were read from. */
export const withText = (facts: ReportFacts): ReportFacts => ({ ...facts, text: TEXT })
