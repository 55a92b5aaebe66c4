import { readLink } from '../analysis/linkColumns.ts'
import { linkFilter } from '../analysis/linkFilter.ts'
import type { LinkIndex, NodeRow } from '../analysis/linkIndex.ts'
import { type LinkBetween, linksAmong } from '../analysis/linksAmong.ts'
import { STATUSES } from '../analysis/statuses.ts'
import type { AdoptionStatus } from '../model/enums.ts'
import { GraphLinkKind, type GraphNode, LINK_LABELS, NODE_KINDS, type NodeKind } from '../model/subgraph.ts'

/** The most links of a subgraph: 200 nodes have fewer, whichever they are. */
export const MOST_LINKS = 20_000

/** What the fields of a subgraph are resolved from: the nodes of the numbers, as many as MOST_LINKS allows, and all links between them. */
export function drawSubgraph(index: LinkIndex, nodes: readonly number[], truncated: boolean) {
  const { fitting, links } = linksAmong(index, nodes, MOST_LINKS)
  return {
    nodes: nodes.slice(0, fitting).map((node) => graphNode(index, node)),
    links: links.map((link) => graphLink(index, link)),
    truncated: truncated || fitting < nodes.length,
  }
}

/** A node of a view, and its row in the index. */
export type DrawnNode = GraphNode & { row: NodeRow }

function graphNode(index: LinkIndex, node: number): DrawnNode {
  const kind = NODE_KINDS[index.kind[node] as number] as NodeKind
  const row = index.rowOf(node)
  return { id: row.id, kind, weight: index.degree[node] as number, row }
}

function graphLink(index: LinkIndex, { source: from, target: to, at }: LinkBetween) {
  const { kind, statuses: bits, weight } = readLink(index.told[at] as number)
  const [source, target] = [index.rowOf(from).id, index.rowOf(to).id]
  const statuses = STATUSES.filter((_, bit) => bits & (1 << bit))
  return {
    id: `${kind}~${source}~${target}`,
    kind,
    source,
    target,
    label: LINK_LABELS[kind === GraphLinkKind.ADOPTED ? (statuses[0] as AdoptionStatus) : kind],
    weight,
    statuses: kind === GraphLinkKind.ADOPTED ? statuses : null,
    filter() {
      const filter = linkFilter(kind, source, target)
      return filter && JSON.stringify(filter)
    },
  }
}
