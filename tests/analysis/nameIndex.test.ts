import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { NamedNodes } from '../../src/analysis/labels.ts'
import { buildNameIndex, namedBy, searchNames } from '../../src/analysis/nameIndex.ts'
import { Kind } from '../../src/model/enums.ts'
import { searchForm } from '../../src/reference/searchForm.ts'
import { atOnce } from './atOnce.ts'

const ALL = new Set(Object.values(Kind))

/** Nodes with their weights and labels. */
const named = (kind: Kind, nodes: [id: string, weight: number, ...labels: string[]][]): NamedNodes => ({
  kind,
  ids: nodes.map(([id]) => id),
  labelsOf: (number) => (nodes[number] as (typeof nodes)[number]).slice(2) as string[],
  weightOf: (number) => (nodes[number] as (typeof nodes)[number])[1],
})

const found = (kinds: NamedNodes[], query: string, wanted: ReadonlySet<Kind> = ALL) => {
  const index = atOnce(buildNameIndex(kinds))
  return Array.from(searchNames(index, searchForm(query).text, wanted), (match) => namedBy(index, match))
}

const nation = [
  named(Kind.MEASURE, [
    ['M-a', 5, '行政复议', '复议', 'Administrative reconsideration'],
    ['M-b', 9, '行政复议听证', '复议听证'],
    ['M-c', 9, '听证'],
  ]),
  named(Kind.JURISDICTION, [
    ['CN-1', 3, '复兴区', '河北省邯郸市复兴区', '130404'],
    ['CN-2', 0, '本溪市', '辽宁省本溪市', '210500'],
  ]),
  named(Kind.INSTRUMENT, [
    ['L-a', 2, '行政复议法', ''],
    ['L-b', 7, '行政复议法实施条例', '国务院令第499号'],
    ['L-c', 7, '某市行政复议办法', ''],
    ['L-d', 0, '', ''],
  ]),
]

describe('searchNames', () => {
  it('finds each node once, by the best of its labels', () => {
    expect(found(nation, '复议')).toEqual([
      { kind: 'MEASURE', id: 'M-a', label: '复议' },
      { kind: 'MEASURE', id: 'M-b', label: '复议听证' },
      { kind: 'INSTRUMENT', id: 'L-c', label: '某市行政复议办法' },
      { kind: 'INSTRUMENT', id: 'L-b', label: '行政复议法实施条例' },
      { kind: 'INSTRUMENT', id: 'L-a', label: '行政复议法' },
    ])
  })

  it('puts whole labels first, then those that begin with the words; kinds, weights and lengths behind', () => {
    expect(found(nation, '行政复议').map(({ label }) => label)).toEqual([
      '行政复议',
      '行政复议听证',
      '行政复议法实施条例',
      '行政复议法',
      '某市行政复议办法',
    ])
  })

  it('puts preferred labels before alternative ones, of whatever kind and weight', () => {
    const kinds = [
      named(Kind.MEASURE, [['M-a', 100, '别名', '听证制度']]),
      named(Kind.REPORT, [
        ['R-a', 0, '听证报告'],
        ['R-b', 0, '听证'],
      ]),
    ]
    expect(found(kinds, '听证').map(({ id }) => id)).toEqual(['R-b', 'R-a', 'M-a'])
  })

  it('orders equals by their numbers', () => {
    const kinds = [
      named(Kind.REPORT, [
        ['R-b', 1, '年度报告甲'],
        ['R-a', 1, '年度报告乙'],
      ]),
    ]
    expect(found(kinds, '报告').map(({ id }) => id)).toEqual(['R-b', 'R-a'])
  })

  it.each([
    ['區', ['CN-1']],
    ['议', ['M-b', 'M-a', 'L-c', 'L-b', 'L-a']],
    ['2105', ['CN-2']],
    ['第499号', ['L-b']],
    ['administrative RECON', ['M-a']],
    ['邯鄲市復興', ['CN-1']],
    ['《行政複議法》', ['L-a', 'L-b']],
    ['复听', []],
    ['复议法实施办法', []],
    ['猫', []],
  ])('finds %j in %j', (query, ids) => {
    expect(found(nation, query).map(({ id }) => id)).toEqual(ids)
  })

  it('finds only the kinds that are wanted', () => {
    expect(found(nation, '复', new Set([Kind.JURISDICTION, Kind.CLAIM])).map(({ id }) => id)).toEqual(['CN-1'])
    expect(found(nation, '复', new Set())).toEqual([])
  })

  it('finds nothing where nothing is', () => {
    expect(found([], '复议')).toEqual([])
    expect(found([named(Kind.MEASURE, [])], '复')).toEqual([])
  })

  it('finds what looking through all labels finds, in the same order', () => {
    // few characters, so that labels share them; some that are dropped, and one of two units
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '乙', '丙', 'a', '《', '\0', '𠮷'), maxLength: 7 })
    const nodes = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.array(text, { minLength: 1, maxLength: 3 })), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(nodes, nodes, text, (measures, reports, query) => {
        const words = searchForm(query).text
        fc.pre(words !== '')
        const kinds = [
          named(
            Kind.MEASURE,
            measures.map(([weight, labels], at) => [`M-${at}`, weight, ...labels]),
          ),
          named(
            Kind.REPORT,
            reports.map(([weight, labels], at) => [`R-${at}`, weight, ...labels]),
          ),
        ]
        expect(found(kinds, query)).toEqual(lookedThrough(kinds, words))
      }),
      { numRuns: 500 },
    )
  })
})

/** The same by comparing every label. */
function lookedThrough(kinds: NamedNodes[], words: string) {
  const rankOf = (form: string) => (form === words ? 0 : form.startsWith(words) ? 1 : 2)
  const hits = kinds.flatMap((nodes, place) =>
    nodes.ids.flatMap((id, number) =>
      nodes.labelsOf(number).flatMap((label, ordinal) => {
        const form = searchForm(label).text
        const rank = [rankOf(form), Math.min(ordinal, 1), place, -nodes.weightOf(number), label.length, number, ordinal]
        return form.includes(words) ? [{ rank, hit: { kind: nodes.kind, id, label } }] : []
      }),
    ),
  )
  hits.sort(
    (a, b) => a.rank.map((each, at) => each - (b.rank[at] as number)).find((difference) => difference !== 0) ?? 0,
  )
  const ids = hits.map(({ hit }) => hit.id)
  return hits.filter(({ hit }, at) => ids.indexOf(hit.id) === at).map(({ hit }) => hit)
}
