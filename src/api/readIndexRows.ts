import type {
  AdoptionRows,
  CitationRows,
  EvidenceRow,
  IndexRows,
  IndicatorRow,
  InstrumentRow,
  JurisdictionRow,
  LinkRow,
  MeasureRow,
  OutcomeRows,
  ReportRow,
  ThemeRow,
} from '../analysis/indexRows.ts'
import { STATUSES } from '../analysis/statuses.ts'
import { AdoptionStatus } from '../model/enums.ts'
import { fail } from '../model/failures.ts'
import { adoptionId } from '../model/ids.ts'
import { groupRows } from '../store/groupRows.ts'
import type { Row, Store } from '../store/store.ts'

/**
 * Reads from the store what the index is built from, in thirteen statements: of adoptions, outcomes and citations what their reports keep in lists.
 * Throws STORE_OUTDATED where a report has none.
 */
export async function readIndexRows(store: Store): Promise<IndexRows> {
  const [jurisdictions, succeeded, themes, measures, broader, ...rest] = await Promise.all([
    store.read(`MATCH (n:Jurisdiction)
      RETURN n.id AS id, n.code AS code, n.name AS name, n.fullName AS fullName, n.level AS level, n.former AS former,
        n.example AS example, n.sort AS sort, n.partOfId AS partOfId`),
    store.read('MATCH (n:Jurisdiction)-[:SUCCEEDED_BY]->(m:Jurisdiction) RETURN n.id AS source, m.id AS target'),
    store.read('MATCH (n:Theme) RETURN n.id AS id, n.name AS name, n.nameEn AS nameEn'),
    store.read(`MATCH (n:Measure)
      RETURN n.id AS id, n.name AS name, n.altNames AS altNames, n.nameEn AS nameEn, n.gloss AS gloss, n.kind AS kind,
        n.local AS local, n.themeId AS themeId, n.formerIds AS formerIds`),
    store.read('MATCH (n:Measure)-[:BROADER]->(m:Measure) RETURN n.id AS source, m.id AS target'),
    store.read(`MATCH (n:Report)
      RETURN n.id AS id, n.title AS title, n.issuer AS issuer, n.documentNumber AS documentNumber,
        n.issuedOn AS issuedOn, n.publishedOn AS publishedOn, n.sourceUrl AS sourceUrl, n.sha256 AS sha256,
        n.extractor AS extractor, n.jurisdictionId AS jurisdictionId, n.year AS year, n.complete AS complete,
        n.own AS own`),
    store.read('MATCH (n:Indicator) RETURN n.id AS id, n.name AS name, n.unit AS unit'),
    store.read(`MATCH (n:LegalInstrument)
      RETURN n.id AS id, n.title AS title, n.type AS type, n.documentNumber AS documentNumber, n.issuer AS issuer`),
    store.read(`MATCH (n:Report)
      RETURN n.id AS id, n.implemented AS implemented, n.planned AS planned, n.shortfall AS shortfall`),
    store.read(`MATCH (n:Report)
      RETURN n.id AS reportId, n.outcomeIds AS ids, n.outcomeMeasureIds AS measureIds,
        n.outcomeIndicatorIds AS indicatorIds, n.outcomeValues AS values`),
    store.read(`MATCH (n:Report)
      RETURN n.id AS reportId, n.citationIds AS ids, n.citationMeasureIds AS measureIds,
        n.citationInstrumentIds AS instrumentIds, n.citationRoles AS roles`),
    store.read(`MATCH (n:Measure)-[:GROUNDED_IN]->(m:LegalInstrument)
      RETURN 'GROUNDED_IN' AS kind, n.id AS source, m.id AS target`),
    store.read(`MATCH (n:LegalInstrument)-[k:IMPLEMENTS|AMENDS|REPEALS]->(m:LegalInstrument)
      RETURN type(k) AS kind, n.id AS source, m.id AS target`),
  ])
  const [reports, indicators, instruments, adopted, outcomes, citations, grounds, relations] = rest
  const outdated = adopted?.find(({ implemented }) => !implemented)
  if (outdated) throw fail('STORE_OUTDATED', outdated.id as string)
  addTargets(jurisdictions, 'succeededBy', succeeded)
  addTargets(measures, 'broader', broader)
  return {
    jurisdictions: jurisdictions as never as JurisdictionRow[],
    themes: themes as never as ThemeRow[],
    measures: measures as never as MeasureRow[],
    reports: reports as never as ReportRow[],
    indicators: indicators as never as IndicatorRow[],
    instruments: instruments as never as InstrumentRow[],
    ...readAdoptions(reports as never as ReportRow[], adopted as never as Adopted[]),
    outcomes: outcomes as never as OutcomeRows[],
    citations: citations as never as CitationRows[],
    links: [...(grounds as Row[]), ...(relations as Row[])] as never as LinkRow[],
  }
}

/** The ids of the measures that a report tells of. */
interface Adopted {
  id: string
  implemented: readonly string[]
  planned: readonly string[]
  shortfall: readonly string[]
}

/** The adoptions of each place and year, told by its report, or by all its reports together; of these also which one tells what. */
function readAdoptions(
  reports: readonly ReportRow[],
  adopted: readonly Adopted[],
): Pick<IndexRows, 'adoptions' | 'evidence'> {
  const adoptedBy = new Map(adopted.map((row) => [row.id, row]))
  const ofYear = groupRows(reports, ({ jurisdictionId, year }) => `${jurisdictionId} ${year}`)
  const measuresOf = ({ id }: ReportRow, status: AdoptionStatus): readonly string[] =>
    adoptedBy.get(id)?.[LISTS[status]] ?? []
  const adoptions: AdoptionRows[] = []
  const evidence: EvidenceRow[] = []
  for (const told of ofYear.values()) {
    const { jurisdictionId, year } = told[0] as ReportRow
    for (const status of STATUSES) {
      const measureIds = [...new Set(told.flatMap((report) => measuresOf(report, status)))]
      adoptions.push({ jurisdictionId, year, status, measureIds })
    }
    if (told.length === 1) continue
    for (const report of told) {
      const adoptionIds = STATUSES.flatMap((status) =>
        measuresOf(report, status).map((measureId) => adoptionId(jurisdictionId, measureId, year, status)),
      )
      evidence.push({ reportId: report.id, adoptionIds })
    }
  }
  return { adoptions, evidence }
}

/** The list of a report that holds the measures of a status. */
const LISTS = {
  [AdoptionStatus.IMPLEMENTED]: 'implemented',
  [AdoptionStatus.PLANNED]: 'planned',
  [AdoptionStatus.SHORTFALL]: 'shortfall',
} as const

/**
 * Adds to each row the ids that it is linked to. The rows themselves are changed: V8 makes each copy by `{ ...row, more }` an object of a kind of its own,
 * and to read a property of thousands of them takes a hundred times as long.
 */
function addTargets(rows: readonly Row[], name: string, links: readonly Row[]): void {
  const targets = new Map<string, string[]>(rows.map(({ id }) => [id as string, []]))
  for (const { source, target } of links) targets.get(source as string)?.push(target as string)
  for (const row of rows) row[name] = (targets.get(row.id as string) as string[]).sort()
}
