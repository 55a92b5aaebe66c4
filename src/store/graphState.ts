import { randomUUID } from 'node:crypto'
import type { Run, Store } from './store.ts'

/** What the node `GraphState` says of the graph as a whole. */
export interface GraphState {
  /** Made up when the graph was first written: versions of two graphs are not to be compared. null for an empty graph. */
  graphId: string | null
  version: number
  /** `contentHash` at this version; null where nobody has computed it since the last write. */
  hash: string | null
  /** Version of the vocabulary in the graph; null for an empty graph. */
  vocabulary: string | null
  /** The reader of the newest report written; null where there is none. */
  extractor: string | null
}

const EMPTY: GraphState = { graphId: null, version: 0, hash: null, vocabulary: null, extractor: null }

export async function readGraphState(store: Store): Promise<GraphState> {
  const rows = await store.read(
    `MATCH (s:GraphState) WHERE s.id = 'graph'
     RETURN s.graphId AS graphId, s.version AS version, s.hash AS hash, s.vocabulary AS vocabulary, s.extractor AS extractor`,
  )
  return (rows[0] as unknown as GraphState | undefined) ?? EMPTY
}

export async function graphVersion(store: Store): Promise<number> {
  const rows = await store.read(`MATCH (s:GraphState) WHERE s.id = 'graph' RETURN s.version AS version`)
  return (rows[0]?.version as number | undefined) ?? 0
}

/** Opens a transaction that changes the graph: raises the version, which holds off other writers until it ends. */
export async function beginWriting(run: Run): Promise<void> {
  await run(
    `MERGE (s:GraphState {id: 'graph'})
     SET s.graphId = coalesce(s.graphId, $graphId), s.version = coalesce(s.version, 0) + 1, s.hash = null`,
    { graphId: randomUUID() },
  )
}
