import { randomUUID } from 'node:crypto'
import { ApolloServerValidationErrorCode } from '@apollo/server/errors'
import type { ValidationError } from 'class-validator'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import { ArgumentValidationError } from 'type-graphql'
import { Failure, type FailureCode, fail } from '../model/failures.ts'
import { MOST_SELECTIONS, MOST_TOKENS } from './limits/limitRules.ts'

/**
 * What a client may read of an error: a code of the catalogue and a sentence. What is not the client's fault is logged under the id of
 * its request; what is not in the catalogue becomes INTERNAL. Neither stack, Cypher, nor an address of ours leaves the server.
 */
export function errorFormatter(
  logger: Logger,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const failure = failureOf(error)
    if (failure?.fault === 'input') return shown(formatted, failure.code, failure.message)
    const requestId = formatted.extensions?.requestId ?? randomUUID()
    logger.error({ err: causeOf(error), requestId, path: formatted.path }, failure?.code ?? 'INTERNAL')
    const { code, message } = publicFailure(failure)
    return shown(formatted, code, message, { requestId })
  }
}

/** What a client may read of a failure that is not its own: nothing of the store, nothing of the machine. */
export function publicFailure(failure: Failure | undefined): Failure {
  if (!failure) return fail('INTERNAL')
  if (failure.code === 'INTERNAL') return failure
  return new Failure(failure.code, 'The graph cannot answer now; ask again in a moment.')
}

/** What GraphQL itself refuses: Apollo gives these codes, clients know them. */
const PROTOCOL_CODES = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
] as const satisfies readonly FailureCode[]

/** The failure an error stands for, or undefined where it is none of the catalogue's. */
function failureOf(error: unknown): Failure | undefined {
  const cause = causeOf(error)
  if (cause instanceof Failure) return cause
  if (cause instanceof ArgumentValidationError) {
    return fail('BAD_USER_INPUT', brokenRule(cause.extensions.validationErrors as ValidationError[]))
  }
  if (!(error instanceof GraphQLError)) return undefined
  const limit = limitOf(error)
  if (limit) return limit
  const { code, http } = error.extensions as { code?: string; http?: { status?: number } }
  const known = PROTOCOL_CODES.find((each) => each === code)
  if (known) return fail(known, error.message)
  // a persisted query that does not fit is the one refusal that Apollo gives a status and no code
  return http?.status === 400 ? fail('PERSISTED_QUERY_INVALID', error.message) : undefined
}

/** Apollo tells of its own limits as errors of syntax and validation. */
function limitOf({ message, extensions }: GraphQLError): Failure | undefined {
  if (message.startsWith('Syntax Error: Document contains more tha')) return fail('QUERY_TOO_LONG', MOST_TOKENS)
  return extensions.validationErrorCode === ApolloServerValidationErrorCode.MAX_RECURSIVE_SELECTIONS_EXCEEDED
    ? fail('TOO_MANY_SELECTIONS', MOST_SELECTIONS)
    : undefined
}

/** What was thrown first, under the layers that GraphQL puts around it. */
function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error
}

/** The first rule that class-validator found broken: where, and what the rule asks. */
function brokenRule([first]: readonly ValidationError[], above = ''): string {
  if (!first) return `${above}: not valid.`
  const path = `${above && `${above}.`}${first.property}`
  const [rule] = Object.values(first.constraints ?? {})
  return rule ? `${path}: ${rule}.` : brokenRule(first.children ?? [], path)
}

function shown({ locations, path }: GraphQLFormattedError, code: FailureCode, message: string, more = {}) {
  return { message, ...(locations && { locations }), ...(path && { path }), extensions: { code, ...more } }
}
