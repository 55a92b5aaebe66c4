import type { Row, Run } from './store.ts'

/** Runs a statement for each `row` of the rows; not at all where there is none. */
export async function forRows(run: Run, rows: readonly object[], cypher: string): Promise<Row[]> {
  return rows.length === 0 ? [] : run(`UNWIND $rows AS row ${cypher}`, { rows: rows as Row[] })
}

/** Runs a statement for each `id` of the ids; not at all where there is none. */
export async function forIds(run: Run, ids: readonly string[], cypher: string): Promise<Row[]> {
  return ids.length === 0 ? [] : run(`UNWIND $ids AS id ${cypher}`, { ids: [...ids] })
}
