import type { Driver } from 'neo4j-driver'
import type { Snapshots } from '../../src/api/snapshot.ts'
import type { Store } from '../../src/store/store.ts'
import { difference } from './answers.ts'
import type { Asked } from './asked.ts'
import type { ShapeResult } from './results.ts'
import { dbHits, statementsOf } from './statements.ts'
import { answerOf, type Target } from './timings.ts'

/** Askings whose answers are compared, and whose statements are profiled. */
const LOOKED_AT = 6

/** Compares the peers' answers with GovGraph's, counts what GovGraph asks of the store, and where there is a driver, what that costs. */
export async function lookAt(
  { shape, variables, targets }: Asked,
  { store, snapshots }: { store: Store; snapshots: Snapshots },
  driver: Driver | null,
): Promise<ShapeResult> {
  const { key, name, floor, indexed, nearest = null, compared = (answer) => answer } = shape
  const result: ShapeResult = {
    ...{ key, name, floor, indexed, nearest, refused: null, differences: [] },
    ...{ statements: 0, levels: 0, rows: 0, hits: null, timings: {} },
  }
  const { govgraph, ...others } = targets
  if (!govgraph) return result
  const looked = variables.slice(0, LOOKED_AT)
  const hits = { govgraph: 0, cypher: 0 }
  for (const [at, each] of looked.entries()) {
    const asked = await statementsOf(store, snapshots, shape.govgraph, each)
    result.statements = Math.max(result.statements, asked.statements.length)
    result.levels = Math.max(result.levels, asked.levels)
    result.rows += asked.rows / looked.length
    for (const { cypher, params } of driver ? [...asked.statements] : []) {
      hits.govgraph += (await dbHits(driver as Driver, cypher, params)) / looked.length
    }
    if (driver) hits.cypher += (await dbHits(driver, shape.cypher, each)) / looked.length
    const ours = await answerTo(govgraph, at)
    for (const [peer, target] of Object.entries(others)) {
      const theirs = await answerTo(target, at).catch((error: Error) => error)
      if (peer === 'neo4jGraphql' && theirs instanceof Error) result.refused = theirs.message
      else if (peer === 'neo4jGraphql' && nearest !== null) continue
      else {
        const parted = theirs instanceof Error ? theirs.message : difference(compared(ours), compared(theirs))
        if (parted) result.differences.push(`asking ${at + 1}, ${peer}: ${parted}`)
      }
    }
  }
  if (driver) result.hits = hits
  return result
}

/** GraphQL's data, or the rows of a statement. */
async function answerTo(target: Target, at: number): Promise<unknown> {
  const given = await answerOf(target, target.bodies[at] as Buffer)
  return (given as { data?: unknown }).data ?? given
}
