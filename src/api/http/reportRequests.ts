import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import { failures } from '../../model/failures.ts'
import type { Metrics } from './metrics.ts'
import type { Outcome, RequestReport } from './requestReport.ts'

/** Gives each request its report and the answer its id, and tells of it in log and metrics when it ends. */
export function reportRequests(fastify: FastifyInstance, logger: Logger, metrics: Metrics): void {
  fastify.decorateRequest('report', null as unknown as RequestReport)
  fastify.addHook('onRequest', (request, reply, done) => {
    request.report = { codes: [], operation: null, statements: null, cost: null }
    reply.header('x-request-id', request.id)
    done()
  })
  fastify.addHook('onResponse', (request, reply, done) => {
    const outcome = outcomeOf(request, reply)
    metrics.count(request, reply, outcome)
    // what watches the server asks all the time
    const level = request.routeOptions.config.rateLimit === false ? 'debug' : 'info'
    if (logger.isLevelEnabled(level)) logger[level](lineOf(request, reply), outcome)
    done()
  })
}

function outcomeOf({ report }: FastifyRequest, { raw, statusCode }: FastifyReply): Outcome {
  if (!raw.writableFinished) return 'left'
  if (statusCode >= 500 || report.codes.some((code) => failures[code].fault !== 'input')) return 'failed'
  return statusCode >= 400 || report.codes.length > 0 ? 'refused' : 'answered'
}

const LONGEST_NAME = 100

function lineOf(request: FastifyRequest, reply: FastifyReply) {
  const { codes, operation, statements, cost } = request.report
  return {
    requestId: request.id,
    method: request.method,
    route: request.routeOptions.url,
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime * 100) / 100,
    ...(operation !== null && { operation: operation.slice(0, LONGEST_NAME) }),
    ...(statements && { statements: statements.count }),
    ...(cost !== null && { cost }),
    ...(codes.length > 0 && { codes }),
  }
}
