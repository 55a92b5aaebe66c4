import { AdoptionStatus } from '../model/enums.ts'
import type { IndicatorVocabulary } from '../reference/indicators.ts'
import type { Vocabulary } from '../reference/vocabulary.ts'
import { wordFinder } from '../reference/wordFinder.ts'
import { clauseReader } from './clauseWords.ts'
import { sharedLength } from './sharedLength.ts'
import { nearest, type Sign, type Surroundings, signsAround } from './signs.ts'
import { touches } from './spanAt.ts'
import { type Figure, stage } from './stage.ts'

/**
 * Says which measure each figure and instrument belongs to. Of a figure: the measure that what is counted is known to be a result of; else the one
 * its clause names; else that of the figure it follows; else, of what stands before it in the sentence and what its clause hints at of it, the one that
 * shares most words with it; else the same of the heading and the sentences before. Null where none fits.
 */
export function link(vocabulary: Vocabulary, indicators: IndicatorVocabulary) {
  const { startsWithVerb } = clauseReader(indicators)
  const owners = new Map<string, string[]>()
  for (const { name, cues } of vocabulary.measures) {
    for (const cue of cues) owners.set(cue, [...(owners.get(cue) ?? []), name])
  }
  const findCues = wordFinder(owners)
  const isKindOf = kinds(vocabulary)

  return stage({
    needs: ['text', 'sections', 'sentences', 'instruments', 'figures', 'measures'],
    gives: ['links'],
    run: ({ instruments, figures, ...page }) => {
      // what is only planned has no results yet
      const done = page.measures.filter(({ status }) => status !== AdoptionStatus.PLANNED)
      const names = new Set(done.map(({ name }) => name))
      const around = signsAround(page, cuesIn(page.text, names))
      const isAct = ({ start, end }: Sign) => startsWithVerb(page.text.slice(start, end))
      const judges = { isAct, isKindOf, plain: plainNames() }
      const linked: Linked[] = []
      for (const figure of figures) {
        const surroundings = around(figure)
        const last = linked.at(-1)
        const previous = last && last.figure.start >= surroundings.sentence.start ? last : null
        const known = figure.resultOf.filter((name) => names.has(name))
        const measure =
          known.length > 0
            ? { name: resultOf(known, surroundings, previous, judges), isNamed: false }
            : measureOf(page.text, figure, surroundings, previous, judges)
        linked.push({ figure, ...measure })
      }
      return {
        links: {
          figures: linked.map(({ name }) => name),
          instruments: instruments.map((instrument) => {
            const { named, clause } = around(instrument)
            const inClause = nearest(
              named.filter((sign) => touches(sign, clause)),
              instrument,
            )
            const before = named.filter(({ end }) => end <= instrument.start).at(-1)
            return (inClause ?? before ?? nearest(named, instrument))?.name ?? null
          }),
        },
      }
    },
  })

  /** Cues of measures that the report itself names. */
  function cuesIn(text: string, names: ReadonlySet<string>): Sign[] {
    const signs: Sign[] = []
    for (const { start, end, meaning: owners } of findCues(text)) {
      for (const name of owners) if (names.has(name)) signs.push({ start, end, name })
    }
    return signs
  }
}

interface Linked {
  figure: Figure
  name: string | null
  /** True where the figure's own clause names it. */
  isNamed: boolean
}

/** What is told of a measure: whether the words that name it are an act (审查合同), whether it is narrower than another, and its name in plain. */
interface Judges {
  isAct: (sign: Sign) => boolean
  isKindOf: (name: string, broader: string) => boolean
  /** A name without the words that many names share. */
  plain: (name: string) => string
}

function kinds({ measures, byId }: Vocabulary): Judges['isKindOf'] {
  const broaderOf = new Map(
    measures.map(({ name, broader }) => [name, broader.flatMap((id) => byId.get(id)?.name ?? [])]),
  )
  const isKindOf = (name: string, broader: string): boolean =>
    (broaderOf.get(name) ?? []).some((one) => one === broader || isKindOf(one, broader))
  return isKindOf
}

/**
 * The one of the measures that a figure is known to be a result of (best first): the subject of its clause; else the one named last before it; else
 * the best, where its own act names it; else a kind of the best that the figure before belongs to; else what the figure or the words right before
 * name; else the rest of the sentence, heading, sentences before, act.
 */
function resultOf(
  known: readonly string[],
  { named, clause, titled, earlier }: Surroundings,
  previous: Linked | null,
  { isAct, isKindOf }: Judges,
): string {
  const [first] = known as [string]
  const isNarrower = (name: string | null | undefined) => !!name && isKindOf(name, first)
  const own = named.filter((sign) => touches(sign, clause) && (known.includes(sign.name) || isNarrower(sign.name)))
  const subject = own.find((sign) => !isAct(sign))
  if (subject) return subject.name
  const before = named.filter(({ end }) => end <= clause.start)
  const lead = before.at(-1)
  if (lead && known.includes(lead.name) && !isAct(lead)) return lead.name
  if (own.some(({ name }) => name === first)) return first
  if (own.length === 0 && previous?.name && isNarrower(previous.name)) return previous.name
  const near = [previous?.name, lead?.name]
  const around = [...nameEach(before), ...titled, ...earlier, ...nameEach(own)]
  return known.find((name) => near.includes(name)) ?? around.find((name) => known.includes(name)) ?? first
}

