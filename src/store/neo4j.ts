import neo4j, { type Driver, type Neo4jError, type Session, type Transaction } from 'neo4j-driver'
import { type Failure, fail } from '../model/failures.ts'
import { DEFAULT_TIMEOUT_MS, withDeadline } from './deadline.ts'
import { fullTextIndexes, neo4jSchema } from './graphSchema.ts'
import { graphVersion } from './graphState.ts'
import type { Params, Row, Run, Store, Value } from './store.ts'
import { turnsFor } from './turns.ts'

export interface Neo4jAddress {
  /** `bolt://`, `neo4j://`, `bolt+s://`, `neo4j+s://` … */
  uri: string
  /** No authentication where user and password are absent. */
  user?: string | undefined
  password?: string | undefined
  /** `neo4j` where absent. */
  database?: string | undefined
}

const RETRY_AFTER_MS = 100
/** A full-text index of a national graph takes minutes to fill. */
const POPULATION_S = 3_600
const CONNECTIONS = 100

/** Connects to a Neo4j server. Throws STORE_UNREACHABLE where none answers, STORE_REFUSED where it refuses us, CONFIGURATION_INVALID for an address of another form. */
export async function openNeo4j({ uri, user, password, database = 'neo4j' }: Neo4jAddress): Promise<Store> {
  const driver = connect(uri, user, password)
  const takeTurn = turnsFor(CONNECTIONS)
  let closed = false

  const session = (mode: 'READ' | 'WRITE'): Session => {
    if (closed) throw fail('STORE_CLOSED')
    return driver.session({ database, defaultAccessMode: mode })
  }

  const store: Store = {
    engine: 'neo4j',
    read: (cypher, params, options = {}) =>
      retried(uri, async () => {
        const { timeoutMs = DEFAULT_TIMEOUT_MS } = options
        const run = async (stopped: AbortSignal) => {
          const reader = session('READ')
          const close = () => void reader.close().catch(() => {})
          stopped.addEventListener('abort', close, { once: true })
          try {
            const { records } = await reader.run(cypher, wrapped(params), { timeout: timeoutMs })
            return records.map(rowOf)
          } finally {
            close()
          }
        }
        try {
          return await withDeadline((stopped) => takeTurn(() => run(stopped), stopped), options)
        } catch (error) {
          throw isTimeout(error) ? fail('QUERY_TIMEOUT', timeoutMs) : error
        }
      }),
    write: (statements) =>
      store.transaction(async (run) => {
        for (const { cypher, params } of statements) await run(cypher, params)
      }),
    transaction: (work) =>
      retried(uri, async () => {
        const writer = session('WRITE')
        try {
          return await inTransaction(writer.beginTransaction(), work)
        } finally {
          await writer.close().catch(() => {})
        }
      }),
    migrate: async () => {
      await store.write(neo4jSchema().map((cypher) => ({ cypher })))
      const params = { names: fullTextIndexes(), seconds: POPULATION_S }
      await store.read('UNWIND $names AS name CALL db.awaitIndex(name, $seconds) RETURN name', params, {
        timeoutMs: POPULATION_S * 1000,
      })
    },
    version: () => graphVersion(store),
    close: async () => {
      closed = true
      await driver.close()
    },
  }

  try {
    await store.read('RETURN 1 AS one')
  } catch (error) {
    await store.close()
    throw error
  }
  return store
}

function connect(uri: string, user?: string, password?: string): Driver {
  try {
    const auth = user || password ? neo4j.auth.basic(user ?? 'neo4j', password ?? '') : undefined
    return neo4j.driver(uri, auth, {
      disableLosslessIntegers: true,
      maxConnectionPoolSize: CONNECTIONS,
      connectionTimeout: 5_000,
      connectionAcquisitionTimeout: 10_000,
      connectionLivenessCheckTimeout: 30_000,
      userAgent: 'govgraph',
    })
  } catch {
    throw fail('CONFIGURATION_INVALID', 'NEO4J_URI', uri, 'an address such as bolt://127.0.0.1:7687 or neo4j+s://host')
  }
}

async function inTransaction<T>(transaction: Transaction, work: (run: Run) => Promise<T>): Promise<T> {
  try {
    const result = await work(async (cypher, params) => {
      const { records } = await transaction.run(cypher, wrapped(params))
      return records.map(rowOf)
    })
    await transaction.commit()
    return result
  } finally {
    if (transaction.isOpen()) await transaction.rollback().catch(() => {})
  }
}

/** Runs the work, and once more where the driver says that it may go better; turns the driver's errors into ours. */
async function retried<T>(uri: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error as Neo4jError)?.retriable) throw failureOf(error, uri) ?? error
  }
  await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS))
  try {
    return await work()
  } catch (error) {
    throw failureOf(error, uri) ?? error
  }
}

const isTimeout = (error: unknown): boolean =>
  /^Neo\.\w+\.Transaction\.TransactionTimedOut/.test((error as Neo4jError)?.code ?? '')

function failureOf(error: unknown, uri: string): Failure | undefined {
  const { code = '', message = '' } = error as Neo4jError
  const why = message.split('. ')[0]?.trim() ?? ''
  const cause = /Caused by: (.*)$/s.exec(message)?.[1]
  if (code === 'ServiceUnavailable' || code === 'SessionExpired' || /DatabaseUnavailable$/.test(code))
    return fail('STORE_UNREACHABLE', uri, cause ?? why)
  if (/acquisition timed out/.test(message)) return fail('STORE_UNREACHABLE', uri, why)
  if (/^Neo\.ClientError\.(Security\.|Database\.DatabaseNotFound)/.test(code)) return fail('STORE_REFUSED', uri, why)
  return undefined
}

const rowOf = (record: { toObject(): object }): Row => record.toObject() as Row

/** The driver sends JavaScript numbers as floats: whole ones are marked as integers. */
function wrapped(params: Params | undefined): Record<string, unknown> | undefined {
  return params && (integers(params) as Record<string, unknown>)
}

function integers(value: Value): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(integers)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, integers(inner)]))
}
