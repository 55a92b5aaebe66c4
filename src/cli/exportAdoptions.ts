import { pipeline } from 'node:stream/promises'
import { Argument, Command } from 'commander'
import { stringify } from 'csv-stringify'
import { SPREADSHEET } from '../api/tables/tableFormats.ts'
import { readConfiguration } from '../load/configuration.ts'
import type { AdoptionRow } from '../load/loader.ts'
import { openLoader } from '../load/openLoader.ts'
import { say } from './progress.ts'

const COLUMNS: readonly { key: keyof AdoptionRow; header: string }[] = [
  { key: 'jurisdictionId', header: 'jurisdiction_id' },
  { key: 'code', header: 'jurisdiction_code' },
  { key: 'jurisdiction', header: 'jurisdiction' },
  { key: 'level', header: 'level' },
  { key: 'province', header: 'province' },
  { key: 'measureId', header: 'measure_id' },
  { key: 'measure', header: 'measure' },
  { key: 'theme', header: 'theme' },
  { key: 'year', header: 'year' },
  { key: 'status', header: 'status' },
  { key: 'report', header: 'report' },
  { key: 'section', header: 'section' },
  { key: 'start', header: 'start' },
  { key: 'end', header: 'end' },
  { key: 'mention', header: 'mention' },
  { key: 'quote', header: 'quote' },
  { key: 'source', header: 'source' },
]

/** `export`: a table for spreadsheets; cells that a spreadsheet would take for a formula are escaped. */
export const exportAdoptions = new Command('export')
  .description('Print a table: one row for each place in a report that speaks of an adoption.')
  .addArgument(new Argument('<what>', 'what to print').choices(['adoptions']))
  .requiredOption('--csv', 'as CSV in UTF-8, which Excel opens as it is')
  .action(async () => {
    const loader = await openLoader(readConfiguration(process.env), say)
    try {
      const csv = stringify({ ...SPREADSHEET, columns: [...COLUMNS] })
      await pipeline(loader.exportAdoptions(), csv, process.stdout, { end: false })
    } finally {
      await loader.close()
    }
  })
