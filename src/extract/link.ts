import { AdoptionStatus } from '../model/enums.ts'
import type { Vocabulary } from '../reference/vocabulary.ts'
import { wordFinder } from '../reference/wordFinder.ts'
import { nearest, type Sign, type Surroundings, signsAround, touches } from './signs.ts'
import { type Figure, stage } from './stage.ts'

/**
 * Says which measure each figure and instrument belongs to. Of a figure: the measure that what is counted is known to be a result of; else the one
 * its clause names; else that of the figure it follows; else, of what its clause hints at and what stands before it in the sentence, the heading and
 * the sentences before, the one that shares most words with it. Null where none fits.
 */
export function link(vocabulary: Vocabulary) {
  const owners = new Map<string, string[]>()
  for (const { name, cues } of vocabulary.measures) {
    for (const cue of cues) owners.set(cue, [...(owners.get(cue) ?? []), name])
  }
  const findCues = wordFinder(owners.keys())

  return stage({
    needs: ['text', 'sections', 'sentences', 'instruments', 'figures', 'measures'],
    gives: ['links'],
    run: ({ instruments, figures, ...page }) => {
      // what is only planned has no results yet
      const done = page.measures.filter(({ status }) => status !== AdoptionStatus.PLANNED)
      const names = new Set(done.map(({ name }) => name))
      const around = signsAround(page, cuesIn(page.text, names))
      const linked: Linked[] = []
      for (const figure of figures) {
        const clause = around(figure)
        const last = linked.at(-1)
        const before = last && last.figure.start >= clause.sentence.start ? last : null
        const known = figure.resultOf.filter((name) => names.has(name))
        linked.push({ figure, ...measureOf(figure, known, clause, isListEnd(page.text, figure, clause), before) })
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
    return findCues(text).flatMap(({ start, end, word }) =>
      (owners.get(word) ?? []).filter((name) => names.has(name)).map((name) => ({ start, end, name })),
    )
  }
}

interface Linked {
  figure: Figure
  name: string | null
  /** True where the figure's own clause names it. */
  isNamed: boolean
}

/** @param previous the figure before in the same sentence */
function measureOf(
  figure: Figure,
  known: readonly string[],
  { named, hinted, clause, titled, earlier }: Surroundings,
  isListEnd: boolean,
  previous: Linked | null,
): Pick<Linked, 'name' | 'isNamed'> {
  const own = named.filter((sign) => touches(sign, clause))
  const before = named.filter(({ end }) => end <= clause.start).at(-1)
  const inherited = (name: string | null) => ({ name, isNamed: false })

  if (known.length > 0) {
    const subject = own.find(({ name }) => known.includes(name))?.name
    const active = [subject, previous?.name, before?.name, ...titled, ...earlier].find(
      (name) => name && known.includes(name),
    )
    return inherited(active ?? (known[0] as string))
  }
  const inClause = nearest(isListEnd ? own.filter(({ start }) => start >= figure.end) : own, figure)
  if (inClause) return { name: inClause.name, isNamed: true }
  if (figure.follows && previous) return inherited(previous.name)

  const hints = hinted.filter((hint) => touches(hint, clause))
  const active = hints.find(({ name }) => name === before?.name || titled.includes(name) || earlier.includes(name))
  const goesOn = previous && !previous.isNamed && (before?.end ?? 0) <= previous.figure.end ? previous.name : null
  const passive = nearest(hints, figure)?.name
  const main = named.findLast(({ name, end }) => end <= clause.start && titled.includes(name))?.name
  const candidates = [active?.name ?? main ?? passive, goesOn, before?.name, ...titled, ...earlier]
  return inherited(closest(candidates, figure.indicator) ?? nearest(named, figure)?.name ?? null)
}

/** 围绕甲、乙等9个方面: what the list before the number names is only an example. */
function isListEnd(text: string, figure: Figure, { clause }: Surroundings): boolean {
  const words = text.slice(clause.start, figure.end)
  return words.includes('等') && /等\s*[约近]?[0-9０-９]+[^0-9０-９]*$/.test(words)
}

/** The candidate that shares most with what is counted (卫生监督员出动人次: 疫情防控卫生监督); the first of equals. */
function closest(candidates: readonly (string | null | undefined)[], indicator: string): string | undefined {
  const names = [...new Set(candidates)].filter((name) => typeof name === 'string')
  if (names.length < 2) return names[0]
  const words = indicator.replace(COMMON, '|')
  const shares = names.map((name) => sharedLength(name.replace(COMMON, ' '), words))
  return names[shares.indexOf(Math.max(...shares))]
}

/** Length of the longest run of at least two characters that both hold. */
function sharedLength(name: string, words: string): number {
  let longest = 1
  for (let from = 0; from + longest < name.length; from++) {
    for (let at = 0; at + longest < words.length; at++) {
      let length = 0
      while (from + length < name.length && name.charCodeAt(from + length) === words.charCodeAt(at + length)) length++
      longest = Math.max(longest, length)
    }
  }
  return longest < 2 ? 0 : longest
}

/** Words that stand in many names and tell nothing. */
const COMMON =
  /公共|法律服务|行政|政府|法治|法律|建设|工作|制度|机制|服务|事项|清单|管理|监督|化解|活动|项目|企业|人员|培训|部门|办理|体系/g
