import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fail } from '../model/failures.ts'

/** Where a process that holds a data folder can be asked, from the same machine by the same user. */
export interface Holder {
  pid: number
  port: number
  token: string
}

/** Our hold on a data folder: no other process writes there until it is let go. */
export interface Hold {
  /** Answers what other processes ask of this one from now on; before, and without it, they are told to wait. */
  answer(handler: (request: IncomingMessage, response: ServerResponse) => void): void
  release(): Promise<void>
}

const PATIENCE_MS = 2_000
const pathOf = (dataFolder: string): string => join(dataFolder, 'server.json')

/**
 * Takes hold of a data folder, made where it is missing, and says so in its server.json (mode 600). Throws STORE_HELD with the
 * holder's process id. The file of a process that does not live any more is ignored.
 */
export async function hold(dataFolder: string): Promise<Hold> {
  const held = await findHolder(dataFolder)
  if (held) throw fail('STORE_HELD', dataFolder, `process ${held.pid}`)
  const token = randomBytes(32).toString('hex')
  let handle: Parameters<Hold['answer']>[0] | null = null
  const server = createServer((request, response) => {
    if (!isEqual(request.headers.authorization ?? '', `Bearer ${token}`)) response.writeHead(401).end()
    else if (request.url === '/') response.end(JSON.stringify({ pid: process.pid, answers: handle !== null }))
    else if (handle) handle(request, response)
    else response.writeHead(503).end()
  })
  server.requestTimeout = 0
  const holder: Holder = { pid: process.pid, port: await listen(server), token }
  try {
    mkdirSync(dataFolder, { recursive: true })
    writeFileSync(pathOf(dataFolder), JSON.stringify(holder), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    server.close()
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') throw fail('STORE_HELD', dataFolder, 'another process that has just started')
    throw fail('FILE_UNREADABLE', dataFolder, message)
  }
  return {
    answer(handler) {
      handle = handler
    },
    async release() {
      if (readHolder(dataFolder)?.token === token) rmSync(pathOf(dataFolder), { force: true })
      if (!server.listening) return
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

/** The live process that holds the data folder, and whether it does work for others; null where there is none. Clears a dead one's file away. */
export async function findHolder(dataFolder: string): Promise<(Holder & { answers: boolean }) | null> {
  const giveUp = Date.now() + PATIENCE_MS
  let holder = readHolder(dataFolder)
  while (holder === undefined && Date.now() < giveUp) {
    await wait(50)
    holder = readHolder(dataFolder)
  }
  if (holder === null) return null
  const answer = holder && (await greet(holder))
  if (holder && answer) return { ...holder, answers: answer.answers }
  if (readHolder(dataFolder)?.token === holder?.token) rmSync(pathOf(dataFolder), { force: true })
  return null
}

/** null where there is no file, undefined where it is being written. */
function readHolder(dataFolder: string): Holder | null | undefined {
  try {
    return JSON.parse(readFileSync(pathOf(dataFolder), 'utf8')) as Holder
  } catch (error) {
    return error instanceof SyntaxError ? undefined : null
  }
}

/** What the holder says of itself; null where it lives no more. One that is too busy to answer lives. */
async function greet({ pid, port, token }: Holder): Promise<{ answers: boolean } | null> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/`, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    const answer = (await response.json()) as { pid: number; answers: boolean }
    return answer.pid === pid ? answer : null
  } catch (error) {
    return (error as Error).name === 'TimeoutError' && isAlive(pid) ? { answers: false } : null
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/** In constant time, whatever the lengths. */
function isEqual(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => createHash('sha256').update(text).digest()) as [Buffer, Buffer]
  return timingSafeEqual(left, right)
}
