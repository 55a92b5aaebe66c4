import { GraphLinkKind } from '../model/subgraph.ts'
import type { LinkRow } from './indexRows.ts'
import type { Numbering } from './numbering.ts'

/** The links of a kind: the nth of both belong together. */
export interface LinkPairs {
  source: Uint32Array
  target: Uint32Array
}

/** The links that stand in the graph as they are. */
export interface GivenLinks {
  /** From a measure to an instrument it rests on. */
  grounds: LinkPairs
  /** Among instruments. */
  implements: LinkPairs
  amends: LinkPairs
  repeals: LinkPairs
}

/** Throws RangeError where a link leads to what is not there. */
export function pairLinks(
  links: readonly LinkRow[],
  { measures, instruments }: Record<'measures' | 'instruments', Numbering<{ id: string }>>,
): GivenLinks {
  const pairs = (kind: GraphLinkKind, from: Numbering<{ id: string }>): LinkPairs => {
    const those = links.filter((link) => link.kind === kind)
    return {
      source: Uint32Array.from(those, ({ source }) => from.number(source)),
      target: Uint32Array.from(those, ({ target }) => instruments.number(target)),
    }
  }
  return {
    grounds: pairs(GraphLinkKind.GROUNDED_IN, measures),
    implements: pairs(GraphLinkKind.IMPLEMENTS, instruments),
    amends: pairs(GraphLinkKind.AMENDS, instruments),
    repeals: pairs(GraphLinkKind.REPEALS, instruments),
  }
}
