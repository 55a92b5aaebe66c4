import { InstrumentType } from '../model/enums.ts'
import { type InstrumentIdentity, instrumentIdentity } from '../reference/instrumentTitle.ts'
import { issuerOf } from '../reference/issuerOf.ts'
import type { Vocabulary } from '../reference/vocabulary.ts'
import type { Place } from './places.ts'
import type { Reference } from './reference.ts'

/** Type and document number of an instrument that no citation tells: as laws or vocabulary have them. */
export function knownInstrument(title: string, reference: Reference) {
  const law = reference.laws.find(title)
  const founding = foundingInstruments(reference).get(title)
  return {
    type: founding?.type ?? law?.type ?? InstrumentType.OTHER,
    documentNumber: founding?.documentNumber ?? law?.documentNumber ?? null,
  }
}

/** Identity of a document that the vocabulary names for a measure. */
export const foundingIdentity = (
  instrument: { title: string; documentNumber: string | null },
  reference: Reference,
): InstrumentIdentity => instrumentIdentity(instrument, '', reference)

/** The body that issued it, as laws or the title tell; of a generic title the place. */
export function issuerOfInstrument(
  { title, issuerPlace }: InstrumentIdentity,
  reportingPlace: Place | null,
  { laws, divisions }: Reference,
): string | null {
  const place = issuerPlace === reportingPlace?.id ? reportingPlace : divisions.byId.get(issuerPlace ?? '')
  return laws.find(title)?.issuer ?? issuerOf(title) ?? (issuerPlace && place ? place.fullName : null)
}

type Founding = ReadonlyMap<string, { type: InstrumentType; documentNumber: string | null }>
const known = new WeakMap<Vocabulary, Founding>()

function foundingInstruments(reference: Reference): Founding {
  let found = known.get(reference.vocabulary)
  if (!found) {
    const all = reference.vocabulary.measures.flatMap(({ instruments }) => instruments)
    found = new Map(all.map((instrument) => [foundingIdentity(instrument, reference).title, instrument]))
    known.set(reference.vocabulary, found)
  }
  return found
}
