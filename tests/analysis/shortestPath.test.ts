import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { linksAmong } from '../../src/analysis/linksAmong.ts'
import { shortestPath } from '../../src/analysis/shortestPath.ts'
import { Kind } from '../../src/model/enums.ts'
import { GraphLinkKind, NODE_KINDS, type NodeKind } from '../../src/model/subgraph.ts'
import { distancesFrom, graphOf, graphs, someKinds } from './madeGraphs.ts'

const { ADOPTED } = GraphLinkKind

const searches = graphs.chain((graph) => {
  const node = fc.nat(graph.columns.size - 1)
  return fc.record({
    graph: fc.constant(graph),
    ends: fc.record({ from: node, to: node, maxLength: fc.integer({ min: 1, max: 8 }), kinds: someKinds }),
  })
})

describe('the path between two nodes, in any graph', () => {
  it('is as short as a search that knows nothing finds, and there wherever that finds one', () => {
    fc.assert(
      fc.property(searches, ({ graph, ends }) => {
        const { from, to, maxLength, kinds } = ends
        const { columns } = graph
        const passes = (node: number) =>
          node === to || kinds.includes(NODE_KINDS[columns.kind[node] as number] as NodeKind)
        const distance = distancesFrom(graph, [from], passes).get(to)
        const path = shortestPath(columns, ends)
        expect(path && path.length - 1).toBe(distance === undefined || distance > maxLength ? null : distance)
        if (!path) return
        expect([path[0], path.at(-1)]).toEqual([from, to])
        expect(path.slice(1, -1).filter((node) => !passes(node))).toEqual([])
        const { links } = linksAmong(columns, path, Infinity)
        for (const [nth, node] of path.slice(1).entries()) {
          const before = path[nth] as number
          const joins = ({ source, target }: { source: number; target: number }) =>
            (source === node && target === before) || (source === before && target === node)
          expect(links.some(joins)).toBe(true)
        }
        expect(shortestPath(columns, ends)).toEqual(path)
      }),
      { numRuns: 300 },
    )
  })
})

describe('shortestPath', () => {
  const { JURISDICTION, MEASURE, REPORT } = Kind
  const adopted = (source: number, target: number) => ({ source, target, kind: ADOPTED })
  // two places with two measures in common, the second of which a third place has too
  const { columns } = graphOf(
    [JURISDICTION, JURISDICTION, JURISDICTION, MEASURE, MEASURE, REPORT, REPORT],
    [adopted(0, 3), adopted(1, 3), adopted(0, 4), adopted(1, 4), adopted(2, 4), adopted(5, 0), adopted(6, 1)],
  )
  const path = (from: number, to: number, maxLength: number, kinds: NodeKind[], mostSteps?: number) => {
    const [a, b] = [columns.numberOf[from] as number, columns.numberOf[to] as number]
    return shortestPath(columns, { from: a, to: b, maxLength, kinds }, mostSteps)?.map((node) => columns.given[node])
  }

  it('goes through the most connected of what two nodes have in common', () => {
    expect(path(0, 1, 6, [MEASURE])).toEqual([0, 4, 1])
    expect(path(1, 0, 6, [MEASURE])).toEqual([1, 4, 0])
  })

  it('ends at nodes of any kind, but passes only through the kinds asked for', () => {
    expect(path(5, 6, 6, [JURISDICTION, MEASURE])).toEqual([5, 0, 4, 1, 6])
    expect(path(5, 6, 6, [JURISDICTION])).toBeUndefined()
    expect(path(5, 0, 6, [])).toEqual([5, 0])
  })

  it('of a node to itself is that node', () => {
    expect(path(3, 3, 1, [])).toEqual([3])
  })

  it('is none where it would be longer than asked for', () => {
    expect(path(5, 6, 3, [JURISDICTION, MEASURE])).toBeUndefined()
    expect(path(5, 6, 4, [JURISDICTION, MEASURE])).toHaveLength(5)
  })

  it('gives up where it would have to look at too many links', () => {
    expect(() => path(5, 6, 6, [JURISDICTION, MEASURE], 3)).toThrow(
      'No path was found among the first 3 links, and there are more; give a smaller "maxLength" or fewer "kinds".',
    )
  })
})
