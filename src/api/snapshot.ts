import { type AdoptionIndex, buildAdoptionIndex } from '../analysis/adoptionIndex.ts'
import { buildLinkIndex, type LinkIndex } from '../analysis/linkIndex.ts'
import { namedNodes } from '../analysis/namedNodes.ts'
import { buildNameIndex, type NameIndex } from '../analysis/nameIndex.ts'
import { inTurns } from '../analysis/steps.ts'
import { type GraphState, readGraphState } from '../store/graphState.ts'
import { hasPassages } from '../store/passages.ts'
import type { Store } from '../store/store.ts'
import { readIndexRows } from './readIndexRows.ts'

/** The graph as of one version. */
export interface Snapshot extends GraphState {
  readonly index: AdoptionIndex
  readonly links: LinkIndex
  readonly names: NameIndex
  /** Whether claims have quotes that can be searched. */
  readonly passages: boolean
  /** How long reading and building it took. */
  readonly builtInMs: number
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

/** Reads the first snapshot and keeps it current: a new one is built beside the old one, which serves until then. */
export async function openSnapshots(store: Store, options: SnapshotOptions = {}): Promise<Snapshots> {
  const { everyMs = 1000, onError, onChange } = options
  let current = await readSnapshot(store)
  let running: Promise<Snapshot> | undefined
  const refresh = () => {
    running ??= renew().finally(() => {
      running = undefined
    })
    return running
  }
  const renew = async () => {
    const version = await store.version()
    if (version === current.version) return current
    try {
      current = await readSnapshot(store)
    } catch (error) {
      // read in pieces while the graph was changed, nodes may miss what they link to; the next look reads it anew
      if ((await store.version()) === version) throw error
      return current
    }
    onChange?.(current)
    return current
  }
  const timer =
    everyMs > 0 ? setInterval(() => refresh().catch((error) => onError?.(error)), everyMs).unref() : undefined
  return {
    current: () => current,
    refresh,
    async close() {
      clearInterval(timer)
      await running?.catch(() => {})
    },
  }
}

const MOST_READINGS = 5
/** A whole nation takes longer to read than a query may. */
const PATIENCE_MS = 10 * 60_000

/** Reads all at one version: again where the graph changed meanwhile. */
async function readSnapshot(store: Store, readings = MOST_READINGS): Promise<Snapshot> {
  const begun = performance.now()
  const state = await readGraphState(store)
  const patient: Store = {
    ...store,
    read: (cypher, params) => store.read(cypher, params, { timeoutMs: PATIENCE_MS }),
  }
  const [rows, passages] = await Promise.all([readIndexRows(patient), hasPassages(patient)])
  if (readings > 1 && (await store.version()) !== state.version) return readSnapshot(store, readings - 1)
  const index = await inTurns(buildAdoptionIndex(rows))
  const links = await inTurns(buildLinkIndex(index, rows.links))
  const names = await inTurns(buildNameIndex(namedNodes(index)))
  return { ...state, index, links, names, passages, builtInMs: performance.now() - begun }
}
