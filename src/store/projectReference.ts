import { deriveInstruments } from './deriveInstruments.ts'
import { beginWriting } from './graphState.ts'
import type { Reference } from './reference.ts'
import { hashOfRows, type LinkRow, rowsOfReference } from './referenceRows.ts'
import { forIds, forRows } from './rowStatements.ts'
import type { Row, Run, Store } from './store.ts'

/** Writes all divisions, themes and measures of the vocabulary; nothing where they stand already. One transaction. */
export async function projectReference(store: Store, reference: Reference): Promise<void> {
  const rows = rowsOfReference(reference)
  const hash = hashOfRows(rows)
  const [state] = await store.read(
    `MATCH (s:GraphState) WHERE s.id = 'graph' RETURN s.reference AS reference, s.vocabulary AS vocabulary`,
  )
  if (state?.reference === hash && state.vocabulary === reference.vocabulary.version) return
  await store.transaction(async (run) => {
    await beginWriting(run)
    const written = { Jurisdiction: rows.jurisdictions, Theme: rows.themes, Measure: rows.measures }
    await unlink(run, 'Jurisdiction', 'PART_OF', 'Jurisdiction', rows.jurisdictions)
    await unlink(run, 'Jurisdiction', 'SUCCEEDED_BY', 'Jurisdiction', rows.jurisdictions)
    await unlink(run, 'Measure', 'IN_THEME', 'Theme', rows.measures)
    await unlink(run, 'Measure', 'BROADER', 'Measure', rows.measures)
    const ungrounded = await ungroundAll(run)
    for (const [label, nodes] of Object.entries(written)) {
      await removeUnused(run, label, nodes)
      await forRows(run, nodes, `MERGE (n:${label} {id: row.id}) SET n = row`)
    }
    await forRows(
      run,
      rows.instruments,
      'MERGE (n:LegalInstrument {id: row.id}) SET n.title = row.title, n.issuer = row.issuer',
    )
    await link(run, 'Jurisdiction', 'PART_OF', 'Jurisdiction', rows.partOf)
    await link(run, 'Jurisdiction', 'SUCCEEDED_BY', 'Jurisdiction', rows.succeededBy)
    await link(run, 'Measure', 'IN_THEME', 'Theme', rows.inTheme)
    await link(run, 'Measure', 'BROADER', 'Measure', rows.broader)
    await link(run, 'Measure', 'GROUNDED_IN', 'LegalInstrument', rows.groundedIn)
    const instruments = [...ungrounded, ...rows.instruments.map(({ id }) => id as string)]
    await deriveInstruments(run, [...new Set(instruments)], reference)
    await run(`MATCH (s:GraphState) WHERE s.id = 'graph' SET s.reference = $hash, s.vocabulary = $vocabulary`, {
      hash,
      vocabulary: reference.vocabulary.version,
    })
  })
}

/** Nodes that seed/ no longer has go, but for those that a report uses. */
async function removeUnused(run: Run, label: string, kept: readonly Row[]): Promise<void> {
  const ids = new Set(kept.map(({ id }) => id))
  const found = await run(`MATCH (n:${label}) RETURN n.id AS id`)
  const gone = found.map(({ id }) => id as string).filter((id) => !ids.has(id))
  const used = await forIds(
    run,
    gone,
    `MATCH (n:${label}) WHERE n.id = id
       AND (EXISTS { MATCH (a:Adoption)-[:OF]->(n) } OR EXISTS { MATCH (r:Report)-[:COVERS]->(n) })
     RETURN id`,
  )
  const needed = new Set(used.map(({ id }) => id))
  const unused = gone.filter((id) => !needed.has(id))
  await forIds(run, unused, `MATCH (n:${label}) WHERE n.id = id DETACH DELETE n`)
}

async function unlink(run: Run, from: string, type: string, to: string, rows: readonly Row[]): Promise<void> {
  const ids = rows.map(({ id }) => id as string)
  await forIds(run, ids, `MATCH (n:${from}) WHERE n.id = id MATCH (n)-[k:${type}]->(m:${to}) DELETE k`)
}

/** Takes away what measures rest on; gives the instruments they rested on. */
async function ungroundAll(run: Run): Promise<string[]> {
  const found = await run('MATCH (m:Measure)-[:GROUNDED_IN]->(l:LegalInstrument) RETURN DISTINCT l.id AS id')
  if (found.length > 0) await run('MATCH (m:Measure)-[k:GROUNDED_IN]->(l:LegalInstrument) DELETE k')
  return found.map(({ id }) => id as string)
}

async function link(run: Run, from: string, type: string, to: string, rows: readonly LinkRow[]): Promise<void> {
  await forRows(
    run,
    rows,
    `MATCH (n:${from}) WHERE n.id = row.from MATCH (m:${to}) WHERE m.id = row.to MERGE (n)-[:${type}]->(m)`,
  )
}
