import closeWithGrace from 'close-with-grace'
import { Command } from 'commander'
import pino from 'pino'
import { startServer } from '../api/server.ts'
import { openSnapshots } from '../api/snapshot.ts'
import { readConfiguration } from '../load/configuration.ts'
import { openServedGraph } from '../load/graph.ts'
import type { Store } from '../store/store.ts'

const DRAIN_MS = 10_000

export const serve = new Command('serve')
  .description('Answer GraphQL at http://HOST:PORT/graphql; a missing graph is made from the seed.')
  .action(async () => {
    const configuration = readConfiguration(process.env)
    const say = (line: string) => process.stdout.write(`${line}\n`)
    const logger = pino({ base: null }, pino.destination(2))
    const graph = await openServedGraph(configuration, say)
    const snapshots = await openSnapshots(graph.store, {
      onError: (err) => logger.error({ err }, 'graph not readable'),
    })
    const server = await startServer({ ...configuration, store: graph.store, snapshots, logger })
    say(welcome(server.url, graph.store.engine))
    closeWithGrace({ delay: DRAIN_MS, logger }, async ({ err }) => {
      if (err) logger.fatal({ err }, 'ending')
      await server.close()
      await snapshots.close()
      await graph.close()
    })
  })

function welcome(url: string, engine: Store['engine']): string {
  return `GovGraph answers at ${url} (${engine})`
}
