import { randomUUID } from 'node:crypto'
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify'
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { type Failure, fail } from '../model/failures.ts'
import type { Store } from '../store/store.ts'
import { type Context, createContext } from './context.ts'
import { errorFormatter } from './errors.ts'
import { buildGraphSchema } from './schema.ts'
import type { Snapshots } from './snapshot.ts'

const BODY_LIMIT = 1024 * 1024

export interface ServerOptions {
  host: string
  /** 0 takes any free port. */
  port: number
  store: Store
  snapshots: Snapshots
  logger: Logger
}

export interface RunningServer {
  /** Where GraphQL answers: `http://127.0.0.1:4000/graphql`. */
  url: string
  /** Answers what was asked, takes nothing new, and ends. */
  close(): Promise<void>
}

/** GraphQL over HTTP at /graphql; /healthz tells that the process lives, /readyz that it can answer. */
export async function startServer({ host, port, store, snapshots, logger }: ServerOptions): Promise<RunningServer> {
  const fastify = Fastify({ bodyLimit: BODY_LIMIT, genReqId: () => randomUUID(), return503OnClosing: false })
  const apollo = new ApolloServer<RequestContext>({
    schema: buildGraphSchema(),
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: 1000 },
    maxRecursiveSelections: 100_000,
    validationOptions: { maxErrors: 5 },
    formatError: errorFormatter(logger),
    logger,
    plugins: [fastifyApolloDrainPlugin(fastify), nameRequests],
  })
  refuseInGraphQL(fastify, logger)
  letGoAtEnd(fastify)
  await apollo.start()
  await fastify.register(fastifyApollo(apollo), {
    method: ['GET', 'POST'],
    context: async (request, reply) => {
      const gone = new AbortController()
      reply.raw.once('close', () => reply.raw.writableFinished || gone.abort(fail('CLIENT_GONE')))
      const context = createContext({ store, snapshot: snapshots.current(), signal: gone.signal })
      return Object.assign(context, { requestId: request.id })
    },
  })
  serveHealth(fastify, store)
  const address = await fastify.listen({ host, port }).catch(async (error) => {
    await apollo.stop()
    throw listenFailure(error, host, port)
  })
  return { url: `${address}/graphql`, close: () => apollo.stop() }
}

interface RequestContext extends Context {
  requestId: string
}

/** Gives every error the id of its request, for the log and the client. */
const nameRequests: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async didEncounterErrors({ errors, contextValue }) {
        for (const error of errors) error.extensions.requestId = contextValue.requestId
      },
    }
  },
}

function serveHealth(fastify: FastifyInstance, store: Store): void {
  fastify.get('/healthz', async () => ({ status: 'alive' }))
  fastify.get('/readyz', async (_, reply) => {
    try {
      await store.version()
      return { status: 'ready' }
    } catch {
      return reply.code(503).send({ status: 'not ready' })
    }
  })
}

/** Connections that are kept alive would hold up the end: while it comes, each answer is the last one of its connection. */
function letGoAtEnd(fastify: FastifyInstance): void {
  let isEnding = false
  fastify.addHook('preClose', async () => {
    isEnding = true
  })
  fastify.addHook('onSend', async (_, reply) => {
    if (isEnding) reply.header('connection', 'close')
  })
}

/** Answers what Fastify refuses before GraphQL sees it (malformed JSON, a body too large, an unknown address) as GraphQL errors. */
function refuseInGraphQL(fastify: FastifyInstance, logger: Logger): void {
  const answer = ({ code, message }: Failure, more = {}) => ({ errors: [{ message, extensions: { code, ...more } }] })
  fastify.setNotFoundHandler((request, reply) => reply.code(404).send(answer(fail('ADDRESS_UNKNOWN', request.url))))
  fastify.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500
    if (status === 413) return reply.code(413).send(answer(fail('REQUEST_TOO_LARGE', BODY_LIMIT)))
    if (status < 500) return reply.code(status).send(answer(fail('BAD_REQUEST', error.message)))
    logger.error({ err: error, requestId: request.id }, 'INTERNAL')
    return reply.code(status).send(answer(fail('INTERNAL'), { requestId: request.id }))
  })
}

function listenFailure(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') return fail('PORT_TAKEN', host, port)
  if (error.code === 'EACCES')
    return fail('CONFIGURATION_INVALID', 'PORT', String(port), 'a port that this user may take')
  return fail('CONFIGURATION_INVALID', 'HOST', host, `an address of this machine (${error.code})`)
}
