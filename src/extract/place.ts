import { Level } from '../model/enums.ts'
import { fail } from '../model/failures.ts'
import type { JurisdictionFact, Problem } from '../model/reportFacts.ts'
import { type Division, type Divisions, pathOf } from '../reference/divisions.ts'
import { type PlaceChain, placeChains } from '../reference/placeChains.ts'
import { bareTownship, oftenNamedTownship, township, unlistedPlaces } from '../reference/unlistedPlaces.ts'
import {
  answersTo,
  departmentLetter,
  isLawful,
  isOpening,
  isPassing,
  isTownLetter,
  ownLetter,
  suitsRegion,
} from './placeCues.ts'

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

/** A name and what it can be. */
type Subject = Pick<PlaceChain, 'name' | 'fits'>

/** Tells whose report a page is, by the names in it and their superiors; the divisions are made ready once. */
export function placeReader(divisions: Divisions): (sources: PlaceSources) => PlaceReading {
  const unlisted = unlistedPlaces(divisions)
  const chainsIn = placeChains(divisions, unlisted)
  const path = (division: Division) => pathOf(division, divisions.byId)

  return (sources) => {
    const lead = withoutTitles(sources.lead)
    const found: Partial<Record<keyof PlaceSources, PlaceChain[]>> = {}
    const chains = (source: keyof PlaceSources): PlaceChain[] => {
      found[source] ??= chainsIn(source === 'lead' ? lead : sources[source])
      return found[source]
    }
    const letter = ownLetter(sources.text)
    const suits = (division: Division) => answersTo(letter, division)

    const subject =
      deepest(chains('title').filter(isFull)) ??
      deepest(chains('issuer').filter(isFull)) ??
      townshipAlone() ??
      opening(chains('lead')) ??
      bareName() ??
      mostFrequent(chains('text').filter(isFull), 2) ??
      deepest(chains('furniture').filter((chain) => isFull(chain) && chain.fits.some(suits))) ??
      mostFrequent(chains('text').filter(isShort), 3) ??
      suited(chains('title').find((chain) => chain.fits.some(suits))) ??
      ofDepartment() ??
      ofDocuments()
    if (!subject) {
      return unknown(bareTownship(sources.title) ?? (sources.title || sources.issuer || sources.text.slice(0, 24)))
    }
    const fits = narrow(subject.fits)
    const [division] = fits
    if (!division || fits.length > 1) return ambiguous(subject.name, fits)
    const isLoose = division.level === Level.TOWNSHIP && !division.partOf
    return { jurisdiction: factOf(division), problem: isLoose ? unknown(division.name).problem : null }

    /** The only place that a department (市水务局) can be of, of those the page names. */
    function ofDepartment(): Subject | null {
      const own = departmentLetter(sources.title || sources.issuer || lead.trimStart())
      const named = chains('text').filter((chain) => isFull(chain) && chain.fits.some((one) => answersTo(own, one)))
      const [first] = named
      return own && first && named.every(({ fits }) => fits[0] === first.fits[0]) ? first : null
    }

    /** The only place of the report's own level (全省 …) that its documents are of: 《河南省法治政府建设实施方案》. */
    function ofDocuments(): Subject | null {
      const opens = ({ start }: PlaceChain) => /[《〈]/.test(sources.text.charAt(start - 1))
      const named = chains('text').filter((chain) => isFull(chain) && opens(chain) && chain.fits.some(suits))
      const [first] = named
      return letter !== null && named.every(({ fits }) => fits[0] === first?.fits[0]) ? suited(first) : null
    }

    /** The chain whose division lies within all the others', else the first. */
    function deepest(chains: readonly PlaceChain[]): Subject | null {
      const holds = (above: PlaceChain, below: PlaceChain) =>
        below.fits.some((division) =>
          path(division).some(({ id }) => above.fits.some((superior) => superior.id === id)),
        )
      return chains.find((chain) => chains.every((other) => holds(other, chain))) ?? chains[0] ?? null
    }

    /** The subject of the opening: 2022年，海南区坚持…; 现将本溪市…. */
    function opening(chains: readonly PlaceChain[]): Subject | null {
      const own = chains.filter((chain) => isFull(chain) && !isPassing(chain, lead) && chain.fits.some(suits))
      const first = own.find(({ start }) => isOpening(lead, start))
      return suited(first ?? (letter === null ? undefined : own[0]))
    }

    function mostFrequent(chains: readonly PlaceChain[], least: number): Subject | null {
      const counts = new Map<string, { chain: PlaceChain; count: number }>()
      for (const chain of chains) {
        if (isPassing(chain, sources.text) || !chain.fits.some(suits)) continue
        const key = chain.fits.map(({ id }) => id).join()
        const counted = counts.get(key) ?? { chain, count: 0 }
        counted.count++
        counts.set(key, counted)
      }
      const [best, second] = [...counts.values()].sort((a, b) => b.count - a.count)
      return best && best.count >= least && best.count >= 2 * (second?.count ?? 0) ? suited(best.chain) : null
    }

    function suited(chain: PlaceChain | undefined): Subject | null {
      return chain ? { name: chain.name, fits: chain.fits.filter(suits) } : null
    }

    /** A town that is named without its county: the county or, failing that, the city that the page names is its superior. */
    function townshipAlone(): Subject | null {
      const isTown = isTownLetter(letter)
      const name =
        bareTownship(sources.title) ??
        bareTownship(sources.issuer) ??
        (letter === null || isTown ? bareTownship(lead) : null) ??
        (isTown ? oftenNamedTownship(sources.text) : null)
      if (!name) return null
      const named = [...chains('furniture'), ...chains('text')]
      const whole = named.find(({ name: full, fits }) => full.endsWith(name) && fits.every(isTownship))
      if (whole) return { name, fits: whole.fits }
      const superior =
        named.find((chain) => isFull(chain) && chain.fits.every(isCounty)) ??
        chains('text').find(({ start, fits }) => isLawful(sources.text, start) && fits.every(isCounty)) ??
        named.find((chain) => isFull(chain) && chain.fits.every(isPrefecture))
      return { name, fits: superior ? narrow(superior.fits).map((one) => township(one, name)) : [township(null, name)] }
    }

    /** A zone that is only called 高新区: the superior that the page names most tells which. */
    function bareName(): Subject | null {
      const places =
        unlisted.byBareName(sources.title) ?? unlisted.byBareName(sources.issuer) ?? unlisted.byBareName(lead)
      const fits = places && narrow(places.fits)
      return places && fits?.length === 1 ? { name: places.name, fits } : null
    }

    /** Those of several namesakes whose superiors the page names; else current ones before former ones. */
    function narrow(named: readonly Division[]): readonly Division[] {
      const towns = named.filter((one) => isTownship(one) && !one.former)
      const fits = towns.length > 0 ? towns : named
      if (fits.length < 2) return fits
      const weights = new Map<string, number>()
      for (const [source, weight] of EVIDENCE) {
        for (const { fits: named, short } of chains(source)) {
          if (named.some(({ id }) => fits.some((one) => one.id === id))) continue
          for (const { id } of new Set(named.flatMap(path)))
            weights.set(id, (weights.get(id) ?? 0) + weight / (short ? 2 : 1))
        }
      }
      const scored = fits
        .map((division) => ({
          division,
          score: superiorsOf(division, fits).reduce((sum, superior) => sum + scoreOf(superior, weights), 0),
        }))
        .sort((a, b) => b.score - a.score)
      const [best, second] = scored
      if (best && second && best.score > 0 && best.score >= 1.5 * second.score) return [best.division]
      const current = fits.filter(({ former }) => !former)
      const alike = current.length > 0 ? current : fits
      const hinted = alike.filter((division) => suitsRegion(sources.text, path(division)[0]?.name ?? ''))
      return hinted.length > 0 ? hinted : alike
    }

    function superiorsOf(division: Division, namesakes: readonly Division[]): Division[] {
      return path(division).filter(({ id }) => id !== division.id && namesakes.every((namesake) => namesake.id !== id))
    }
  }

  function factOf(division: Division): JurisdictionFact {
    const superiors = division.partOf ? divisions.byId.get(division.partOf) : undefined
    const names = [...(superiors ? path(superiors) : []), division].map(({ name }) => name)
    return { id: division.id, name: division.name, path: names, level: division.level, gb2260: division.code }
  }
}

