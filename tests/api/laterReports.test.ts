import { expect, it } from '@jest/globals'
import { coinedMeasureId, zoneId } from '../../src/model/ids.ts'
import type { ReportFacts } from '../../src/model/reportFacts.ts'
import { projectReports } from '../../src/store/project.ts'
import { describeApi } from './fixture/describeApi.ts'
import { reference } from './fixture/reference.ts'
import { reports } from './fixture/reports.ts'

describeApi('reports that come later', (asker) => {
  it('are each shown with their own adoptions where several bodies report for a place and year', async () => {
    const department = reports.find(({ report }) => report.issuer === '平山区司法局') as ReportFacts
    const [silent] = reports.filter(({ report }) => report.jurisdiction?.id === 'CN-210504') as [ReportFacts]
    const government = {
      ...silent,
      source: { ...silent.source, sha256: 'a'.repeat(64) },
      report: { ...department.report, issuer: null },
    }
    await projectReports(asker().store, [government], reference)
    await asker().snapshots.refresh()
    const query = `{ jurisdiction(code: "210502") { adoptions { totalCount }
      reports { nodes { issuer adoptions { totalCount nodes { measure { name } } } } } } }`
    const { jurisdiction } = await asker().ask(query)
    expect(jurisdiction.adoptions.totalCount).toBe(2)
    expect(jurisdiction.reports.nodes).toHaveLength(2)
    expect(jurisdiction.reports.nodes).toEqual(
      expect.arrayContaining([
        { issuer: null, adoptions: { totalCount: 1, nodes: [{ measure: { name: '法律顾问制度' } }] } },
        { issuer: '平山区司法局', adoptions: { totalCount: 1, nodes: [{ measure: { name: '枫桥经验' } }] } },
      ]),
    )
    expect(await asker().statements(query)).toBe(0)
  })

  it('name their place and measure before the next snapshot knows them', async () => {
    const [model] = reports as [ReportFacts]
    const zone = {
      id: zoneId('210500', '本溪高新区'),
      name: '本溪高新区',
      path: ['本溪高新区'],
      level: 'FUNCTIONAL_ZONE',
      gb2260: null,
    }
    const coined = {
      id: coinedMeasureId('一码通办'),
      name: '一码通办',
      theme: 'DISPUTES',
      local: true,
      mention: '一码通办',
    }
    const later = {
      ...model,
      source: { ...model.source, sha256: 'b'.repeat(64) },
      report: { ...model.report, jurisdiction: zone },
      measures: model.measures.slice(0, 1).map((fact) => ({ ...fact, ...coined })),
      instruments: [],
      outcomes: model.outcomes.slice(0, 1).map((fact) => ({ ...fact, measure: '一码通办' })),
    } as ReportFacts
    await projectReports(asker().store, [later], reference)
    const query = `{ report(id: "R-${zone.id}-2022") { jurisdiction { name partOf { name } succeededBy { name } parts { totalCount } adoptions { totalCount } }
      adoptions { totalCount } outcomes { nodes { measure { name broader { name } adopters { totalCount } } } } } }`
    const answer = (adoptions: number) => ({
      report: {
        jurisdiction: {
          name: '本溪高新区',
          partOf: { name: '本溪市' },
          succeededBy: [],
          parts: { totalCount: 0 },
          adoptions: { totalCount: adoptions },
        },
        adoptions: { totalCount: adoptions },
        outcomes: { nodes: [{ measure: { name: '一码通办', broader: [], adopters: { totalCount: adoptions } } }] },
      },
    })
    expect(await asker().ask(query)).toEqual(answer(0))
    await asker().snapshots.refresh()
    expect(await asker().ask(query)).toEqual(answer(1))
  })
})
