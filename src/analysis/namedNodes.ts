import { Kind } from '../model/enums.ts'
import type { AdoptionIndex } from './adoptionIndex.ts'
import type { NamedNodes } from './labels.ts'
import { citationsOfInstruments, outcomesOfIndicators } from './listOrders.ts'
import type { Numbering } from './numbering.ts'

/** All that is searched by its names, in the order in which kinds stand among equals. */
export function namedNodes(index: AdoptionIndex): NamedNodes[] {
  const { measures, places, instruments, indicators, reports, ofMeasure, ofJurisdiction } = index
  const citationsOf = citationsOfInstruments(index)
  const outcomesOf = outcomesOfIndicators(index)
  return [
    named(
      Kind.MEASURE,
      measures,
      ({ name, altNames, nameEn }) => [name, ...altNames, nameEn],
      (number) => ofMeasure[number]?.length,
    ),
    named(
      Kind.JURISDICTION,
      places,
      ({ name, fullName, code }) => [name, fullName, code],
      (number) => ofJurisdiction[number]?.length,
    ),
    named(
      Kind.INSTRUMENT,
      instruments,
      ({ title, documentNumber }) => [title, documentNumber],
      (number) => citationsOf[number],
    ),
    named(
      Kind.INDICATOR,
      indicators,
      ({ name }) => [name],
      (number) => outcomesOf[number],
    ),
    named(
      Kind.REPORT,
      reports,
      ({ title }) => [title],
      () => 0,
    ),
  ]
}

/** `weightOf`: how many adoptions, citations or outcomes hang on the node of a number. */
function named<Row extends { id: string }>(
  kind: Kind,
  { rows }: Numbering<Row>,
  labelsOf: (row: Row) => (string | null)[],
  weightOf: (number: number) => number | undefined,
): NamedNodes {
  return {
    kind,
    ids: rows.map(({ id }) => id),
    labelsOf: (number) => labelsOf(rows[number] as Row).map((label) => label ?? ''),
    weightOf: (number) => weightOf(number) ?? 0,
  }
}
