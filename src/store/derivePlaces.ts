import { groupRows } from './groupRows.ts'
import { mostFrequent } from './mostFrequent.ts'
import { placeRow } from './places.ts'
import type { Reference } from './reference.ts'
import { forIds, forRows } from './rowStatements.ts'
import type { Run } from './store.ts'

/** Makes places that stand by their reports (zones, townships, the example) what the reports call them; those without reports go. */
export async function derivePlaces(run: Run, ids: readonly string[], reference: Reference): Promise<void> {
  const called = (await forIds(
    run,
    ids,
    `MATCH (j:Jurisdiction) WHERE j.id = id MATCH (j)<-[:COVERS]-(r:Report)
     RETURN id, r.placeName AS name, count(*) AS votes`,
  )) as { id: string; name: string | null; votes: number }[]
  const rows = [...groupRows(called, ({ id }) => id)].map(([id, given]) =>
    placeRow(id, mostFrequent(given.map(({ name, votes }) => ({ value: name, votes }))) ?? id, reference),
  )
  const kept = new Set(rows.map((row) => row.id))
  const gone = ids.filter((id) => !kept.has(id))
  await forIds(run, gone, 'MATCH (j:Jurisdiction) WHERE j.id = id DETACH DELETE j')
  await forRows(run, rows, 'MATCH (j:Jurisdiction) WHERE j.id = row.id SET j = row')
  await forRows(
    run,
    rows.filter(({ partOfId }) => partOfId !== null),
    `MATCH (j:Jurisdiction) WHERE j.id = row.id MATCH (s:Jurisdiction) WHERE s.id = row.partOfId
     MERGE (j)-[:PART_OF]->(s)`,
  )
}
