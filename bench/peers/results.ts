import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NEO4J_FOLDER } from '../../scripts/neo4jServer.ts'
import type { Timing } from './timings.ts'

/** Who answers: GovGraph on Neo4j; @neo4j/graphql; hand-written Cypher; GovGraph embedded. */
export type Peer = 'govgraph' | 'neo4jGraphql' | 'cypher' | 'embedded'

export interface ShapeResult {
  key: string
  name: string
  floor: number
  indexed: boolean
  nearest: string | null
  /** The error of @neo4j/graphql, where it has no answer. */
  refused: string | null
  /** Where answers to the same variables part. */
  differences: string[]
  /** What GovGraph asks of the store for it, and how many of its statements wait for one another. */
  statements: number
  levels: number
  rows: number
  /** Means over several askings. */
  hits: { govgraph: number; cypher: number } | null
  /** By the number of clients. */
  timings: Record<number, Partial<Record<Peer, Timing>>>
}

export interface Soak {
  requests: number
  errors: number
  /** Resident memory in MB after each tenth of the requests. */
  memory: number[]
}

export interface Result {
  engine: 'neo4j' | 'embedded'
  /** Adoptions asked for, and what the graph holds of each kind. */
  size: number
  counts: Record<string, number>
  machine: string
  /** From the start of the server's process until it answers, in milliseconds. */
  readyMs: number
  pages: PageResult[]
  shapes: ShapeResult[]
  soak: Soak | null
}

/** Db hits of a page of a list that an index holds in its order. */
export interface PageResult {
  name: string
  rows: number
  hits: number
}

const FOLDER = join(NEO4J_FOLDER, 'nations', 'results')

/** Keeps a whole run, beside those of other sizes. */
export function keepResult(result: Result): void {
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(join(FOLDER, `${result.engine}-${result.size}.json`), JSON.stringify(result, null, 2))
}

/** The last whole run of each engine and size, Neo4j first, large before small. */
export function keptResults(): Result[] {
  return readdirSync(FOLDER)
    .map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Result)
    .sort((a, b) => (a.engine === b.engine ? b.size - a.size : a.engine === 'neo4j' ? -1 : 1))
}
