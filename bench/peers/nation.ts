import { createHash } from 'node:crypto'
import type { Reference } from '../../src/load/reference.ts'
import { AdoptionStatus, CitationRole, InstrumentType, Level, Qualifier, THEME_CODES } from '../../src/model/enums.ts'
import { coinedMeasureId } from '../../src/model/ids.ts'
import type { InstrumentFact, MeasureFact, OutcomeFact, ReportFacts } from '../../src/model/reportFacts.ts'
import { type Division, pathOf } from '../../src/reference/divisions.ts'
import type { VocabularyMeasure } from '../../src/reference/vocabulary.ts'
import { type Offsets, offsets } from '../offsets.ts'
import { type Random, randomly, times } from '../random.ts'
import { scattered } from '../scattered.ts'

const FIRST_YEAR = 2015
const YEARS = 10
const SEED = 'nation'
const CITATIONS = 10
const OUTCOMES = 20
const MOST_POPULAR = 0.95

/** What the nation is drawn from; the same for every size. */
export interface Nation {
  reference: Reference
  /** The divisions with codes, from provinces to counties. */
  places: readonly Division[]
  measures: readonly Popular[]
  founding: readonly { title: string; type: InstrumentType }[]
}

/** How likely a report tells of a measure: a few hubs are adopted almost everywhere, most measures in few places. */
interface Popular {
  measure: VocabularyMeasure
  /** For each province the chance that a report of the last year tells of it. */
  chances: ReadonlyMap<string, number>
  /** The year it begins to spread; four years later it has its full chance. */
  since: number
}

export function nationOf(reference: Reference): Nation {
  const places = reference.divisions.all.filter(
    ({ former, example, code, level }) => !former && !example && code !== null && level !== Level.FUNCTIONAL_ZONE,
  )
  const { measures } = reference.vocabulary
  const provinces = places.filter(({ partOf }) => partOf === null)
  return {
    reference,
    places,
    measures: randomly(SEED)
      .shuffled(measures)
      .map((measure, rank) => {
        const random = randomly(`${SEED} spread ${measure.id}`)
        const chance = MOST_POPULAR / (1 + (rank / 18) ** 1.25)
        return {
          measure,
          chances: new Map(
            provinces.map(({ sort }) => [
              provinceOf(sort),
              Math.min(MOST_POPULAR, (chance * random.around(600)) / 600),
            ]),
          ),
          since: rank < 40 ? FIRST_YEAR - 4 : FIRST_YEAR - 5 + random.below(YEARS + 3),
        }
      }),
    founding: measures.flatMap(({ instruments }) => instruments),
  }
}

/**
 * The reports of ten years that hold so many adoptions (the last report may pass it): real divisions, the vocabulary's measures and a few
 * that provinces coin, their claims, citations and outcomes. A smaller nation is the first part of a larger one.
 */
export function* nationReports(nation: Nation, adoptions: number): Generator<ReportFacts> {
  const { places } = nation
  const slots = places.length * YEARS
  let told = 0
  let reports = 0
  for (const slot of scattered(slots, SEED)) {
    if (told >= adoptions || reports++ === slots) return
    const facts = reportOf(
      nation,
      places[slot % places.length] as Division,
      FIRST_YEAR + Math.floor(slot / places.length),
    )
    told += new Set(facts.measures.map(({ id, status }) => `${id} ${status}`)).size
    yield facts
  }
}

function reportOf(nation: Nation, division: Division, year: number): ReportFacts {
  const { reference } = nation
  const seed = `${SEED} ${division.id} ${year}`
  const random = randomly(seed)
  const { id, name, level, code } = division
  const issuedOn = random.chance(0.8) ? `${year + 1}-0${1 + random.below(4)}-${10 + random.below(18)}` : null
  const at = offsets(random)
  const measures = [...adoptedMeasures(nation, division, year, random, at), ...coinedMeasures(division, random, at)]
  const names = measures.map((measure) => measure.name)
  return {
    source: {
      sha256: createHash('sha256').update(seed).digest('hex'),
      format: 'text',
      url: `https://example.org/reports/${code}/${year}.html`,
      complete: random.chance(0.95),
    },
    extractor: 'govgraph-synthetic/0.1.0',
    vocabulary: reference.vocabulary.version,
    report: {
      title: `${name}人民政府${year}年法治政府建设年度报告`,
      year,
      documentNumber: random.chance(0.3) ? `政报〔${year + 1}〕${1 + random.below(60)}号` : null,
      issuer: random.chance(0.02) ? `${name}司法局` : `${name}人民政府`,
      issuedOn,
      publishedOn: issuedOn,
      jurisdiction: {
        id,
        name,
        path: pathOf(division, reference.divisions.byId).map((each) => each.name),
        level,
        gb2260: code,
      },
    },
    measures,
    instruments: times(random.around(CITATIONS), () => citation(nation, division, year, names, random, at)),
    outcomes: times(random.around(OUTCOMES), () => outcome(reference, names, random, at)),
    damage: [],
  }
}

