import { MeasureKind, type ThemeCode } from '../model/enums.ts'
import { groupRows } from './groupRows.ts'
import { mostFrequent } from './mostFrequent.ts'
import { forIds, forRows } from './rowStatements.ts'
import type { Run } from './store.ts'

/** Makes measures that the vocabulary has not what the claims of their adoptions call them; those without adoptions go. */
export async function deriveMeasures(run: Run, ids: readonly string[]): Promise<void> {
  const called = (await forIds(
    run,
    ids,
    `MATCH (m:Measure) WHERE m.id = id MATCH (m)<-[:OF]-(a:Adoption) MATCH (a)-[:EVIDENCED_BY]->(c:Claim)
     RETURN id, c.measureName AS name, c.measureTheme AS theme, count(*) AS votes`,
  )) as unknown as Called[]
  const rows = [...groupRows(called, ({ id }) => id)].map(([id, given]) => {
    const name = mostFrequent(given.map(({ name, votes }) => ({ value: name, votes }))) ?? id
    const theme = mostFrequent(given.map(({ theme, votes }) => ({ value: theme, votes })))
    const labels = { altNames: [], negativeNames: [], formerIds: [] }
    return { id, name, ...labels, kind: kindOfName(name), local: true, themeId: theme }
  })
  const kept = new Set(rows.map(({ id }) => id))
  const gone = ids.filter((id) => !kept.has(id))
  await forIds(run, gone, 'MATCH (m:Measure) WHERE m.id = id DETACH DELETE m')
  await forIds(run, [...kept], 'MATCH (m:Measure) WHERE m.id = id MATCH (m)-[k:IN_THEME]->(t:Theme) DELETE k')
  await forRows(
    run,
    rows,
    `MATCH (m:Measure) WHERE m.id = row.id MATCH (t:Theme) WHERE t.id = row.themeId
     SET m = row CREATE (m)-[:IN_THEME]->(t)`,
  )
}

interface Called {
  id: string
  name: string | null
  theme: ThemeCode | null
  votes: number
}

const HEADS: readonly [string, MeasureKind][] = [
  ['平台', MeasureKind.PLATFORM],
  ['机制', MeasureKind.MECHANISM],
  ['行动', MeasureKind.CAMPAIGN],
  ['制度', MeasureKind.INSTITUTION],
  ['改革', MeasureKind.REFORM],
]

/** The kind that the head word tells, the last word of the name; a mechanism where it tells none. */
export function kindOfName(name: string): MeasureKind {
  const bare = name.replace(/[”"』」）)\]】]+$/u, '')
  return HEADS.find(([head]) => bare.endsWith(head))?.[1] ?? MeasureKind.MECHANISM
}
