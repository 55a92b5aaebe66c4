import type { InstrumentType } from '../model/enums.ts'
import { groupRows } from './groupRows.ts'
import { knownInstrument } from './instruments.ts'
import { mostFrequent } from './mostFrequent.ts'
import type { Reference } from './reference.ts'
import type { Run } from './store.ts'

/** Brings instruments up to their citations: type and document number, links to one another; those that nothing names any more go. */
export async function deriveInstruments(run: Run, ids: readonly string[], reference: Reference): Promise<void> {
  if (ids.length === 0) return
  const cited = (await run(
    `UNWIND $ids AS id MATCH (x:Citation) WHERE x.instrumentId = id
     RETURN id, x.type AS type, x.documentNumber AS documentNumber, x.implementsIds AS implementsIds,
       x.amendsIds AS amendsIds, x.repealsIds AS repealsIds, count(*) AS votes`,
    { ids: [...ids] },
  )) as unknown as Cited[]
  const dropped = await relate(run, ids, cited)
  await removeUnnamed(run, [...new Set([...ids, ...dropped])])
  const left = await run('UNWIND $ids AS id MATCH (l:LegalInstrument) WHERE l.id = id RETURN id, l.title AS title', {
    ids: [...ids],
  })
  const votes = groupRows(cited, 'id')
  const rows = left.map(({ id, title }) => {
    const given = votes.get(id as string) ?? []
    const known = knownInstrument(title as string, reference)
    const type = mostFrequent(given.map(({ type, votes }) => ({ value: type, votes })))
    const number = mostFrequent(given.map(({ documentNumber, votes }) => ({ value: documentNumber, votes })))
    return { id: id as string, type: type ?? known.type, documentNumber: number ?? known.documentNumber }
  })
  await run(
    `UNWIND $rows AS row MATCH (l:LegalInstrument) WHERE l.id = row.id
     SET l.type = row.type, l.documentNumber = row.documentNumber`,
    { rows },
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
    const found = (await run(
      `UNWIND $ids AS id MATCH (l:LegalInstrument) WHERE l.id = id MATCH (l)-[:${type}]->(m:LegalInstrument)
       RETURN id AS from, m.id AS to`,
      { ids: [...ids] },
    )) as { from: string; to: string }[]
    const wrong = without(found, told)
    const missing = without(told, found)
    const ends = 'UNWIND $links AS link MATCH (l:LegalInstrument) WHERE l.id = link.from'
    if (wrong.length > 0) {
      await run(`${ends} MATCH (l)-[k:${type}]->(m:LegalInstrument) WHERE m.id = link.to DELETE k`, { links: wrong })
    }
    if (missing.length > 0) {
      await run(`${ends} MATCH (m:LegalInstrument) WHERE m.id = link.to MERGE (l)-[:${type}]->(m)`, { links: missing })
    }
    dropped.push(...wrong.map(({ to }) => to))
  }
  return dropped
}

interface Ends {
  from: string
  to: string
}

function without(links: readonly Ends[], others: readonly Ends[]): { from: string; to: string }[] {
  const known = new Set(others.map(({ from, to }) => `${from} ${to}`))
  return links.filter(({ from, to }) => !known.has(`${from} ${to}`))
}

async function removeUnnamed(run: Run, ids: readonly string[]): Promise<void> {
  await run(
    `UNWIND $ids AS id MATCH (l:LegalInstrument) WHERE l.id = id
       AND NOT EXISTS { MATCH (x:Citation)-[:CITES]->(l) }
       AND NOT EXISTS { MATCH (m:Measure)-[:GROUNDED_IN]->(l) }
       AND NOT EXISTS { MATCH (o:LegalInstrument)-[:IMPLEMENTS|AMENDS|REPEALS]->(l) }
     DETACH DELETE l`,
    { ids: [...ids] },
  )
}