const isTownship = ({ level }: Division): boolean => level === Level.TOWNSHIP
const isCounty = ({ level }: Division): boolean => level === Level.COUNTY
const isPrefecture = ({ level }: Division): boolean => level === Level.PREFECTURE

const isShort = ({ short }: PlaceChain): boolean => short
const isFull = (chain: PlaceChain): boolean => !isShort(chain)

/** What the name of a superior weighs where it stands. */
const EVIDENCE = [
  ['title', 6],
  ['issuer', 6],
  ['furniture', 4],
  ['text', 1],
] as const

const scoreOf = ({ id, level }: Division, weights: ReadonlyMap<string, number>): number =>
  (weights.get(id) ?? 0) * (level === Level.PROVINCE ? 1 : 3)

/** Names within 《》 do not speak of the reporting place; offsets stay. */
const withoutTitles = (text: string): string => text.replace(/《[^《》\n]*》/g, (title) => '　'.repeat(title.length))

const unknown = (name: string): PlaceReading => ({
  jurisdiction: null,
  problem: { code: 'PLACE_UNKNOWN', message: fail('PLACE_UNKNOWN', name).message },
})

function ambiguous(name: string, fits: readonly Division[]): PlaceReading {
  const named = fits.map(({ fullName, code }) => (code ? `${fullName} ${code}` : fullName)).join('、')
  return {
    jurisdiction: null,
    problem: { code: 'PLACE_AMBIGUOUS', message: fail('PLACE_AMBIGUOUS', name, named).message },
  }
}
