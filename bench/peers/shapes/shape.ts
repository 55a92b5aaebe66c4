import type { Sample } from '../sample.ts'

/** A question that is put to all peers with the same variables; fields stand in the same order of names, so that answers can be compared. */
export interface Shape {
  /** Number in the list of shapes, with a letter where it has several forms. */
  key: string
  name: string
  /** How many times as fast as @neo4j/graphql it must be, at p50 and p95. */
  floor: number
  /** Its rows come from an index in its own order, or from the adoption index: db hits stay in proportion to them. */
  indexed: boolean
  variables(sample: Sample): readonly object[]
  /** GraphQL for GovGraph. */
  govgraph: string
  /** GraphQL for @neo4j/graphql. */
  neo4jGraphql: string
  /** Why @neo4j/graphql cannot say it, and what its users ask instead: then its answer is not compared. */
  nearest?: string
  cypher: string
  /** What of an answer the peers must agree in; all of it where this is not given. */
  compared?: (answer: unknown) => unknown
}
