import type { FastifyReply } from 'fastify'
import { fail } from '../../model/failures.ts'

/** Aborts with CLIENT_GONE when the client goes before its answer is complete. */
export function signalOf(reply: FastifyReply): AbortSignal {
  const gone = new AbortController()
  reply.raw.once('close', () => reply.raw.writableFinished || gone.abort(fail('CLIENT_GONE')))
  return gone.signal
}
