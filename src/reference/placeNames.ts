import { Level } from '../model/enums.ts'
import type { Division, Divisions } from './divisions.ts'
import { shortNames } from './shortNames.ts'
import { wordFinder } from './wordFinder.ts'
import { bareZoneNames, splitZoneName } from './zoneNames.ts'

/** A place's name in a text: UTF-16 offsets, end exclusive, and all divisions of that name, former ones too. */
export interface PlaceName {
  start: number
  end: number
  name: string
  divisions: readonly Division[]
  /** 本溪 for 本溪市, 泰达 for a zone: a hint only, for many words are such names too. */
  short: boolean
}

/** Marks the names of divisions and zones in texts: full names before short ones, then the longest, then the leftmost. Bare zone names (经开区) are no names of places. */
export function placeFinder({ all, byId }: Divisions): (text: string) => PlaceName[] {
  const full = new Map<string, Division[]>()
  const short = new Map<string, Division[]>()
  for (const division of all) {
    add(isDirection(division.name) ? short : full, division.name, division)
    for (const alias of division.aliases) {
      if (!isBare(alias, division)) add(isShort(alias, division) ? short : full, alias, division)
    }
  }
  const meanings = new Map<string, Named>()
  for (const [name, divisions] of short) meanings.set(name, { name, divisions, short: true })
  for (const [name, divisions] of full) meanings.set(name, { name, divisions, short: false })
  const find = wordFinder(meanings)

  return (text) => {
    const taken = new Uint8Array(text.length)
    return find(text)
      .sort(({ meaning: a, start }, { meaning: b, start: other }) => {
        return Number(a.short) - Number(b.short) || b.name.length - a.name.length || start - other
      })
      .filter(({ start, end }) => {
        const isFree = !taken.subarray(start, end).includes(1)
        if (isFree) taken.fill(1, start, end)
        return isFree
      })
      .sort((a, b) => a.start - b.start)
      .map(({ start, end, meaning: { name, divisions, short } }) => ({
        start,
        end,
        name,
        divisions: withoutForerunners(divisions, byId),
        short,
      }))
  }
}

/** A name wherever it stands; its divisions with all former ones. */
type Named = Omit<PlaceName, 'start' | 'end'>

const isBare = (alias: string, { name, level }: Division): boolean =>
  level === Level.FUNCTIONAL_ZONE && bareZoneNames(splitZoneName(name)?.type ?? name).includes(alias)

/** 城区, 东区, 矿区: names that mean a part of any city and name a place only behind it. */
export const isDirection = (name: string): boolean => name.length === 2 && name.endsWith('区')

const isShort = (alias: string, { name, level }: Division): boolean =>
  level === Level.FUNCTIONAL_ZONE ? alias.length < 4 : shortNames(name).includes(alias) && !/..[州县旗]$/.test(alias)

/**
 * Current divisions, and former ones that can be meant as well: of the same level in another province, the last of those that the same
 * division took over.
 */
function withoutForerunners(named: readonly Division[], byId: Divisions['byId']): Division[] {
  const current = named.filter(({ former }) => !former)
  const lasts = new Map<string, Division>()
  for (const division of named) {
    if (!division.former || !current.every((namesake) => isElsewhere(division, namesake))) continue
    const key = division.succeededBy.join() || provinceOf(division)
    const last = lasts.get(key)
    if (!last || rankOf(division, byId) > rankOf(last, byId)) lasts.set(key, division)
  }
  return [...current, ...lasts.values()]
}

const provinceOf = ({ sort }: Division): string => sort.slice(0, 2)

const isElsewhere = (former: Division, current: Division): boolean =>
  provinceOf(former) !== provinceOf(current) && former.level === current.level

/** The later a division of a name was there, the higher: below a prefecture of today, below a superior of today, by code. */
function rankOf({ partOf, level, sort }: Division, byId: Divisions['byId']): string {
  const superior = partOf ? byId.get(partOf) : undefined
  const isWhole = level === Level.PREFECTURE || (superior?.level === Level.PREFECTURE && !superior.former)
  return [isWhole, !superior?.former, level === Level.PREFECTURE].map(Number).join('') + sort
}

function add(names: Map<string, Division[]>, name: string, division: Division): void {
  const named = names.get(name)
  if (!named) names.set(name, [division])
  else if (!named.includes(division)) named.push(division)
}
