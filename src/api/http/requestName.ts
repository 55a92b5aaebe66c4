import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const NAME = /^[\w.:/+=-]{1,128}$/

/** The id of a request: the one in `x-request-id` where it is one, so that a log can be followed from server to server; else a new one. */
export function nameRequest({ headers }: IncomingMessage): string {
  const given = headers['x-request-id']
  return typeof given === 'string' && NAME.test(given) ? given : randomUUID()
}
