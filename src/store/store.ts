/** A value that a statement takes or gives: what both engines have in common. */
export type Value = null | boolean | number | string | Value[] | { [key: string]: Value }
export type Row = Record<string, Value>
export type Params = Record<string, Value>

export interface Statement {
  cypher: string
  params?: Params
}

export interface ReadOptions {
  /** Stops the statement in Neo4j; the embedded engine runs it to its end and the answer is dropped. */
  signal?: AbortSignal
  timeoutMs?: number
}

/** The port to a graph database. It knows no kind; one Cypher text serves both engines. */
export interface Store {
  readonly engine: 'neo4j' | 'embedded'
  /** Runs one reading statement; rows in the order of the statement. */
  read(cypher: string, params?: Params, options?: ReadOptions): Promise<Row[]>
  /** Runs all statements in one transaction: all or nothing. */
  write(statements: readonly Statement[]): Promise<void>
  /** Makes constraints and indexes that are not there yet. */
  migrate(): Promise<void>
  /** The graph's version: every write of the loader raises it. 0 for an empty graph. */
  version(): Promise<number>
  close(): Promise<void>
}
