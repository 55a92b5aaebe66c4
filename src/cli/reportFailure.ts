import { Failure } from '../model/failures.ts'

/** Exit codes: the work failed or found something; the command was not understood; the configuration is wrong (EX_CONFIG). */
export const EXIT = { failed: 1, usage: 2, configuration: 78 } as const

/** Prints a failure as `CODE: sentence`, without a stack, and sets the exit code. Errors of ours keep their stack. */
export function reportFailure(error: unknown): void {
  if (error instanceof Failure) {
    process.stderr.write(`${error.code}: ${error.message}\n`)
    process.exitCode = error.fault === 'configuration' ? EXIT.configuration : EXIT.failed
  } else {
    process.stderr.write(`INTERNAL: ${error instanceof Error ? error.stack : String(error)}\n`)
    process.exitCode = EXIT.failed
  }
}
