import type { Peer } from './results.ts'
import type { ServerProcess } from './serverProcess.ts'
import type { Shape } from './shapes/shape.ts'
import type { Target } from './timings.ts'

/** A shape as it is asked of each peer. */
export interface Asked {
  shape: Shape
  variables: readonly object[]
  targets: Partial<Record<Peer, Target>>
}

export function askedOf(
  shape: Shape,
  variables: readonly object[],
  servers: Partial<Record<Peer, ServerProcess>>,
): Asked {
  const targets = Object.entries(servers).map(
    ([peer, server]) => [peer, targetOf(peer as Peer, server, shape, variables)] as const,
  )
  return { shape, variables, targets: Object.fromEntries(targets) }
}

function targetOf(peer: Peer, { port, path }: ServerProcess, shape: Shape, variables: readonly object[]): Target {
  const bodies = (bodyOf: (each: object) => object) =>
    variables.map((each) => Buffer.from(JSON.stringify(bodyOf(each))))
  if (peer === 'cypher') return { port, path: `/${shape.key}`, bodies: bodies((each) => each) }
  const query = peer === 'neo4jGraphql' ? shape.neo4jGraphql : shape.govgraph
  return { port, path, bodies: bodies((each) => ({ query, variables: each })) }
}
