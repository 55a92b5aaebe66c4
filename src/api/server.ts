import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import Fastify from 'fastify'
import type { Logger } from 'pino'
import type { HttpConfiguration } from '../load/configuration.ts'
import { fail } from '../model/failures.ts'
import type { Store } from '../store/store.ts'
import { errorFormatter } from './errors.ts'
import { answersOverHttp, type HttpContext } from './http/answers.ts'
import { compressAnswers } from './http/compression.ts'
import { drainOf } from './http/drain.ts'
import { serveGraphiQL } from './http/graphiql.ts'
import { serveGraphQL } from './http/graphql.ts'
import { allowOrigins, protectReaders } from './http/headers.ts'
import { serveHealth } from './http/health.ts'
import { limitRate, shedLoad } from './http/limits.ts'
import { openMetrics } from './http/metrics.ts'
import { BODY_LIMIT, refuseAddress, refuseConnection, refuseInGraphQL } from './http/refusals.ts'
import { reportRequests } from './http/reportRequests.ts'
import { nameRequest } from './http/requestName.ts'
import { serveSchema } from './http/schemaText.ts'
import type { ServeRoutes, Services } from './http/services.ts'
import { limitCost } from './limits/limitCost.ts'
import { limitRules, MOST_SELECTIONS, MOST_TOKENS } from './limits/limitRules.ts'
import { buildGraphSchema } from './schema.ts'
import type { Snapshots } from './snapshot.ts'
import { serveTables } from './tables/serveTables.ts'

const SLOWEST_REQUEST_MS = 60_000
const MAX_TURN_MS = 3_000

export interface ServerOptions extends Partial<HttpConfiguration> {
  host: string
  /** 0 takes any free port. */
  port: number
  store: Store
  snapshots: Snapshots
  logger: Logger
  maxTurnMs?: number
}

export interface RunningServer {
  /** Where GraphQL answers: `http://127.0.0.1:4000/graphql`. */
  url: string
  /** Answers what was asked, takes nothing new, and ends. */
  close(): Promise<void>
}

/** The graph over HTTP: GraphQL, its schema and a page to ask from; and what those who run the server watch. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { host, port, store, snapshots, logger } = options
  const {
    corsOrigins = '*',
    rateLimit = null,
    trustedProxies = [],
    drainDelayMs = 0,
    maxTurnMs = MAX_TURN_MS,
  } = options
  const fastify = Fastify({
    bodyLimit: BODY_LIMIT,
    requestTimeout: SLOWEST_REQUEST_MS,
    clientErrorHandler: refuseConnection,
    frameworkErrors: refuseAddress,
    // Node would refuse a request without a host by itself
    http: { requireHostHeader: false },
    genReqId: nameRequest,
    return503OnClosing: false,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
  })
  const services: Services = {
    store,
    snapshots,
    logger,
    metrics: openMetrics(snapshots),
    drain: drainOf(fastify, drainDelayMs),
  }
  const apollo = new ApolloServer<HttpContext>({
    schema: buildGraphSchema(),
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: { ttl: null },
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    maxRecursiveSelections: MOST_SELECTIONS,
    validationRules: limitRules,
    validationOptions: { maxErrors: 5 },
    formatError: errorFormatter(logger),
    logger,
    plugins: [
      // it would watch each field that is resolved
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      limitCost,
      answersOverHttp,
    ],
  })
  await apollo.start()

  reportRequests(fastify, logger, services.metrics)
  refuseInGraphQL(fastify, logger)
  await allowOrigins(fastify, corsOrigins)
  protectReaders(fastify)
  await shedLoad(fastify, maxTurnMs)
  if (rateLimit) await limitRate(fastify, rateLimit)
  await compressAnswers(fastify)
  const routes: ServeRoutes[] = [serveGraphQL(apollo), serveSchema, serveTables, serveGraphiQL, serveHealth]
  for (const serve of routes) await serve(fastify, services)

  const address = await fastify.listen({ host, port }).catch(async (error) => {
    await fastify.close()
    await apollo.stop()
    throw listenFailure(error, host, port)
  })
  return {
    url: `${address}/graphql`,
    async close() {
      await services.drain.end()
      await apollo.stop()
    },
  }
}

function listenFailure(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') return fail('PORT_TAKEN', host, port)
  if (error.code === 'EACCES')
    return fail('CONFIGURATION_INVALID', 'PORT', String(port), 'a port that this user may take')
  return fail('CONFIGURATION_INVALID', 'HOST', host, `an address of this machine (${error.code})`)
}
