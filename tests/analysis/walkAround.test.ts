import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { linksAmong } from '../../src/analysis/linksAmong.ts'
import { walkAround } from '../../src/analysis/walkAround.ts'
import { Kind } from '../../src/model/enums.ts'
import { GraphLinkKind, NODE_KINDS, type NodeKind } from '../../src/model/subgraph.ts'
import { distancesFrom, graphOf, graphs, someKinds } from './madeGraphs.ts'

const { ADOPTED, IN_THEME, PART_OF } = GraphLinkKind

const walks = graphs.chain((graph) => {
  const node = fc.nat(graph.columns.size - 1)
  return fc.record({
    graph: fc.constant(graph),
    walk: fc.record({
      starts: fc.array(node, { minLength: 1, maxLength: 4 }),
      depth: fc.integer({ min: 1, max: 4 }),
      maxNodes: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 45 })),
      kinds: someKinds,
    }),
  })
})

describe('the nodes around others, in any graph', () => {
  it('are the first of all within the depth: by distance, by links, as given; and it tells whether some were left out', () => {
    fc.assert(
      fc.property(walks, ({ graph, walk: { starts, depth, maxNodes, kinds } }) => {
        const { columns } = graph
        const isDrawn = (node: number) => kinds.includes(NODE_KINDS[columns.kind[node] as number] as NodeKind)
        const distances = distancesFrom(graph, starts, isDrawn)
        const begin = [...new Set(starts)]
        const around = [...distances]
          .filter(([node, distance]) => distance <= depth && !begin.includes(node))
          .sort(
            ([a, near], [b, far]) =>
              near - far ||
              (columns.degree[b] as number) - (columns.degree[a] as number) ||
              (columns.given[a] as number) - (columns.given[b] as number),
          )
          .map(([node]) => node)
        const all = [...begin, ...around]
        const expected = { nodes: all.slice(0, maxNodes), truncated: all.length > maxNodes }
        expect(walkAround(columns, { starts, depth, maxNodes, kinds })).toEqual(expected)
      }),
      { numRuns: 300 },
    )
  })

  it('hang together: each is reached from a start within the depth by the links of the answer', () => {
    fc.assert(
      fc.property(walks, ({ graph, walk }) => {
        const { nodes } = walkAround(graph.columns, walk)
        const { links } = linksAmong(graph.columns, nodes, Infinity)
        const reached = new Set(walk.starts)
        for (let step = 0; step < walk.depth; step++) {
          const next = links.flatMap(({ source, target }) =>
            reached.has(source) ? [target] : reached.has(target) ? [source] : [],
          )
          for (const node of next) reached.add(node)
        }
        expect(nodes.filter((node) => !reached.has(node))).toEqual([])
        expect(new Set(nodes).size).toBe(nodes.length)
        expect(nodes.length).toBeLessThanOrEqual(walk.maxNodes)
      }),
    )
  })
})

describe('walkAround', () => {
  const { MEASURE, JURISDICTION, THEME } = Kind
  // a theme, two measures, three places: the first measure and the second place are the better connected
  const { columns } = graphOf(
    [THEME, MEASURE, MEASURE, JURISDICTION, JURISDICTION, JURISDICTION],
    [
      { source: 1, target: 0, kind: IN_THEME },
      { source: 2, target: 0, kind: IN_THEME },
      { source: 3, target: 1, kind: ADOPTED },
      { source: 4, target: 1, kind: ADOPTED },
      { source: 4, target: 2, kind: ADOPTED },
      { source: 5, target: 4, kind: PART_OF },
    ],
  )
  const walk = (starts: number[], depth: number, maxNodes: number, kinds: NodeKind[]) => {
    const { nodes, truncated } = walkAround(columns, {
      starts: starts.map((node) => columns.numberOf[node] as number),
      depth,
      maxNodes,
      kinds,
    })
    return { nodes: nodes.map((node) => columns.given[node]), truncated }
  }
  const all: NodeKind[] = [THEME, MEASURE, JURISDICTION]

  it('keeps what it begins at, of whatever kind, and in the order asked', () => {
    expect(walk([5, 0, 5], 1, 9, [])).toEqual({ nodes: [5, 0], truncated: false })
    expect(walk([5, 0, 3], 1, 2, all)).toEqual({ nodes: [5, 0], truncated: true })
  })

  it('takes the most connected of a distance first, of equal ones the first given', () => {
    expect(walk([0], 1, 2, all)).toEqual({ nodes: [0, 1], truncated: true })
    expect(walk([0], 2, 4, all)).toEqual({ nodes: [0, 1, 2, 4], truncated: true })
    expect(walk([0], 2, 5, all)).toEqual({ nodes: [0, 1, 2, 4, 3], truncated: false })
  })

  it('tells that more was left out where the last level just fills the answer', () => {
    expect(walk([0], 3, 5, all)).toEqual({ nodes: [0, 1, 2, 4, 3], truncated: true })
    expect(walk([0], 3, 6, all)).toEqual({ nodes: [0, 1, 2, 4, 3, 5], truncated: false })
  })

  it('goes on only through nodes of the kinds', () => {
    expect(walk([0], 4, 9, [JURISDICTION])).toEqual({ nodes: [0], truncated: false })
    expect(walk([3], 4, 9, [JURISDICTION, THEME])).toEqual({ nodes: [3], truncated: false })
  })

  it('looks at no more of a hub than it draws', () => {
    const hub = 100_000
    const { columns } = graphOf(
      [MEASURE, ...Array(hub).fill(JURISDICTION)],
      Array.from({ length: hub }, (_, nth) => ({ source: nth + 1, target: 0, kind: ADOPTED })),
    )
    let reads = 0
    const other = new Proxy(columns.other, {
      get(target, name) {
        reads++
        return target[name as never]
      },
    })
    const counting = { ...columns, other }
    const walk = { starts: [columns.numberOf[0] as number], depth: 4, maxNodes: 100, kinds: all }
    const { nodes } = walkAround(counting, walk)
    expect(nodes).toHaveLength(100)
    expect(linksAmong(counting, nodes, 99).links).toHaveLength(99)
    expect(reads).toBeLessThan(1_000)
  })
})
