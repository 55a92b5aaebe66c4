import fastifyCors from '@fastify/cors'
import type { FastifyInstance } from 'fastify'
import type { HttpConfiguration } from '../../load/configuration.ts'

const DAY_SECONDS = 86_400
const READABLE = 'etag, retry-after, x-ratelimit-limit, x-ratelimit-remaining, x-ratelimit-reset, x-request-id'

/**
 * An answer is data: a browser that shows one runs and loads nothing, and takes it for nothing else. A route may say otherwise.
 * Behind a proxy that speaks TLS, browsers are told to come by TLS only; over a plain connection that must not be said (RFC 6797, 7.2).
 */
export function protectReaders(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
    reply.header('x-content-type-options', 'nosniff')
    if (request.protocol === 'https') reply.header('strict-transport-security', 'max-age=31536000')
    done()
  })
}

/** Lets pages of the given origins ask: the graph is open to read, and no request carries a right of its user. */
export async function allowOrigins(fastify: FastifyInstance, origins: HttpConfiguration['corsOrigins']): Promise<void> {
  await fastify.register(fastifyCors, {
    origin: origins === '*' ? '*' : [...origins],
    methods: 'GET, HEAD, POST',
    // it would refuse in plain text
    strictPreflight: false,
    maxAge: DAY_SECONDS,
  })
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.headers.origin !== undefined) reply.header('access-control-expose-headers', READABLE)
    done()
  })
}
