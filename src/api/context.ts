import type { Store } from '../store/store.ts'
import { Loaders } from './loaders.ts'
import { Filters } from './resolveFilter.ts'
import type { Snapshot } from './snapshot.ts'

/** What one request works with: one snapshot from its start to its end, and the store behind it. */
export interface Context {
  /** The store, reading under the request's signal and counting its statements. */
  readonly store: Store
  readonly snapshot: Snapshot
  readonly loaders: Loaders
  readonly filters: Filters
  readonly signal: AbortSignal
  /** How many statements the request has sent to the store. */
  readonly statements: { count: number }
}

export interface Request {
  store: Store
  /** `snapshots.current()` when the request came. */
  snapshot: Snapshot
  /** Aborts when the client has gone. */
  signal?: AbortSignal
}

/** A fresh context: loaders, filters and counts belong to one request. */
export function createContext({ store, snapshot, signal = new AbortController().signal }: Request): Context {
  const statements = { count: 0 }
  const counting: Store = {
    ...store,
    read(cypher, params, options) {
      statements.count++
      return store.read(cypher, params, { signal, ...options })
    },
  }
  return {
    store: counting,
    snapshot,
    loaders: new Loaders(counting),
    filters: new Filters(snapshot.index),
    signal,
    statements,
  }
}
