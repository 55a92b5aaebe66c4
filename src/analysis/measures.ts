import { byCodePoint } from '../model/codePoints.ts'
import { foldLabel } from '../reference/foldLabel.ts'
import type { MeasureRow, ThemeRow } from './indexRows.ts'
import type { Marks } from './marks.ts'
import { type Numbering, numberLinks, numberRows, reverseLinks } from './numbering.ts'

/** The measures as columns. */
export interface Measures extends Numbering<MeasureRow> {
  /** Number of the theme. */
  readonly theme: Uint8Array
  readonly broader: readonly (readonly number[])[]
  readonly narrower: readonly (readonly number[])[]
  readonly inNameOrder: readonly number[]
  /** Number of the measure that a label names, in whatever script, width or quotes; preferred labels before alternative ones. */
  named(label: string): number | undefined
}

/** Measures are numbered in the order that their ids have within the ids of adoptions, where a year follows them. */
export function buildMeasures(rows: readonly MeasureRow[], themes: Numbering<ThemeRow>): Measures {
  const numbering = numberRows(rows, ({ id }) => `${id}-20`)
  const former = new Map(rows.flatMap((row) => row.formerIds.map((id) => [id, numbering.number(row.id)])))
  const broader = numberLinks(numbering, numbering, (row) => row.broader)
  const byNameAndId = (a: MeasureRow, b: MeasureRow) => byCodePoint(a.name, b.name) || byCodePoint(a.id, b.id)
  let labels: ReadonlyMap<string, number> | undefined
  return {
    ...numbering,
    find: (id) => numbering.find(id) ?? former.get(id),
    theme: Uint8Array.from(numbering.rows, (row) => themes.number(row.themeId)),
    broader,
    narrower: reverseLinks(broader, numbering.size),
    inNameOrder: numbering.rows.toSorted(byNameAndId).map(({ id }) => numbering.number(id)),
    named(label) {
      labels ??= foldLabels(numbering.rows)
      return labels.get(foldLabel(label))
    },
  }
}

/** The measures that are narrower than a measure, at any depth, without itself. */
export function marksNarrower(measures: Measures, measure: number): Marks {
  const marks = new Uint8Array(measures.size)
  const open = [...(measures.narrower[measure] ?? [])]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (marks[next]) continue
    marks[next] = 1
    open.push(...(measures.narrower[next] ?? []))
  }
  marks[measure] = 0
  return marks
}

function foldLabels(rows: readonly MeasureRow[]): ReadonlyMap<string, number> {
  const labels = new Map<string, number>()
  const put = (label: string, number: number) => {
    const folded = foldLabel(label)
    if (!labels.has(folded)) labels.set(folded, number)
  }
  const known = (local: boolean, each: (row: MeasureRow, number: number) => void) =>
    rows.forEach((row, number) => {
      if (row.local === local) each(row, number)
    })
  known(false, (row, number) => put(row.name, number))
  known(false, (row, number) => {
    for (const label of row.altNames) put(label, number)
  })
  known(true, (row, number) => {
    for (const label of [row.name, ...row.altNames]) put(label, number)
  })
  return labels
}
