import type { Asked } from './asked.ts'
import { ALONE } from './judge.ts'
import type { Say } from './nationGraph.ts'
import type { Peer, ShapeResult, Soak } from './results.ts'
import type { ServerProcess } from './serverProcess.ts'
import { type Amount, askInTurn, askMany, askTogether, type Target } from './timings.ts'

export interface Effort {
  /** Numbers of clients; 1 asks in turn. */
  clients: readonly number[]
  /** Of one client. */
  amount: Amount
  /** How long many clients ask each peer. */
  seconds: number
  /** Requests over which memory is watched; 0 for none. */
  soak: number
  say: Say
}

/** Many clients would wait for minutes for a peer that is slower. */
const TOO_SLOW_MS = 400

/** The result with the times of all peers that answered. */
export async function time({ targets }: Asked, looked: ShapeResult, effort: Effort): Promise<ShapeResult> {
  const result: ShapeResult = { ...looked, timings: {} }
  for (const clients of effort.clients) {
    const asked = Object.entries(targets).filter(([peer]) => isAsked(result, peer as Peer, clients))
    const all = asked.map(([, target]) => target)
    const found = await (clients === ALONE ? askInTurn(all, effort.amount) : askTogether(all, clients, effort.seconds))
    result.timings[clients] = Object.fromEntries(asked.map(([peer, target]) => [peer, found.get(target)]))
  }
  effort.say(lineOf(result))
  return result
}

/** Many requests of all shapes in turn, and the server's memory meanwhile. */
export async function soak(
  targets: readonly Target[],
  server: ServerProcess,
  { soak: requests, clients, say }: Effort,
): Promise<Soak | null> {
  if (requests === 0 || targets.length === 0) return null
  const memory: number[] = []
  const errors = await askMany(targets, Math.max(...clients), requests, (done) => {
    memory.push(server.memory())
    if (done % 10_000 === 0) say(`${done.toLocaleString('en')} requests, ${memory.at(-1)?.toFixed(0)} MB`)
  })
  return { requests, errors, memory }
}

function isAsked({ timings, refused }: ShapeResult, peer: Peer, clients: number): boolean {
  if (peer === 'neo4jGraphql' && refused !== null) return false
  return clients === ALONE || (timings[ALONE]?.[peer]?.p50 ?? 0) < TOO_SLOW_MS
}

function lineOf({ key, name, timings, refused, differences }: ShapeResult): string {
  const peers = (byPeer: (typeof timings)[number]) =>
    Object.entries(byPeer)
      .map(([peer, { p50, p95 }]) => `${peer} ${p50.toFixed(2)}/${p95.toFixed(2)}`)
      .join('  ')
  const clients = Object.entries(timings).map(([clients, byPeer]) => `\n  ${clients}: ${peers(byPeer)}`)
  const notes = [refused, ...differences].flatMap((note) => (note ? `\n  ${note}` : []))
  return [`${key} ${name}`, ...clients, ...notes].join('')
}
