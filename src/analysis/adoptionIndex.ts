import { THEME_CODES } from '../model/enums.ts'
import { adoptionId } from '../model/ids.ts'
import { buildCitations, type Citations } from './citations.ts'
import { countWhile } from './countWhile.ts'
import type { AdoptionRows, IndexRows, IndicatorRow, JurisdictionRow, MeasureRow, ThemeRow } from './indexRows.ts'
import { buildInstruments, type Instruments } from './instruments.ts'
import { buildKnownReports, type KnownReports } from './knownReports.ts'
import { buildMeasures, type Measures } from './measures.ts'
import { type Numbering, numberRows } from './numbering.ts'
import { buildOutcomes, type Outcomes } from './outcomes.ts'
import { type GivenLinks, pairLinks } from './pairLinks.ts'
import { buildPlaces, type Places } from './places.ts'
import { orderRows, type RowOrder, rowsOfEach } from './rowOrder.ts'
import { STATUSES } from './statuses.ts'
import type { Steps } from './steps.ts'

/** Adoptions, or cells of them, as columns. */
export interface AdoptionTable {
  readonly size: number
  readonly jurisdiction: Uint32Array
  readonly measure: Uint32Array
  readonly year: Uint16Array
  /** Place in STATUSES. */
  readonly status: Uint8Array
  readonly byJurisdiction: RowOrder
  readonly byMeasure: RowOrder
}

/**
 * All adoptions as columns, with jurisdictions, measures, themes and known reports as dimensions; never changed once built.
 * Rows stand in page order: newest year first, then by id descending. Beside them what else is counted: outcomes and citations.
 */
export interface AdoptionIndex extends AdoptionTable {
  readonly places: Places
  readonly measures: Measures
  readonly themes: Numbering<ThemeRow>
  readonly reports: KnownReports
  readonly instruments: Instruments
  /** In the order of their names, then units. */
  readonly indicators: Numbering<IndicatorRow>
  readonly outcomes: Outcomes
  readonly citations: Citations
  readonly links: GivenLinks
  /** Rows of each jurisdiction, in page order. */
  readonly ofJurisdiction: readonly Uint32Array[]
  /** Rows of each measure, in page order. */
  readonly ofMeasure: readonly Uint32Array[]
}

/** Builds the index; 300,000 adoptions take a fifth of a second. Throws RangeError where a row names what is not there. */
export function* buildAdoptionIndex(rows: IndexRows): Steps<AdoptionIndex> {
  const places = buildPlaces(rows.jurisdictions)
  const themes = numberRows(rows.themes, ({ id }) => (THEME_CODES as readonly string[]).indexOf(id))
  const measures = buildMeasures(rows.measures, themes)
  const reports = buildKnownReports(rows.reports, places, rows.evidence)
  const instruments = buildInstruments(rows.instruments)
  const indicators = numberRows(rows.indicators, ({ name, unit, id }) => `${name}\n${unit}\n${id}`)
  yield
  const columns = yield* sortColumns(rows.adoptions, places, measures)
  const byJurisdiction = orderRows(columns.jurisdiction, places.size)
  const byMeasure = orderRows(columns.measure, measures.size)
  yield
  const outcomes = yield* buildOutcomes(rows.outcomes, { places, measures, reports, indicators })
  const citations = yield* buildCitations(rows.citations, { places, measures, reports, instruments })
  return {
    places,
    measures,
    themes,
    reports,
    instruments,
    indicators,
    outcomes,
    citations,
    links: pairLinks(rows.links, { measures, instruments }),
    ...columns,
    byJurisdiction,
    ofJurisdiction: rowsOfEach(byJurisdiction),
    byMeasure,
    ofMeasure: rowsOfEach(byMeasure),
  }
}

/** The id of the adoption in a row. */
export function adoptionIdAt(index: AdoptionIndex, row: number): string {
  return adoptionId(
    (index.places.rows[index.jurisdiction[row] as number] as JurisdictionRow).id,
    (index.measures.rows[index.measure[row] as number] as MeasureRow).id,
    index.year[row] as number,
    STATUSES[index.status[row] as number] as string,
  )
}

/** How many rows stand before a year and id in page order, whether or not such an adoption is there. */
export function rowsBefore(index: AdoptionIndex, year: number, id: string): number {
  return countWhile(index.size, (row) => {
    const ahead = (index.year[row] as number) - year
    return ahead > 0 || (ahead === 0 && adoptionIdAt(index, row) > id)
  })
}

/** The row of an adoption's id, or undefined where there is none. */
export function rowOfAdoption(index: AdoptionIndex, id: string): number | undefined {
  const year = /-(\d{4})-[A-Z]+$/.exec(id)?.[1]
  if (year === undefined) return undefined
  const row = rowsBefore(index, Number(year), id)
  return row < index.size && adoptionIdAt(index, row) === id ? row : undefined
}

/** Sorts by one number per adoption, from which the columns are read again: no object per row. */
function* sortColumns(adoptions: readonly AdoptionRows[], places: Places, measures: Measures) {
  const size = adoptions.reduce((sum, { measureIds }) => sum + measureIds.length, 0)
  const statusNumber = new Map<string, number>(STATUSES.map((status, number) => [status, number]))
  const keys = new Float64Array(size)
  let filled = 0
  for (const { jurisdictionId, year, status, measureIds } of adoptions) {
    const place = year * places.size + places.number(jurisdictionId)
    for (const id of measureIds) {
      const key = place * measures.size + measures.number(id)
      keys[filled++] = key * STATUSES.length + (statusNumber.get(status) ?? 0)
    }
  }
  yield
  keys.sort().reverse()
  yield
  const jurisdiction = new Uint32Array(size)
  const measure = new Uint32Array(size)
  const year = new Uint16Array(size)
  const status = new Uint8Array(size)
  keys.forEach((key, row) => {
    const [aboveStatus, statusPart] = divide(key, STATUSES.length)
    const [aboveMeasure, measurePart] = divide(aboveStatus, measures.size)
    const [yearPart, placePart] = divide(aboveMeasure, places.size)
    status[row] = statusPart
    measure[row] = measurePart
    jurisdiction[row] = placePart
    year[row] = yearPart
  })
  return { size, jurisdiction, measure, year, status }
}

function divide(number: number, by: number): [quotient: number, rest: number] {
  const quotient = Math.floor(number / by)
  return [quotient, number - quotient * by]
}
