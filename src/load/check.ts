import { contentHash, graphDifference } from '../store/contentHash.ts'
import { openEmbedded } from '../store/embedded.ts'
import type { LoadEvent } from './loader.ts'
import { type Projection, rebuildGraph } from './synchronise.ts'

const SHOWN = 100

/** Makes a second graph from the record, in memory, and compares: gives the differences, at most 100 a side, or the hash of both. */
export async function* check(projection: Projection): AsyncGenerator<LoadEvent> {
  const expected = await openEmbedded(null)
  try {
    await expected.migrate()
    for await (const step of rebuildGraph({ ...projection, store: expected })) yield { kind: 'progress', ...step }
    const { missing, unexpected } = await graphDifference(expected, projection.store, SHOWN)
    for (const line of missing) yield { kind: 'difference', side: 'missing', line }
    for (const line of unexpected) yield { kind: 'difference', side: 'unexpected', line }
    if (missing.length + unexpected.length === 0) yield { kind: 'hash', hash: await contentHash(expected) }
  } finally {
    await expected.close()
  }
}
