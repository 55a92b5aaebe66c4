import { groupRows } from './groupRows.ts'
import { mostFrequent } from './mostFrequent.ts'
import { placeRow } from './places.ts'
import type { Reference } from './reference.ts'
import type { Run } from './store.ts'

/** Makes zones and townships that seed/ has not what their reports call them; those without reports go. */
export async function derivePlaces(run: Run, ids: readonly string[], reference: Reference): Promise<void> {
  if (ids.length === 0) return
  const called = (await run(
    `UNWIND $ids AS id MATCH (r:Report) WHERE r.jurisdictionId = id
     RETURN id, r.placeName AS name, count(*) AS votes`,
    { ids: [...ids] },
  )) as { id: string; name: string | null; votes: number }[]
  const rows = [...groupRows(called, 'id')].map(([id, given]) =>
    placeRow(id, mostFrequent(given.map(({ name, votes }) => ({ value: name, votes }))) ?? id, reference),
  )
  const kept = new Set(rows.map(({ id }) => id))
  await run('UNWIND $ids AS id MATCH (j:Jurisdiction) WHERE j.id = id DETACH DELETE j', {
    ids: ids.filter((id) => !kept.has(id)),
  })
  await run('UNWIND $rows AS row MATCH (j:Jurisdiction) WHERE j.id = row.id SET j = row', { rows })
  await run(
    `UNWIND $rows AS row MATCH (j:Jurisdiction) WHERE j.id = row.id MATCH (s:Jurisdiction) WHERE s.id = row.partOfId
     MERGE (j)-[:PART_OF]->(s)`,
    { rows },
  )
}
