/** A value that a statement takes or gives: what both engines have in common. */
export type Value = null | boolean | number | string | Value[] | { [key: string]: Value }
export type Row = Record<string, Value>
export type Params = Record<string, Value>

export interface Statement {
  cypher: string
  params?: Params
}

export interface ReadOptions {
  /** Stops the statement in Neo4j; the embedded engine runs it to its end and the answer is dropped. Rejects with the signal's reason. */
  signal?: AbortSignal
  /** Rejects with QUERY_TIMEOUT after this time; 30,000 without it. */
  timeoutMs?: number
}

/** Runs a statement in a transaction; its rows in the order of the statement. */
export type Run = (cypher: string, params?: Params) => Promise<Row[]>

/** The port to a graph database. It knows no kind; one Cypher text serves both engines. */
export interface Store {
  readonly engine: 'neo4j' | 'embedded'
  /** Runs one reading statement; rows in the order of the statement. */
  read(cypher: string, params?: Params, options?: ReadOptions): Promise<Row[]>
  /** Runs all statements in one transaction: all or nothing. */
  write(statements: readonly Statement[]): Promise<void>
  /** Reads and writes in one transaction: all or nothing. `work` runs once more where the engine gave up the first time. */
  transaction<T>(work: (run: Run) => Promise<T>): Promise<T>
  /** Makes constraints and indexes that are not there yet; full-text indexes are filled then. */
  migrate(): Promise<void>
  /** The graph's version: every write of the loader raises it. 0 for an empty graph. */
  version(): Promise<number>
  close(): Promise<void>
}
