import { beforeAll, expect, it } from '@jest/globals'
import { syntheticReports } from '../../bench/syntheticReports.ts'
import { readIndexRows } from '../../src/api/readIndexRows.ts'
import { projectReference, projectReports } from '../../src/store/project.ts'
import { rowsOfReport } from '../../src/store/reportRows.ts'
import type { Store } from '../../src/store/store.ts'
import { describeOnEachEngine } from '../contract/engines.ts'
import { reference } from './fixture/reference.ts'

const reports = [...syntheticReports(12, reference)]
const rows = reports.map((facts) => rowsOfReport(facts, reference))

describeOnEachEngine('the rows of the index', (open) => {
  let store: Store
  beforeAll(async () => {
    store = await open()
    await projectReference(store, reference)
    await projectReports(store, reports, reference)
  }, 120_000)

  it('hold what links instruments and measures, as the reports and the vocabulary say', async () => {
    const citations = rows.flatMap((report) => report.citations)
    const { links } = await readIndexRows(store)
    const told = citations.flatMap(({ instrumentId, implementsIds, amendsIds, repealsIds }) =>
      Object.entries({ IMPLEMENTS: implementsIds, AMENDS: amendsIds, REPEALS: repealsIds }).flatMap(([kind, ids]) =>
        ((ids ?? []) as string[]).map((id) => `${kind} ${instrumentId} ${id}`),
      ),
    )
    const relations = links.filter(({ kind }) => kind !== 'GROUNDED_IN')
    expect(relations.map(({ kind, source, target }) => `${kind} ${source} ${target}`).sort()).toEqual(
      [...new Set(told)].sort(),
    )
    expect(links.filter(({ kind }) => kind === 'GROUNDED_IN').map(({ source }) => source)).toEqual(['M-sanxiang-zhidu'])
  })
})
