import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, describe, expect, it, jest } from '@jest/globals'
import { type Serving, serve, temporaryFolder } from './govgraph.ts'

const CLIENTS = 32
const BODY = JSON.stringify({ query: '{ outcomes { nodes { value } } }' })
// a server starts slowly on a busy machine
jest.setTimeout(180_000)

interface Asked {
  answered: number
  /** What became of requests that were not answered. */
  failures: string[]
}

/** Asks again and again on one connection that is kept alive, until no connection can be made any more. */
async function askUntilRefused(url: string, asked: Asked): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  for (;;) {
    const outcome = await post(url, agent)
    if (outcome === 'refused') return agent.destroy()
    if (outcome === 'answered') asked.answered++
    else asked.failures.push(outcome)
  }
}

function post(url: string, agent: Agent): Promise<string> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(BODY) }
    const sent = request(url, { method: 'POST', agent, headers }, async (response) => {
      const body = await text(response).catch(({ message }: Error) => message)
      resolve(
        response.statusCode === 200 && body.startsWith('{"data":') ? 'answered' : `${response.statusCode} ${body}`,
      )
    })
    sent.on('error', ({ code, message }: NodeJS.ErrnoException) =>
      resolve(code === 'ECONNREFUSED' ? 'refused' : `${message} (${sent.reusedSocket ? 'kept' : 'new'} connection)`),
    )
    sent.end(BODY)
  })
}

describe('SIGTERM under load', () => {
  const folder = temporaryFolder()
  afterAll(() => folder.remove())

  const begin = async (env: Record<string, string> = {}) => {
    const server = await serve({ GOVGRAPH_DATA: folder.path, GOVGRAPH_LOG_LEVEL: 'warn', ...env })
    const asked: Asked = { answered: 0, failures: [] }
    const clients = Array.from({ length: CLIENTS }, () => askUntilRefused(server.url, asked))
    while (asked.answered < 10 * CLIENTS) await wait(20)
    return { server, asked, clients }
  }
  const statusOf = async (server: Serving, path: string) => (await fetch(new URL(path, server.url))).status

  it('fails no request: what was accepted is answered, then connections are refused', async () => {
    const { server, asked, clients } = await begin()
    const code = await server.end('SIGTERM')
    await Promise.all(clients)
    expect(asked.failures).toEqual([])
    expect({ code, stderr: server.output.stderr }).toEqual({ code: 0, stderr: '' })
  })

  it('goes on taking requests for GOVGRAPH_DRAIN_DELAY seconds, while /readyz sends new clients elsewhere', async () => {
    const { server, asked, clients } = await begin({ GOVGRAPH_DRAIN_DELAY: '2' })
    expect(await statusOf(server, '/readyz')).toBe(200)
    const ended = server.end('SIGTERM')
    while ((await statusOf(server, '/readyz')) !== 503) await wait(20)
    const before = asked.answered
    expect(await statusOf(server, '/healthz')).toBe(200)
    expect(await ended).toBe(0)
    await Promise.all(clients)
    expect(asked.answered).toBeGreaterThan(before + CLIENTS)
    expect(asked.failures).toEqual([])
  })
})
