import { deriveInstruments } from './deriveInstruments.ts'
import { deriveMeasures } from './deriveMeasures.ts'
import { derivePlaces } from './derivePlaces.ts'
import { beginWriting } from './graphState.ts'
import type { Reference } from './reference.ts'
import type { ReportRows } from './reportRows.ts'
import type { Row, Run, Store, Value } from './store.ts'

/**
 * Takes out all that the reports of these ids said and writes what they say now, in one transaction. What several reports share (adoptions,
 * coined measures, zones, instruments, indicators) is made from all that is said of it then: the order of loading leaves no trace.
 */
export async function replaceReports(
  store: Store,
  reportIds: readonly string[],
  reports: readonly ReportRows[],
  reference: Reference,
): Promise<void> {
  await store.transaction(async (run) => {
    await beginWriting(run)
    const before = await takeOut(run, reportIds)
    await write(run, reports, reference)
    const sum = (pick: (rows: ReportRows) => readonly Row[], property: string) =>
      reports.flatMap((rows) => pick(rows).map((row) => row[property] as string))
    await removeUnlinked(run, 'Adoption', before.adoptions, '(n)-[:EVIDENCED_BY]->(c:Claim)')
    await removeUnlinked(run, 'Indicator', before.indicators, '(o:Outcome)-[:OF]->(n)')
    const measures = union(
      before.measures,
      sum((rows) => rows.adoptions, 'measureId'),
    )
    await deriveMeasures(
      run,
      measures.filter((id) => !reference.vocabulary.byId.has(id)),
    )
    const places = union(
      before.places,
      reports.map(({ report }) => report.jurisdictionId as string),
    )
    await derivePlaces(
      run,
      places.filter((id) => !reference.divisions.byId.has(id)),
      reference,
    )
    await deriveInstruments(
      run,
      union(
        before.instruments,
        sum((rows) => rows.instruments, 'id'),
      ),
      reference,
    )
    await run(`MATCH (s:GraphState) WHERE s.id = 'graph' SET s.extractor = coalesce($extractor, s.extractor)`, {
      extractor: reports.at(-1)?.report.extractor ?? null,
    })
  })
}

interface Shared {
  adoptions: string[]
  measures: string[]
  places: string[]
  instruments: string[]
  indicators: string[]
}

/** Deletes what is of the reports alone; gives the ids of what they shared with others. */
async function takeOut(run: Run, reportIds: readonly string[]): Promise<Shared> {
  const places = await idsOf(
    run,
    'MATCH (n:Report) WHERE n.id IN $ids RETURN DISTINCT n.jurisdictionId AS id',
    reportIds,
  )
  if (places.length === 0) return { adoptions: [], measures: [], places, instruments: [], indicators: [] }
  const under = (label: string) => `UNWIND $ids AS report MATCH (n:${label}) WHERE n.reportId = report`
  const adoptions = await idsOf(run, `${under('Claim')} RETURN DISTINCT n.adoptionId AS id`, reportIds)
  const measures = await idsOf(
    run,
    'UNWIND $ids AS id MATCH (n:Adoption) WHERE n.id = id RETURN DISTINCT n.measureId AS id',
    adoptions,
  )
  const cited = await idsOf(run, `${under('Citation')} RETURN DISTINCT n.instrumentId AS id`, reportIds)
  const indicators = await idsOf(run, `${under('Outcome')} RETURN DISTINCT n.indicatorId AS id`, reportIds)
  for (const label of ['Claim', 'Citation', 'Outcome'])
    await run(`${under(label)} DETACH DELETE n`, { ids: [...reportIds] })
  await run('UNWIND $ids AS id MATCH (n:Report) WHERE n.id = id DETACH DELETE n', { ids: [...reportIds] })
  return { adoptions, measures, places, instruments: cited, indicators }
}

