import type { Citation } from '../model/citation.ts'
import type { Claim } from '../model/claim.ts'
import type { Outcome } from '../model/outcome.ts'
import type { Report } from '../model/report.ts'
import type { Row } from '../store/store.ts'

/** Nodes as the store keeps them: their scalar fields and the ids of their neighbours (docs/graph.md). */
export type ReportNode = Report & { jurisdictionId: string; own: boolean }

export type ClaimNode = Claim & { adoptionId: string; reportId: string }

export type CitationNode = Citation & { reportId: string; instrumentId: string; measureId?: string }

export type OutcomeNode = Outcome & {
  reportId: string
  indicatorId: string
  jurisdictionId: string
  measureId?: string
}

/** The store keeps change and rank of a figure in flat properties. */
export function outcomeNode(row: Row): OutcomeNode {
  const { changeDirection, changeValue, changeUnit, changeAgainst, rankPlace, rankAmong, ...scalars } = row
  return {
    ...scalars,
    change: changeDirection
      ? { direction: changeDirection, value: changeValue, unit: changeUnit, against: changeAgainst }
      : null,
    rank: rankPlace ? { place: rankPlace, among: rankAmong } : null,
  } as never as OutcomeNode
}
