import type { Citation } from '../model/citation.ts'
import type { Claim } from '../model/claim.ts'
import type { Outcome } from '../model/outcome.ts'
import type { Row } from '../store/store.ts'

/** Nodes as the store keeps them: their scalar fields and the ids of their neighbours (docs/graph.md). */
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

/** What fields are resolved from that have no property of their name. */
const BEHIND: Record<string, Record<string, readonly string[]>> = {
  Claim: { report: ['reportId'] },
  Citation: { report: ['reportId'], instrument: ['instrumentId'], measure: ['measureId'] },
  Outcome: {
    change: ['changeDirection', 'changeValue', 'changeUnit', 'changeAgainst'],
    rank: ['rankPlace', 'rankAmong'],
    indicator: ['indicatorId'],
    measure: ['measureId'],
    jurisdiction: ['jurisdictionId'],
    report: ['reportId'],
  },
}

/** The properties of nodes of a label that fields are resolved from. */
export function propertiesOf(label: string, fields: Iterable<string>): string[] {
  const asked = [...fields].filter((field) => !field.startsWith('__'))
  return [...new Set(asked.flatMap((field) => BEHIND[label]?.[field] ?? [field]))].sort()
}
