import { beforeEach, describe, expect, it } from '@jest/globals'
import { IsInt, Max, Min, ValidateNested, validateSync } from 'class-validator'
import { GraphQLError } from 'graphql'
import pino from 'pino'
import { ArgumentValidationError } from 'type-graphql'
import { errorFormatter } from '../../src/api/errors.ts'
import { fail } from '../../src/model/failures.ts'

describe('errorFormatter', () => {
  let log: { requestId: string; msg: string; err: { stack: string } }[]
  let format: (error: GraphQLError) => object

  beforeEach(() => {
    log = []
    const logger = pino({ base: null, timestamp: false }, { write: (line) => log.push(JSON.parse(line)) })
    const formatter = errorFormatter(logger)
    format = (error) =>
      formatter({ ...error.toJSON(), extensions: { code: 'INTERNAL_SERVER_ERROR', ...error.extensions } }, error)
  })

  it('shows a failure with its code, sentence and path, and leaves the log alone', () => {
    const error = new GraphQLError('', { path: ['report'], originalError: fail('REPORT_UNKNOWN', 'R-1') })
    expect(format(error)).toEqual({
      message: fail('REPORT_UNKNOWN', 'R-1').message,
      path: ['report'],
      extensions: { code: 'REPORT_UNKNOWN' },
    })
    expect(log).toEqual([])
  })

  it('hides what it does not know behind the id of the request, under which the log tells more', () => {
    const cause = new Error('Invalid input MATCH (n:Measure)')
    const error = new GraphQLError(cause.message, { originalError: cause, extensions: { requestId: 'r1' } })
    expect(format(error)).toEqual({
      message: fail('INTERNAL').message,
      extensions: { code: 'INTERNAL', requestId: 'r1' },
    })
    expect(log).toMatchObject([
      { requestId: 'r1', msg: 'INTERNAL', err: { stack: expect.stringContaining('errors.test') } },
    ])
  })

  it('tells that the graph is out of reach, but not where it is', () => {
    const cause = fail('STORE_UNREACHABLE', 'bolt://127.0.0.1:1', 'refused')
    const error = new GraphQLError(cause.message, { originalError: cause, extensions: { requestId: 'r2' } })
    expect(format(error)).toEqual({
      message: 'The graph cannot answer now; ask again in a moment.',
      extensions: { code: 'STORE_UNREACHABLE', requestId: 'r2' },
    })
    expect(log).toMatchObject([{ requestId: 'r2', msg: 'STORE_UNREACHABLE', err: { message: cause.message } }])
  })

  it('names the argument and the rule it breaks, without its value', () => {
    class Range {
      @IsInt() @Max(2100) lte = 9999
    }
    class Filter {
      @ValidateNested() year = new Range()
      @Min(1) first = 1
    }
    const invalid = new ArgumentValidationError(validateSync(new Filter()))
    const error = new GraphQLError(invalid.message, { originalError: invalid, extensions: invalid.extensions })
    expect(format(error)).toEqual({
      message: 'year.lte: lte must not be greater than 2100.',
      extensions: { code: 'BAD_USER_INPUT' },
    })
  })

  it("keeps GraphQL's own codes, which clients know", () => {
    const error = new GraphQLError('Cannot query field "colour" on type "Measure".', {
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    })
    expect(format(error)).toMatchObject({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } })
  })
})
