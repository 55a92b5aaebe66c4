import { Kind } from '../model/enums.ts'
import type { AdoptionFilter, CitationFilter, OutcomeFilter } from '../model/filters.ts'
import { kindOf } from '../model/ids.ts'
import { GraphLinkKind } from '../model/subgraph.ts'

/** The filter that lists the adoptions, citations or outcomes that a link stands for; null where it stands for itself. */
export function linkFilter(
  kind: GraphLinkKind,
  source: string,
  target: string,
): AdoptionFilter | CitationFilter | OutcomeFilter | null {
  switch (kind) {
    case GraphLinkKind.ADOPTED:
      return { jurisdiction: only(source), measure: only(target) }
    case GraphLinkKind.CITES: {
      const report = kindOf(source) === Kind.REPORT ? only(source) : { jurisdiction: only(source) }
      return { report, instrument: only(target) }
    }
    case GraphLinkKind.CONCERNS:
      return { instrument: only(source), measure: only(target) }
    case GraphLinkKind.FIGURES_OF:
      return { jurisdiction: only(source), indicator: only(target) }
    case GraphLinkKind.RESULT_OF:
      return { indicator: only(source), measure: only(target) }
    default:
      return null
  }
}

const only = (id: string) => ({ id: { eq: id } })