async function write(run: Run, reports: readonly ReportRows[], { vocabulary, divisions }: Reference): Promise<void> {
  const every = (pick: (rows: ReportRows) => readonly Row[]) => [
    ...new Map(reports.flatMap((rows) => pick(rows)).map((row) => [row.id, row])).values(),
  ]
  const unknown = (ids: readonly Value[], known: ReadonlyMap<string, unknown>) =>
    [...new Set(ids as string[])].filter((id) => !known.has(id)).map((id) => ({ id }))
  const headings = every(({ report }) => [report])
  const adoptions = every((rows) => rows.adoptions)
  const citations = every((rows) => rows.citations)
  const outcomes = every((rows) => rows.outcomes)

  await merge(
    run,
    'Jurisdiction',
    unknown(
      headings.map((row) => row.jurisdictionId as string),
      divisions.byId,
    ),
  )
  await merge(
    run,
    'Measure',
    unknown(
      adoptions.map((row) => row.measureId as string),
      vocabulary.byId,
    ),
  )
  await merge(
    run,
    'LegalInstrument',
    every((rows) => rows.instruments),
  )
  await merge(
    run,
    'Indicator',
    every((rows) => rows.indicators),
  )
  await create(run, 'Report', headings, [['COVERS', 'Jurisdiction', 'jurisdictionId']])
  await adopt(run, adoptions)
  const claims = every((rows) => rows.claims)
  await create(run, 'Claim', claims, [['IN', 'Report', 'reportId']])
  await run(
    `UNWIND $rows AS row MATCH (n:Claim) WHERE n.id = row.id MATCH (a:Adoption) WHERE a.id = row.adoptionId
     CREATE (a)-[:EVIDENCED_BY]->(n)`,
    { rows: claims },
  )
  await create(run, 'Citation', citations, [
    ['IN', 'Report', 'reportId'],
    ['CITES', 'LegalInstrument', 'instrumentId'],
    ['CONCERNS', 'Measure', 'measureId'],
  ])
  await create(run, 'Outcome', outcomes, [
    ['IN', 'Report', 'reportId'],
    ['OF', 'Indicator', 'indicatorId'],
    ['RESULT_OF', 'Measure', 'measureId'],
  ])
}

async function merge(run: Run, label: string, rows: readonly Row[]): Promise<void> {
  if (rows.length > 0)
    await run(`UNWIND $rows AS row MERGE (n:${label} {id: row.id}) SET n += row`, { rows: [...rows] })
}

/** Adoptions that are not there yet, between their jurisdiction and their measure. */
async function adopt(run: Run, rows: readonly Row[]): Promise<void> {
  const ids = rows.map(({ id }) => id as string)
  const there = new Set(await idsOf(run, 'UNWIND $ids AS id MATCH (n:Adoption) WHERE n.id = id RETURN id', ids))
  const missing = rows.filter(({ id }) => !there.has(id as string))
  await create(run, 'Adoption', missing, [['OF', 'Measure', 'measureId']])
  await run(
    `UNWIND $rows AS row MATCH (n:Adoption) WHERE n.id = row.id MATCH (j:Jurisdiction) WHERE j.id = row.jurisdictionId
     CREATE (j)-[:ADOPTED]->(n)`,
    { rows: missing },
  )
}

type LinkOut = readonly [type: string, to: string, property: string]

/** New nodes, and their links to the nodes whose ids they hold. */
async function create(run: Run, label: string, rows: readonly Row[], links: readonly LinkOut[]): Promise<void> {
  if (rows.length === 0) return
  await run(`UNWIND $rows AS row CREATE (n:${label}) SET n = row`, { rows: [...rows] })
  for (const [type, to, property] of links) {
    const ends = rows.flatMap(({ id, [property]: end }) => (id && end ? [{ id, end }] : []))
    await run(
      `UNWIND $ends AS row MATCH (n:${label}) WHERE n.id = row.id MATCH (m:${to}) WHERE m.id = row.end
       CREATE (n)-[:\`${type}\`]->(m)`,
      { ends },
    )
  }
}

/** Deletes nodes of these ids that nothing gives reason for any more. */
async function removeUnlinked(run: Run, label: string, ids: readonly string[], reason: string): Promise<void> {
  if (ids.length === 0) return
  await run(`UNWIND $ids AS id MATCH (n:${label}) WHERE n.id = id AND NOT EXISTS { MATCH ${reason} } DETACH DELETE n`, {
    ids: [...ids],
  })
}

async function idsOf(run: Run, cypher: string, ids: readonly string[]): Promise<string[]> {
  return ids.length === 0 ? [] : (await run(cypher, { ids: [...ids] })).map(({ id }) => id as string)
}

const union = (...lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())]
