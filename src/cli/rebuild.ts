import { Command } from 'commander'
import { readConfiguration } from '../load/configuration.ts'
import { openLoader } from '../load/openLoader.ts'
import { describeProgress, follow, say } from './progress.ts'

export const rebuild = new Command('rebuild')
  .description('Make the graph anew from the record. A running server answers incompletely until it is done.')
  .action(async () => {
    const loader = await openLoader(readConfiguration(process.env), say)
    let reports = 0
    try {
      await follow(loader.rebuild(), {
        title: 'Making the graph anew',
        describe: (event) => describeProgress('Making the graph anew', event),
        hear(event) {
          if (event.kind === 'progress') reports = event.total
        },
      })
    } finally {
      await loader.close()
    }
    process.stdout.write(`The graph is made anew from ${reports} reports.\n`)
  })
