import type { InstrumentType } from '../model/enums.ts'
import { groupRows } from './groupRows.ts'
import { knownInstrument } from './instruments.ts'
import { mostFrequent } from './mostFrequent.ts'
import type { Reference } from './reference.ts'
import { forIds, forRows } from './rowStatements.ts'
import type { Run } from './store.ts'

/** Brings instruments up to their citations: type and document number, links to one another; those that nothing names any more go. */
export async function deriveInstruments(run: Run, ids: readonly string[], reference: Reference): Promise<void> {
  const cited = (await forIds(
    run,
    ids,
    `MATCH (l:LegalInstrument) WHERE l.id = id MATCH (l)<-[:CITES]-(x:Citation)
     RETURN id, x.type AS type, x.documentNumber AS documentNumber, x.implementsIds AS implementsIds,
       x.amendsIds AS amendsIds, x.repealsIds AS repealsIds, count(*) AS votes`,
  )) as unknown as Cited[]
  const dropped = await relate(run, ids, cited)
  const votes = groupRows(cited, ({ id }) => id)
  await removeUnnamed(run, [...new Set([...ids.filter((id) => !votes.has(id)), ...dropped])])
  const left = await forIds(run, ids, 'MATCH (l:LegalInstrument) WHERE l.id = id RETURN id, l.title AS title')
  const rows = left.map(({ id, title }) => {
    const given = votes.get(id as string) ?? []
    const known = knownInstrument(title as string, reference)
    const type = mostFrequent(given.map(({ type, votes }) => ({ value: type, votes })))
    const number = mostFrequent(given.map(({ documentNumber, votes }) => ({ value: documentNumber, votes })))
    return { id: id as string, type: type ?? known.type, documentNumber: number ?? known.documentNumber }
  })
  await forRows(
    run,
    rows,
    'MATCH (l:LegalInstrument) WHERE l.id = row.id SET l.type = row.type, l.documentNumber = row.documentNumber',
  )
}

interface Cited {
  id: string
  type: InstrumentType
  documentNumber: string | null
  implementsIds: string[] | null
  amendsIds: string[] | null
  repealsIds: string[] | null
  votes: number
}

const RELATIONS = { IMPLEMENTS: 'implementsIds', AMENDS: 'amendsIds', REPEALS: 'repealsIds' } as const

/** Makes the links from the instruments those that their citations tell; gives the instruments that a link led to and none does now. */
async function relate(run: Run, ids: readonly string[], cited: readonly Cited[]): Promise<string[]> {
  const dropped: string[] = []
  for (const [type, property] of Object.entries(RELATIONS)) {
    const told = cited.flatMap((row) => (row[property] ?? []).map((to) => ({ from: row.id, to })))
    const found = (await forIds(
      run,
      ids,
      `MATCH (l:LegalInstrument) WHERE l.id = id MATCH (l)-[:${type}]->(m:LegalInstrument)
       RETURN id AS from, m.id AS to`,
    )) as unknown as Ends[]
    const wrong = without(found, told)
    const ends = 'MATCH (l:LegalInstrument) WHERE l.id = row.from MATCH (m:LegalInstrument) WHERE m.id = row.to'
    await forRows(run, wrong, `${ends} MATCH (l)-[k:${type}]->(m) DELETE k`)
    await forRows(run, without(told, found), `${ends} MERGE (l)-[:${type}]->(m)`)
    dropped.push(...wrong.map(({ to }) => to))
  }
  return dropped
}

interface Ends {
  from: string
  to: string
}

function without(links: readonly Ends[], others: readonly Ends[]): Ends[] {
  const known = new Set(others.map(({ from, to }) => `${from} ${to}`))
  return links.filter(({ from, to }) => !known.has(`${from} ${to}`))
}

async function removeUnnamed(run: Run, ids: readonly string[]): Promise<void> {
  await forIds(
    run,
    ids,
    `MATCH (l:LegalInstrument) WHERE l.id = id
       AND NOT EXISTS { MATCH (x:Citation)-[:CITES]->(l) }
       AND NOT EXISTS { MATCH (m:Measure)-[:GROUNDED_IN]->(l) }
       AND NOT EXISTS { MATCH (o:LegalInstrument)-[:IMPLEMENTS|AMENDS|REPEALS]->(l) }
     DETACH DELETE l`,
  )
}
