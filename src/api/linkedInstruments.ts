import type { AdoptionIndex } from '../analysis/adoptionIndex.ts'
import type { InstrumentRow } from '../analysis/indexRows.ts'
import { nodeLinks } from '../analysis/nodeLinks.ts'
import { inOrder } from './connectDimension.ts'

/** The instruments that a measure (`instruments`) or another instrument is linked to, in the order of their ids; none for undefined. */
export function linkedInstruments(
  index: AdoptionIndex,
  link: 'instruments' | 'implements' | 'implementedBy' | 'amends' | 'repeals',
  number: number | undefined,
): InstrumentRow[] {
  const row = (linked: number) => index.instruments.rows[linked] as InstrumentRow
  return inOrder(nodeLinks(index)[link](number), (linked) => [row(linked).id]).map(row)
}
