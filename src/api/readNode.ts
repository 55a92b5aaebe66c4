import type { AdoptionIndex } from '../analysis/adoptionIndex.ts'
import { rowOfAdoption } from '../analysis/adoptionIndex.ts'
import type {
  IndicatorRow,
  InstrumentRow,
  JurisdictionRow,
  MeasureRow,
  ReportRow,
  ThemeRow,
} from '../analysis/indexRows.ts'
import type { Numbering } from '../analysis/numbering.ts'
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
  const read = KEPT[kind as keyof typeof KEPT]
  if (read) return read(context, id)
  if (kind === Kind.THEME) return readTheme(context, id) ?? null
  if (kind === Kind.ADOPTION) {
    const row = rowOfAdoption(index, id)
    return row === undefined ? null : adoptionAt(index, row)
  }
  const row = await context.loaders.node(labelOf(kind), id)
  return kind === Kind.OUTCOME && row ? outcomeNode(row) : row
}

export const readJurisdiction = reader<JurisdictionRow>(Kind.JURISDICTION, ({ places }) => places)
export const readMeasure = reader<MeasureRow>(Kind.MEASURE, ({ measures }) => measures)
export const readReport = reader<ReportRow>(Kind.REPORT, ({ reports }) => reports)
export const readInstrument = reader<InstrumentRow>(Kind.INSTRUMENT, ({ instruments }) => instruments)
export const readIndicator = reader<IndicatorRow>(Kind.INDICATOR, ({ indicators }) => indicators)

const KEPT = {
  [Kind.JURISDICTION]: readJurisdiction,
  [Kind.MEASURE]: readMeasure,
  [Kind.REPORT]: readReport,
  [Kind.INSTRUMENT]: readInstrument,
  [Kind.INDICATOR]: readIndicator,
}

export function readTheme({ snapshot: { index } }: Context, id: string): ThemeRow | undefined {
  return index.themes.rows[index.themes.find(id) ?? -1]
}

/** Reads a node from the snapshot; from the store where it came with a newer version of the graph. */
function reader<Row extends { id: string }>(kind: Kind, dimensionOf: (index: AdoptionIndex) => Numbering<Row>) {
  return ({ snapshot: { index }, loaders }: Context, id: string): Row | Promise<Row | null> => {
    const { rows, find } = dimensionOf(index)
    return rows[find(id) ?? -1] ?? (loaders.node(labelOf(kind), id) as Promise<never>)
  }
}
