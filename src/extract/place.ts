import { Level } from '../model/enums.ts'
import { fail } from '../model/failures.ts'
import type { JurisdictionFact, Problem } from '../model/reportFacts.ts'
import { type Division, type Divisions, pathOf } from '../reference/divisions.ts'
import { type PlaceChain, placeChains, township } from '../reference/placeChains.ts'

/** Where a page can tell whose report it is, the surest first. */
export interface PlaceSources {
  title: string
  issuer: string
  /** The part before the first chapter, without the addressee. */
  lead: string
  text: string
  furniture: string
}

export interface PlaceReading {
  jurisdiction: JurisdictionFact | null
  problem: Problem | null
}

const OWN_LETTER = /(?:全|我|本)([省市县区旗州盟])(?![长委级际直人])/g
const PASSING_BEFORE = /(?:对|向|在|与|和|同|赴|到|由|经|及|、)$/
const PASSING_AFTER =
  /^(?:人民|中级)*(?:法院|检察院|重要|考察|视察|调研|精神|战略)|^[委]?[、，,]?(?:[\u4e00-\u9fff]{0,4}政府)?的?(?:坚强|正确)?领导/
const OPENING = /(?:^|\n)(?:现将)?(?:20\d\d年(?:度)?(?:以来)?[，,]?)?$|现将$/
const ALONE = /^(?:中共)?([\u4e00-\u9fff]{2,5}?(?:镇|乡|街道|苏木))(?=人民政府|办事处|党|20\d\d|二〇|年度|法治|关于)/

/** Tells whose report a page is, by the names in it and their superiors; the divisions are made ready once. */
export function placeReader(divisions: Divisions): (sources: PlaceSources) => PlaceReading {
  const chainsIn = placeChains(divisions)
  const path = (division: Division) => pathOf(division, divisions.byId)

  return (sources) => {
    const read = {
      title: chainsIn(sources.title),
      issuer: chainsIn(sources.issuer),
      lead: chainsIn(withoutTitles(sources.lead)),
    }
    const text = chainsIn(sources.text)
    const furniture = chainsIn(sources.furniture)
    const letter = ownLetter(sources.text)
    const suits = ({ name, level }: Division) =>
      letter === null ||
      name.endsWith(letter) ||
      (letter === '区' && (level === Level.FUNCTIONAL_ZONE || name.endsWith('自治区'))) ||
      (letter === '市' && false)

    const subject =
      mostSpecific(read.title.filter(isFull)) ??
      mostSpecific(read.issuer.filter(isFull)) ??
      opening(sources.lead, read.lead) ??
      townshipAlone() ??
      mostFrequent(text.filter(isFull), sources.text, 2) ??
      mostSpecific(furniture.filter((chain) => isFull(chain) && chain.fits.some(suits))) ??
      mostFrequent(
        [...read.title, ...text].filter(({ short }) => short),
        sources.text,
        3,
      )
    if (!subject) return unknown(sources.title || sources.issuer || sources.text.slice(0, 24))
    const fits = narrow(subject.fits)
    if (fits.length > 1) return ambiguous(subject.name, fits)
    return { jurisdiction: factOf(fits[0] as Division), problem: null }

    /** The chain whose division lies within all the others', else the first. */
    function mostSpecific(chains: readonly PlaceChain[]): PlaceChain | null {
      const deepest = chains.find(({ fits }) =>
        chains.every((other) =>
          other.fits.some((above) => fits.some((division) => path(division).some(({ id }) => id === above.id))),
        ),
      )
      return deepest ?? chains[0] ?? null
    }

    /** The subject of the opening: 2022年，海南区坚持…; 现将本溪市…. */
    function opening(lead: string, chains: readonly PlaceChain[]): PlaceChain | null {
      const own = chains.filter((chain) => isFull(chain) && !isPassing(chain, lead) && chain.fits.some(suits))
      const first = own.find(({ start }) => OPENING.test(lead.slice(Math.max(0, start - 24), start)))
      return withFitting(first ?? (letter === null ? null : (own[0] ?? null)))
    }

    function mostFrequent(chains: readonly PlaceChain[], whole: string, least: number): PlaceChain | null {
      const counts = new Map<string, { chain: PlaceChain; count: number }>()
      for (const chain of chains) {
        if (isPassing(chain, whole) || !chain.fits.some(suits)) continue
        const key = chain.fits.map(({ id }) => id).join()
        const counted = counts.get(key) ?? { chain, count: 0 }
        counted.count++
        counts.set(key, counted)
      }
      const [best, second] = [...counts.values()].sort((a, b) => b.count - a.count)
      return best && best.count >= least && best.count >= 2 * (second?.count ?? 0) ? withFitting(best.chain) : null
    }

    function withFitting(chain: PlaceChain | null): PlaceChain | null {
      return chain && { ...chain, fits: chain.fits.filter(suits) }
    }

    /** A town that is named without its county: the county of the page is its superior. */
    function townshipAlone(): PlaceChain | null {
      const name = (ALONE.exec(sources.title) ?? ALONE.exec(sources.issuer))?.[1]
      if (!name) return null
      const counties = [...furniture, ...text].filter(
        (chain) => isFull(chain) && chain.fits.every(({ level }) => level === Level.COUNTY),
      )
      const county = counties[0]
      return county ? { ...county, name, fits: narrow(county.fits).map((superior) => township(superior, name)) } : null
    }

    /** Those of several namesakes whose superiors the page names. */
    function narrow(fits: readonly Division[]): readonly Division[] {
      if (fits.length < 2) return fits
      const weights = new Map<string, number>()
      for (const [chains, weight] of [
        [read.title, 6],
        [read.issuer, 6],
        [furniture, 4],
        [text, 1],
      ] as const) {
        for (const { fits: named, short } of chains) {
          for (const above of new Set(named.flatMap(path)))
            weights.set(above.id, (weights.get(above.id) ?? 0) + (short ? weight / 2 : weight))
        }
      }
      const scored = fits
        .map((division) => {
          const superiors = path(division).filter(
            ({ id }) => id !== division.id && !fits.some((namesake) => namesake.id === id),
          )
          const score = superiors.reduce(
            (sum, { id, level }) => sum + (weights.get(id) ?? 0) * (level === Level.PROVINCE ? 1 : 3),
            0,
          )
          return { division, score }
        })
        .sort((a, b) => b.score - a.score)
      const [best, second] = scored
      if (best && second && best.score > 0 && best.score >= 1.5 * second.score) return [best.division]
      return fits
    }
  }

  function factOf(division: Division): JurisdictionFact {
    const names = path(division).map(({ name }) => name)
    return { id: division.id, name: division.name, path: names, level: division.level, gb2260: division.code }
  }
}

