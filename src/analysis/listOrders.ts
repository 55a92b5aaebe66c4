import { byCodePoint } from '../model/codePoints.ts'
import { countAdopters } from './adopters.ts'
import { countNumbers } from './countNumbers.ts'
import type { Numbering } from './numbering.ts'
import { perIndex } from './perIndex.ts'
import { orderRows } from './rowOrder.ts'

// The orders in which lists of nodes are read: numbers, ascending; of equals by id.

export const reportsByYear = perIndex(({ reports }) => byNumber(reports, reports.year))

/** Reports without a date first. */
export const reportsByIssue = perIndex(({ reports }) => byText(reports, ({ issuedOn }) => issuedOn ?? ''))

export const instrumentsByTitle = perIndex(({ instruments }) => byText(instruments, ({ title }) => title))

export const indicatorsByName = perIndex(({ indicators }) => byText(indicators, ({ name }) => name))

/** How often each instrument is cited. */
export const citationsOfInstruments = perIndex(({ citations, instruments }) =>
  countNumbers(citations.instrument, instruments.size),
)

export const instrumentsByCitations = perIndex((index) => byNumber(index.instruments, citationsOfInstruments(index)))

/** How many outcomes each indicator has. */
export const outcomesOfIndicators = perIndex(({ outcomes, indicators }) =>
  countNumbers(outcomes.indicator, indicators.size),
)

export const measuresByAdopters = perIndex((index) => byNumber(index.measures, countAdopters(index)))

export const placesByAdoptions = perIndex((index) =>
  byNumber(
    index.places,
    Uint32Array.from(index.ofJurisdiction, ({ length }) => length),
  ),
)

type Row = { id: string }

function byText<R extends Row>({ rows }: Numbering<R>, textOf: (row: R) => string): Uint32Array {
  return inOrder(rows, (a, b) => byCodePoint(textOf(a), textOf(b)) || byCodePoint(a.id, b.id))
}

function byNumber<R extends Row>({ rows }: Numbering<R>, column: Uint32Array | Uint16Array): Uint32Array {
  let most = 0
  for (const number of column) most = Math.max(most, number)
  const byId = inOrder(rows, (a, b) => byCodePoint(a.id, b.id))
  return orderRows(column, most + 1, byId).rows
}

/** Rows are numbered almost in that order already, which sorting an array makes use of and sorting a typed array does not. */
function inOrder<R>(rows: readonly R[], before: (a: R, b: R) => number): Uint32Array {
  const numbers = rows.map((_, number) => number)
  return Uint32Array.from(numbers.sort((a, b) => before(rows[a] as R, rows[b] as R)))
}
