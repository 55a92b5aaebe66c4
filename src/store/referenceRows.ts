import { createHash } from 'node:crypto'
import { canonicalJson } from '../model/canonicalJson.ts'
import { THEME_CODES } from '../model/enums.ts'
import { foundingIdentity, issuerOfInstrument, knownInstrument } from './instruments.ts'
import { divisionRow, isStanding } from './places.ts'
import type { Reference } from './reference.ts'
import type { Row } from './store.ts'

export interface LinkRow {
  from: string
  to: string
}

/** What seed/ brings into the graph, before any report. */
export interface ReferenceRows {
  jurisdictions: Row[]
  themes: Row[]
  measures: Row[]
  instruments: Row[]
  partOf: LinkRow[]
  succeededBy: LinkRow[]
  inTheme: LinkRow[]
  broader: LinkRow[]
  groundedIn: LinkRow[]
}

export function rowsOfReference(reference: Reference): ReferenceRows {
  const { vocabulary } = reference
  const divisions = reference.divisions.all.filter(({ id }) => isStanding(id, reference))
  const instruments = new Map<string, Row>()
  const groundedIn = new Map<string, LinkRow>()
  for (const measure of vocabulary.measures) {
    for (const instrument of measure.instruments) {
      const identity = foundingIdentity(instrument, reference)
      const { id, title } = identity
      const issuer = issuerOfInstrument(identity, null, reference)
      instruments.set(id, { id, title, issuer, ...knownInstrument(title, reference) })
      groundedIn.set(`${measure.id} ${id}`, { from: measure.id, to: id })
    }
  }
  return {
    jurisdictions: divisions.map(divisionRow),
    themes: vocabulary.themes.map((theme) => ({ ...theme, sort: String(THEME_CODES.indexOf(theme.id)) })),
    measures: vocabulary.measures.map(
      ({ id, name, altNames, negativeNames, nameEn, gloss, kind, local, formerIds, theme }) => ({
        ...{ id, name, altNames, negativeNames, nameEn, gloss, kind, local, formerIds },
        themeId: theme,
      }),
    ),
    instruments: [...instruments.values()],
    partOf: divisions.flatMap(({ id, partOf }) => (partOf ? [{ from: id, to: partOf }] : [])),
    succeededBy: divisions.flatMap(({ id, succeededBy }) => succeededBy.map((to) => ({ from: id, to }))),
    inTheme: vocabulary.measures.map(({ id, theme }) => ({ from: id, to: theme })),
    broader: vocabulary.measures.flatMap(({ id, broader }) => broader.map((to) => ({ from: id, to }))),
    groundedIn: [...groundedIn.values()],
  }
}

/** Tells whether a graph holds these rows: 64 hexadecimal digits. */
export const hashOfRows = (rows: ReferenceRows): string =>
  createHash('sha256').update(canonicalJson(rows)).digest('hex')
