import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse, GraphQLRequestListener } from '@apollo/server'
import type { FailureCode } from '../../model/failures.ts'
import type { Context } from '../context.ts'
import type { RequestReport } from './requestReport.ts'

/** A GraphQL request that came over HTTP. */
export interface HttpContext extends Context {
  requestId: string
  report: RequestReport
}

/** What HTTP adds to the answers of GraphQL: their status, the request's id in errors; and what is told of them. */
export const answersOverHttp: ApolloServerPlugin<HttpContext> = {
  requestDidStart: async () => listener,
}

type Answer = GraphQLRequestContextWillSendResponse<HttpContext>

const listener: GraphQLRequestListener<HttpContext> = {
  async didEncounterErrors({ errors, contextValue }) {
    for (const error of errors) error.extensions.requestId = contextValue.requestId
  },
  async willSendResponse(answer) {
    report(answer)
    settleStatus(answer)
  },
}

function report({ contextValue, operationName, response: { body } }: Answer): void {
  const { report, statements } = contextValue
  report.operation = operationName ?? null
  report.statements = statements
  if (body.kind !== 'single') return
  const { errors, extensions } = body.singleResult
  if (errors) report.codes = errors.map((error) => error.extensions?.code as FailureCode)
  report.cost = (extensions?.cost as { requested?: number } | undefined)?.requested ?? null
}

const OF_THE_DOCUMENT: readonly unknown[] = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']

/**
 * A well-formed request whose document or variables are wrong was understood as HTTP: clients of the older media type are told so with
 * 200, those of application/graphql-response+json with 400 (GraphQL over HTTP, 6.4).
 */
function settleStatus({ request, response: { http, body } }: Answer): void {
  if (http.status !== 400 || typeof request.query !== 'string' || body.kind !== 'single') return
  if (request.http?.headers.get('accept')?.includes('application/graphql-response+json')) return
  if (body.singleResult.errors?.every(({ extensions }) => OF_THE_DOCUMENT.includes(extensions?.code))) http.status = 200
}
