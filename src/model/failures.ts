/** Whose fault a failure is: the caller's input, the configuration, the state of the data, the machine or network, or ours. */
export type Fault = 'input' | 'configuration' | 'state' | 'environment' | 'internal'

interface FailureKind {
  fault: Fault
  // biome-ignore lint/suspicious/noExplicitAny: each sentence names its own values
  say: (...values: any[]) => string
}

/**
 * Every way GovGraph can refuse: a stable code, whose fault it is, and one sentence with the offending value and the way out.
 * docs/errors.md lists the same codes.
 */
export const failures = {
  FILE_UNREADABLE: {
    fault: 'input',
    say: (path: string, why: string) => `Cannot read "${path}": ${why}. Check the path and its permissions.`,
  },
  FILE_EMPTY: { fault: 'input', say: (path: string) => `"${path}" holds no text. Give the report as a text file.` },
  FILE_BINARY: {
    fault: 'input',
    say: (path: string) => `"${path}" is a binary file, not text. Save the report as plain text.`,
  },
  PLACE_UNKNOWN: {
    fault: 'input',
    say: (name: string) => `No jurisdiction is called "${name}"; give its GB/T 2260 code with --code.`,
  },
  PLACE_AMBIGUOUS: {
    fault: 'input',
    say: (name: string, fits: string) => `"${name}" fits more than one jurisdiction (${fits}); say which with --code.`,
  },
  YEAR_UNKNOWN: { fault: 'input', say: () => 'The text does not tell which year it reports on; say it with --year.' },
  FACTS_INVALID: {
    fault: 'input',
    say: (path: string, rule: string) =>
      `The facts are not valid at ${path}: ${rule}. schema/facts.schema.json describes the form.`,
  },
  INTERNAL: {
    fault: 'internal',
    say: () => 'Something went wrong on our side; the log tells more under this request id.',
  },
} as const satisfies Record<string, FailureKind>

export type FailureCode = keyof typeof failures

/** An error with a code of the catalogue. */
export class Failure extends Error {
  readonly code: FailureCode
  readonly fault: Fault

  constructor(code: FailureCode, message: string) {
    super(message)
    this.name = 'Failure'
    this.code = code
    this.fault = failures[code].fault
  }
}

/** Makes the failure of a code: `throw fail('PLACE_UNKNOWN', name)`. */
export function fail<C extends FailureCode>(code: C, ...values: Parameters<(typeof failures)[C]['say']>): Failure {
  const say = failures[code].say as (...values: unknown[]) => string
  return new Failure(code, say(...values))
}
