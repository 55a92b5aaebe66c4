import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import neo4j from 'neo4j-driver'

export const NEO4J_VERSION = '5.26.24'

/** Where Neo4j is kept once it was fetched; not in git. */
export const NEO4J_FOLDER = fileURLToPath(new URL('../.neo4j', import.meta.url))

const JARS = join(NEO4J_FOLDER, NEO4J_VERSION)
const READY_LIMIT_MS = 120_000
const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.lang']

export const isFetched = (): boolean => existsSync(JARS)

/** What is missing on this machine to run Neo4j; null where nothing is. */
export function missingForNeo4j(): string | null {
  const java = outputOf('java', ['-version'])
  const version = Number(/version "(\d+)/.exec(java ?? '')?.[1] ?? 0)
  return version >= 17
    ? null
    : `Neo4j ${NEO4J_VERSION} needs Java 17 or newer; ${java ? `found ${version}` : 'none is here'}.`
}

/** Brings Neo4j Community from Maven Central (118 MB), once. */
export function fetchNeo4j(): void {
  if (isFetched()) return
  if (outputOf('mvn', ['-version']) === null)
    throw new Error('Fetching Neo4j needs Maven (mvn): install it, with Java 17 or newer.')
  const building = join(NEO4J_FOLDER, `fetching-${process.pid}`)
  mkdirSync(building, { recursive: true })
  try {
    writeFileSync(join(building, 'pom.xml'), POM)
    const jars = join(building, 'jars')
    const goal = ['-q', '-B', 'dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${jars}`]
    execFileSync('mvn', goal, { cwd: building, stdio: 'inherit' })
    renameSync(jars, JARS)
  } finally {
    rmSync(building, { recursive: true, force: true })
  }
}

export interface Neo4jServer {
  uri: string
  process: ChildProcess
  /** What it says while starting. */
  log: string
}

/** Sizes as Java writes them: `1g`. */
export interface Neo4jMemory {
  heap: string
  /** Of the store's pages; what Neo4j thinks right where it is absent. */
  pageCache?: string
}

/** For a server that lives for minutes: less is spent on compiling it well, and on collecting garbage beside its work. */
export const SHORT_LIVED = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']

/** Starts the fetched Neo4j on a port of 127.0.0.1, without authentication, its data in `home`; gives it once it answers. `flags` are Java's. */
export async function startNeo4j(
  home: string,
  port: number,
  { heap, pageCache }: Neo4jMemory = { heap: '1g' },
  flags: readonly string[] = [],
): Promise<Neo4jServer> {
  mkdirSync(join(home, 'conf'), { recursive: true })
  writeFileSync(join(home, 'conf', 'neo4j.conf'), configurationOf(port, pageCache))
  const log = join(home, 'neo4j.out')
  const output = openSync(log, 'w')
  const server = spawn(
    'java',
    [
      ...['-cp', join(JARS, '*')],
      ...OPENED.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
      ...flags,
      ...[
        `-Xmx${heap}`,
        'org.neo4j.server.CommunityEntryPoint',
        `--home-dir=${home}`,
        `--config-dir=${join(home, 'conf')}`,
      ],
    ],
    { stdio: ['ignore', output, output] },
  )
  const uri = `bolt://127.0.0.1:${port}`
  for (const giveUp = Date.now() + READY_LIMIT_MS; !(await answers(uri)); await wait(200)) {
    if (server.exitCode === null && Date.now() < giveUp) continue
    server.kill()
    throw new Error(`Neo4j did not start on port ${port}:\n${readFileSync(log, 'utf8').slice(-2_000)}`)
  }
  return { uri, process: server, log }
}

/** A port of 127.0.0.1 that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0))
    })
  })
}

async function answers(uri: string): Promise<boolean> {
  const driver = neo4j.driver(uri, undefined, { connectionTimeout: 1_000 })
  try {
    await driver.executeQuery('RETURN 1', {}, { database: 'neo4j' })
    return true
  } catch {
    return false
  } finally {
    await driver.close()
  }
}

const configurationOf = (port: number, pageCache: string | undefined): string =>
  [
    `server.bolt.listen_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'dbms.security.auth_enabled=false',
    'dbms.usage_report.enabled=false',
    ...(pageCache ? [`server.memory.pagecache.size=${pageCache}`] : []),
    '',
  ].join('\n')

/** What a command prints; null where it cannot be run. */
function outputOf(command: string, args: string[]): string | null {
  try {
    return execFileSync('sh', ['-c', `${command} ${args.join(' ')} 2>&1`], { encoding: 'utf8', stdio: 'pipe' })
  } catch {
    return null
  }
}

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>govgraph</groupId>
  <artifactId>neo4j</artifactId>
  <version>1</version>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${NEO4J_VERSION}</version></dependency>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j-bolt</artifactId><version>${NEO4J_VERSION}</version></dependency>
  </dependencies>
</project>
`
