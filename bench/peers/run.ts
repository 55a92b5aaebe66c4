/**
 * How fast GovGraph answers beside others: `npm run bench:peers`. On one Neo4j that holds a synthetic nation it asks GovGraph,
 * @neo4j/graphql and hand-written Cypher the same questions in turn, compares their answers, and tells where a floor is missed.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { fetchNeo4j, missingForNeo4j } from '../../scripts/neo4jServer.ts'
import { loadReference } from '../../src/load/reference.ts'
import { MANY, misses } from './judge.ts'
import { measureEmbedded, measureOnNeo4j } from './measure.ts'
import { nationOf } from './nation.ts'
import { printBenchmarks, printResult, worstOf } from './report.ts'
import { keepResult, keptResults } from './results.ts'
import { SHAPES } from './shapes/shapes.ts'

const USAGE = `npm run bench:peers [-- --size 1000000 --engine neo4j|embedded --shapes 1,5,7 --clients 1,32 --requests 300 --seconds 4 --soak 100000]
Loads a nation of so many adoptions (once; kept in .neo4j) and prints how fast it is answered from. A run of all shapes and clients is written
to docs/benchmarks.md. Ends with 1 where a floor is missed.`
const DOCUMENT = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url))
const FINDINGS = fileURLToPath(new URL('findings.md', import.meta.url))

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '1000000' },
    engine: { type: 'string', default: 'neo4j' },
    shapes: { type: 'string' },
    clients: { type: 'string', default: `1,${MANY}` },
    requests: { type: 'string', default: '300' },
    seconds: { type: 'string', default: '4' },
    soak: { type: 'string', default: '100000' },
    help: { type: 'boolean', default: false },
  },
})
const [size, requests, seconds, soak] = [values.size, values.requests, values.seconds, values.soak].map(Number) as [
  number,
  number,
  number,
  number,
]
const clients = values.clients.split(',').map(Number)
const asked = values.shapes?.split(',')
const shapes = SHAPES.filter(
  ({ key }) => !asked || asked.some((each) => each === key || each === key.replace(/\D/, '')),
)
const isSound = size > 0 && requests > 0 && seconds > 0 && soak >= 0 && clients.every((each) => each > 0)
if (values.help || !isSound || shapes.length === 0 || !['neo4j', 'embedded'].includes(values.engine)) {
  console.error(USAGE)
  process.exit(values.help ? 0 : 78)
}
const missing = missingForNeo4j()
if (missing) {
  console.error(missing)
  process.exit(78)
}
fetchNeo4j()

const measure = values.engine === 'neo4j' ? measureOnNeo4j : measureEmbedded
const result = await measure(nationOf(loadReference()), size, shapes, {
  clients,
  amount: { requests, milliseconds: 30_000 },
  seconds,
  soak: asked ? 0 : soak,
  say: (line) => console.error(line),
})
console.log(printResult(result).slice(0, -1).join('\n'))
if (!asked && clients.includes(MANY)) {
  keepResult(result)
  writeFileSync(DOCUMENT, printBenchmarks(keptResults(), readFileSync(FINDINGS, 'utf8')))
}
console.log(worstOf(result))
process.exitCode = misses(result).length > 0 ? 1 : 0
