import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What `npm start` and `npm run govgraph` run. */
const GOVGRAPH = [process.execPath, '--enable-source-maps', 'dist/cli/govgraph.js']
const START_LIMIT_MS = 180_000

export type Environment = Record<string, string>
export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs one command to its end. */
export async function run(args: readonly string[], env: Environment): Promise<Ended> {
  const child = start([...GOVGRAPH, ...args], env)
  const output = collect(child)
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, ...output }
}

export interface Serving {
  url: string
  pid: number
  output: { stdout: string; stderr: string }
  /** Answer to a query: data and errors as the server gives them. */
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of its answer
  ask(query: string, variables?: Record<string, unknown>): Promise<{ data: any; errors?: GraphQLAnswerError[] }>
  /** Sends a signal and waits for the end. */
  end(signal?: NodeJS.Signals): Promise<number | null>
}
export interface GraphQLAnswerError {
  message: string
  path?: (string | number)[]
  extensions: { code: string; [more: string]: unknown }
}

/** Starts the server on a free port, and waits until it prints its address. */
export async function serve(env: Environment, command = [...GOVGRAPH, 'serve']): Promise<Serving> {
  const child = start(command, { PORT: '0', ...env })
  const output = collect(child)
  const url = await addressOf(child, output)
  const ended = once(child, 'close') as Promise<[number | null]>
  return {
    url,
    pid: child.pid as number,
    output,
    ask: (query, variables) => ask(url, query, variables),
    async end(signal = 'SIGTERM') {
      child.kill(signal)
      return (await ended)[0]
    },
  }
}

/** A folder of its own for one test file, taken away at its end. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'govgraph-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

function start([program, ...args]: readonly string[], env: Environment): ChildProcess {
  const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE, NODE_OPTIONS, ...inherited } = process.env
  return spawn(program as string, args, { env: { ...inherited, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
}

function collect(child: ChildProcess): { stdout: string; stderr: string } {
  const output = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]?.setEncoding('utf8').on('data', (text: string) => {
      output[stream] += text
    })
  }
  return output
}

async function addressOf(child: ChildProcess, output: { stdout: string; stderr: string }): Promise<string> {
  const giveUp = Date.now() + START_LIMIT_MS
  while (Date.now() < giveUp && child.exitCode === null) {
    const [url] = output.stdout.match(/http:\/\/\S+\/graphql/) ?? []
    if (url) return url
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  child.kill('SIGKILL')
  throw new Error(`The server did not start.\n${output.stdout}\n${output.stderr}`)
}

async function ask(url: string, query: string, variables?: Record<string, unknown>) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  // biome-ignore lint/suspicious/noExplicitAny: as above
  return (await response.json()) as { data: any; errors?: GraphQLAnswerError[] }
}
