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
import type { Row, Store } from '../store/store.ts'

/** Reads from the store what the index is built from: thirteen statements, and one more where several bodies report for a place and year. */
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
    store.read(`MATCH (n:Adoption)
      RETURN n.jurisdictionId AS jurisdictionId, n.year AS year, n.status AS status, collect(n.measureId) AS measureIds`),
    store.read(`MATCH (n:Outcome)
      RETURN n.reportId AS reportId, collect(n.id) AS ids, collect(coalesce(n.measureId, '')) AS measureIds,
        collect(n.indicatorId) AS indicatorIds, collect(n.value) AS values`),
    store.read(`MATCH (n:Citation)
      RETURN n.reportId AS reportId, collect(n.id) AS ids, collect(coalesce(n.measureId, '')) AS measureIds,
        collect(n.instrumentId) AS instrumentIds, collect(n.role) AS roles`),
    store.read(`MATCH (n:Measure)-[:GROUNDED_IN]->(m:LegalInstrument)
      RETURN 'GROUNDED_IN' AS kind, n.id AS source, m.id AS target`),
    store.read(`MATCH (n:LegalInstrument)-[k:IMPLEMENTS|AMENDS|REPEALS]->(m:LegalInstrument)
      RETURN type(k) AS kind, n.id AS source, m.id AS target`),
  ])
  const [reports, indicators, instruments, adoptions, outcomes, citations, grounds, relations] = rest
  addTargets(jurisdictions, 'succeededBy', succeeded)
  addTargets(measures, 'broader', broader)
  return {
    jurisdictions: jurisdictions as never as JurisdictionRow[],
    themes: themes as never as ThemeRow[],
    measures: measures as never as MeasureRow[],
    reports: reports as never as ReportRow[],
    indicators: indicators as never as IndicatorRow[],
    instruments: instruments as never as InstrumentRow[],
    adoptions: adoptions as never as AdoptionRows[],
    outcomes: outcomes as never as OutcomeRows[],
    citations: citations as never as CitationRows[],
    evidence: await readEvidence(store, reports as never as ReportRow[]),
    links: [...(grounds as Row[]), ...(relations as Row[])] as never as LinkRow[],
  }
}

/** The place and year of a report tell its adoptions, unless there are other reports of them. */
async function readEvidence(store: Store, reports: readonly ReportRow[]): Promise<EvidenceRow[]> {
  const ofYear = new Map<string, string[]>()
  for (const { id, jurisdictionId, year } of reports) {
    const key = `${jurisdictionId} ${year}`
    ofYear.set(key, [...(ofYear.get(key) ?? []), id])
  }
  const ids = [...ofYear.values()].filter((each) => each.length > 1).flat()
  if (ids.length === 0) return []
  const rows = await store.read(
    `UNWIND $ids AS id MATCH (n:Claim) WHERE n.reportId = id AND n.start IS NOT NULL AND n.id IS NOT NULL
     RETURN id AS reportId, collect(DISTINCT n.adoptionId) AS adoptionIds`,
    { ids },
  )
  const known = new Map((rows as never as EvidenceRow[]).map((row) => [row.reportId, row]))
  return ids.map((reportId) => known.get(reportId) ?? { reportId, adoptionIds: [] })
}

/**
 * Adds to each row the ids that it is linked to. The rows themselves are changed: V8 makes each copy by `{ ...row, more }` an object of a kind of its own,
 * and to read a property of thousands of them takes a hundred times as long.
 */
function addTargets(rows: readonly Row[], name: string, links: readonly Row[]): void {
  const targets = new Map<string, string[]>(rows.map(({ id }) => [id as string, []]))
  for (const { source, target } of links) targets.get(source as string)?.push(target as string)
  for (const row of rows) row[name] = (targets.get(row.id as string) as string[]).sort()
}
