import { Command } from 'commander'
import { documentReader } from '../load/documents.ts'
import { loadReference } from '../load/reference.ts'
import { yearOf } from './optionValues.ts'
import { reportFailure } from './reportFailure.ts'

interface Options {
  pretty?: true
  code?: string
  year?: number
}

export const extract = new Command('extract')
  .description('Print what reports say, as facts in JSON: one line a file.')
  .argument('<file...>', 'reports: text in any usual encoding, HTML, DOCX or PDF')
  .option('--pretty', 'indent the JSON')
  .option('--code <code>', 'GB/T 2260 code of the place, where the text does not tell')
  .option('--year <year>', 'year reported on, where the text does not tell', yearOf)
  .action(async (files: string[], { pretty, ...given }: Options) => {
    const read = documentReader(loadReference(), given)
    for (const file of files) {
      try {
        process.stdout.write(`${JSON.stringify((await read(file)).facts, null, pretty && 2)}\n`)
      } catch (error) {
        reportFailure(error)
      }
    }
  })
