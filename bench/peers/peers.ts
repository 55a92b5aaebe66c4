import type { NationGraph } from './nationGraph.ts'
import { type ServerProcess, startServer } from './serverProcess.ts'

const RUN = ['--import', './scripts/typescript/register.js', '--import', 'reflect-metadata']

/** GovGraph as its users start it, without a line in the log for each request. */
export const startGovgraph = (graph: NationGraph): Promise<ServerProcess> =>
  startServer(['--enable-source-maps', 'dist/cli/govgraph.js', 'serve'], {
    ...graph.env,
    PORT: '0',
    GOVGRAPH_LOG_LEVEL: 'warn',
    GOVGRAPH_RATE_LIMIT: 'off',
  })

export const startNeo4jGraphql = (graph: NationGraph): Promise<ServerProcess> =>
  startServer([...RUN, 'bench/peers/servers/neo4jGraphql.ts'], graph.env)

export const startCypher = (graph: NationGraph): Promise<ServerProcess> =>
  startServer([...RUN, 'bench/peers/servers/cypher.ts'], graph.env)
