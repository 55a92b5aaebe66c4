import type { PageResult, Peer, Result, ShapeResult } from './results.ts'
import type { Timing } from './timings.ts'

/** How GovGraph must stand beside others; the shapes hold their own floors against @neo4j/graphql. */
export const FLOORS = {
  meanAgainstNeo4jGraphql: 6,
  /** Times the hand-written statement, for shapes of one statement, */
  againstCypher: 1.3,
  /** and so much more for each further level. */
  perLevelMs: 1.5,
  hitsPerRow: 12,
  /** For shapes that no index answers in its order. */
  slowestMs: 10,
  slowestAt: 1_000_000,
  tailAt32: 10,
  readyMs: 15_000,
  /** Memory of the last fifth of many requests, in times of the second fifth. */
  memoryGrowth: 1.1,
  /** The embedded engine beside Neo4j, both at this size; where neither is asked for a statement, the same within the noise. */
  embeddedSize: 10_000,
  noise: 1.1,
} as const

export const ALONE = 1
export const MANY = 32

/** How many times as fast as a peer, at a percentile; null where one of them was not asked. */
export function ratio(shape: ShapeResult, clients: number, peer: Peer, at: 'p50' | 'p95'): number | null {
  const { govgraph, [peer]: other } = shape.timings[clients] ?? {}
  return govgraph && other ? other[at] / govgraph[at] : null
}

/** What a run misses, each as a sentence; empty where it keeps every floor. */
export function misses(result: Result): string[] {
  const each = result.shapes
  return [
    ...each.flatMap((shape) => shape.differences.map((difference) => `${shape.key}: answers differ: ${difference}`)),
    ...each.flatMap(({ key, timings }) =>
      Object.entries(timings).flatMap(([clients, byPeer]) =>
        Object.entries(byPeer)
          .filter(([peer, timing]) => peer !== 'neo4jGraphql' && (timing as Timing).errors > 0)
          .map(([peer, timing]) => `${key}: ${(timing as Timing).errors} errors of ${peer} with ${clients} clients`),
      ),
    ),
    ...(result.engine === 'neo4j' ? missesOnNeo4j(result, each) : missesEmbedded(result, each)),
    ...each.flatMap(missesOfTail),
    ...missesOfSoak(result),
  ]
}

function missesOnNeo4j(result: Result, shapes: readonly ShapeResult[]): string[] {
  const mean = geometricMean(shapes.flatMap((shape) => ratio(shape, ALONE, 'neo4jGraphql', 'p50') ?? []))
  return [
    ...shapes.flatMap(missesOfFloor),
    ...(mean !== null && shapes.length > 1 && mean < FLOORS.meanAgainstNeo4jGraphql
      ? [`geometric mean ${times(mean)} of @neo4j/graphql, floor ${times(FLOORS.meanAgainstNeo4jGraphql)}`]
      : []),
    ...shapes.flatMap(missesOfCypher),
    ...shapes
      .filter(({ indexed }) => indexed)
      .flatMap(({ key, rows, hits }) => missesOfHits(key, rows, hits?.govgraph ?? 0)),
    ...result.pages.flatMap(({ name, rows, hits }: PageResult) => missesOfHits(name, rows, hits)),
    ...(result.size >= FLOORS.slowestAt ? shapes.filter(({ indexed }) => !indexed).flatMap(missesOfSlowest) : []),
    ...(result.size >= FLOORS.slowestAt && result.readyMs > FLOORS.readyMs
      ? [`ready after ${(result.readyMs / 1000).toFixed(1)} s, floor ${FLOORS.readyMs / 1000} s`]
      : []),
  ]
}

function missesOfFloor(shape: ShapeResult): string[] {
  return [ALONE, MANY].flatMap((clients) =>
    (['p50', 'p95'] as const).flatMap((at) => {
      const found = ratio(shape, clients, 'neo4jGraphql', at)
      return found === null || found >= shape.floor
        ? []
        : [
            `${shape.key}: ${times(found)} of @neo4j/graphql at ${at} with ${clients} clients, floor ${times(shape.floor)}`,
          ]
    }),
  )
}

/** How long a shape may take beside the hand-written statement. */
export const allowedBesideCypher = (levels: number, cypherMs: number): number =>
  cypherMs * FLOORS.againstCypher + Math.max(0, levels - 1) * FLOORS.perLevelMs

function missesOfCypher({ key, levels, timings }: ShapeResult): string[] {
  const { govgraph, cypher } = timings[ALONE] ?? {}
  if (!govgraph || !cypher) return []
  const allowed = allowedBesideCypher(levels, cypher.p50)
  return govgraph.p50 <= allowed
    ? []
    : [
        `${key}: ${milliseconds(govgraph.p50)} at p50, with Cypher ${milliseconds(cypher.p50)}: ${milliseconds(allowed)} allowed`,
      ]
}

function missesOfHits(name: string, rows: number, hits: number): string[] {
  // to find a page empty is a row's work
  return hits <= Math.max(1, rows) * FLOORS.hitsPerRow
    ? []
    : [`${name}: ${Math.round(hits)} db hits for ${Math.round(rows)} rows, floor ${FLOORS.hitsPerRow} a row`]
}

function missesOfSlowest({ key, timings }: ShapeResult): string[] {
  const p50 = timings[ALONE]?.govgraph?.p50 ?? 0
  return p50 <= FLOORS.slowestMs ? [] : [`${key}: ${milliseconds(p50)} at p50, floor ${FLOORS.slowestMs} ms`]
}

function missesEmbedded(result: Result, shapes: readonly ShapeResult[]): string[] {
  if (result.size !== FLOORS.embeddedSize) return []
  return shapes.flatMap(({ key, statements, timings }) => {
    const { govgraph, embedded } = timings[ALONE] ?? {}
    if (!govgraph || !embedded || embedded.p50 <= govgraph.p50 * (statements === 0 ? FLOORS.noise : 1)) return []
    return [`${key}: ${milliseconds(embedded.p50)} at p50 embedded, ${milliseconds(govgraph.p50)} on Neo4j`]
  })
}

function missesOfTail({ key, timings }: ShapeResult): string[] {
  const { p50, p99 } = timings[MANY]?.embedded ?? timings[MANY]?.govgraph ?? { p50: 1, p99: 1 }
  return p99 <= p50 * FLOORS.tailAt32
    ? []
    : [`${key}: p99 ${milliseconds(p99)} with ${MANY} clients, p50 ${milliseconds(p50)}`]
}

function missesOfSoak({ soak }: Result): string[] {
  if (!soak) return []
  const growth = memoryGrowth(soak.memory)
  return [
    ...(soak.errors > 0 ? [`${soak.errors} errors in ${soak.requests} requests`] : []),
    ...(growth > FLOORS.memoryGrowth ? [`memory grew ${times(growth)} over ${soak.requests} requests`] : []),
  ]
}

export const memoryGrowth = (memory: readonly number[]): number => {
  const fifth = memory.length / 5
  return mean(memory.slice(-fifth)) / mean(memory.slice(fifth, 2 * fifth))
}

export function geometricMean(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.exp(mean(values.map(Math.log)))
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

export const times = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)}×`

export const milliseconds = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`
