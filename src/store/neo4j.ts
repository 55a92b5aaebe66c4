import type { Store } from './store.ts'

export interface Neo4jAddress {
  uri: string
  user?: string
  password?: string
  database?: string
}

/** Connects to a Neo4j server. Throws STORE_UNREACHABLE where none answers, STORE_REFUSED where it refuses us. */
export declare function openNeo4j(address: Neo4jAddress): Promise<Store>
