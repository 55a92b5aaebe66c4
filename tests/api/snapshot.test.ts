import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openSnapshots, type Snapshots } from '../../src/api/snapshot.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import { projectReference, projectReport } from '../../src/store/project.ts'
import type { Store } from '../../src/store/store.ts'
import { reference } from './fixture/reference.ts'
import { reports } from './fixture/reports.ts'

describe('openSnapshots', () => {
  let store: Store
  let snapshots: Snapshots

  beforeEach(async () => {
    store = await openEmbedded(null)
    await store.migrate()
    await projectReference(store, reference)
  })
  afterEach(async () => {
    await snapshots.close()
    await store.close()
  })

  const load = async (at: number) => {
    const facts = reports[at]
    if (facts) await projectReport(store, facts, reference)
  }

  /** Reads the store, but no measures while they are hidden. */
  const withoutMeasures =
    (areHidden: () => boolean): Store['read'] =>
    async (cypher, ...rest) =>
      areHidden() && cypher.startsWith('MATCH (n:Measure)\n') ? [] : store.read(cypher, ...rest)

  it('holds the graph before any report', async () => {
    snapshots = await openSnapshots(store, { everyMs: 0 })
    expect(snapshots.current()).toMatchObject({ version: 1, extractor: null, index: { size: 0 } })
  })

  it('keeps the same snapshot until the graph changes, and builds the next one beside it', async () => {
    snapshots = await openSnapshots(store, { everyMs: 0 })
    const before = snapshots.current()
    expect(await snapshots.refresh()).toBe(before)
    await load(0)
    expect(snapshots.current()).toBe(before)
    const [after, same] = await Promise.all([snapshots.refresh(), snapshots.refresh()])
    expect(after).toBe(same)
    expect(snapshots.current()).toBe(after)
    expect([before.index.size, after.index.size]).toEqual([0, 4])
    expect(after.version).toBe(await store.version())
  })

  it('looks by itself, and tells of changes', async () => {
    const versions: number[] = []
    snapshots = await openSnapshots(store, { everyMs: 10, onChange: ({ version }) => versions.push(version) })
    await load(0)
    for (let tries = 0; versions.length === 0 && tries < 100; tries++) await wait(20)
    expect(versions).toEqual([await store.version()])
    expect(snapshots.current().index.size).toBe(4)
  })

  it('keeps the last snapshot where the store does not answer, and tells why', async () => {
    const errors: unknown[] = []
    let reachable = true
    const unsteady: Store = {
      ...store,
      version: () => (reachable ? store.version() : Promise.reject(new Error('away'))),
    }
    snapshots = await openSnapshots(unsteady, { everyMs: 10, onError: (error) => errors.push(error) })
    const before = snapshots.current()
    reachable = false
    for (let tries = 0; errors.length === 0 && tries < 100; tries++) await wait(20)
    expect(errors[0]).toEqual(new Error('away'))
    expect(snapshots.current()).toBe(before)
    reachable = true
    await load(1)
    for (let tries = 0; snapshots.current() === before && tries < 100; tries++) await wait(20)
    expect(snapshots.current().index.size).toBe(3)
  })

  it('keeps the last snapshot without a word where the graph changes under the reading until it does not fit', async () => {
    let version = 0
    let torn = false
    const busy: Store = {
      ...store,
      version: async () => (torn ? --version : store.version()),
      read: withoutMeasures(() => torn),
    }
    snapshots = await openSnapshots(busy, { everyMs: 0 })
    const before = snapshots.current()
    await load(0)
    torn = true
    expect(await snapshots.refresh()).toBe(before)
    torn = false
    expect((await snapshots.refresh()).index.size).toBe(4)
  })

  it('fails where the graph stands still and links to what it does not hold', async () => {
    let broken = false
    const wrong: Store = {
      ...store,
      read: withoutMeasures(() => broken),
    }
    snapshots = await openSnapshots(wrong, { everyMs: 0 })
    const before = snapshots.current()
    await load(0)
    broken = true
    await expect(snapshots.refresh()).rejects.toThrow(/which it does not hold/)
    expect(snapshots.current()).toBe(before)
  })

  it('refuses a graph whose reports do not list what they give', async () => {
    snapshots = await openSnapshots(store, { everyMs: 0 })
    await load(0)
    await store.write([{ cypher: 'MATCH (r:Report) SET r.implemented = null' }])
    await expect(snapshots.refresh()).rejects.toThrow(
      'The graph was made by an older version of GovGraph: its report "R-CN-210500-2022" does not list what it gives.',
    )
  })
})
