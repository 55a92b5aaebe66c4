import { createHash } from 'node:crypto'
import { Kind, THEME_CODES } from './enums.ts'

/** Hash of the parts of a name: 16 hexadecimal digits of SHA-256 over the parts, joined by a separator that no name holds. */
export function hashOf(...parts: readonly (string | number | null)[]): string {
  return createHash('sha256')
    .update(parts.map((part) => part ?? '').join('\u001f'))
    .digest('hex')
    .slice(0, 16)
}

export const divisionId = (code: string): string => `CN-${code}`
/** A functional zone (功能区) has no code of its own: its superior's code and its official name make the id. */
export const zoneId = (superiorCode: string, officialName: string): string =>
  `CN-${superiorCode}-z${hashOf(officialName)}`
export const townshipId = (superiorCode: string, name: string): string => `CN-${superiorCode}-t${hashOf(name)}`
/** A measure that is not in the vocabulary. */
export const coinedMeasureId = (name: string): string => `M-x${hashOf(name)}`
/** `body`: a department that reports for itself (司法局 …); none for the government's own report. */
export const reportId = (jurisdictionId: string, year: number, body?: string | null): string =>
  `R-${jurisdictionId}-${year}${body ? `-${hashOf(body)}` : ''}`
export const adoptionId = (jurisdictionId: string, measureId: string, year: number, status: string): string =>
  `A-${jurisdictionId}-${measureId}-${year}-${status}`
/** `place`: id of the issuing place for a title that names none (a generic title). */
export const instrumentId = (canonicalTitle: string, place?: string | null): string =>
  `L-${place ? hashOf(canonicalTitle, place) : hashOf(canonicalTitle)}`
export const indicatorId = (name: string, unit: string): string => `I-${hashOf(name, unit)}`
/** Claims, citations and outcomes: report, section, words, and the ordinal among equals; offsets are left out, so that a re-cleaned text keeps its ids. */
export const claimId = (report: string, section: string, words: string, ordinal: number): string =>
  `C-${hashOf(report, section, words, ordinal)}`
export const citationId = (report: string, section: string, words: string, ordinal: number): string =>
  `X-${hashOf(report, section, words, ordinal)}`
export const outcomeId = (report: string, section: string, words: string, ordinal: number): string =>
  `O-${hashOf(report, section, words, ordinal)}`

const TYPE_NAMES: Record<Kind, string> = {
  [Kind.JURISDICTION]: 'Jurisdiction',
  [Kind.THEME]: 'Theme',
  [Kind.MEASURE]: 'Measure',
  [Kind.REPORT]: 'Report',
  [Kind.ADOPTION]: 'Adoption',
  [Kind.CLAIM]: 'Claim',
  [Kind.INSTRUMENT]: 'LegalInstrument',
  [Kind.CITATION]: 'Citation',
  [Kind.INDICATOR]: 'Indicator',
  [Kind.OUTCOME]: 'Outcome',
}
const PREFIXES: readonly [string, Kind][] = [
  ['CN-', Kind.JURISDICTION],
  ['M-', Kind.MEASURE],
  ['R-', Kind.REPORT],
  ['A-', Kind.ADOPTION],
  ['C-', Kind.CLAIM],
  ['L-', Kind.INSTRUMENT],
  ['X-', Kind.CITATION],
  ['I-', Kind.INDICATOR],
  ['O-', Kind.OUTCOME],
]

/** The kind an id belongs to, or undefined where it is no id of ours. Themes have their codes as ids. */
export function kindOf(id: string): Kind | undefined {
  if ((THEME_CODES as readonly string[]).includes(id)) return Kind.THEME
  return PREFIXES.find(([prefix]) => id.startsWith(prefix))?.[1]
}

/** The GraphQL type name of a kind; also the label of its nodes in the graph. */
export const labelOf = (kind: Kind): string => TYPE_NAMES[kind]

export function typeNameOf(id: string): string | undefined {
  const kind = kindOf(id)
  return kind && labelOf(kind)
}
