import { Level } from '../model/enums.ts'
import { townshipId } from '../model/ids.ts'
import { type Division, type Divisions, zoneOf } from './divisions.ts'
import { isDirection } from './placeNames.ts'
import { shortNames } from './shortNames.ts'
import { bareZoneNames, splitZoneName, zoneNameEnds } from './zoneNames.ts'

/** What may follow the name of a place that is the subject: its bodies, a year, a verb of such reports. */
const FOLLOWS =
  '(?=人民政府|党|管|工委|委|办事处|[\\u4e00-\\u9fff]{1,8}[局厅办]|[（(]?20\\d\\d|二[〇○0零]|年度|法治|依法|关于|坚持|深入|认真|全面|切实|始终|以|在|将|$|\\s)'
const HAN = '(?:(?![委的在与和及对向等全各由我本、])[\\u4e00-\\u9fff])'
const ZONE_END = `(${zoneNameEnds.join('|')})`
const ZONE = new RegExp(`^[省市县区]?委?(${HAN}{0,4}?)${ZONE_END}${FOLLOWS}`)
/** Of what is no part of a name elsewhere one character may begin a short one: 和顺镇, 向阳乡. */
const SHORT_TOWNSHIP = `[和向全由]${HAN}(?:镇|乡|街道)`
const TOWNSHIP = new RegExp(`^(${HAN}{1,5}?(?:镇|乡|街道|苏木)|${SHORT_TOWNSHIP})${FOLLOWS}`)
const SUBJECT = '(?:^|\\n|[，,。])(?:现将)?(?:20\\d\\d年(?:度)?(?:以来)?[，,]?)?(?:中共)?'
const BARE = new RegExp(`${SUBJECT}(${zoneNameEnds.join('|')}|[城郊矿东西]区)${FOLLOWS}`)
const TOWNSHIP_IN_TEXT = new RegExp(
  `(?:^|[在为入是将把使让由于、，,。“《\n])((?:(?![入为是将把使让由于])${HAN}){2,4}?(?:镇|乡|街道|苏木))`,
  'g',
)
const NO_TOWNSHIP = /[乡城村小集古老重名强]镇$|特色|[家故老下]乡$/
const NO_CODE = '000000'
const BARE_TOWNSHIP = new RegExp(`${SUBJECT}(${HAN}{2,5}?(?:镇|乡|街道|苏木)|${SHORT_TOWNSHIP})${FOLLOWS}`)

/** Places that stand in no list, and the bare names by which zones and townships go. */
export interface UnlistedPlaces {
  /** The zone whose name goes on where a division's name ends (威海市 + 经技区管委): of the list, or made of the words; null for none. */
  zoneAfter(superior: Division, rest: string): { length: number; zone: Division } | null
  /** The zones and city districts a text can mean whose subject is a bare name: 高新区坚持…, 郊区人民政府…; null for none. */
  byBareName(text: string): { name: string; fits: readonly Division[] } | null
}

export function unlistedPlaces({ all }: Divisions): UnlistedPlaces {
  const zones = all.filter(({ level }) => level === Level.FUNCTIONAL_ZONE)
  const districts = all.filter(({ name, former }) => !former && isDirection(name))
  const bySuperior = new Map<string, Division[]>()
  for (const zone of zones) {
    if (zone.partOf) bySuperior.set(zone.partOf, [...(bySuperior.get(zone.partOf) ?? []), zone])
  }

  /** Of several zones of a superior the one that bears its name is meant by a bare name. */
  function listed(superior: Division, place: string, ending: string): Division | null {
    const named = (zone: Division) => splitZoneName(zone.name)?.place === place
    const known = (bySuperior.get(superior.id) ?? []).filter((zone) => {
      const type = splitZoneName(zone.name)?.type
      return zone.aliases.includes(ending) || (named(zone) && type && bareZoneNames(type).includes(ending))
    })
    return known.find(named) ?? (known.length === 1 && place === shortOf(superior) ? (known[0] as Division) : null)
  }

  return {
    zoneAfter(superior, rest) {
      const found = ZONE.exec(rest.slice(0, 32))
      if (!found || superior.level === Level.FUNCTIONAL_ZONE) return null
      const [{ length }, own = '', ending = ''] = found
      const place = own || shortOf(superior)
      const zone = listed(superior, place, ending) ?? zoneOf(place + ending, superior.code ?? superior.sort)
      return { length, zone: { ...zone, fullName: superior.fullName + zone.name } }
    },
    byBareName(text) {
      const name = BARE.exec(text)?.[1]
      const fits = [...zones, ...districts].filter(
        (place) => name && (place.name === name || place.aliases.includes(name)),
      )
      return name && fits.length > 0 ? { name, fits } : null
    },
  }
}

/** The township whose name goes on where a county's name ends: 示例县 + 清源镇人民政府; null for none. */
export const townshipAfter = (rest: string): string | null => TOWNSHIP.exec(rest.slice(0, 16))?.[1] ?? null

/** The township that is the subject of a text without its county before it; null for none. */
export const bareTownship = (text: string): string | null => BARE_TOWNSHIP.exec(text)?.[1] ?? null

/** The township that a text names most, at least twice: 在清源镇落地, 列入清源镇党委课程; null for none. */
export function oftenNamedTownship(text: string): string | null {
  const counts = new Map<string, number>()
  for (const [, name = ''] of text.matchAll(TOWNSHIP_IN_TEXT)) {
    if (!NO_TOWNSHIP.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a)
  return best && best[1] >= 2 ? best[0] : null
}

/** A town, township or subdistrict: none is in the list of divisions. `superior` is null where the page names none. */
export function township(superior: Division | null, name: string): Division {
  const id = townshipId(superior?.code ?? superior?.sort ?? NO_CODE, name)
  return {
    id,
    code: null,
    name,
    fullName: (superior?.fullName ?? '') + name,
    aliases: [],
    level: Level.TOWNSHIP,
    former: superior?.former ?? false,
    example: superior?.example ?? false,
    partOf: superior?.id ?? null,
    succeededBy: [],
    sort: id.slice('CN-'.length).replace('-t', ''),
  }
}

const shortOf = ({ name }: Division): string => shortNames(name)[0] ?? name
