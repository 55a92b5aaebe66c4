import fastifyRateLimit from '@fastify/rate-limit'
import fastifyUnderPressure from '@fastify/under-pressure'
import type { FastifyInstance } from 'fastify'
import type { RateLimit } from '../../load/configuration.ts'
import { fail } from '../../model/failures.ts'

const MINUTE_MS = 60_000
const LOOPBACK = ['127.0.0.1', '::1']
const RETRY_AFTER_SECONDS = '5'

/** Refuses those who ask more than their share, with 429 and RATE_LIMITED; an IPv6 network of 64 bits counts as one address. */
export async function limitRate(fastify: FastifyInstance, { perMinute, sparesLoopback }: RateLimit): Promise<void> {
  await fastify.register(fastifyRateLimit, {
    max: perMinute,
    timeWindow: MINUTE_MS,
    allowList: sparesLoopback ? LOOPBACK : [],
    errorResponseBuilder: (_, { ttl }) => fail('RATE_LIMITED', perMinute, Math.ceil(ttl / 1000)),
  })
}

/**
 * Refuses with 503 and OVERLOADED while the turns of the event loop take longer than `maxTurnMs` on average: each request there waits for
 * as many turns as it has steps. One long turn, as when a new index is built, does not count.
 */
export async function shedLoad(fastify: FastifyInstance, maxTurnMs: number): Promise<void> {
  await fastify.register(fastifyUnderPressure, {
    maxEventLoopDelay: maxTurnMs,
    pressureHandler: async (_, reply) => {
      reply.header('retry-after', RETRY_AFTER_SECONDS)
      throw fail('OVERLOADED')
    },
  })
}
