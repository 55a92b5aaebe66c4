import type { GraphLinkKind } from '../model/subgraph.ts'

/** How often one node is linked to each of others, packed: the nth of both lists belong together. */
export interface CountedLinks {
  id: string
  others: readonly string[]
  counts: readonly number[]
}

/** A link that stands in the graph as it is. */
export interface LinkRow {
  kind: GraphLinkKind
  source: string
  target: string
}

/** What relationship views need beyond the adoption index, in any order. Links must lead to rows that are there. */
export interface LinkRows {
  /** From measures to the documents they rest on, and among instruments. */
  links: readonly LinkRow[]
  /** Of each instrument the citations in each report, */
  citingReports: readonly CountedLinks[]
  /** and those for each measure. */
  citedMeasures: readonly CountedLinks[]
  /** Of each indicator the figures of each jurisdiction, */
  figuresOfPlaces: readonly CountedLinks[]
  /** and those of each measure. */
  figuresOfMeasures: readonly CountedLinks[]
}
