import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { madeFacts } from '../record/madeFacts.ts'
import { all, type TemporaryGraph, temporaryGraphs } from './temporaryGraph.ts'

const ID = 'R-CN-210500-2019'
const facts = madeFacts('one', { year: 2019 })

const temporaryGraph = temporaryGraphs()
let made: TemporaryGraph
beforeEach(async () => {
  made = await temporaryGraph()
})
afterEach(() => made.remove())

describe('a graph and its record', () => {
  it('are equal after loading, by one hash', async () => {
    await made.load(facts)
    const events = await all(made.loader.check())
    expect(events.filter(({ kind }) => kind !== 'progress')).toEqual([{ kind: 'hash', hash: await made.hash() }])
  })

  it('come together at start where a crash came between the record and the graph', async () => {
    await made.load(facts)
    const whole = await made.hash()
    await all(made.loader.remove(ID))
    await made.graph.record.put(facts, null)
    await made.reopen()
    expect(await made.hash()).toBe(whole)

    await made.graph.record.remove(facts.source.sha256)
    await made.reopen()
    expect(made.graph.record.versions.inForceOf(ID)).toBeUndefined()
    expect((await made.graph.store.read('MATCH (r:Report) WHERE r.year = 2019 RETURN r.id AS id')).length).toBe(0)
  })

  it('are compared line by line: what the graph lacks, and what it has beyond', async () => {
    await made.load(facts)
    await made.graph.store.write([{ cypher: `MATCH (r:Report) WHERE r.id = '${ID}' SET r.title = 'x'` }])
    const events = await all(made.loader.check())
    expect(events.filter(({ kind }) => kind !== 'progress')).toEqual([
      { kind: 'difference', side: 'missing', line: expect.stringContaining(ID) },
      { kind: 'difference', side: 'unexpected', line: expect.stringContaining('"x"') },
    ])
  })

  it('are equal again after a rebuild, with a version that went on rising', async () => {
    await made.load(facts)
    const [hash, version] = [await made.hash(), await made.graph.store.version()]
    await made.graph.store.write([{ cypher: `MATCH (r:Report) WHERE r.id = '${ID}' SET r.title = 'x'` }])
    await all(made.loader.rebuild())
    expect(await made.hash()).toBe(hash)
    expect(await made.graph.store.version()).toBeGreaterThan(version)
  })

  it('are equal again where the graph was deleted', async () => {
    await made.load(facts)
    const hash = await made.hash()
    await made.graph.close()
    rmSync(join(made.folder, 'graph'), { recursive: true })
    await made.reopen()
    expect(await made.hash()).toBe(hash)
  })

  it('are equal again where the graph’s file was damaged', async () => {
    await made.load(facts)
    const hash = await made.hash()
    await made.graph.close()
    for (const name of readdirSync(join(made.folder, 'graph'))) {
      rmSync(join(made.folder, 'graph', name), { recursive: true })
      writeFileSync(join(made.folder, 'graph', name), 'no graph')
    }
    await made.reopen()
    expect(await made.hash()).toBe(hash)
  })

  it('are made anew where another version of the program made the graph', async () => {
    const hash = await made.hash()
    await made.graph.store.write([
      { cypher: "MATCH (s:GraphState) WHERE s.id = 'graph' SET s.madeBy = 'other'" },
      { cypher: "MATCH (m:Measure) SET m.name = 'renamed'" },
    ])
    await made.reopen()
    expect(await made.hash()).toBe(hash)
  })

  it('are made anew where a rebuild was broken off while it emptied the graph', async () => {
    await made.load(facts)
    const hash = await made.hash()
    await made.graph.store.write([
      { cypher: "MATCH (s:GraphState) WHERE s.id = 'graph' SET s.madeBy = 'being cleared', s.vocabulary = null" },
      { cypher: 'MATCH (c:Claim) DETACH DELETE c' },
    ])
    await made.reopen()
    expect(await made.hash()).toBe(hash)
  })

  it('are left alone at start where they are equal', async () => {
    await made.load(facts)
    const version = await made.graph.store.version()
    await made.reopen()
    expect(await made.graph.store.version()).toBe(version)
  })
})
