import { beforeAll, expect, it } from '@jest/globals'
import { syntheticReports } from '../../bench/syntheticReports.ts'
import type { CountedLinks } from '../../src/analysis/linkRows.ts'
import { readLinkRows } from '../../src/api/readLinkRows.ts'
import { projectReference, projectReports } from '../../src/store/project.ts'
import { rowsOfReport } from '../../src/store/reportRows.ts'
import type { Row, Store } from '../../src/store/store.ts'
import { describeOnEachEngine } from '../contract/engines.ts'
import { reference } from './fixture/reference.ts'

const reports = [...syntheticReports(12, reference)]
const rows = reports.map((facts) => rowsOfReport(facts, reference))

/** `key other count`, in order. */
const counted = (all: readonly Row[], key: string, other: string) => {
  const counts = new Map<string, number>()
  for (const row of all) {
    if (!row[other]) continue
    const pair = `${row[key]} ${row[other]}`
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return [...counts].map(([pair, count]) => `${pair} ${count}`).sort()
}
const unpacked = (links: readonly CountedLinks[]) =>
  links.flatMap(({ id, others, counts }) => others.map((other, nth) => `${id} ${other} ${counts[nth]}`)).sort()

describeOnEachEngine('the rows of the link index', (open) => {
  let store: Store
  beforeAll(async () => {
    store = await open()
    await projectReference(store, reference)
    await projectReports(store, reports, reference)
  }, 120_000)

  it('count what reports cite and which figures they give, as the reports say', async () => {
    const citations = rows.flatMap((report) => report.citations)
    const outcomes = rows.flatMap((report) => report.outcomes)
    const read = await readLinkRows(store)
    expect(unpacked(read.citingReports)).toEqual(counted(citations, 'instrumentId', 'reportId'))
    expect(unpacked(read.citedMeasures)).toEqual(counted(citations, 'instrumentId', 'measureId'))
    expect(unpacked(read.figuresOfPlaces)).toEqual(counted(outcomes, 'indicatorId', 'jurisdictionId'))
    expect(unpacked(read.figuresOfMeasures)).toEqual(counted(outcomes, 'indicatorId', 'measureId'))
    const told = citations.flatMap(({ instrumentId, implementsIds, amendsIds, repealsIds }) =>
      Object.entries({ IMPLEMENTS: implementsIds, AMENDS: amendsIds, REPEALS: repealsIds }).flatMap(([kind, ids]) =>
        ((ids ?? []) as string[]).map((id) => `${kind} ${instrumentId} ${id}`),
      ),
    )
    const relations = read.links.filter(({ kind }) => kind !== 'GROUNDED_IN')
    expect(relations.map(({ kind, source, target }) => `${kind} ${source} ${target}`).sort()).toEqual(
      [...new Set(told)].sort(),
    )
    expect(read.links.filter(({ kind }) => kind === 'GROUNDED_IN').map(({ source }) => source)).toEqual([
      'M-sanxiang-zhidu',
    ])
  })
})
