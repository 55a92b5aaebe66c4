import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, it, jest } from '@jest/globals'
import neo4j from 'neo4j-driver'
import { freePort, isFetched, missingForNeo4j, SHORT_LIVED, startNeo4j } from '../scripts/neo4jServer.ts'

const GIVEN = process.env.GOVGRAPH_TEST_NEO4J_URI
const IS_REQUIRED = process.env.CI === 'true' || process.env.GOVGRAPH_REQUIRE_NEO4J === '1'
const RUN = process.env.GOVGRAPH_TEST_RUN ?? ''
const PATIENCE_MS = 20 * 60_000

// a server that has just started plans its first statements slowly
jest.setTimeout(120_000)

/** Why there is no Neo4j to test on; null where there is one. */
const missing = GIVEN ? null : isFetched() ? missingForNeo4j() : '"npm run neo4j -- fetch" brings it'

/**
 * Runs tests on a real Neo4j: the one of GOVGRAPH_TEST_NEO4J_URI (which must be empty at first and is left empty), else the fetched one, started
 * once for all test files of a run. Where there is none the tests are skipped by name; with CI=true or GOVGRAPH_REQUIRE_NEO4J=1 they fail.
 * Neo4j Community has one database: it is emptied for each suite, and suites wait for one another.
 */
export function describeOnNeo4j(name: string, tests: (uri: () => string) => void): void {
  const title = `${name} (Neo4j)`
  const reason = `needs Neo4j: ${missing}`
  if (missing && IS_REQUIRED) {
    describe(title, () => {
      it(reason, () => {
        throw new Error(reason)
      })
    })
  } else if (missing) {
    describe.skip(`${title}: skipped, ${missing}`, () => it(reason, () => {}))
  } else {
    describe(title, () => {
      let uri = ''
      let isOurTurn = false
      beforeAll(async () => {
        await takeTurn()
        isOurTurn = true
        uri = GIVEN ?? (await startOnce())
        if (GIVEN) await refuseForeignData(GIVEN)
        await emptyNeo4j(uri)
      }, PATIENCE_MS)
      afterAll(async () => {
        if (uri) await emptyNeo4j(uri)
        if (isOurTurn) rmSync(join(RUN, 'turn'), { force: true, recursive: true })
      }, 120_000)
      tests(() => uri)
    })
  }
}

/** Deletes all nodes; constraints and indexes stay. */
export async function emptyNeo4j(uri: string): Promise<void> {
  await query(uri, 'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS')
}

/** Waits until no other suite of this run works on Neo4j. */
async function takeTurn(): Promise<void> {
  const turn = join(RUN, 'turn')
  mkdirSync(RUN, { recursive: true })
  for (const giveUp = Date.now() + PATIENCE_MS; Date.now() < giveUp; await wait(100)) {
    try {
      mkdirSync(turn)
      writeFileSync(join(turn, 'pid'), String(process.pid))
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      if (isAbandoned(join(turn, 'pid'))) rmSync(turn, { recursive: true, force: true })
    }
  }
  throw new Error('Another suite holds Neo4j.')
}

/** A worker runs one suite after another: what it still holds itself was left by a suite that broke off. */
function isAbandoned(pidFile: string): boolean {
  let pid: number
  try {
    pid = Number(readFileSync(pidFile, 'utf8'))
  } catch {
    // its holder ends its turn at this moment
    return false
  }
  if (pid === process.pid) return true
  try {
    process.kill(pid, 0)
    return false
  } catch {
    return true
  }
}

/** The suite whose turn it is starts Neo4j where none before it did. */
async function startOnce(): Promise<string> {
  const started = join(RUN, 'uri')
  if (existsSync(started)) return readFileSync(started, 'utf8')
  const server = await startNeo4j(join(RUN, 'home'), await freePort(), { heap: '1g' }, SHORT_LIVED)
  server.process.unref()
  writeFileSync(join(RUN, 'pid'), String(server.process.pid))
  writeFileSync(started, server.uri)
  return server.uri
}

/** Once a run: what is not ours is not deleted. */
async function refuseForeignData(uri: string): Promise<void> {
  const checked = join(RUN, 'checked')
  if (existsSync(checked)) return
  const [row] = await query(uri, 'MATCH (n) RETURN count(n) AS nodes')
  if (row?.nodes !== 0)
    throw new Error(`GOVGRAPH_TEST_NEO4J_URI (${uri}) is not empty: tests delete all that is there.`)
  writeFileSync(checked, '')
}

async function query(uri: string, cypher: string): Promise<Record<string, unknown>[]> {
  const driver = neo4j.driver(uri, undefined, { disableLosslessIntegers: true })
  const session = driver.session({ database: 'neo4j' })
  try {
    return (await session.run(cypher)).records.map((record) => record.toObject())
  } finally {
    await session.close()
    await driver.close()
  }
}
