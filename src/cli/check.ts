import { Command } from 'commander'
import { readConfiguration } from '../load/configuration.ts'
import { openLoader } from '../load/openLoader.ts'
import { describeProgress, follow, say } from './progress.ts'
import { EXIT } from './reportFailure.ts'

export const check = new Command('check')
  .description(
    'Compare the graph with its record: print the hash of both, or what the graph lacks (-) and has beyond it (+).',
  )
  .action(async () => {
    const loader = await openLoader(readConfiguration(process.env), say)
    try {
      await follow(loader.check(), {
        title: 'Comparing',
        describe: (event) => describeProgress('Comparing', event),
        hear(event) {
          if (event.kind === 'hash') process.stdout.write(`The graph equals its record: ${event.hash}\n`)
          if (event.kind !== 'difference') return
          process.stdout.write(`${event.side === 'missing' ? '-' : '+'} ${event.line}\n`)
          process.exitCode = EXIT.failed
        },
      })
    } finally {
      await loader.close()
    }
  })
