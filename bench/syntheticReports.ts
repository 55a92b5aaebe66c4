import { createHash } from 'node:crypto'
import { AdoptionStatus, CitationRole, InstrumentType, Level, Qualifier, THEME_CODES } from '../src/model/enums.ts'
import { coinedMeasureId, townshipId, zoneId } from '../src/model/ids.ts'
import type {
  InstrumentFact,
  JurisdictionFact,
  MeasureFact,
  OutcomeFact,
  ReportFacts,
} from '../src/model/reportFacts.ts'
import { type Division, pathOf } from '../src/reference/divisions.ts'
import type { Reference } from '../src/store/reference.ts'
import { type Offsets, offsets } from './offsets.ts'
import { type Random, randomly, times } from './random.ts'
import { scattered } from './scattered.ts'

const MEASURES = 65
const INSTRUMENTS = 30
const OUTCOMES = 55
const YEARS = 8
const LATEST = 2024

/**
 * So many valid facts, without text, of different reports: real divisions (some zones and townships that seed/ has not, some departments), the
 * vocabulary's measures by a long-tailed choice, coined ones that reports file under different themes, laws and local documents, figures.
 * The same seed gives the same facts, whatever the count.
 */
export function* syntheticReports(count: number, reference: Reference, seed = 1): Generator<ReportFacts> {
  const places = reference.divisions.all.filter(({ former, example }) => !former && !example)
  let index = 0
  for (const slot of scattered(places.length * YEARS, `${seed}`)) {
    if (index === count) return
    const division = places[slot % places.length] as Division
    yield reportOf(`${seed} ${index++}`, division, LATEST - Math.floor(slot / places.length), reference)
  }
}

function reportOf(seed: string, division: Division, year: number, reference: Reference): ReportFacts {
  const random = randomly(seed)
  const jurisdiction = placeOf(division, random, reference)
  const issuedOn = random.chance(0.8) ? `${year + 1}-0${1 + random.below(4)}-${10 + random.below(18)}` : null
  const at = offsets(random)
  const measures = times(random.around(MEASURES), () => measureFact(random, reference, at))
  const names = measures.map(({ name }) => name)
  return {
    source: { sha256: createHash('sha256').update(seed).digest('hex'), format: 'text', complete: random.chance(0.95) },
    extractor: 'govgraph-synthetic/0.1.0',
    vocabulary: reference.vocabulary.version,
    report: {
      title: `${division.name}${year}年法治政府建设年度报告`,
      year,
      documentNumber: null,
      issuer: random.chance(0.05) ? `${division.name}司法局` : null,
      issuedOn,
      publishedOn: issuedOn,
      jurisdiction,
    },
    measures,
    instruments: times(random.around(INSTRUMENTS), () => instrumentFact(random, reference, division, names, at)),
    outcomes: times(random.around(OUTCOMES), () => outcomeFact(random, names, at)),
    damage: [],
  }
}

/** Mostly the division itself; now and then a zone or township below it that only reports name. */
function placeOf(division: Division, random: Random, { divisions }: Reference): JurisdictionFact {
  const path = pathOf(division, divisions.byId).map(({ name }) => name)
  const { id, name, level, code } = division
  if (code === null || random.chance(0.97)) return { id, name, path, level, gb2260: code }
  const isZone = random.chance(0.5)
  const below = `${random.pick(['东', '西', '南', '北'])}${random.pick(['湖', '山', '河', '岭'])}${isZone ? '产业集聚区' : '镇'}`
  return {
    id: isZone ? zoneId(code, below) : townshipId(code, below),
    name: below,
    path: [...path, below],
    level: isZone ? Level.FUNCTIONAL_ZONE : Level.TOWNSHIP,
    gb2260: null,
  }
}

