import type { CountedLinks, LinkRow, LinkRows } from '../analysis/linkRows.ts'
import type { Store } from '../store/store.ts'

/** Reads from the store what the link index is built from, beside the rows of the adoption index: six statements. */
export async function readLinkRows(store: Store): Promise<LinkRows> {
  const [grounds, relations, citingReports, citedMeasures, figuresOfPlaces, figuresOfMeasures] = await Promise.all([
    store.read(`MATCH (n:Measure)-[:GROUNDED_IN]->(m:LegalInstrument)
      RETURN 'GROUNDED_IN' AS kind, n.id AS source, m.id AS target`),
    store.read(`MATCH (n:LegalInstrument)-[k:IMPLEMENTS|AMENDS|REPEALS]->(m:LegalInstrument)
      RETURN type(k) AS kind, n.id AS source, m.id AS target`),
    readCounted(store, 'Citation', 'instrumentId', 'reportId'),
    readCounted(store, 'Citation', 'instrumentId', 'measureId'),
    readCounted(store, 'Outcome', 'indicatorId', 'jurisdictionId'),
    readCounted(store, 'Outcome', 'indicatorId', 'measureId'),
  ])
  const links = [...grounds, ...relations] as never as LinkRow[]
  return { links, citingReports, citedMeasures, figuresOfPlaces, figuresOfMeasures }
}

/** How many nodes of a label stand between one neighbour and another. */
async function readCounted(store: Store, label: string, key: string, other: string): Promise<CountedLinks[]> {
  const rows = await store.read(
    `MATCH (n:${label}) WHERE n.${other} IS NOT NULL WITH n.${key} AS id, n.${other} AS other, count(*) AS nodes
     RETURN id, collect(other) AS others, collect(nodes) AS counts`,
  )
  return rows as never as CountedLinks[]
}
