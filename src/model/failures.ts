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
    say: (path: string) =>
      `"${path}" is a binary file that is none of text, HTML, DOCX and PDF. Save the report as one of them.`,
  },
  FILE_ENCRYPTED: {
    fault: 'input',
    say: (path: string) => `"${path}" is protected by a password. Save it without one.`,
  },
  FILE_DAMAGED: {
    fault: 'input',
    say: (path: string, kind: string, why: string) =>
      `"${path}" is a damaged ${kind}: ${why}. Fetch it again, or save its text as a text file.`,
  },
  SCAN_WITHOUT_TEXT: {
    fault: 'input',
    say: (path: string, pages: number) =>
      `"${path}" is a scan: its ${pages} pages hold pictures, or letters that name no characters. Recognise its text (OCR) and give that.`,
  },
  PLACE_UNKNOWN: {
    fault: 'input',
    say: (name: string) => `No jurisdiction is called "${name}"; give its GB/T 2260 code with --code.`,
  },
  PLACE_AMBIGUOUS: {
    fault: 'input',
    say: (name: string, fits: string) => `"${name}" fits more than one jurisdiction (${fits}); say which with --code.`,
  },
  CODE_UNKNOWN: {
    fault: 'input',
    say: (code: string) => `No division has the GB/T 2260 code "${code}"; seed/regions.csv lists those that are known.`,
  },
  YEAR_UNKNOWN: { fault: 'input', say: () => 'The text does not tell which year it reports on; say it with --year.' },
  FACTS_INVALID: {
    fault: 'input',
    say: (path: string, rule: string) =>
      `The facts are not valid at ${path}: ${rule}. schema/facts.schema.json describes the form.`,
  },
  ID_INVALID: {
    fault: 'input',
    say: (id: string, expected: string) =>
      `"${id}" is not the id of ${expected}; ids look like CN-210500, M-fengqiao-jingyan or R-CN-210500-2022.`,
  },
  ID_UNKNOWN: { fault: 'input', say: (id: string) => `Nothing in the graph has the id "${id}".` },
  ARGUMENTS_INVALID: {
    fault: 'input',
    say: (field: string, names: string) => `${field} takes exactly one of ${names}.`,
  },
  PAGE_SIZE_INVALID: {
    fault: 'input',
    say: (name: string, value: number) => `"${name}" is ${value}; a page holds from 1 to 100.`,
  },
  ARGUMENT_OUT_OF_RANGE: {
    fault: 'input',
    say: (name: string, value: number, least: number, most: number) =>
      `${name} is ${value}; it can be from ${least} to ${most}.`,
  },
  KIND_NOT_DRAWN: {
    fault: 'input',
    say: (kind: string, drawn: string) => `${kind} is not drawn as a node, links count it; kinds that are: ${drawn}.`,
  },
  PATH_TOO_WIDE: {
    fault: 'input',
    say: (most: number) =>
      `No path was found among the first ${most} links, and there are more; give a smaller "maxLength" or fewer "kinds".`,
  },
  ARGUMENT_TOO_LARGE: {
    fault: 'input',
    say: (name: string, why: string) => `"${name}" ${why}; ask in several requests.`,
  },
  CURSOR_INVALID: {
    fault: 'input',
    say: (cursor: string) => `"${cursor}" is no cursor; take one from an edge or from pageInfo as it stands.`,
  },
  CURSOR_MISMATCH: {
    fault: 'input',
    say: (order: string, other: string) =>
      `The cursor belongs to the order ${other}, the list is in the order ${order}; begin again without a cursor.`,
  },
  CURSOR_STALE: {
    fault: 'input',
    say: (version: number, other: number) =>
      `The cursor counts version ${other} of the graph, which is now at ${version}; begin again without a cursor.`,
  },
  FILTER_TOO_WIDE: {
    fault: 'input',
    say: (what: string, limit: number) =>
      `The filter on ${what} matches more than ${limit} nodes, too many to combine; narrow it.`,
  },
  ORDER_NEEDS_INDICATOR: {
    fault: 'input',
    say: () =>
      'Values of different indicators cannot be ordered; give a filter to one indicator: {indicator: {id: {eq: "I-…"}}}.',
  },
  SEARCH_EMPTY: {
    fault: 'input',
    say: (query: string) =>
      `"${query}" holds nothing to search for; give a character at least that is no space, quotation mark, bracket or dash.`,
  },
  SEARCH_TOO_LONG: {
    fault: 'input',
    say: (length: number, limit: number) =>
      `The search has ${length} characters; at most ${limit} are searched for: give a part of the words.`,
  },
  KIND_NOT_SEARCHED: {
    fault: 'input',
    say: (kind: string, searched: string) =>
      `${kind} is not searched: it has no words of its own. Searched are ${searched}.`,
  },
  CONFIGURATION_INVALID: {
    fault: 'configuration',
    say: (variable: string, value: string, allowed: string) => `${variable} is "${value}"; it must be ${allowed}.`,
  },
  REPORT_UNKNOWN: {
    fault: 'input',
    say: (id: string) => `No report "${id}" is in force; "govgraph export adoptions --csv" names those that are.`,
  },
  RECORD_DAMAGED: {
    fault: 'state',
    say: (path: string, why: string) =>
      `The record cannot be read at "${path}": ${why}. Put the file back from a copy, or take it away and ingest its report again.`,
  },
  STORE_HELD: {
    fault: 'state',
    say: (folder: string, holder: string) =>
      `The graph in "${folder}" is held by ${holder}; end it, or set GOVGRAPH_DATA to another folder.`,
  },
  HOLDER_LOST: {
    fault: 'environment',
    say: (pid: number) =>
      `The server that holds the graph (process ${pid}) ended before the work did; what it had done is kept. Run the command again.`,
  },
  STORE_UNREACHABLE: {
    fault: 'environment',
    say: (uri: string, why: string) =>
      `No Neo4j answers at ${uri}: ${why}. Start it, or set NEO4J_URI to where it is; without NEO4J_URI the embedded graph is used.`,
  },
  STORE_REFUSED: {
    fault: 'configuration',
    say: (uri: string, why: string) =>
      `Neo4j at ${uri} refuses us: ${why}. Check NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE.`,
  },
  STORE_DAMAGED: {
    fault: 'state',
    say: (path: string, why: string) =>
      `The graph in "${path}" cannot be opened: ${why}. Take the file away; the graph is made again from the record.`,
  },
  STORE_OUTDATED: {
    fault: 'state',
    say: (reportId: string) =>
      `The graph was made by an older version of GovGraph: its report "${reportId}" does not list what it gives. "govgraph rebuild", where the record is, makes the graph anew.`,
  },
  STORE_CLOSED: { fault: 'state', say: () => 'The graph is closed; the process is ending. Ask again once it is back.' },
  QUERY_TIMEOUT: {
    fault: 'input',
    say: (milliseconds: number) =>
      `The graph did not answer within ${milliseconds} ms and the query was stopped. Ask for less: a narrower filter or a smaller page.`,
  },
  SEED_INVALID: {
    fault: 'configuration',
    say: (path: string, line: number, rule: string) =>
      `${path} is not valid in line ${line}: ${rule}. Correct it there.`,
  },
  VOCABULARY_INVALID: {
    fault: 'configuration',
    say: (where: string, rule: string) =>
      `The vocabulary is not valid: ${where}: ${rule}. Correct it in seed/vocabulary.`,
  },
  PORT_TAKEN: {
    fault: 'environment',
    say: (host: string, port: number) =>
      `Another program listens on ${host}:${port}; end it, or set PORT to a free one.`,
  },
  GRAPHQL_PARSE_FAILED: { fault: 'input', say: (why: string) => `${why} The query is no GraphQL; correct it there.` },
  GRAPHQL_VALIDATION_FAILED: {
    fault: 'input',
    say: (why: string) => `${why} The schema tells what can be asked: schema/schema.graphql.`,
  },
  QUERY_TOO_LONG: {
    fault: 'input',
    say: (most: number) => `The query has more than ${most} words and signs; ask in several requests.`,
  },
  QUERY_TOO_DEEP: {
    fault: 'input',
    say: (depth: number, most: number) =>
      `The query has ${depth} levels of fields, ${most} are allowed; ask for what lies deeper by its id.`,
  },
  QUERY_TOO_COSTLY: {
    fault: 'input',
    say: (cost: number, most: number) =>
      `The query costs ${cost}, ${most} is the most: lists count their children as often as they may have rows. Give smaller pages or fewer conditions, or ask in several requests.`,
  },
  TOO_MANY_SELECTIONS: {
    fault: 'input',
    say: (most: number) =>
      `The query selects more than ${most} fields where its fragments are written out; ask in several requests.`,
  },
  TOO_MANY_ALIASES: {
    fault: 'input',
    say: (most: number) => `The query has more than ${most} aliases; ask in several requests.`,
  },
  TOO_MANY_DIRECTIVES: {
    fault: 'input',
    say: (most: number) => `The query has more than ${most} directives; leave out what is not needed.`,
  },
  OPERATION_RESOLUTION_FAILURE: { fault: 'input', say: (why: string) => `${why} Say which with operationName.` },
  BAD_USER_INPUT: { fault: 'input', say: (why: string) => why },
  PERSISTED_QUERY_NOT_FOUND: { fault: 'input', say: (why: string) => why },
  PERSISTED_QUERY_INVALID: {
    fault: 'input',
    say: (why: string) =>
      `The persisted query is refused: ${why}. Give "extensions": {"persistedQuery": {"version": 1, "sha256Hash": the SHA-256 of the query in hexadecimal digits}}.`,
  },
  BAD_REQUEST: {
    fault: 'input',
    say: (why: string) => `${why} Send JSON {"query": "…"} by POST to /graphql, with content-type application/json.`,
  },
  REQUEST_TOO_LARGE: {
    fault: 'input',
    say: (bytes: number) => `The request is larger than ${bytes} bytes; ask in several requests.`,
  },
  RATE_LIMITED: {
    fault: 'input',
    say: (perMinute: number, seconds: number) =>
      `More than ${perMinute} requests came from your address within a minute; ask again in ${seconds} s.`,
  },
  OVERLOADED: { fault: 'environment', say: () => 'The server has more to do than it can; ask again in a moment.' },
  CLIENT_GONE: { fault: 'input', say: () => 'The client went away before the answer; its query was stopped.' },
  ADDRESS_UNKNOWN: {
    fault: 'input',
    say: (path: string) => `Nothing is served at "${path}"; GraphQL answers at /graphql.`,
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
  /** Where in the document: `measures[3].status`; null where the failure is of the whole. */
  readonly place: string | null

  constructor(code: FailureCode, message: string, place: string | null = null) {
    super(message)
    this.name = 'Failure'
    this.code = code
    this.fault = failures[code].fault
    this.place = place
  }
}

/** Makes the failure of a code: `throw fail('PLACE_UNKNOWN', name)`. */
export function fail<C extends FailureCode>(code: C, ...values: Parameters<(typeof failures)[C]['say']>): Failure {
  const say = failures[code].say as (...values: unknown[]) => string
  return new Failure(code, say(...values))
}
