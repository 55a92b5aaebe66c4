import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readLink } from '../../src/analysis/linkColumns.ts'
import { linksAmong } from '../../src/analysis/linksAmong.ts'
import { graphs } from './madeGraphs.ts'

const parts = graphs.chain((graph) =>
  fc.record({
    graph: fc.constant(graph),
    nodes: fc.shuffledSubarray(Array.from({ length: graph.columns.size }, (_, node) => node)),
    most: fc.oneof(fc.constant(Infinity), fc.nat(60)),
  }),
)

describe('the links between some nodes of any graph', () => {
  it('are all that there are, each once, in the order of the later node; of as many nodes as may have so many', () => {
    fc.assert(
      fc.property(parts, ({ graph: { columns, links }, nodes, most }) => {
        const given = links.source.map((source, nth) => {
          const ends = [source, links.target[nth] as number].map((node) => columns.numberOf[node] as number)
          const later = Math.max(...ends.map((node) => nodes.indexOf(node)))
          const isBetween = ends.every((node) => nodes.includes(node))
          return { later, isBetween, name: `${ends} ${readLink(links.told[nth] as number).weight}` }
        })
        const between = (first: number) => given.filter(({ isBetween, later }) => isBetween && later < first)
        const { fitting, links: found } = linksAmong(columns, nodes, most)
        const named = found.map(
          ({ source, target, at }) => `${source},${target} ${readLink(columns.told[at] as number).weight}`,
        )
        expect(named.toSorted()).toEqual(
          between(fitting)
            .map(({ name }) => name)
            .sort(),
        )
        const laters = found.map(({ source, target }) => Math.max(nodes.indexOf(source), nodes.indexOf(target)))
        expect(laters).toEqual(laters.toSorted((a, b) => a - b))
        expect(found.length).toBeLessThanOrEqual(most)
        if (fitting < nodes.length) expect(between(fitting + 1).length).toBeGreaterThan(most)
      }),
      { numRuns: 300 },
    )
  })
})
