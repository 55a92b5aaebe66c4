import { Agent, request } from 'node:http'

/** Who is asked: where, and the bodies of its requests, one after another. */
export interface Target {
  port: number
  path: string
  bodies: readonly Buffer[]
}

/** How long answers took, in milliseconds; percentiles are of all requests, none is estimated. */
export interface Timing {
  requests: number
  errors: number
  p50: number
  p95: number
  p99: number
  perSecond: number
}

/** How much each target is asked: so many requests, or as many as the time allows. */
export interface Amount {
  requests: number
  milliseconds: number
}

const WARM_UP: Amount = { requests: 100, milliseconds: 4_000 }
const SLICE_MS = 1_000

/**
 * Asks targets in turn, each request of one beside those of the others, so that what disturbs the machine disturbs all alike; whose turn is
 * first changes with each round. One client.
 */
export async function askInTurn(targets: readonly Target[], amount: Amount): Promise<Map<Target, Timing>> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const samples = new Map(targets.map((target) => [target, noSamples()]))
  for (const target of targets) await askOne(agent, target, noSamples(), WARM_UP)
  let open = [...targets]
  for (let round = 0; open.length > 0; round++) {
    for (let turn = 0; turn < open.length; turn++) {
      const target = open[(round + turn) % open.length] as Target
      await ask(agent, target, samples.get(target) as Samples)
    }
    open = open.filter((target) => !isDone(samples.get(target) as Samples, amount))
  }
  agent.destroy()
  return new Map([...samples].map(([target, taken]) => [target, timingOf(taken, taken.spent)]))
}

/** Many clients at once ask one target for a second, then the next one, and so on in turn. */
export async function askTogether(
  targets: readonly Target[],
  clients: number,
  slices: number,
): Promise<Map<Target, Timing>> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const samples = new Map(targets.map((target) => [target, { taken: noSamples(), milliseconds: 0 }]))
  for (let slice = -1; slice < slices; slice++) {
    for (const [target, measured] of samples) {
      const taken = slice < 0 ? noSamples() : measured.taken
      const began = performance.now()
      const until = began + SLICE_MS
      const client = async () => {
        while (performance.now() < until) await ask(agent, target, taken)
      }
      await Promise.all(Array.from({ length: clients }, client))
      if (slice >= 0) measured.milliseconds += performance.now() - began
    }
  }
  agent.destroy()
  return new Map([...samples].map(([target, { taken, milliseconds }]) => [target, timingOf(taken, milliseconds)]))
}

/** Asks so many requests with many clients; tells each thousand. */
export async function askMany(
  targets: readonly Target[],
  clients: number,
  requests: number,
  tell: (done: number) => void,
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const taken = noSamples()
  let begun = 0
  const client = async () => {
    while (begun < requests) {
      const target = targets[begun++ % targets.length] as Target
      await ask(agent, target, taken)
      if (taken.milliseconds.length % 1_000 === 0) tell(taken.milliseconds.length)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  agent.destroy()
  return taken.errors
}

/** The answer to a body; throws where it is an error. */
export async function answerOf(target: Target, body: Buffer): Promise<unknown> {
  const agent = new Agent()
  const { ok, text } = await send(agent, target, body)
  if (!ok) throw new Error(text.slice(0, 500))
  return JSON.parse(text)
}

const isDone = (taken: Samples, { requests, milliseconds }: Amount): boolean =>
  taken.milliseconds.length >= requests || taken.spent >= milliseconds

async function askOne(agent: Agent, target: Target, taken: Samples, amount: Amount): Promise<void> {
  while (!isDone(taken, amount)) await ask(agent, target, taken)
}

async function ask(agent: Agent, target: Target, taken: Samples): Promise<void> {
  const began = performance.now()
  const { ok } = await send(agent, target, target.bodies[taken.begun++ % target.bodies.length] as Buffer)
  const milliseconds = performance.now() - began
  taken.milliseconds.push(milliseconds)
  taken.spent += milliseconds
  if (!ok) taken.errors++
}

/** Requests as they were taken. */
interface Samples {
  begun: number
  errors: number
  /** Sum of the times. */
  spent: number
  milliseconds: number[]
}

const noSamples = (): Samples => ({ begun: 0, errors: 0, spent: 0, milliseconds: [] })

function timingOf({ milliseconds, errors }: Samples, elapsed: number): Timing {
  const ascending = Float64Array.from(milliseconds).sort()
  const requests = ascending.length
  const at = (share: number) => ascending[Math.min(requests - 1, Math.floor(requests * share))] ?? 0
  return { requests, errors, p50: at(0.5), p95: at(0.95), p99: at(0.99), perSecond: (requests / elapsed) * 1000 }
}

function send(agent: Agent, { port, path }: Target, body: Buffer): Promise<{ ok: boolean; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': body.length }
    const asked = request({ agent, host: '127.0.0.1', port, path, method: 'POST', headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        resolve({ ok: response.statusCode === 200 && !text.startsWith('{"errors"'), text })
      })
    })
    asked.on('error', reject)
    asked.end(body)
  })
}
