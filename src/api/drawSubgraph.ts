import { STATUSES } from '../analysis/adoptionIndex.ts'
import { readMark } from '../analysis/linkColumns.ts'
import { linkFilter } from '../analysis/linkFilter.ts'
import type { LinkIndex } from '../analysis/linkIndex.ts'
import { type LinkBetween, linksAmong } from '../analysis/linksAmong.ts'
import type { AdoptionStatus } from '../model/enums.ts'
import { GraphLinkKind, type GraphNode, LINK_LABELS, NODE_KINDS, type NodeKind } from '../model/subgraph.ts'

/** What the fields of a subgraph are resolved from: nodes by their numbers, and all links between them. */
export function drawSubgraph(links: LinkIndex, nodes: readonly number[], truncated: boolean) {
  return {
    nodes: nodes.map((node) => graphNode(links, node)),
    links: () => linksAmong(links, nodes).map((link) => graphLink(links, link)),
    truncated,
  }
}

function graphNode(links: LinkIndex, node: number): GraphNode {
  const kind = NODE_KINDS[links.kind[node] as number] as NodeKind
  return { id: links.idOf(node), kind, weight: links.degree[node] as number }
}

function graphLink(links: LinkIndex, { source: from, target: to, at }: LinkBetween) {
  const { kind, statuses: bits } = readMark(links.mark[at] as number)
  const [source, target] = [links.idOf(from), links.idOf(to)]
  const statuses = STATUSES.filter((_, bit) => bits & (1 << bit))
  return {
    id: `${kind}~${source}~${target}`,
    kind,
    source,
    target,
    label: LINK_LABELS[kind === GraphLinkKind.ADOPTED ? (statuses[0] as AdoptionStatus) : kind],
    weight: links.weight[at] as number,
    statuses: kind === GraphLinkKind.ADOPTED ? statuses : null,
    filter() {
      const filter = linkFilter(kind, source, target)
      return filter && JSON.stringify(filter)
    },
  }
}