function measureFact(random: Random, { vocabulary }: Reference, at: Offsets): MeasureFact {
  const status = random.pick([
    ...Array(8).fill(AdoptionStatus.IMPLEMENTED),
    AdoptionStatus.PLANNED,
    AdoptionStatus.SHORTFALL,
  ])
  if (random.chance(0.1)) {
    const name = `“${random.pick(COINED)}${1 + random.below(40)}”${random.pick(HEADS)}`
    const theme = random.pick(THEME_CODES)
    return { ...{ id: coinedMeasureId(name), name, status, theme, local: true, mention: name }, ...at(name, 'coined') }
  }
  const measure = random.longTailed(vocabulary.measures)
  const mention = random.pick([measure.name, measure.name, ...measure.altNames]).slice(0, 48)
  const { id, name, theme, local } = measure
  return { ...{ id, name, status, theme, local, mention }, ...at(mention, 'label') }
}

function instrumentFact(
  random: Random,
  { laws, vocabulary }: Reference,
  division: Division,
  names: readonly string[],
  at: Offsets,
): InstrumentFact {
  const law = random.longTailed(laws.all)
  const founding = random.pick(vocabulary.measures.filter(({ instruments }) => instruments.length > 0)).instruments[0]
  const local = `${random.chance(0.5) ? division.name : ''}${random.pick(LOCAL)}`
  const title = random.chance(0.5) ? law.title : random.chance(0.3) && founding ? founding.title : local
  const role = random.pick(Object.values(CitationRole))
  const mention = `《${title}》`.slice(0, 120)
  return {
    title,
    type: random.chance(0.8)
      ? title === law.title
        ? law.type
        : InstrumentType.NORMATIVE_DOCUMENT
      : InstrumentType.NOTICE,
    role,
    documentNumber: random.chance(0.1) ? `政发〔${LATEST - random.below(YEARS)}〕${1 + random.below(30)}号` : null,
    implements: title === local && random.chance(0.2) ? law.title : null,
    amends: role === CitationRole.AMENDED && random.chance(0.2) ? [random.pick(LOCAL)] : [],
    repeals: role === CitationRole.REPEALED && random.chance(0.5) ? [random.pick(LOCAL), random.pick(LOCAL)] : [],
    measure: random.chance(0.6) ? random.pick(names) : null,
    mention,
    ...at(mention, 'brackets'),
  }
}

function outcomeFact(random: Random, names: readonly string[], at: Offsets): OutcomeFact {
  const [indicator, unit] = random.longTailed(INDICATORS)
  const value = unit === '%' ? random.below(1000) / 10 : random.below(20_000)
  const phrase = `${indicator}${value}${unit}`
  return {
    indicator,
    value,
    unit,
    qualifier: random.pick([...Array(5).fill(Qualifier.EXACT), ...Object.values(Qualifier)]),
    change: random.chance(0.15) ? { direction: 'UP', value: random.below(500) / 10, unit: '%', against: 'YOY' } : null,
    rank: random.chance(0.03) ? { place: 1 + random.below(9), among: '全省' } : null,
    measure: random.chance(0.6) ? random.pick(names) : null,
    phrase,
    ...at(phrase, 'figure'),
  }
}

const COINED = ['码上', '一网', '法润', '和合', '晨光', '联心']
const HEADS = ['平台', '机制', '行动', '制度', '改革', '工作法']
const LOCAL = [
  '法治政府建设工作要点',
  '重大行政决策事项目录',
  '行政规范性文件管理办法',
  '政府法律顾问工作规则',
  '行政执法公示办法',
  '普法责任清单',
  '营商环境优化方案',
]
const INDICATORS: readonly (readonly [string, string])[] = [
  '行政复议',
  '行政应诉',
  '人民调解',
  '普法宣传',
  '政务服务',
  '执法检查',
].flatMap(
  (field) =>
    [
      [`${field}案件数`, '件'],
      [`${field}人次`, '人次'],
      [`${field}办结率`, '%'],
      [`${field}场次`, '场'],
      [`${field}事项数`, '项'],
    ] as const,
)
