import { type LinkColumns, linksTo, readLink } from './linkColumns.ts'

/** A link by the numbers of the nodes that it leads from and to, and where it stands in the columns. */
export interface LinkBetween {
  source: number
  target: number
  at: number
}

export interface LinksAmong {
  /** How many of the nodes, from the first on, have no more links between them than asked for. */
  fitting: number
  /** All links between these, each once, in the order of the later of their two nodes. */
  links: LinkBetween[]
}

/** The links between some nodes, `most` or fewer: the last nodes are left out where there would be more. */
export function linksAmong(columns: LinkColumns, nodes: readonly number[], most: number): LinksAmong {
  const { other, told } = columns
  const counts = new Uint32Array(nodes.length)
  eachLink(columns, nodes, (_at, later) => {
    counts[later] = (counts[later] as number) + 1
  })
  let fitting = 0
  for (let count = 0; fitting < nodes.length; fitting++) {
    count += counts[fitting] as number
    if (count > most) break
  }
  const links: (LinkBetween & { order: number })[] = []
  eachLink(columns, nodes.slice(0, fitting), (at, later, earlier, node) => {
    const [source, target] = readLink(told[at] as number).isTarget
      ? [other[at] as number, node]
      : [node, other[at] as number]
    links.push({ source, target, at, order: later * nodes.length + earlier })
  })
  links.sort((a, b) => a.order - b.order || (told[a.at] as number) - (told[b.at] as number))
  return { fitting, links }
}

/**
 * Visits each link between the nodes once, with the places of its two nodes among them, and the node that it was found under: the less
 * connected one. That one's better connected neighbours are few (Chiba and Nishizeki, "Arboricity and subgraph listing algorithms", 1985):
 * no hub is walked.
 */
function eachLink(
  columns: LinkColumns,
  nodes: readonly number[],
  visit: (at: number, later: number, earlier: number, node: number) => void,
): void {
  const places = new Uint32Array(columns.size)
  nodes.forEach((node, nth) => {
    places[node] = nth + 1
  })
  const kinds = [...new Set(nodes.map((node) => columns.kind[node] as number))]
  nodes.forEach((node, nth) => {
    for (const kind of kinds) {
      const [start, end] = linksTo(columns, node, kind)
      for (let at = start; at < end && (columns.other[at] as number) < node; at++) {
        const place = (places[columns.other[at] as number] as number) - 1
        if (place >= 0) visit(at, Math.max(nth, place), Math.min(nth, place), node)
      }
    }
  })
}
