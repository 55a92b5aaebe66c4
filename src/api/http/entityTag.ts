import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Snapshot } from '../snapshot.ts'
import { readProgramVersion } from './programVersion.ts'

const PROGRAM = readProgramVersion()

/**
 * The entity tag of what a request gets from the graph as of a snapshot, known before anything is executed: an answer depends on the
 * graph, the program and the request (what was asked, and the form wanted). Weak, as a compressed answer has the same one.
 */
export function entityTagOf({ graphId, version }: Snapshot, { url, headers }: FastifyRequest): string {
  return tagOf(JSON.stringify([PROGRAM, graphId, version, url, headers.accept]))
}

/** The entity tag of a text. */
export const tagOf = (text: string): string =>
  `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`

/** Lets clients and caches keep the answer, and ask by its tag each time whether it still holds. */
export function letKeep(reply: FastifyReply, tag: string): FastifyReply {
  const vary = [reply.getHeader('vary') ?? [], 'accept', 'accept-encoding'].flat().join(', ')
  return reply.headers({ etag: tag, 'cache-control': 'no-cache', vary })
}

/** Whether the client holds what the tag stands for. */
export function isHeld(request: FastifyRequest, tag: string): boolean {
  const held = request.headers['if-none-match']
  return held?.split(',').some((each) => each.trim().replace(/^(?!W\/)/, 'W/') === tag) ?? false
}
