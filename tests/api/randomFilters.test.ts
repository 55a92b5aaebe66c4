import { beforeAll, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { syntheticReports } from '../../bench/syntheticReports.ts'
import type { ReportFacts } from '../../src/model/reportFacts.ts'
import { projectReports } from '../../src/store/project.ts'
import { describeApi } from './fixture/describeApi.ts'
import { type PlainGraph, readPlainGraph } from './fixture/plainGraph.ts'
import { filtersOf, holds } from './fixture/randomFilter.ts'
import { reference } from './fixture/reference.ts'

/** The lists that take a filter, and what they list. */
const LISTS: Record<string, string> = {
  jurisdictions: 'Jurisdiction',
  measures: 'Measure',
  adoptions: 'Adoption',
  reports: 'Report',
  instruments: 'LegalInstrument',
  citations: 'Citation',
  indicators: 'Indicator',
  outcomes: 'Outcome',
}

const RUNS = 60

/** Some reports with few facts each, and for half of them one of a department of the same place and year. */
const reports: ReportFacts[] = [...syntheticReports(9, reference)].flatMap((facts, nth): ReportFacts[] => {
  const part = (from: number): ReportFacts => ({
    ...facts,
    source: { ...facts.source, sha256: `${nth}${from}`.padEnd(64, '0') },
    report: { ...facts.report, issuer: from === 0 ? null : `${facts.report.jurisdiction?.name}财政局` },
    // the fixture has few themes
    measures: facts.measures.slice(from, from + 9).map((fact) => ({ ...fact, theme: 'DISPUTES' })),
    instruments: facts.instruments.slice(from, from + 8),
    outcomes: facts.outcomes.slice(from, from + 8),
  })
  return nth % 2 === 0 ? [part(0)] : [part(0), part(6)]
})

describeApi('any filter', (asker) => {
  let graph: PlainGraph
  beforeAll(async () => {
    await projectReports(asker().store, reports, reference)
    // an instrument that a measure rests on, and that no report names for it
    await asker().store.write([
      {
        cypher: `MATCH (m:Measure) WHERE m.id = 'M-falv-guwen' MATCH (l:LegalInstrument) WHERE l.title = '国务院办公厅关于全面推行行政执法三项制度的指导意见'
          CREATE (m)-[:GROUNDED_IN]->(l)`,
      },
    ])
    await asker().snapshots.refresh()
    graph = await readPlainGraph(asker().store)
  }, 120_000)

  it.each(Object.entries(LISTS))('on %s lists what a look at each node lists', async (list, label) => {
    const query = `query ($filter: ${label}Filter, $after: String) {
      page: ${list}(filter: $filter, first: 100, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`
    const all = async (filter: object) => {
      const ids: string[] = []
      for (let after: string | null = null; ; ) {
        const { page } = await asker().ask(query, { filter, after })
        ids.push(...page.nodes.map(({ id }: { id: string }) => id))
        if (!page.pageInfo.hasNextPage) return { ids: ids.sort(), total: page.totalCount }
        after = page.pageInfo.endCursor
      }
    }
    let met = 0
    await fc.assert(
      fc.asyncProperty(filtersOf(graph, label), async (filter) => {
        const expected = (graph[label] ?? []).filter((node) => holds(label, node, filter)).map(({ id }) => id)
        expect(await all(filter)).toEqual({ ids: expected.sort(), total: expected.length })
        if (expected.length > 0 && expected.length < (graph[label] ?? []).length) met++
      }),
      { numRuns: RUNS },
    )
    expect(met).toBeGreaterThan(RUNS / 10)
  })
})
