import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fetchNeo4j, missingForNeo4j, NEO4J_FOLDER, NEO4J_VERSION, startNeo4j } from './neo4jServer.ts'

const USAGE = `npm run neo4j [-- fetch] [-- --port 7687 --home FOLDER]
Brings Neo4j ${NEO4J_VERSION} from Maven Central into .neo4j (once) and runs it in the foreground; with "fetch" only brings it.`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    port: { type: 'string', default: '7687' },
    home: { type: 'string', default: join(NEO4J_FOLDER, 'home') },
    help: { type: 'boolean', default: false },
  },
})
const port = Number(values.port)
if (values.help || !(port > 0 && port < 65_536) || positionals.some((word) => word !== 'fetch')) {
  console.error(USAGE)
  process.exit(values.help ? 0 : 78)
}
const missing = missingForNeo4j()
if (missing) {
  console.error(missing)
  process.exit(78)
}
try {
  fetchNeo4j()
  console.log(`Neo4j ${NEO4J_VERSION} is in ${NEO4J_FOLDER}.`)
  if (!positionals.includes('fetch')) {
    const { uri, process: server } = await startNeo4j(values.home, port)
    console.log(`Neo4j answers at ${uri}, without user and password, its data in ${values.home}.`)
    console.log(`NEO4J_URI=${uri} npm start`)
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill('SIGTERM'))
    server.once('exit', (code) => process.exit(code === 143 ? 0 : (code ?? 0)))
  }
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}
