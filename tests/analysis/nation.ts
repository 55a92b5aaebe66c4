import { buildAdoptionIndex } from '../../src/analysis/adoptionIndex.ts'
import type { Groups } from '../../src/analysis/groups.ts'
import type {
  AdoptionRows,
  CitationRows,
  IndexRows,
  IndicatorRow,
  JurisdictionRow,
  MeasureRow,
  OutcomeRows,
  ReportRow,
} from '../../src/analysis/indexRows.ts'
import { Filters } from '../../src/api/resolveFilter.ts'
import { AdoptionStatus, CitationRole, InstrumentType, Level, MeasureKind } from '../../src/model/enums.ts'
import { citationId, outcomeId } from '../../src/model/ids.ts'
import { atOnce } from './atOnce.ts'

const { IMPLEMENTED, PLANNED, SHORTFALL } = AdoptionStatus

export const place = (
  code: string,
  name: string,
  level: Level,
  more: Partial<JurisdictionRow> = {},
): JurisdictionRow => ({
  id: `CN-${code}`,
  code,
  name,
  fullName: name,
  level,
  former: false,
  example: false,
  sort: code,
  partOfId: null,
  succeededBy: [],
  ...more,
})

export const measure = (id: string, name: string, themeId: string, more: Partial<MeasureRow> = {}): MeasureRow => ({
  id: `M-${id}`,
  name,
  altNames: [],
  nameEn: null,
  gloss: null,
  kind: MeasureKind.INSTITUTION,
  local: false,
  themeId,
  broader: [],
  formerIds: [],
  ...more,
})

export const report = (code: string, year: number, more: Partial<ReportRow> = {}): ReportRow => ({
  id: `R-CN-${code}-${year}`,
  title: null,
  issuer: null,
  documentNumber: null,
  issuedOn: null,
  publishedOn: null,
  sourceUrl: null,
  sha256: 'a'.repeat(64),
  extractor: 'made',
  jurisdictionId: `CN-${code}`,
  year,
  complete: true,
  own: true,
  ...more,
})

/** The adoptions of a jurisdiction, as `[measure, year, status]`. */
export const adopted = (code: string, ...adoptions: [string, number, AdoptionStatus][]): AdoptionRows[] =>
  adoptions.map(([id, year, status]) => ({ jurisdictionId: `CN-${code}`, year, status, measureIds: [`M-${id}`] }))

/** The outcomes of a report, as `[indicator, value, measure]`. */
export const given = (report: string, ...outcomes: [string, number, string?][]): OutcomeRows => ({
  reportId: `R-CN-${report}`,
  ids: outcomes.map((_, at) => outcomeId(report, '', '', at)),
  indicatorIds: outcomes.map(([id]) => `I-${id}`),
  values: outcomes.map(([, value]) => value),
  measureIds: outcomes.map(([, , id]) => (id ? `M-${id}` : '')),
})

/** The citations of a report, as `[instrument, role, measure]`. */
export const cited = (report: string, ...citations: [string, CitationRole, string?][]): CitationRows => ({
  reportId: `R-CN-${report}`,
  ids: citations.map((_, at) => citationId(report, '', '', at)),
  instrumentIds: citations.map(([id]) => `L-${id}`),
  roles: citations.map(([, role]) => role),
  measureIds: citations.map(([, , id]) => (id ? `M-${id}` : '')),
})

export const indicator = (id: string, name: string, unit: string): IndicatorRow => ({ id: `I-${id}`, name, unit })

export const instrument = (id: string, title: string, type: InstrumentType, documentNumber: string | null = null) => ({
  id: `L-${id}`,
  title,
  type,
  documentNumber,
  issuer: null,
})

export const themes = [
  { id: 'DISPUTES', name: '矛盾纠纷化解', nameEn: 'Disputes' },
  { id: 'ENFORCEMENT', name: '行政执法', nameEn: 'Enforcement' },
]

const underWuxi = { partOfId: 'CN-320200' }

