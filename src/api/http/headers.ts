import fastifyCors from '@fastify/cors'
import fastifyHelmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'
import type { HttpConfiguration } from '../../load/configuration.ts'

const DAY_SECONDS = 86_400
const READABLE = [
  'etag',
  'retry-after',
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
  'x-request-id',
]

/** Lets pages of the given origins ask: the graph is open to read, and no request carries a right of its user. */
export async function allowOrigins(fastify: FastifyInstance, origins: HttpConfiguration['corsOrigins']): Promise<void> {
  await fastify.register(fastifyCors, {
    origin: origins === '*' ? '*' : [...origins],
    methods: ['GET', 'HEAD', 'POST'],
    exposedHeaders: READABLE,
    maxAge: DAY_SECONDS,
  })
}

/** An answer is data: a browser that shows one runs and loads nothing. */
export async function protectReaders(fastify: FastifyInstance): Promise<void> {
  await fastify.register(fastifyHelmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  })
}
