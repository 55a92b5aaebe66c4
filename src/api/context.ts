import { setMaxListeners } from 'node:events'
import { fail } from '../model/failures.ts'
import { DEFAULT_TIMEOUT_MS } from '../store/deadline.ts'
import type { Store } from '../store/store.ts'
import { Loaders } from './loaders.ts'
import { Filters } from './resolveFilter.ts'
import type { Snapshot } from './snapshot.ts'

/** What one request works with: one snapshot from its start to its end, and the store behind it. */
export interface Context {
  /** The store, reading under the request's signal and counting its statements. */
  readonly store: Store
  /** The store itself, for what requests share: it goes on where one of them is gone. */
  readonly shared: Store
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
  /** 30,000 where it is absent. */
  timeoutMs?: number
}

/** A fresh context: loaders, filters and counts belong to one request. All its statements together have `timeoutMs`, then QUERY_TIMEOUT. */
export function createContext({
  store,
  snapshot,
  signal = new AbortController().signal,
  timeoutMs = DEFAULT_TIMEOUT_MS,
}: Request): Context {
  const statements = { count: 0 }
  const end = performance.now() + timeoutMs
  // each running statement listens to it
  setMaxListeners(0, signal)
  const counting: Store = {
    ...store,
    async read(cypher, params, options) {
      const left = Math.ceil(end - performance.now())
      if (left <= 0) throw fail('QUERY_TIMEOUT', timeoutMs)
      statements.count++
      return store.read(cypher, params, { signal, timeoutMs: left, ...options })
    },
  }
  return {
    store: counting,
    shared: store,
    snapshot,
    loaders: new Loaders(counting),
    filters: new Filters(snapshot.index),
    signal,
    statements,
  }
}