/** Wuxi in 2022: a county for each box of 枫桥经验, one abolished since, a zone; a prefecture of another province; the example division. */
export const rows: IndexRows = {
  jurisdictions: [
    place('210000', '辽宁省', Level.PROVINCE),
    place('210500', '本溪市', Level.PREFECTURE, { partOfId: 'CN-210000' }),
    place('320000', '江苏省', Level.PROVINCE),
    place('320200', '无锡市', Level.PREFECTURE, { partOfId: 'CN-320000' }),
    place('320204', '北塘区', Level.COUNTY, { ...underWuxi, former: true, succeededBy: ['CN-320213'] }),
    place('320205', '锡山区', Level.COUNTY, underWuxi),
    place('320206', '惠山区', Level.COUNTY, underWuxi),
    place('320211', '滨湖区', Level.COUNTY, underWuxi),
    place('320213', '梁溪区', Level.COUNTY, underWuxi),
    place('320214', '新吴区', Level.COUNTY, underWuxi),
    place('320281', '江阴市', Level.COUNTY, underWuxi),
    place('320282', '宜兴市', Level.COUNTY, underWuxi),
    place('320200-z1', '无锡经济开发区', Level.FUNCTIONAL_ZONE, { ...underWuxi, code: null, sort: '320200z1' }),
    place('990000', '示例县', Level.COUNTY, { example: true }),
  ],
  themes,
  measures: [
    measure('fengqiao', '枫桥经验', 'DISPUTES', {
      altNames: ['新时代枫桥经验'],
      kind: MeasureKind.MECHANISM,
      formerIds: ['M-x00'],
    }),
    measure('paichusuo', '枫桥式派出所', 'DISPUTES', { broader: ['M-fengqiao'] }),
    measure('tiaojieshi', '枫桥式调解室', 'DISPUTES', { broader: ['M-paichusuo'] }),
    measure('sanxiang', '行政执法三项制度', 'ENFORCEMENT', { altNames: ['三项制度'] }),
    measure('x01', '三项制度', 'ENFORCEMENT', { local: true }),
  ],
  reports: [
    report('210500', 2022),
    report('320200', 2022),
    report('320204', 2022),
    report('320204', 2014),
    report('320205', 2022),
    report('320205', 2021),
    report('320206', 2022),
    report('320211', 2022),
    report('320213', 2022),
    report('320214', 2022, { complete: false }),
    report('320281', 2022, { id: 'R-CN-320281-2022-ab', own: false }),
    report('320282', 2022, { complete: false }),
    report('990000', 2022),
  ],
  adoptions: [
    ...adopted('210500', ['fengqiao', 2022, IMPLEMENTED], ['sanxiang', 2022, SHORTFALL]),
    ...adopted('320200', ['sanxiang', 2022, IMPLEMENTED]),
    ...adopted('320204', ['fengqiao', 2014, IMPLEMENTED]),
    ...adopted(
      '320205',
      ['fengqiao', 2021, PLANNED],
      ['fengqiao', 2022, SHORTFALL],
      ['fengqiao', 2022, IMPLEMENTED],
      ['sanxiang', 2021, IMPLEMENTED],
    ),
    ...adopted('320206', ['fengqiao', 2022, SHORTFALL], ['fengqiao', 2022, PLANNED]),
    ...adopted('320211', ['fengqiao', 2022, SHORTFALL]),
    ...adopted('320281', ['sanxiang', 2022, IMPLEMENTED]),
    ...adopted('320282', ['fengqiao', 2022, IMPLEMENTED]),
    ...adopted('990000', ['fengqiao', 2022, IMPLEMENTED]),
  ],
  indicators: [
    indicator('cases', '行政复议案件数', '件'),
    indicator('rate', '矛盾纠纷调处成功率', '%'),
    indicator('people', '行政复议案件数', '人次'),
  ],
  instruments: [
    instrument('lvfa', '行政复议法', InstrumentType.LAW),
    instrument('tiaoli', '重大行政决策程序暂行条例', InstrumentType.ADMINISTRATIVE_REGULATION),
    instrument('fangan', '三项制度实施方案', InstrumentType.PLAN, '锡政办发〔2022〕1号'),
  ],
  outcomes: [
    given('210500-2022', ['rate', 98.5, 'fengqiao'], ['cases', 120]),
    given('320200-2022', ['cases', 300], ['cases', 80], ['people', 40]),
    given('320205-2021', ['rate', 97, 'fengqiao']),
    given('320205-2022', ['rate', 99.4, 'fengqiao'], ['rate', 90, 'sanxiang']),
    given('320281-2022-ab', ['rate', 95, 'fengqiao']),
    given('320282-2022', ['rate', 96, 'fengqiao']),
    given('990000-2022', ['rate', 1]),
  ],
  citations: [
    cited(
      '210500-2022',
      ['tiaoli', CitationRole.BASIS],
      ['lvfa', CitationRole.STUDIED],
      ['lvfa', CitationRole.STUDIED],
    ),
    cited('320205-2021', ['fangan', CitationRole.ISSUED, 'sanxiang']),
    cited('320205-2022', ['tiaoli', CitationRole.STUDIED, 'fengqiao'], ['lvfa', CitationRole.BASIS]),
    cited('320281-2022-ab', ['lvfa', CitationRole.BASIS]),
    cited('990000-2022', ['lvfa', CitationRole.BASIS]),
  ],
  evidence: [],
  links: [],
}

export const index = atOnce(buildAdoptionIndex(rows))
export const filters = new Filters(index)
/** Numbers of the groups in the order of their keys. */
export const inKeyOrder = ({ size, code }: Groups): number[] =>
  Array.from({ length: size }, (_, group) => group).sort((a, b) => (code[a] as number) - (code[b] as number))
export const number = (id: string): number => index.measures.number(`M-${id}`)
