import { Command } from 'commander'
import { readConfiguration } from '../load/configuration.ts'
import { openLoader } from '../load/openLoader.ts'
import { say } from './progress.ts'

export const remove = new Command('remove')
  .description('Take a report out again; an older one of the same body, place and year is in force then.')
  .argument('<report>', 'id of the report: R-CN-210500-2022')
  .option('--json', 'print each event as a line of JSON')
  .action(async (report: string, { json }: { json?: true }) => {
    const loader = await openLoader(readConfiguration(process.env), say)
    try {
      for await (const event of loader.remove(report)) {
        if (json) process.stdout.write(`${JSON.stringify(event)}\n`)
        else if (event.kind === 'removed') {
          const back = event.back ? ` The older version ${event.back.slice(0, 12)} is in force again.` : ''
          process.stdout.write(`${event.report} (${event.sha256.slice(0, 12)}) is removed.${back}\n`)
        } else if (event.kind === 'shown') say(`The server at ${event.address} answers without it.`)
      }
    } finally {
      await loader.close()
    }
  })
