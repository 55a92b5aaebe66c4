import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import { Failure, type FailureCode, fail } from '../../model/failures.ts'
import { publicFailure } from '../errors.ts'

export const BODY_LIMIT = 1024 * 1024

/** What is refused without GraphQL has the form of a GraphQL error all the same. */
export const refusal = ({ code, message }: Failure, more = {}) => ({
  errors: [{ message, extensions: { code, ...more } }],
})

/** Answers what is not served, what Fastify refuses (malformed JSON, a body too large), and what routes throw. */
export function refuseInGraphQL(fastify: FastifyInstance, logger: Logger): void {
  fastify.setNotFoundHandler((request, reply) => refuse(request, reply, fail('ADDRESS_UNKNOWN', request.url)))
  fastify.setErrorHandler<FastifyError>((error, request, reply) => {
    const failure = failureOf(error)
    if (failure.fault === 'input' || failure.code === 'OVERLOADED')
      return refuse(request, reply, failure, error.statusCode)
    logger.error({ err: error, requestId: request.id }, failure.code)
    return refuse(request, reply, publicFailure(failure), error.statusCode, { requestId: request.id })
  })
}

/** Sends a refusal, and notes its code for the log and the metrics. */
export function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  failure: Failure,
  status: number = STATUS[failure.code] ?? (failure.fault === 'input' ? 400 : 503),
  more = {},
): FastifyReply {
  request.report.codes.push(failure.code)
  return reply.code(status).send(refusal(failure, more))
}

/** Answers addresses that cannot be decoded: no route, and so no hook, is reached by them. */
export function refuseAddress(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  reply.code(error.statusCode ?? 400).send(refusal(fail('BAD_REQUEST', `${error.message}.`)))
}

/** Answers what is no HTTP, has headers too large, or comes too slowly: Node knows no request to answer yet. */
export function refuseConnection(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const status = CONNECTION_STATUS[error.code ?? ''] ?? 400
  const body = JSON.stringify(refusal(fail('BAD_REQUEST', `${STATUS_CODES[status]}.`)))
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-type: application/json; charset=utf-8\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
}

const STATUS: Partial<Record<FailureCode, number>> = {
  ADDRESS_UNKNOWN: 404,
  REQUEST_TOO_LARGE: 413,
  RATE_LIMITED: 429,
  INTERNAL: 500,
}

const CONNECTION_STATUS: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }

function failureOf(error: FastifyError): Failure {
  if (error instanceof Failure) return error
  const status = error.statusCode ?? 500
  if (status === 413) return fail('REQUEST_TOO_LARGE', BODY_LIMIT)
  return status < 500 ? fail('BAD_REQUEST', error.message) : fail('INTERNAL')
}
