import closeWithGrace from 'close-with-grace'
import { Command } from 'commander'
import pino from 'pino'
import { startServer } from '../api/server.ts'
import { openSnapshots } from '../api/snapshot.ts'
import { readConfiguration } from '../load/configuration.ts'
import { startControl } from '../load/control.ts'
import { openServedGraph } from '../load/graph.ts'

const DRAIN_MS = 10_000
const PARENT = process.ppid
/** The standard error output, written beside the answers; lines are dropped where nobody takes them. */
const LOG = { dest: 2, sync: false, maxLength: 4 * 1024 * 1024 }

export const serve = new Command('serve')
  .description('Answer GraphQL at http://HOST:PORT/graphql; where there is no graph yet, one is made from the seed.')
  .action(async () => {
    const configuration = readConfiguration(process.env)
    const say = (line: string) => process.stdout.write(`${line}\n`)
    const logger = pino({ base: null, level: configuration.logLevel }, pino.destination(LOG))
    const graph = await openServedGraph(configuration, say)
    const snapshots = await openSnapshots(graph.store, {
      onError: (err) => logger.error({ err }, 'graph out of reach'),
    })
    const server = await startServer({
      ...configuration,
      ...configuration.http,
      store: graph.store,
      snapshots,
      logger,
    }).catch(async (error) => {
      await snapshots.close()
      await graph.close()
      throw error
    })
    startControl(graph, {
      address: server.url,
      afterChange: () => snapshots.refresh(),
      onError: (err) => logger.error({ err }, 'loading failed'),
    })
    const { close } = closeWithGrace({ delay: configuration.http.drainDelayMs + DRAIN_MS, logger }, async ({ err }) => {
      if (err) logger.fatal({ err }, 'ending')
      await server.close()
      await snapshots.close()
      await graph.close()
    })
    endWithNpm(close)
    say(await welcome(server.url))
  })

/** npm passes a signal to the shell between it and us, which ends without passing it on: where our parent is gone, we end too. */
function endWithNpm(close: () => void): void {
  if (!process.env.npm_lifecycle_event) return
  const watch = setInterval(() => {
    if (process.ppid === PARENT) return
    clearInterval(watch)
    close()
  }, 500)
}

/** Where the server answers, what is in the graph, and a first question. */
async function welcome(url: string): Promise<string> {
  const { graph } = await ask(url, '{ graph { engine counts { kind count } } }')
  const count = (kind: string) => (graph.counts.find((each) => each.kind === kind)?.count ?? 0).toLocaleString('en')
  const question = JSON.stringify({ query: '{ measure(name: "枫桥经验") { adopters { nodes { fullName } } } }' })
  return `
GovGraph answers at ${url}, a page to ask from is at ${url.replace(/graphql$/, 'graphiql')}
${graph.engine} graph: ${count('REPORT')} reports, ${count('ADOPTION')} adoptions of ${count('MEASURE')} measures, ${count('CLAIM')} claims, ${count('OUTCOME')} outcomes, ${count('INSTRUMENT')} legal instruments, ${count('JURISDICTION')} jurisdictions

Who adopted 枫桥经验?
curl -s ${url} -H 'content-type: application/json' -d '${question}'
`
}

interface GraphAnswer {
  graph: { engine: string; counts: { kind: string; count: number }[] }
}

async function ask(url: string, query: string): Promise<GraphAnswer> {
  const body = JSON.stringify({ query })
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  return ((await response.json()) as { data: GraphAnswer }).data
}
