import type { Store } from './store.ts'

/** The graph as lines in order, one for each node and link: canonical JSON. The same graph gives the same lines on either engine. */
export declare function contentOf(store: Store): AsyncGenerator<string>

/** SHA-256 over `contentOf`, 64 hexadecimal digits. */
export declare function contentHash(store: Store): Promise<string>

export interface GraphDifference {
  /** Lines of the first graph that the second has not, at most `limit`. */
  missing: string[]
  /** Lines of the second graph that the first has not, at most `limit`. */
  unexpected: string[]
}

/** What tells two graphs apart; both lists empty where they are equal. */
export declare function graphDifference(expected: Store, found: Store, limit?: number): Promise<GraphDifference>
