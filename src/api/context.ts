import type { Store } from '../store/store.ts'
import type { Snapshot } from './snapshot.ts'

/** What one request works with: one snapshot from its start to its end, and the store behind it. */
export interface Context {
  /** The store, reading under the request's signal and counting its statements. */
  readonly store: Store
  readonly snapshot: Snapshot
  readonly signal: AbortSignal
  readonly statements: { count: number }
}

export interface Request {
  store: Store
  /** `snapshots.current()` when the request came. */
  snapshot: Snapshot
  /** Aborts when the client has gone. */
  signal?: AbortSignal
}

/** A fresh context: loaders and counts belong to one request. */
export declare function createContext(request: Request): Context
