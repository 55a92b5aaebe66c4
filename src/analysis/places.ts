import { byCodePoint } from '../model/codePoints.ts'
import { Level } from '../model/enums.ts'
import type { JurisdictionRow } from './indexRows.ts'
import { type Marks, markWhere } from './marks.ts'
import { type Numbering, numberLinks, numberRows, reverseLinks } from './numbering.ts'

export const LEVELS = Object.values(Level)

/** The jurisdictions as columns. */
export interface Places extends Numbering<JurisdictionRow> {
  /** Number of the superior, -1 for none. */
  readonly superior: Int32Array
  /** Number of the highest superior: the province; its own where it has no superior. */
  readonly province: Int32Array
  /** Place in LEVELS. */
  readonly level: Uint8Array
  readonly parts: readonly (readonly number[])[]
  readonly successors: readonly (readonly number[])[]
  /** Counted among places: not the example division. */
  readonly counted: Marks
  /** Abolished. */
  readonly former: Marks
  /** Counted and not abolished. */
  readonly current: Marks
  readonly byCode: ReadonlyMap<string, number>
  /** Numbers in the order of the codes, zones and townships behind their superiors. */
  readonly inCodeOrder: readonly number[]
  readonly inNameOrder: readonly number[]
}

/** Jurisdictions are numbered in the order that their ids have within the ids of adoptions, where a measure follows them. */
export function buildPlaces(rows: readonly JurisdictionRow[]): Places {
  const numbering = numberRows(rows, ({ id }) => `${id}-M`)
  const { size } = numbering
  const at = (number: number) => numbering.rows[number] as JurisdictionRow
  const superior = Int32Array.from(numbering.rows, ({ partOfId }) =>
    partOfId === null ? -1 : numbering.number(partOfId),
  )
  const parts = reverseLinks(
    Array.from(superior, (number) => (number < 0 ? [] : [number])),
    size,
  )
  const numbers = Array.from({ length: size }, (_, number) => number)
  return {
    ...numbering,
    superior,
    province: Int32Array.from(numbers, (number) => highest(superior, number)),
    level: Uint8Array.from(numbering.rows, ({ level }) => LEVELS.indexOf(level)),
    parts,
    successors: numberLinks(numbering, numbering, (row) => row.succeededBy),
    counted: markWhere(size, (number) => !at(number).example),
    former: markWhere(size, (number) => at(number).former),
    current: markWhere(size, (number) => !at(number).example && !at(number).former),
    byCode: new Map(
      numbers.flatMap((number) => (at(number).code === null ? [] : [[at(number).code as string, number]])),
    ),
    inCodeOrder: numbers.toSorted((a, b) => byCodePoint(at(a).sort, at(b).sort) || a - b),
    inNameOrder: numbers.toSorted((a, b) => byCodePoint(at(a).name, at(b).name) || a - b),
  }
}

/** The place itself and all below it. */
export function marksWithin(places: Places, place: number): Marks {
  const marks = new Uint8Array(places.size)
  const open = [place]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (marks[next]) continue
    marks[next] = 1
    open.push(...(places.parts[next] ?? []))
  }
  return marks
}

function highest(superior: Int32Array, place: number): number {
  const passed = new Set<number>()
  let at = place
  while ((superior[at] as number) >= 0) {
    if (passed.has(at)) throw new RangeError('A jurisdiction is part of itself.')
    passed.add(at)
    at = superior[at] as number
  }
  return at
}
