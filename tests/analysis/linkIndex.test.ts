import { describe, expect, it } from '@jest/globals'
import { buildAdoptionIndex } from '../../src/analysis/adoptionIndex.ts'
import type { LinkRow } from '../../src/analysis/indexRows.ts'
import { readLink } from '../../src/analysis/linkColumns.ts'
import { buildLinkIndex, type LinkIndex } from '../../src/analysis/linkIndex.ts'
import { linksAmong } from '../../src/analysis/linksAmong.ts'
import { STATUSES } from '../../src/analysis/statuses.ts'
import { AdoptionStatus, CitationRole, InstrumentType, Level } from '../../src/model/enums.ts'
import { GraphLinkKind } from '../../src/model/subgraph.ts'
import { atOnce } from './atOnce.ts'
import { adopted, cited, given, indicator, instrument, measure, place, report, themes } from './nation.ts'

const { IMPLEMENTED, PLANNED, SHORTFALL } = AdoptionStatus
const { BASIS, ISSUED, STUDIED } = CitationRole
const { OTHER } = InstrumentType

const rows = {
  jurisdictions: [
    place('320200', '无锡市', Level.PREFECTURE),
    place('320204', '北塘区', Level.COUNTY, { partOfId: 'CN-320200', former: true, succeededBy: ['CN-320213'] }),
    place('320213', '梁溪区', Level.COUNTY, { partOfId: 'CN-320200' }),
  ],
  themes,
  measures: [
    measure('fengqiao', '枫桥经验', 'DISPUTES', { formerIds: ['M-x00'] }),
    measure('paichusuo', '枫桥式派出所', 'DISPUTES', { broader: ['M-fengqiao'] }),
  ],
  reports: [report('320204', 2014), report('320213', 2021), report('320213', 2022)],
  adoptions: [
    ...adopted('320204', ['paichusuo', 2014, PLANNED]),
    ...adopted(
      '320213',
      ['fengqiao', 2021, IMPLEMENTED],
      ['fengqiao', 2022, IMPLEMENTED],
      ['fengqiao', 2022, SHORTFALL],
      ['paichusuo', 2022, IMPLEMENTED],
    ),
  ],
  instruments: [instrument('law', '法', OTHER), instrument('plan', '方案', OTHER)],
  indicators: [indicator('rate', '纠纷化解率', '%')],
  citations: [
    cited('320204-2014', ['law', BASIS]),
    cited('320213-2021', ['law', BASIS, 'fengqiao']),
    cited('320213-2022', ['law', BASIS, 'fengqiao'], ['law', STUDIED, 'fengqiao'], ['plan', ISSUED]),
  ],
  outcomes: [
    given('320213-2021', ['rate', 98], ['rate', 99]),
    given('320213-2022', ['rate', 98, 'fengqiao'], ['rate', 97, 'fengqiao']),
  ],
  evidence: [],
  links: [
    { kind: GraphLinkKind.GROUNDED_IN, source: 'M-fengqiao', target: 'L-law' },
    { kind: GraphLinkKind.IMPLEMENTS, source: 'L-plan', target: 'L-law' },
    { kind: GraphLinkKind.AMENDS, source: 'L-plan', target: 'L-law' },
    { kind: GraphLinkKind.REPEALS, source: 'L-plan', target: 'L-plan' },
  ] as LinkRow[],
}

const linksOf = (given: typeof rows) => atOnce(buildLinkIndex(atOnce(buildAdoptionIndex(given)), given.links))
const links = linksOf(rows)
const all = Array.from({ length: links.size }, (_, node) => node)
const told = (index: LinkIndex, nodes: readonly number[]) =>
  linksAmong(index, nodes, Infinity).links.map(({ source, target, at }) => {
    const { kind, statuses, weight } = readLink(index.told[at] as number)
    const names = STATUSES.filter((_, bit) => statuses & (1 << bit))
    return [kind, index.rowOf(source).id, index.rowOf(target).id, weight, ...names].join(' ')
  })

describe('the link index', () => {
  it('holds every link that is drawn, with what it stands for', () => {
    expect(told(links, all).toSorted()).toEqual([
      'ADOPTED CN-320204 M-paichusuo 1 PLANNED',
      'ADOPTED CN-320213 M-fengqiao 3 IMPLEMENTED SHORTFALL',
      'ADOPTED CN-320213 M-paichusuo 1 IMPLEMENTED',
      'AMENDS L-plan L-law 1',
      'BROADER M-paichusuo M-fengqiao 1',
      'CITES CN-320204 L-law 1',
      'CITES CN-320213 L-law 3',
      'CITES CN-320213 L-plan 1',
      'CITES R-CN-320204-2014 L-law 1',
      'CITES R-CN-320213-2021 L-law 1',
      'CITES R-CN-320213-2022 L-law 2',
      'CITES R-CN-320213-2022 L-plan 1',
      'CONCERNS L-law M-fengqiao 3',
      'COVERS R-CN-320204-2014 CN-320204 1',
      'COVERS R-CN-320213-2021 CN-320213 1',
      'COVERS R-CN-320213-2022 CN-320213 1',
      'FIGURES_OF CN-320213 I-rate 4',
      'GROUNDED_IN M-fengqiao L-law 1',
      'IMPLEMENTS L-plan L-law 1',
      'IN_THEME M-fengqiao DISPUTES 1',
      'IN_THEME M-paichusuo DISPUTES 1',
      'PART_OF CN-320204 CN-320200 1',
      'PART_OF CN-320213 CN-320200 1',
      'RESULT_OF I-rate M-fengqiao 2',
      'SUCCEEDED_BY CN-320204 CN-320213 1',
    ])
  })

  it('numbers nodes from the most connected on, of equal ones by kind and id', () => {
    expect(all.map((node) => [links.rowOf(node).id, links.degree[node]])).toEqual([
      ['CN-320213', 9],
      ['L-law', 9],
      ['M-fengqiao', 6],
      ['CN-320204', 5],
      ['M-paichusuo', 4],
      ['L-plan', 4],
      ['R-CN-320213-2022', 3],
      ['DISPUTES', 2],
      ['CN-320200', 2],
      ['I-rate', 2],
      ['R-CN-320204-2014', 2],
      ['R-CN-320213-2021', 2],
      ['ENFORCEMENT', 0],
    ])
  })

  it('finds nodes by their ids, measures by those they had before, and nothing that is not drawn', () => {
    const ids = [
      'L-law',
      'M-x00',
      'R-CN-320213-2021',
      'ENFORCEMENT',
      'L-none',
      'A-CN-320204-M-paichusuo-2014-PLANNED',
      '',
    ]
    expect(ids.map((id) => links.find(id)).map((node) => (node === undefined ? null : links.rowOf(node).id))).toEqual([
      'L-law',
      'M-fengqiao',
      'R-CN-320213-2021',
      'ENFORCEMENT',
      null,
      null,
      null,
    ])
  })

  it('is the same whatever order its rows come in', () => {
    const reversed = Object.fromEntries(Object.entries(rows).map(([name, list]) => [name, [...list].reverse()]))
    const other = linksOf(reversed as typeof rows)
    expect(all.map((node) => other.rowOf(node).id)).toEqual(all.map((node) => links.rowOf(node).id))
    expect(told(other, all)).toEqual(told(links, all))
  })

  it('refuses links to what is not there', () => {
    const lost = { kind: GraphLinkKind.GROUNDED_IN, source: 'M-none', target: 'L-law' }
    expect(() => linksOf({ ...rows, links: [lost] })).toThrow('The graph links to "M-none", which it does not hold.')
  })
})
