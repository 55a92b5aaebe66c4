import { Level } from '../model/enums.ts'
import { townshipId } from '../model/ids.ts'
import { type Division, type Divisions, pathOf, zoneOf } from './divisions.ts'
import { type PlaceName, placeFinder } from './placeNames.ts'
import { shortNames } from './shortNames.ts'
import { bareZoneNames, splitZoneName, zoneNameEnds } from './zoneNames.ts'

/** Names that follow one another (江苏省无锡市锡山区) and what the last of them can be: one division, or several of the same name. */
export interface PlaceChain {
  start: number
  end: number
  name: string
  fits: readonly Division[]
  /** The last name is a short one: 本溪. */
  short: boolean
}

const FOLLOWS =
  '(?=人民政府|党|管|工委|委|办事处|[（(]?20\\d\\d|二[〇○0零]|年度|法治|依法|关于|坚持|深入|认真|全面|切实|以|在|$|\\s)'
const ZONE = new RegExp(
  `^(?:[省市县区])?委?((?:(?![委的在与和及对向等全各由、])[\\u4e00-\\u9fff]){0,4}?)(${zoneNameEnds.join('|')})${FOLLOWS}`,
)
const TOWNSHIP = new RegExp(`^([\\u4e00-\\u9fff]{1,5}?(?:镇|乡|街道|苏木))${FOLLOWS}`)

/**
 * Reads chains of names in texts. A zone or township that is in no list is made of the division before it: `威海市经技区` is the zone of
 * that type under 威海市.
 */
export function placeChains(divisions: Divisions): (text: string) => PlaceChain[] {
  const find = placeFinder(divisions)
  const zonesOf = new Map<string, Division[]>()
  for (const zone of divisions.all) {
    if (zone.level === Level.FUNCTIONAL_ZONE && zone.partOf)
      zonesOf.set(zone.partOf, [...(zonesOf.get(zone.partOf) ?? []), zone])
  }
  const isWithin = (division: Division, superiors: readonly Division[]) =>
    pathOf(division, divisions.byId).some((above) => above !== division && superiors.includes(above))

  return (text) => {
    const chains: PlaceChain[] = []
    let last: PlaceChain | null = null
    for (const name of find(text)) {
      const within: Division[] =
        last && follows(text, last, name)
          ? name.divisions.filter((division) => isWithin(division, last?.fits ?? []))
          : []
      if (last && within.length > 0) {
        last.end = name.end
        last.name = text.slice(last.start, last.end)
        last.fits = within
        last.short = name.short && name.name.length > 2
      } else {
        last = { start: name.start, end: name.end, name: name.name, fits: name.divisions, short: name.short }
        chains.push(last)
      }
    }
    return chains.map((chain) => withZone(chain, text) ?? withTownship(chain, text) ?? chain)
  }

  function withZone(chain: PlaceChain, text: string): PlaceChain | null {
    const found = ZONE.exec(text.slice(chain.end, chain.end + 32))
    if (!found || chain.fits.some(({ level }) => level === Level.FUNCTIONAL_ZONE)) return null
    const [whole, own = '', ending = ''] = found
    const fits = chain.fits.map((superior) => knownZone(superior, own, ending) ?? madeZone(superior, own, ending))
    return { start: chain.start, end: chain.end + whole.length, name: chain.name + whole, fits, short: false }
  }

  /** The zone of a superior that goes by a bare name: its namesake before others. */
  function knownZone(superior: Division, own: string, ending: string): Division | null {
    const place = own || shortOf(superior)
    const known = (zonesOf.get(superior.id) ?? []).filter((zone) => {
      const parts = splitZoneName(zone.name)
      return (
        zone.aliases.includes(own + ending) ||
        (parts && bareZoneNames(parts.type).includes(ending) && parts.place === place)
      )
    })
    return (
      known.find((zone) => splitZoneName(zone.name)?.place === place) ??
      (known.length === 1 ? (known[0] as Division) : null)
    )
  }

  function madeZone(superior: Division, own: string, ending: string): Division {
    const zone = zoneOf((own || shortOf(superior)) + ending, superior.code ?? '')
    return { ...zone, fullName: superior.fullName + zone.name }
  }

  function withTownship(chain: PlaceChain, text: string): PlaceChain | null {
    const [name] = TOWNSHIP.exec(text.slice(chain.end, chain.end + 16)) ?? []
    if (!name || chain.short) return null
    const fits = chain.fits.map((superior) => township(superior, name))
    return { start: chain.start, end: chain.end + name.length, name: chain.name + name, fits, short: false }
  }
}

/** A town, township or subdistrict: none is in the list of divisions. */
export function township(superior: Division, name: string): Division {
  const id = townshipId(superior.code ?? superior.sort, name)
  return {
    id,
    code: null,
    name,
    fullName: superior.fullName + name,
    aliases: [],
    level: Level.TOWNSHIP,
    former: false,
    example: superior.example,
    partOf: superior.id,
    succeededBy: [],
    sort: id.slice('CN-'.length).replace('-t', ''),
  }
}

const shortOf = ({ name }: Division): string => shortNames(name)[0] ?? name

const follows = (text: string, before: PlaceChain, after: PlaceName): boolean =>
  before.end === after.start || /^(?:人民政府)?\s?$/.test(text.slice(before.end, after.start))
