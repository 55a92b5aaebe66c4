import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import grafeo, { type GrafeoDB, type GrafeoValue, type QueryResult } from '@grafeo-db/js'
import { fail } from '../model/failures.ts'
import { withDeadline } from './deadline.ts'
import { embeddedSchema } from './graphSchema.ts'
import { graphVersion } from './graphState.ts'
import type { Row, Run, Store, Value } from './store.ts'
import { turnsFor } from './turns.ts'

/** The log is folded into the file once it holds so many bytes. */
const CHECKPOINT_BYTES = 64 * 1024 * 1024
/** The engine gives each statement a thread, and ends none before it is done: more wait here, where they can still be called off. */
const MOST_AT_ONCE = 16

/**
 * Opens the embedded graph (`graph.grafeo`) in a folder, made where it is missing; null for one in memory.
 * Throws STORE_HELD where another process holds it, STORE_DAMAGED where the file is no graph, FILE_UNREADABLE where the folder cannot be used.
 */
export async function openEmbedded(folder: string | null): Promise<Store> {
  const db = folder === null ? grafeo.GrafeoDB.create() : openFile(folder)
  const takeTurn = turnsFor(MOST_AT_ONCE)
  const running = new Set<Promise<unknown>>()
  let closed: Promise<void> | null = null
  let lastTransaction: Promise<unknown> = Promise.resolve()

  const track = <T>(start: () => Promise<T>): Promise<T> => {
    if (closed) return Promise.reject(fail('STORE_CLOSED'))
    const work = start()
    running.add(work)
    const done = () => running.delete(work)
    work.then(done, done)
    return work
  }

  const store: Store = {
    engine: 'embedded',
    read: (cypher, params, options) =>
      withDeadline(
        (stopped) => track(() => takeTurn(async () => rowsOf(await db.executeCypher(cypher, params)), stopped)),
        options,
      ),
    write: (statements) =>
      store.transaction(async (run) => {
        for (const { cypher, params } of statements) await run(cypher, params)
      }),
    transaction: (work) => {
      const turn = track(() => lastTransaction.then(() => inTransaction(db, work)))
      lastTransaction = turn.catch(() => {})
      return turn
    },
    migrate: () =>
      track(async () => {
        for (const statement of embeddedSchema()) await db.executeCypher(statement)
      }),
    version: () => graphVersion(store),
    close: () => {
      closed ??= Promise.allSettled(running).then(() => db.close())
      return closed
    },
  }
  return store
}

function openFile(folder: string): GrafeoDB {
  const path = join(folder, 'graph.grafeo')
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw fail('FILE_UNREADABLE', folder, (error as Error).message)
  }
  try {
    const db = grafeo.GrafeoDB.create(path)
    db.setCheckpointTriggers({ walBytes: CHECKPOINT_BYTES })
    return db
  } catch (error) {
    const { message } = error as Error
    if (message.includes('cannot be locked')) throw fail('STORE_HELD', folder, 'another process')
    if (message.includes('os error')) throw fail('FILE_UNREADABLE', path, message)
    throw fail('STORE_DAMAGED', path, message)
  }
}

async function inTransaction<T>(db: GrafeoDB, work: (run: Run) => Promise<T>): Promise<T> {
  const transaction = db.beginTransaction()
  try {
    const result = await work(async (cypher, params) => rowsOf(await transaction.executeCypher(cypher, params)))
    transaction.commit()
    return result
  } finally {
    if (transaction.isActive) transaction.rollback()
  }
}

const rowsOf = (result: QueryResult): Row[] => result.toArray().map((row) => plain(row) as Row)

/** The engine gives whole numbers past 2^53 as bigint. */
function plain(value: GrafeoValue): Value {
  if (typeof value === 'bigint') return Number(value)
  if (Array.isArray(value)) return value.map(plain)
  if (value === null || typeof value !== 'object') return value
  const object = value as Record<string, GrafeoValue>
  for (const key in object) {
    const inner = object[key] as GrafeoValue
    if (typeof inner === 'bigint' || (typeof inner === 'object' && inner !== null)) object[key] = plain(inner)
  }
  return object as Value
}
