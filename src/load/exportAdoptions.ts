import { Level } from '../model/enums.ts'
import type { Row, Store } from '../store/store.ts'
import type { AdoptionRow } from './loader.ts'

/** All claims of a place with the adoptions and reports they belong to, and what the adopted measures are called. */
const CLAIMS = `
  MATCH (j:Jurisdiction) WHERE j.id = $place
  MATCH (j)-[:ADOPTED]->(a:Adoption)
  MATCH (a)-[:OF]->(m:Measure)
  MATCH (a)-[:EVIDENCED_BY]->(c:Claim)
  MATCH (c)-[:\`IN\`]->(r:Report)
  RETURN m.id AS measureId, m.name AS measure, m.themeId AS theme, a.year AS year, a.status AS status,
         r.id AS report, c.section AS section, c.start AS start, c.end AS end, c.mention AS mention, c.quote AS quote,
         r.sourceUrl AS source, c.id AS claim
  ORDER BY year DESC, measureId, status, report, start, claim`

/** All claims, by place, year (newest first), measure, status and place in the report: one statement for each place with a report. */
export async function* exportAdoptions(store: Store): AsyncGenerator<AdoptionRow> {
  const places = await readPlaces(store)
  for (const place of places.values()) {
    if (!place.reported) continue
    const { id: jurisdictionId, code, name: jurisdiction, level } = place
    const province = provinceOf(place, places)
    for (const { claim: _, ...row } of await store.read(CLAIMS, { place: jurisdictionId })) {
      yield { jurisdictionId, code, jurisdiction, level, province, ...row } as AdoptionRow
    }
  }
}

interface Place {
  id: string
  code: string | null
  name: string
  level: string
  partOfId: string | null
  reported: boolean
}

async function readPlaces(store: Store): Promise<Map<string, Place>> {
  const reported = new Set((await store.read('MATCH (r:Report) RETURN r.jurisdictionId AS id')).map(({ id }) => id))
  const rows = await store.read(`
    MATCH (j:Jurisdiction)
    RETURN j.id AS id, j.code AS code, j.name AS name, j.level AS level, j.partOfId AS partOfId, j.sort AS sort
    ORDER BY sort, id`)
  return new Map(
    rows.map((row: Row) => [row.id as string, { ...row, reported: reported.has(row.id ?? '') } as unknown as Place]),
  )
}

/** Name of the province it lies in, its own for a province; null where that is not known. */
function provinceOf(place: Place, places: ReadonlyMap<string, Place>): string | null {
  const seen = new Set<string>()
  let top = place
  while (top.partOfId !== null && !seen.has(top.id)) {
    seen.add(top.id)
    top = places.get(top.partOfId) ?? top
  }
  return top.level === Level.PROVINCE ? top.name : null
}
