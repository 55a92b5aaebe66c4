import { once } from 'node:events'
import { Command, Option } from 'commander'
import { documentReader } from '../load/documents.ts'
import { loadReference } from '../load/reference.ts'
import type { ReportFacts } from '../model/reportFacts.ts'
import { explainPage } from './explainPage.ts'
import { explainText } from './explainText.ts'
import { yearOf } from './optionValues.ts'
import { reportFailure } from './reportFailure.ts'

interface Options {
  pretty?: true
  explain?: true
  html?: true
  code?: string
  year?: number
}

export const extract = new Command('extract')
  .description('Print what reports say, as facts in JSON: one line a file.')
  .argument('<file...>', 'reports: text in any usual encoding, HTML, DOCX or PDF')
  .option('--pretty', 'indent the JSON')
  .option('--explain', 'print the text instead, with the facts marked in place and the rules that found them')
  .addOption(new Option('--html', 'explain as a web page').implies({ explain: true }))
  .option('--code <code>', 'GB/T 2260 code of the place, where the text does not tell')
  .option('--year <year>', 'year reported on, where the text does not tell', yearOf)
  .action(async (files: string[], { pretty, explain, html, ...given }: Options) => {
    const read = documentReader(loadReference(), given)
    const inColours = process.stdout.isTTY && process.stdout.hasColors()
    const pages: ReportFacts[] = []
    for (const file of files) {
      try {
        const { facts } = await read(file)
        if (html) pages.push(facts)
        else for (const piece of explain ? [explainText(facts, inColours)] : json(facts, pretty)) await print(piece)
      } catch (error) {
        reportFailure(error)
      }
    }
    if (pages.length > 0) process.stdout.write(explainPage(pages))
  })

/** The line of JSON of an object, key by key: the whole line of a long report would take as much memory as reading it did. */
function* json(object: object, pretty = false): Generator<string> {
  const [indent, line] = pretty ? [2, '\n'] : [0, '']
  let before = '{'
  for (const [key, value] of Object.entries(object)) {
    yield before
    yield JSON.stringify({ [key]: value }, null, indent).slice(1, -1 - line.length)
    before = ','
  }
  yield `${line}}\n`
}

/** Waits where the reader of the output is slower: what is not taken yet would fill the memory. */
async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}
