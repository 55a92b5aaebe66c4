import { afterAll, describe } from '@jest/globals'
import { openEmbedded } from '../../src/store/embedded.ts'
import { openNeo4j } from '../../src/store/neo4j.ts'
import type { Store } from '../../src/store/store.ts'
import { describeOnNeo4j, emptyNeo4j } from '../neo4j.ts'

/** Opens an empty, migrated store; it is closed after the suite. On Neo4j each call empties the one database. */
export type Open = () => Promise<Store>

/** Runs a suite on the embedded engine, in memory, and on a real Neo4j. */
export function describeOnEachEngine(name: string, tests: (open: Open, engine: Store['engine']) => void): void {
  describe(`${name} (embedded)`, () =>
    tests(
      opener(() => openEmbedded(null)),
      'embedded',
    ))
  describeOnNeo4j(name, (uri) => {
    const open = async () => {
      await emptyNeo4j(uri())
      return openNeo4j({ uri: uri() })
    }
    tests(opener(open), 'neo4j')
  })
}

function opener(open: Open): Open {
  const opened: Store[] = []
  afterAll(async () => {
    for (const store of opened) await store.close()
  })
  return async () => {
    const store = await open()
    opened.push(store)
    await store.migrate()
    return store
  }
}
