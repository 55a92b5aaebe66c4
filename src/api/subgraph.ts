import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql'
import type { LinkIndex } from '../analysis/linkIndex.ts'
import { isGiven } from '../analysis/matchers.ts'
import { shortestPath } from '../analysis/shortestPath.ts'
import { walkAround } from '../analysis/walkAround.ts'
import { Kind } from '../model/enums.ts'
import { fail } from '../model/failures.ts'
import { isNodeKind, NODE_KINDS, type NodeKind, Subgraph, USUAL_KINDS } from '../model/subgraph.ts'
import type { Context } from './context.ts'
import { drawSubgraph, MOST_LINKS } from './drawSubgraph.ts'
import { readKind } from './readKind.ts'

const MOST_STARTS = 20
const DEEPEST = 4
const MOST_NODES = 1000
const LONGEST_PATH = 8
const DRAWN = NODE_KINDS.join(', ')
const USUAL = USUAL_KINDS.join(', ')

@Resolver(() => Subgraph)
export class SubgraphResolver {
  @Query(() => Subgraph, {
    complexity: 300,
    description:
      'What surrounds nodes in the graph, to draw (关系图): breadth first, at each distance the most connected first, and all links between the nodes.',
  })
  subgraph(
    @Ctx() { snapshot: { links } }: Context,
    @Arg('around', () => [ID], { description: `Ids of 1 to ${MOST_STARTS} nodes to begin at. Kinds: ${DRAWN}.` })
    around: string[],
    @Arg('depth', () => Int, { defaultValue: 1, description: `How many links away, 1 to ${DEEPEST}.` })
    depth: number,
    @Arg('maxNodes', () => Int, {
      defaultValue: 100,
      description: `How many nodes at most, 1 to ${MOST_NODES}; fewer where there would be more than ${MOST_LINKS} links between them.`,
    })
    maxNodes: number,
    @Arg('kinds', () => [Kind], {
      nullable: true,
      description: `Which nodes may appear beside those it begins at, of ${DRAWN}; by default ${USUAL}.`,
    })
    kinds?: Kind[] | null,
  ) {
    checkRange('The number of ids in "around"', around.length, MOST_STARTS)
    checkRange('"depth"', depth, DEEPEST)
    checkRange('"maxNodes"', maxNodes, MOST_NODES)
    const starts = around.map((id) => findNode(links, id))
    const { nodes, truncated } = walkAround(links, { starts, depth, maxNodes, kinds: readKinds(kinds) })
    return drawSubgraph(links, nodes, truncated)
  }

  @Query(() => Subgraph, {
    complexity: 1000,
    nullable: true,
    description:
      'A shortest path between two nodes, against the direction of links too; null where there is none of `maxLength` links or fewer. Of equally short ones the same each time.',
  })
  path(
    @Ctx() { snapshot: { links } }: Context,
    @Arg('from', () => ID, { description: `Id of the node that it begins at. Kinds: ${DRAWN}.` }) from: string,
    @Arg('to', () => ID, { description: 'Id of the node that it leads to.' }) to: string,
    @Arg('maxLength', () => Int, { defaultValue: 6, description: `How many links at most, 1 to ${LONGEST_PATH}.` })
    maxLength: number,
    @Arg('kinds', () => [Kind], {
      nullable: true,
      description: `Which nodes may stand between the two, of ${DRAWN}; by default ${USUAL}.`,
    })
    kinds?: Kind[] | null,
  ) {
    checkRange('"maxLength"', maxLength, LONGEST_PATH)
    const ends = { from: findNode(links, from), to: findNode(links, to) }
    const nodes = shortestPath(links, { ...ends, maxLength, kinds: readKinds(kinds) })
    return nodes && drawSubgraph(links, nodes, false)
  }
}

function checkRange(name: string, value: number, most: number): void {
  if (value < 1 || value > most) throw fail('ARGUMENT_OUT_OF_RANGE', name, value, 1, most)
}

/** The number of a node that must be there. Throws ID_INVALID, KIND_NOT_DRAWN, ID_UNKNOWN. */
function findNode(links: LinkIndex, id: string): number {
  checkDrawn(readKind(id))
  const node = links.find(id)
  if (node === undefined) throw fail('ID_UNKNOWN', id)
  return node
}

function readKinds(kinds: readonly Kind[] | null | undefined): NodeKind[] {
  return [...new Set(isGiven(kinds) ? kinds : USUAL_KINDS)].map(checkDrawn)
}

/** Throws KIND_NOT_DRAWN. */
function checkDrawn(kind: Kind): NodeKind {
  if (!isNodeKind(kind)) throw fail('KIND_NOT_DRAWN', kind, DRAWN)
  return kind
}
