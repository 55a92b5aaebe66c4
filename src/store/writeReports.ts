import type { ReportRows } from './reportRows.ts'
import { forIds, forRows } from './rowStatements.ts'
import type { Row, Run } from './store.ts'

/** Writes reports that are not in the graph. Measures, places and instruments that are not known get their properties from what is derived. */
export async function writeReports(run: Run, reports: readonly ReportRows[]): Promise<void> {
  const every = (pick: (rows: ReportRows) => readonly Row[]) => [
    ...new Map(reports.flatMap((rows) => pick(rows)).map((row) => [row.id, row])).values(),
  ]
  await forRows(
    run,
    every((rows) => rows.places),
    'MERGE (n:Jurisdiction {id: row.id})',
  )
  await forRows(
    run,
    every((rows) => rows.measures),
    'MERGE (n:Measure {id: row.id})',
  )
  await forRows(
    run,
    every((rows) => rows.instruments),
    'MERGE (n:LegalInstrument {id: row.id}) SET n.title = row.title, n.issuer = row.issuer',
  )
  await forRows(
    run,
    every((rows) => rows.indicators),
    'MERGE (n:Indicator {id: row.id}) SET n = row',
  )
  await forRows(
    run,
    reports.map(({ report }) => report),
    `MATCH (j:Jurisdiction) WHERE j.id = row.jurisdictionId
     CREATE (n:Report) SET n = row CREATE (n)-[:COVERS]->(j)`,
  )
  await writeAdoptions(
    run,
    every((rows) => rows.adoptions),
  )
  await forRows(
    run,
    every((rows) => rows.claims),
    `MATCH (r:Report) WHERE r.id = row.reportId MATCH (a:Adoption) WHERE a.id = row.adoptionId
     CREATE (n:Claim) SET n = row CREATE (n)-[:\`IN\`]->(r) CREATE (a)-[:EVIDENCED_BY]->(n)`,
  )
  const citations = every((rows) => rows.citations)
  await forRows(
    run,
    citations,
    `MATCH (r:Report) WHERE r.id = row.reportId MATCH (l:LegalInstrument) WHERE l.id = row.instrumentId
     CREATE (n:Citation) SET n = row CREATE (n)-[:\`IN\`]->(r) CREATE (n)-[:CITES]->(l)`,
  )
  const outcomes = every((rows) => rows.outcomes)
  await forRows(
    run,
    outcomes,
    `MATCH (r:Report) WHERE r.id = row.reportId MATCH (i:Indicator) WHERE i.id = row.indicatorId
     CREATE (n:Outcome) SET n = row CREATE (n)-[:\`IN\`]->(r) CREATE (n)-[:OF]->(i)`,
  )
  await concern(run, 'Citation', 'CONCERNS', citations)
  await concern(run, 'Outcome', 'RESULT_OF', outcomes)
}

/** Adoptions that are not there yet, between their jurisdiction and their measure. */
async function writeAdoptions(run: Run, adoptions: readonly Row[]): Promise<void> {
  const ids = adoptions.map(({ id }) => id as string)
  const found = await forIds(run, ids, 'MATCH (a:Adoption) WHERE a.id = id RETURN id')
  const there = new Set(found.map(({ id }) => id))
  await forRows(
    run,
    adoptions.filter(({ id }) => !there.has(id ?? '')),
    `MATCH (j:Jurisdiction) WHERE j.id = row.jurisdictionId MATCH (m:Measure) WHERE m.id = row.measureId
     CREATE (a:Adoption) SET a = row CREATE (j)-[:ADOPTED]->(a) CREATE (a)-[:OF]->(m)`,
  )
}

/** Links to the measure, where there is one. */
async function concern(run: Run, label: string, type: string, rows: readonly Row[]): Promise<void> {
  await forRows(
    run,
    rows.flatMap(({ id, measureId }) => (id && measureId ? [{ id, measureId }] : [])),
    `MATCH (n:${label}) WHERE n.id = row.id MATCH (m:Measure) WHERE m.id = row.measureId CREATE (n)-[:${type}]->(m)`,
  )
}
