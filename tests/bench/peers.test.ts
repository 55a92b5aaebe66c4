import { beforeAll, describe, expect, it, jest } from '@jest/globals'
import { Neo4jGraphQL } from '@neo4j/graphql'
import { parse, validate } from 'graphql'
import { difference } from '../../bench/peers/answers.ts'
import { loadNation, reportsOf } from '../../bench/peers/loadNation.ts'
import { nationOf } from '../../bench/peers/nation.ts'
import { type Sample, sampleOf } from '../../bench/peers/sample.ts'
import { PEER_TYPES } from '../../bench/peers/servers/neo4jGraphqlTypes.ts'
import { SHAPES } from '../../bench/peers/shapes/shapes.ts'
import { statementsOf } from '../../bench/peers/statements.ts'
import { buildGraphSchema } from '../../src/api/schema.ts'
import { openSnapshots, type Snapshots } from '../../src/api/snapshot.ts'
import { loadReference } from '../../src/load/reference.ts'
import { contentHash } from '../../src/store/contentHash.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import { projectReference, projectReports } from '../../src/store/project.ts'
import type { Params, Store } from '../../src/store/store.ts'
import { describeOnEachEngine } from '../contract/engines.ts'

// whole divisions and vocabulary are loaded, on a machine that may be busy
jest.setTimeout(120_000)

const ADOPTIONS = 200
const nation = nationOf(loadReference())

describe('the nation of the benchmark', () => {
  it('is the graph that loading its reports gives', async () => {
    const [written, projected] = [await openEmbedded(null), await openEmbedded(null)]
    await loadNation(written, nation, ADOPTIONS)
    await projected.migrate()
    await projectReference(projected, nation.reference)
    await projectReports(projected, reportsOf(nation, ADOPTIONS), nation.reference)
    expect(await contentHash(written)).toBe(await contentHash(projected))
    await Promise.all([written.close(), projected.close()])
  })
})

describe('the questions of the benchmark', () => {
  it('are valid for GovGraph', () => {
    expect(SHAPES.flatMap(({ govgraph }) => validate(buildGraphSchema(), parse(govgraph)))).toEqual([])
  })

  it('are valid for @neo4j/graphql', async () => {
    const schema = await new Neo4jGraphQL({ typeDefs: PEER_TYPES }).getSchema()
    expect(SHAPES.flatMap(({ neo4jGraphql }) => validate(schema, parse(neo4jGraphql)))).toEqual([])
  })
})

describeOnEachEngine('the questions of the benchmark', (open, engine) => {
  let store: Store
  let snapshots: Snapshots
  let sample: Sample
  beforeAll(async () => {
    store = await open()
    await loadNation(store, nation, ADOPTIONS)
    snapshots = await openSnapshots(store, { everyMs: 0 })
    sample = sampleOf(snapshots.current().index)
  }, 300_000)

  it.each(SHAPES.map((shape) => [`${shape.key} ${shape.name}`, shape] as const))('answers %s', async (_, shape) => {
    const { compared = (answer) => answer } = shape
    let total = 0
    for (const variables of [...shape.variables(sample), {}].slice(0, 12)) {
      const { answer, rows } = await statementsOf(store, snapshots, shape.govgraph, variables)
      total += rows
      // full-text indexes are the benchmark's own
      if (engine === 'neo4j' && !shape.cypher.includes('fulltext'))
        expect(difference(compared(answer), compared(await store.read(shape.cypher, variables as Params)))).toBeNull()
      if (rows > 0) break
    }
    // a small nation has nothing to say of some places
    expect(total).toBeGreaterThan(0)
  })
})