const isFull = ({ short }: PlaceChain): boolean => !short

const isPassing = ({ start, end }: PlaceChain, text: string): boolean =>
  PASSING_BEFORE.test(text.slice(Math.max(0, start - 1), start)) || PASSING_AFTER.test(text.slice(end, end + 8))

/** What the page calls its place: 全区, 我市, 本县; null where it does not. */
function ownLetter(text: string): string | null {
  const counts = new Map<string, number>()
  for (const [, letter = ''] of text.matchAll(OWN_LETTER)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  const [best, second] = [...counts].sort(([, a], [, b]) => b - a)
  return best && best[1] >= 2 * (second?.[1] ?? 0) ? best[0] : null
}

/** Names within 《》 do not speak of the reporting place; offsets stay. */
const withoutTitles = (text: string): string => text.replace(/《[^《》\n]*》/g, (title) => '　'.repeat(title.length))

const unknown = (name: string): PlaceReading => ({ jurisdiction: null, problem: problemOf('PLACE_UNKNOWN', name) })

const ambiguous = (name: string, fits: readonly Division[]): PlaceReading => ({
  jurisdiction: null,
  problem: problemOf(
    'PLACE_AMBIGUOUS',
    name,
    fits.map(({ fullName, code, id }) => `${fullName} ${code ?? id}`).join('、'),
  ),
})

function problemOf(code: 'PLACE_UNKNOWN' | 'PLACE_AMBIGUOUS', ...values: [string, string?]): Problem {
  const { message } = fail(code, ...(values as [string, string]))
  return { code, message }
}
