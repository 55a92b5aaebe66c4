import { Readable } from 'node:stream'
import { type Options, stringify } from 'csv-stringify'
import type { TableRow } from './readTable.ts'

/** CSV in UTF-8 that Excel opens as it is; cells that it would take for a formula are escaped. */
export const SPREADSHEET: Options = {
  header: true,
  bom: true,
  escape_formulas: true,
  record_delimiter: 'windows',
  cast: { boolean: String },
}

interface TableFormat {
  contentType: string
  write(columns: readonly string[], pages: AsyncIterable<TableRow[]>): Readable
}

/** The forms that a table is served in, by the ending of its address. */
export const TABLE_FORMATS: Record<string, TableFormat> = {
  csv: {
    contentType: 'text/csv; charset=utf-8',
    write: (columns, pages) =>
      Readable.from(rowsOf(pages)).compose(stringify({ ...SPREADSHEET, columns: [...columns] })),
  },
  json: { contentType: 'application/json; charset=utf-8', write: (_, pages) => Readable.from(jsonOf(pages)) },
  jsonl: { contentType: 'application/jsonl; charset=utf-8', write: (_, pages) => Readable.from(linesOf(pages)) },
}

async function* rowsOf(pages: AsyncIterable<TableRow[]>): AsyncGenerator<TableRow> {
  for await (const rows of pages) yield* rows
}

async function* linesOf(pages: AsyncIterable<TableRow[]>): AsyncGenerator<string> {
  for await (const rows of pages) yield rows.map((row) => `${JSON.stringify(row)}\n`).join('')
}

/** An array with a row on each line. */
async function* jsonOf(pages: AsyncIterable<TableRow[]>): AsyncGenerator<string> {
  let opening = '[\n'
  for await (const rows of pages) {
    if (rows.length === 0) continue
    yield opening + rows.map((row) => JSON.stringify(row)).join(',\n')
    opening = ',\n'
  }
  yield opening === '[\n' ? '[]\n' : '\n]\n'
}
