import { setFlagsFromString } from 'node:v8'
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

setFlagsFromString('--allow-natives-syntax')
const areOfOneKind = new Function('one', 'other', 'return %HaveSameMap(one, other)') as (
  a: object,
  b: object,
) => boolean

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

  it('are objects of one kind, whose properties V8 reads at once, and know what they are linked to', async () => {
    const { jurisdictions, measures, reports, instruments, indicators } = await readIndexRows(store)
    for (const kind of [jurisdictions, measures, reports, instruments, indicators] as readonly (readonly object[])[]) {
      expect(kind.length).toBeGreaterThan(3)
      expect(kind.filter((row) => !areOfOneKind(row, kind.at(-1) as object))).toEqual([])
    }
    const former = jurisdictions.find(({ code }) => code === '320204')
    expect([former?.succeededBy, jurisdictions[0]?.succeededBy]).toEqual([['CN-320213'], []])
    expect(measures.find(({ name }) => name === '枫桥式派出所')?.broader).toEqual(['M-fengqiao-jingyan'])
  })
})
