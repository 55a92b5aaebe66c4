import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder for what the workers of one run share: the Neo4j that the first of them to need one starts. */
export default function prepareRun() {
  process.env.GOVGRAPH_TEST_RUN = mkdtempSync(join(tmpdir(), 'govgraph-neo4j-'))
}