const nameEach = (signs: readonly Sign[]): string[] => signs.map(({ name }) => name)

/** @param previous the figure before in the same sentence */
function measureOf(
  text: string,
  figure: Figure,
  { named, hinted, clause, titled, earlier }: Surroundings,
  previous: Linked | null,
  { isAct, plain }: Judges,
): Pick<Linked, 'name' | 'isNamed'> {
  const told = named.filter((sign) => !isExample(text, sign, figure))
  const own = told.filter((sign) => touches(sign, clause))
  const subjects = own.filter((sign) => !isAct(sign))
  const inPhrase = (signs: readonly Sign[]) =>
    nearest(
      signs.filter((sign) => touches(sign, figure)),
      figure.number,
    )
  const leading = subjects.findLast(({ end }) => end <= figure.start)
  const sign = inPhrase(subjects) ?? leading ?? inPhrase(own) ?? nearest(own, figure)
  if (sign) {
    const listed = listOf(sign, own, text)
    return { name: modifierOf(listed.find(({ name }) => titled.includes(name)) ?? sign, own, text).name, isNamed: true }
  }
  if (figure.follows && previous) return { name: previous.name, isNamed: false }

  const last = named.findLast(({ end }) => end <= clause.start)
  const before = last && modifierOf(last, named, text)
  const hints = hinted.filter((hint) => touches(hint, clause))
  const nearby = new Set([...nameEach(told), ...titled, ...earlier])
  const active = hints.find(({ name }) => name === before?.name) ?? hints.find(({ name }) => nearby.has(name))
  const goesOn = previous && !previous.isNamed && (before?.end ?? 0) <= previous.figure.end ? previous.name : null
  const main = named.findLast(({ name, end }) => end <= clause.start && titled.includes(name))?.name
  const name =
    closest([active?.name ?? main, goesOn, before?.name], figure.indicator, plain) ??
    closest([...titled, ...earlier], figure.indicator, plain) ??
    nearest([...named, ...hints], figure.number)?.name
  return { name: name ?? null, isNamed: false }
}

/** 围绕甲、乙等9个方面, 发布甲、乙等信息20条: what the list before the number names is only an example. */
function isExample(text: string, sign: Sign, { number }: Figure): boolean {
  if (sign.end > number.start) return false
  return /^[”"’》]?(?:[、和及与][^，,；;：:]*)?等(?!次)/.test(text.slice(sign.end, number.start))
}

/** 行政复议、行政应诉案件50件: the measures that stand in one list with this one, which comes last. */
function listOf(sign: Sign, own: readonly Sign[], text: string): Sign[] {
  const before = signBefore(sign, own, text, /^[”"’]?[、和及与][“"‘]?$/)
  return before ? [...listOf(before, own, text), sign] : [sign]
}

/** “法律十进”普法宣传活动20场: what stands right before a measure says which one it is. */
function modifierOf(sign: Sign, own: readonly Sign[], text: string): Sign {
  const before = signBefore(sign, own, text, /^[”"’]?的?$/)
  return before ? modifierOf(before, own, text) : sign
}

/** The sign that only such words part from this one. */
function signBefore({ start }: Sign, own: readonly Sign[], text: string, between: RegExp): Sign | undefined {
  return own.find(({ end }) => end <= start && between.test(text.slice(end, start)))
}

/** The candidate that shares most with what is counted (卫生监督员出动人次: 疫情防控卫生监督); the first of equals. */
function closest(
  candidates: readonly (string | null | undefined)[],
  indicator: string,
  plain: Judges['plain'],
): string | undefined {
  const names = [...new Set(candidates)].filter((name) => typeof name === 'string')
  if (names.length < 2) return names[0]
  const words = indicator.replace(ACTORS, '').replace(COMMON, '|')
  const shares = names.map((name) => sharedLength(plain(name), words))
  return names[shares.indexOf(Math.max(...shares))]
}

/** Tells a measure's name without the words that many names share; each is looked through once. */
function plainNames(): Judges['plain'] {
  const known = new Map<string, string>()
  return (name) => {
    const plain = known.get(name) ?? name.replace(COMMON, ' ')
    known.set(name, plain)
    return plain
  }
}

/** Who acts, and examples, are no part of what is counted: 市场监管、消防等单位联合抽查批次. */
const ACTORS = /^.*、.*等|^(?:[^、]{1,8}、)*[^、]{1,8}?(?:部门|单位|机关|机构|镇街|街道|乡镇)(?=.{2})/
/** Words that stand in many names and tell nothing. */
const COMMON =
  /公共|法律服务|行政|政府|法治|法律|建设|工作|制度|机制|服务|事项|清单|管理|监督|化解|活动|项目|企业|人员|培训|部门|办理|体系|环境|案件|平台|改革|专项|行动|提升|优化|推进/g
