import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Ends the Neo4j that tests of this run have started. */
export default function stopNeo4j() {
  const run = process.env.GOVGRAPH_TEST_RUN
  if (!run) return
  const pid = join(run, 'pid')
  if (existsSync(pid)) process.kill(Number(readFileSync(pid, 'utf8')), 'SIGKILL')
  rmSync(run, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
