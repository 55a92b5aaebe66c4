import { forIds } from './rowStatements.ts'
import type { Row, Run } from './store.ts'

/** Ids of what reports share with others. */
export interface Shared {
  adoptions: string[]
  measures: string[]
  places: string[]
  instruments: string[]
  indicators: string[]
}

/** Deletes what is of the reports alone; gives what they shared with others. */
export async function takeOutReports(run: Run, reportIds: readonly string[]): Promise<Shared> {
  const found = await forIds(
    run,
    reportIds,
    'MATCH (r:Report) WHERE r.id = id RETURN r.id AS report, r.jurisdictionId AS id',
  )
  const reports = found.map(({ report }) => report as string)
  const each = (match: string, shared: string) =>
    forIds(run, reports, `MATCH (r:Report) WHERE r.id = id ${match} RETURN DISTINCT ${shared} AS id`).then(ids)
  const places = [...new Set(ids(found))]
  const adoptions = await each('MATCH (r)<-[:`IN`]-(n:Claim)', 'n.adoptionId')
  const measures = await forIds(run, adoptions, 'MATCH (a:Adoption) WHERE a.id = id RETURN DISTINCT a.measureId AS id')
  const instruments = await each('MATCH (r)<-[:`IN`]-(n:Citation)', 'n.instrumentId')
  const indicators = await each('MATCH (r)<-[:`IN`]-(n:Outcome)', 'n.indicatorId')
  for (const label of ['Claim', 'Citation', 'Outcome']) {
    await forIds(run, reports, `MATCH (r:Report) WHERE r.id = id MATCH (r)<-[:\`IN\`]-(n:${label}) DETACH DELETE n`)
  }
  await forIds(run, reports, 'MATCH (r:Report) WHERE r.id = id DETACH DELETE r')
  return { adoptions, measures: ids(measures), places, instruments, indicators }
}

const ids = (rows: readonly Row[]): string[] => rows.map(({ id }) => id as string)
