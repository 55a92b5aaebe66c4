import type { FailureCode } from '../../model/failures.ts'

/** What log and metrics tell of a request: never what was asked for in it, such as variables. */
export interface RequestReport {
  /** Codes of the errors in the answer. */
  codes: FailureCode[]
  /** Name that the client gave its GraphQL operation. */
  operation: string | null
  /** Statements sent to the store. */
  statements: { readonly count: number } | null
  cost: number | null
}

/** How a request ended: answered without an error, refused as the client's fault, failed by ours, or left by its client. */
export type Outcome = 'answered' | 'refused' | 'failed' | 'left'

declare module 'fastify' {
  interface FastifyRequest {
    report: RequestReport
  }
}
