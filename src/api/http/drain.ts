import { Server } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { FastifyInstance } from 'fastify'

export interface Drain {
  /** Whether the server was asked to end. */
  readonly isEnding: boolean
  /** Ends the server without failing a request that was accepted. */
  end(): Promise<void>
}

/** Clients that are asking send their next request within this time; connections that are idle for longer are closed. */
const QUIET_MS = 500
/** Answers that take longer are cut off. */
const PATIENCE_MS = 9_000

/**
 * Ends in three steps. For `delayMs` only /readyz tells of the end, so that load balancers send new clients elsewhere. Then no connection is
 * taken any more; those that are there get an answer to what they still ask, and it is their last one. Idle ones are closed at the end:
 * Node would close them at once, under requests that are already on their way.
 */
export function drainOf(fastify: FastifyInstance, delayMs: number): Drain {
  let isEnding = false
  let isLast = false
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (isLast) reply.header('connection', 'close')
    done(null, payload)
  })
  return {
    get isEnding() {
      return isEnding
    },
    async end() {
      isEnding = true
      await wait(delayMs)
      isLast = true
      stopListening(fastify)
      const giveUp = Date.now() + QUIET_MS
      while (Date.now() < giveUp && (await connectionsOf(fastify)) > 0) await wait(10)
      const cutOff = setTimeout(() => fastify.server.closeAllConnections(), PATIENCE_MS)
      await fastify.close()
      clearTimeout(cutOff)
    },
  }
}

/** Not `fastify.server.close()`, which closes idle connections too. */
function stopListening({ server }: FastifyInstance): void {
  if (server.listening) Server.prototype.close.call(server)
}

const connectionsOf = ({ server }: FastifyInstance): Promise<number> => promisify(server.getConnections.bind(server))()
