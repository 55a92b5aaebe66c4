import { Registry } from 'prom-client'
import type { Store } from '../../store/store.ts'
import { type ServeRoutes, WATCHED } from './services.ts'

const PATIENCE_MS = 2_000

/**
 * What those who run the server watch: /healthz tells that the process lives, /readyz that it can answer (not while it ends, and not
 * without its store), /metrics how it does, in the text format of Prometheus.
 */
export const serveHealth: ServeRoutes = (fastify, { store, drain, metrics }) => {
  fastify.get('/healthz', WATCHED, async () => ({ status: 'alive' }))
  fastify.get('/readyz', WATCHED, async (_, reply) => {
    const status = drain.isEnding ? 'ending' : (await answers(store)) ? 'ready' : 'without its graph'
    return reply.code(status === 'ready' ? 200 : 503).send({ status })
  })
  fastify.get('/metrics', WATCHED, async (_, reply) =>
    reply.type(Registry.PROMETHEUS_CONTENT_TYPE).send(await metrics.print()),
  )
}

async function answers(store: Store): Promise<boolean> {
  try {
    await store.read('RETURN 1 AS one', {}, { timeoutMs: PATIENCE_MS })
    return true
  } catch {
    return false
  }
}
