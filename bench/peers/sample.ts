import { countAdopters } from '../../src/analysis/adopters.ts'
import { type AdoptionIndex, adoptionIdAt } from '../../src/analysis/adoptionIndex.ts'
import type { JurisdictionRow, MeasureRow } from '../../src/analysis/indexRows.ts'
import { marked } from '../../src/analysis/marks.ts'
import { Level } from '../../src/model/enums.ts'
import { randomly } from '../random.ts'

/** So many askings of each shape, one after another. */
const ASKINGS = 48
const PAGE = 20
const DEEP_PAGE = 5_000

/** What is asked for in a graph: places and measures that are there, and rows to go on from. The same for the same graph. */
export interface Sample {
  counties: readonly JurisdictionRow[]
  prefectures: readonly JurisdictionRow[]
  provinces: readonly JurisdictionRow[]
  /** The ten measures with most adopters. */
  hubs: readonly MeasureRow[]
  /** Measures that a few places adopted. */
  rare: readonly MeasureRow[]
  latestYear: number
  /** Adoptions at the end of pages about page 5,000, newest first; in a small graph about the middle page. */
  deep: readonly { year: number; id: string; offset: number }[]
}

export function sampleOf(index: AdoptionIndex): Sample {
  const random = randomly('sample')
  const { places, measures } = index
  // the better half of a level: those that have a page to show
  const reporting = (level: Level) => {
    const all = marked(places.current)
      .filter((place) => index.ofJurisdiction[place]?.length && places.rows[place]?.level === level)
      .sort((a, b) => sizeOf(index, b) - sizeOf(index, a))
    return all.slice(0, Math.ceil(all.length / 2)).map((place) => places.rows[place] as JurisdictionRow)
  }
  const adopters = countAdopters(index)
  const byAdopters = measures.rows
    .map((row, number) => ({ row, adopters: adopters[number] as number }))
    .sort((a, b) => b.adopters - a.adopters)
  const provinces = places.inCodeOrder
    .map((place) => places.rows[place] as JurisdictionRow)
    .filter(({ level, former, example }) => level === Level.PROVINCE && !former && !example)
  const page = Math.min(DEEP_PAGE, Math.floor(index.size / PAGE / 2))
  return {
    counties: random.shuffled(reporting(Level.COUNTY)),
    prefectures: random.shuffled(reporting(Level.PREFECTURE)),
    provinces: random.shuffled(provinces),
    hubs: byAdopters.slice(0, 10).map(({ row }) => row),
    rare: byAdopters
      .filter(({ adopters: count }) => count >= 3)
      .slice(-ASKINGS)
      .map(({ row }) => row),
    latestYear: index.year[0] as number,
    deep: Array.from({ length: ASKINGS }, (_, at) => {
      const offset = Math.min(page + at, Math.floor(index.size / PAGE) - 1) * PAGE
      return { offset, year: index.year[offset - 1] as number, id: adoptionIdAt(index, offset - 1) }
    }),
  }
}

/** Several askings: one for each of the items, over and over. */
export const askings = <T>(items: readonly T[], variables: (item: T, at: number) => object): object[] =>
  Array.from({ length: ASKINGS }, (_, at) => variables(items[at % items.length] as T, at))

const sizeOf = (index: AdoptionIndex, place: number): number => (index.ofJurisdiction[place] as Uint32Array).length