function* adoptedMeasures(
  { measures }: Nation,
  division: Division,
  year: number,
  random: Random,
  at: Offsets,
): Generator<MeasureFact> {
  for (const { measure, chances, since } of measures) {
    const spread = Math.min(1, (year - since + 1) / 5)
    if (spread <= 0 || !random.chance((chances.get(provinceOf(division.sort)) ?? 0) * spread)) continue
    const { id, name, theme, local } = measure
    for (const status of statusesOf(random)) {
      const mentions = random.chance(0.75) ? 1 : 1 + random.below(3)
      for (let each = 0; each < mentions; each++) {
        const mention = random.pick([name, name, ...measure.altNames]).slice(0, 48)
        yield { id, name, status, theme, local, mention, ...at(mention, 'label') }
      }
    }
  }
}

const { IMPLEMENTED, PLANNED, SHORTFALL } = AdoptionStatus

function statusesOf(random: Random): readonly AdoptionStatus[] {
  const share = random.below(100)
  if (share < 86) return [IMPLEMENTED]
  if (share < 94) return [PLANNED]
  return share < 97 ? [SHORTFALL] : [IMPLEMENTED, PLANNED]
}

/** Local names that the places of a province share. */
function coinedMeasures(division: Division, random: Random, at: Offsets): MeasureFact[] {
  if (!random.chance(0.6)) return []
  const name = `“${provinceOf(division.fullName)}${random.pick(COINED)}”${random.pick(HEADS)}`
  const theme = random.pick(THEME_CODES)
  const id = coinedMeasureId(name)
  return [{ id, name, status: IMPLEMENTED, theme, local: true, mention: name, ...at(name, 'coined') }]
}

function citation(
  { reference, founding }: Nation,
  division: Division,
  year: number,
  names: readonly string[],
  random: Random,
  at: Offsets,
): InstrumentFact {
  const law = random.longTailed(reference.laws.all)
  const share = random.below(100)
  const local = {
    title: `${division.fullName}${random.chance(0.15) ? `${year}年法治政府建设工作要点` : random.pick(LOCAL)}`,
    type: InstrumentType.NORMATIVE_DOCUMENT,
  }
  const { title, type } = share < 55 ? law : share < 75 ? random.pick(founding) : local
  const isLocal = title === local.title
  const role = isLocal ? random.pick(MADE) : random.pick(USED)
  const mention = `《${title}》`.slice(0, 120)
  return {
    ...{ title, type, role, mention, documentNumber: null },
    implements: isLocal && random.chance(0.3) ? law.title : null,
    amends: [],
    repeals: [],
    measure: names.length > 0 && random.chance(0.6) ? random.pick(names) : null,
    ...at(mention, 'brackets'),
  }
}

function outcome({ indicators }: Reference, names: readonly string[], random: Random, at: Offsets): OutcomeFact {
  const { name, unit: known } = random.longTailed(indicators.indicators)
  const unit = known ?? '件'
  const value = unit === '%' ? random.below(1000) / 10 : random.below(20_000)
  const phrase = `${name}${value}${unit}`
  return {
    indicator: name,
    value,
    unit,
    qualifier: random.pick([...Array(5).fill(Qualifier.EXACT), ...Object.values(Qualifier)]),
    change: random.chance(0.15) ? { direction: 'UP', value: random.below(500) / 10, unit: '%', against: 'YOY' } : null,
    rank: random.chance(0.03) ? { place: 1 + random.below(9), among: '全省' } : null,
    measure: names.length > 0 && random.chance(0.6) ? random.pick(names) : null,
    phrase,
    ...at(phrase, 'figure'),
  }
}

/** Of a code or a full name: 32, 江苏. */
const provinceOf = (sort: string): string => sort.slice(0, 2)

const MADE = [CitationRole.ISSUED, CitationRole.ISSUED, CitationRole.DRAFTED, CitationRole.AMENDED]
const USED = [CitationRole.BASIS, CitationRole.BASIS, CitationRole.STUDIED, CitationRole.EVALUATED]
const COINED = ['码上办', '一网通', '法润万家', '和合', '晨光', '联心']
const HEADS = ['平台', '机制', '行动', '制度', '改革', '工作法']
const LOCAL = [
  '重大行政决策事项目录',
  '行政规范性文件管理办法',
  '政府法律顾问工作规则',
  '行政执法公示办法',
  '普法责任清单',
  '优化营商环境若干措施',
]
