import { type Division, type Divisions, pathOf } from './divisions.ts'
import { isDirection, type PlaceName, placeFinder } from './placeNames.ts'
import { township, townshipAfter, type UnlistedPlaces } from './unlistedPlaces.ts'

/** Names that follow one another (江苏省无锡市锡山区) and what the last of them can be: one division, or several of the same name. */
export interface PlaceChain {
  start: number
  end: number
  name: string
  fits: readonly Division[]
  /** The last name is a short one: 本溪. */
  short: boolean
}

/** Reads chains of names in texts; zones and townships that are in no list are made of the division before them. */
export function placeChains(divisions: Divisions, { zoneAfter }: UnlistedPlaces): (text: string) => PlaceChain[] {
  const find = placeFinder(divisions)

  return (text) => {
    const chains: PlaceChain[] = []
    for (const name of find(text)) {
      const last = chains.at(-1)
      const within =
        last && follows(text, last, name) ? name.divisions.filter((division) => isWithin(division, last)) : []
      if (last && within.length > 0) {
        last.end = name.end
        last.name = text.slice(last.start, name.end)
        last.fits = within
        last.short = name.short && name.name.length > 2
      } else if (!isDirection(name.name))
        chains.push({ start: name.start, end: name.end, name: name.name, fits: name.divisions, short: name.short })
    }
    for (const chain of chains) extend(chain, text.slice(chain.end, chain.end + 32))
    return chains
  }

  function isWithin(division: Division, { fits }: PlaceChain): boolean {
    return pathOf(division, divisions.byId).some((above) => above !== division && fits.includes(above))
  }

  function extend(chain: PlaceChain, words: string): void {
    const between = /^人民政府(?=[\u4e00-\u9fff]{2,6}街道)/.exec(words)?.[0].length ?? 0
    const rest = words.slice(between)
    const zones = chain.fits.flatMap((superior) => zoneAfter(superior, rest) ?? [])
    const town = chain.short ? null : townshipAfter(rest)
    const length = between + (zones[0]?.length ?? town?.length ?? 0)
    if (zones.length > 0) chain.fits = zones.map(({ zone }) => zone)
    else if (town) chain.fits = chain.fits.map((superior) => township(superior, town))
    else return
    chain.end += length
    chain.name += words.slice(0, length)
    chain.short = false
  }
}

const follows = (text: string, before: PlaceChain, after: PlaceName): boolean =>
  before.end === after.start || /^(?:人民政府)?\s?$/.test(text.slice(before.end, after.start))
