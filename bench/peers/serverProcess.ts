import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'

/** A server in a process of its own. */
export interface ServerProcess {
  port: number
  path: string
  /** From its start to its first answer's address, in milliseconds. */
  readyMs: number
  /** Resident memory in MB. */
  memory(): number
  end(): Promise<void>
}

const START_LIMIT_MS = 180_000
const PAGE_BYTES = 4096

/** Runs a program of Node until it prints the address that it answers at. */
export async function startServer(args: readonly string[], env: Record<string, string>): Promise<ServerProcess> {
  const began = performance.now()
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const address = new Promise<URL>((resolve, reject) => {
    const listen = (text: string) => {
      said = (said + text).slice(-10_000)
      const [url] = /http:\/\/127\.0\.0\.1:\d+[\w/]*/.exec(said) ?? []
      if (url) resolve(new URL(url))
    }
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', listen)
    child.once('exit', () => reject(new Error(`A server ended before it answered:\n${said}`)))
    setTimeout(() => reject(new Error(`A server does not answer:\n${said}`)), START_LIMIT_MS).unref()
  })
  const end = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }
  try {
    const { port, pathname } = await address
    return {
      port: Number(port),
      path: pathname,
      readyMs: performance.now() - began,
      memory: () => residentMegabytes(child.pid as number),
      end,
    }
  } catch (error) {
    await end()
    throw error
  }
}

function residentMegabytes(pid: number): number {
  const pages = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]
  return (Number(pages) * PAGE_BYTES) / 2 ** 20
}
