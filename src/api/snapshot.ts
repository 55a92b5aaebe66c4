import type { Store } from '../store/store.ts'

/** The graph as of one version. */
export interface Snapshot {
  readonly version: number
  readonly hash: string
  /** Version of the vocabulary the graph was made with. */
  readonly vocabulary: string
  readonly extractor: string
}

export interface Snapshots {
  /** The newest complete snapshot; the same object until the graph's version changes. */
  current(): Snapshot
  /** Looks at the graph's version now, and builds anew where it changed. */
  refresh(): Promise<Snapshot>
  /** Stops looking; a running refresh ends first. */
  close(): Promise<void>
}

export interface SnapshotOptions {
  /** How often the graph's version is asked for; 0 for never. 1,000 by default. */
  everyMs?: number
  /** Told when the store could not be asked or read; the last snapshot stays. */
  onError?: (error: unknown) => void
  onChange?: (snapshot: Snapshot) => void
}

/** Reads the first snapshot and keeps it current. */
export declare function openSnapshots(store: Store, options?: SnapshotOptions): Promise<Snapshots>
