import { parse, validate } from 'graphql'
import { buildGraphSchema } from '../../src/api/schema.ts'
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
  const targets = Object.entries(servers)
    .filter(([peer]) => peer === 'cypher' || peer === 'neo4jGraphql' || missingField(shape) === null)
    .map(([peer, server]) => [peer, targetOf(peer as Peer, server, shape, variables)] as const)
  return { shape, variables, targets: Object.fromEntries(targets) }
}

/** What GovGraph's schema lacks for a shape; null where it can be asked. */
export function missingField({ govgraph }: Shape): string | null {
  return validate(buildGraphSchema(), parse(govgraph))[0]?.message ?? null
}

function targetOf(peer: Peer, { port, path }: ServerProcess, shape: Shape, variables: readonly object[]): Target {
  const bodies = (bodyOf: (each: object) => object) =>
    variables.map((each) => Buffer.from(JSON.stringify(bodyOf(each))))
  if (peer === 'cypher') return { port, path: `/${shape.key}`, bodies: bodies((each) => each) }
  const query = peer === 'neo4jGraphql' ? shape.neo4jGraphql : shape.govgraph
  return { port, path, bodies: bodies((each) => ({ query, variables: each })) }
}
