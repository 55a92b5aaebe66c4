import { createHash } from 'node:crypto'
import { byCodePoint } from '../model/codePoints.ts'
import { GRAPH_SCHEMA, type Label } from './graphSchema.ts'
import { readLinked, readNodes } from './nodes.ts'
import type { Row, Store } from './store.ts'

/** A node with its properties and what its links lead to (`IN R-…`), as a line of canonical JSON. */
interface Entry {
  /** Label and id: entries come in their order. */
  key: string
  line: string
}

const CHUNK = 5_000
const LABELS = (Object.keys(GRAPH_SCHEMA) as Label[]).filter((label) => label !== 'GraphState').sort(byCodePoint)

/** SHA-256 over all nodes and links (without GraphState) in code-point order: 64 hexadecimal digits, the same on both engines. */
export async function contentHash(store: Store): Promise<string> {
  const hash = createHash('sha256')
  for await (const { line } of contentOf(store)) hash.update(`${line}\n`)
  return hash.digest('hex')
}

/** The graph as lines in order, read in pieces. */
export async function* contentOf(store: Store): AsyncGenerator<Entry> {
  for (const label of LABELS) {
    const found = await store.read(`MATCH (n:${label}) RETURN n.id AS id`)
    const ids = found.map(({ id }) => id as string).sort(byCodePoint)
    for (let start = 0; start < ids.length; start += CHUNK)
      yield* entriesOf(store, label, ids.slice(start, start + CHUNK))
  }
}

export interface GraphDifference {
  /** Lines of the first graph that the second has not, at most `limit`. */
  missing: string[]
  /** Lines of the second graph that the first has not, at most `limit`. */
  unexpected: string[]
}

/** What tells two graphs apart; both lists empty where they are equal. */
export async function graphDifference(expected: Store, found: Store, limit = 100): Promise<GraphDifference> {
  const [left, right] = [contentOf(expected), contentOf(found)]
  const difference: GraphDifference = { missing: [], unexpected: [] }
  const tell = (side: keyof GraphDifference, { line }: Entry) => {
    if (difference[side].length < limit) difference[side].push(line)
  }
  let [a, b] = [(await left.next()).value as Entry | undefined, (await right.next()).value as Entry | undefined]
  while (a || b) {
    const order = a && b ? byCodePoint(a.key, b.key) : a ? -1 : 1
    if (a && (order < 0 || (order === 0 && a.line !== b?.line))) tell('missing', a)
    if (b && (order > 0 || (order === 0 && a?.line !== b.line))) tell('unexpected', b)
    if (order <= 0) a = (await left.next()).value
    if (order >= 0) b = (await right.next()).value
  }
  return difference
}

async function* entriesOf(store: Store, label: Label, ids: readonly string[]): AsyncGenerator<Entry> {
  const nodes = await readNodes(store, label, ids)
  const linked: [type: string, targets: Map<string, string[]>][] = []
  for (const [type, to] of GRAPH_SCHEMA[label].links) {
    linked.push([type, await readLinked(store, { from: label, type, to }, ids)])
  }
  for (const id of ids) {
    const links = linked.flatMap(([type, targets]) => targets.get(id)?.map((target) => `${type} ${target}`) ?? [])
    yield { key: `${label} ${id}`, line: lineOf({ label, ...nodes.get(id), links }) }
  }
}

/** Canonical JSON of properties that hold no objects: faster than the general one. */
const lineOf = (properties: Row): string =>
  `{${Object.keys(properties)
    .sort()
    .map((name) => `"${name}":${JSON.stringify(properties[name])}`)
    .join(',')}}`
