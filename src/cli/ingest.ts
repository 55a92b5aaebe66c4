import { Command } from 'commander'
import { readConfiguration } from '../load/configuration.ts'
import { findDocuments } from '../load/documents.ts'
import type { LoadEvent } from '../load/loader.ts'
import { openLoader } from '../load/openLoader.ts'
import { readDocuments } from '../load/readDocuments.ts'
import { loadReference } from '../load/reference.ts'
import { Rejects } from '../load/rejects.ts'
import { describeChange } from './describeChange.ts'
import { addressOf, yearOf } from './optionValues.ts'
import { follow, say } from './progress.ts'
import { EXIT } from './reportFailure.ts'

interface Options {
  dryRun?: boolean
  json?: boolean
  code?: string
  year?: number
  url?: string
  partial?: true
}

export const ingest = new Command('ingest')
  .description('Load reports, as texts or as facts: what they say is kept in the record, then written into the graph.')
  .argument('<path...>', 'reports (text, HTML, DOCX, PDF) or facts (JSON), or folders of them')
  .option('--dry-run', 'say what would change, and change nothing')
  .option('--json', 'print each event as a line of JSON')
  .option('--code <code>', 'GB/T 2260 code of the place, where the text does not tell')
  .option('--year <year>', 'year reported on, where the text does not tell', yearOf)
  .option('--url <url>', 'address that the report was taken from', addressOf)
  .option('--partial', 'only a part of the report is given: what it does not mention is unknown')
  .action(async (paths: string[], { dryRun = false, json = false, ...given }: Options) => {
    const configuration = readConfiguration(process.env)
    const reference = loadReference()
    const documents = readDocuments(findDocuments(paths), reference, given)
    const loader = await openLoader(configuration, say, reference)
    const summary: Summary = { documents: 0, dryRun, shown: null, ...NONE }
    try {
      const rejects = dryRun ? null : new Rejects(configuration.dataFolder)
      const hear = (event: LoadEvent) => {
        count(event, summary)
        if (event.kind === 'rejected') rejects?.add(event.document, event)
        if (json) process.stdout.write(`${JSON.stringify(event)}\n`)
      }
      await follow(loader.ingest(documents, { dryRun }), { title: 'Loading', describe: describeChange, hear })
      process.stdout.write(
        json ? `${JSON.stringify({ kind: 'summary', ...summary })}\n` : inWords(summary, rejects?.path),
      )
    } finally {
      await loader.close()
    }
    if (summary.rejected > 0) process.exitCode = EXIT.failed
  })

const NONE = { added: 0, replaces: 0, older: 0, renewed: 0, quoted: 0, known: 0, rejected: 0 }

interface Summary extends Record<keyof typeof NONE, number> {
  documents: number
  dryRun: boolean
  /** Where a running server answers with the change. */
  shown: string | null
}

function count(event: LoadEvent, summary: Summary): void {
  if (event.kind === 'shown') summary.shown = event.address
  if (event.kind !== 'loaded' && event.kind !== 'rejected') return
  summary.documents++
  summary[event.kind === 'rejected' ? 'rejected' : (event.change.toLowerCase() as keyof typeof NONE)]++
}

function inWords(summary: Summary, rejectsPath?: string): string {
  const { documents, dryRun, shown, rejected } = summary
  const parts = Object.keys(NONE).flatMap((name) => {
    const number = summary[name as keyof typeof NONE]
    return number > 0 ? `${number} ${name}` : []
  })
  const lines = [
    `${documents} ${documents === 1 ? 'document' : 'documents'}: ${parts.join(', ') || 'nothing to load'}.`,
    dryRun ? 'This was a dry run: nothing was changed.' : null,
    rejected > 0 && rejectsPath ? `What was rejected, and why, stands in ${rejectsPath}.` : null,
    shown ? `The server at ${shown} answers with it.` : null,
  ]
  return `${lines.filter((line) => line !== null).join('\n')}\n`
}
