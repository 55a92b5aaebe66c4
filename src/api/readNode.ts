import { rowOfAdoption } from '../analysis/adoptionIndex.ts'
import type { JurisdictionRow, MeasureRow, ThemeRow } from '../analysis/indexRows.ts'
import { Kind } from '../model/enums.ts'
import { labelOf } from '../model/ids.ts'
import type { Context } from './context.ts'
import { adoptionAt } from './listAdoptions.ts'
import { readKind } from './readKind.ts'
import { outcomeNode } from './storeNode.ts'

/** The node with an id, of whatever kind; null where there is none. Throws ID_INVALID. */
export async function readNode(context: Context, id: string, expected?: Kind): Promise<object | null> {
  const { index } = context.snapshot
  const kind = readKind(id, expected)
  switch (kind) {
    case Kind.JURISDICTION:
      return readJurisdiction(context, id)
    case Kind.MEASURE:
      return readMeasure(context, id)
    case Kind.THEME:
      return readTheme(context, id) ?? null
    case Kind.ADOPTION: {
      const row = rowOfAdoption(index, id)
      return row === undefined ? null : adoptionAt(index, row)
    }
    default: {
      const row = await context.loaders.node(labelOf(kind), id)
      return kind === Kind.OUTCOME && row ? outcomeNode(row) : row
    }
  }
}

/** From the snapshot; from the store where it came with a newer version of the graph. */
export async function readJurisdiction(
  { snapshot: { index }, loaders }: Context,
  id: string,
): Promise<JurisdictionRow | null> {
  const row = index.places.rows[index.places.find(id) ?? -1]
  return row ?? ((await loaders.node('Jurisdiction', id)) as never as JurisdictionRow | null)
}

/** From the snapshot; from the store where it came with a newer version of the graph. */
export async function readMeasure({ snapshot: { index }, loaders }: Context, id: string): Promise<MeasureRow | null> {
  const row = index.measures.rows[index.measures.find(id) ?? -1]
  return row ?? ((await loaders.node('Measure', id)) as never as MeasureRow | null)
}

export function readTheme({ snapshot: { index } }: Context, id: string): ThemeRow | undefined {
  return index.themes.rows[index.themes.find(id) ?? -1]
}
