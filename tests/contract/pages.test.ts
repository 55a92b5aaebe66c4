import { beforeAll, expect, it } from '@jest/globals'
import {
  all,
  always,
  any,
  compares,
  contains,
  equals,
  isIn,
  isPresent,
  never,
  not,
  type Predicate,
  startsWith,
} from '../../src/model/predicate.ts'
import { readLinked, readNodes } from '../../src/store/nodes.ts'
import { countRows, type List, type PageRequest, positionOf, readPages } from '../../src/store/pages.ts'
import type { Row, Store, Value } from '../../src/store/store.ts'
import { describeOnEachEngine } from './engines.ts'

const byYear: List = { label: 'Outcome', parentKey: null, order: ['year'] }
const ofMeasure: List = { label: 'Outcome', parentKey: 'measureId', order: ['year'] }
const ofIndicator: List = { label: 'Outcome', parentKey: 'indicatorId', order: ['value'] }
const inReport: List = { label: 'Outcome', parentKey: 'reportId', order: ['section', 'start'] }
const byId: List = { label: 'Outcome', parentKey: null, order: [] }
const lists = { byYear, ofMeasure, ofIndicator, inReport, byId }

const outcomes: Row[] = Array.from({ length: 60 }, (_, index) => ({
  id: `O-${String((index * 37) % 60).padStart(2, '0')}`,
  year: 2020 + (index % 3),
  value: [98.5, 100, 12_000, 0.25][index % 4] as number,
  unit: ['%', '件', '人次'][index % 3] as string,
  section: ['一(一)', '一(二)', '二(一)', '前言', '问题'][index % 5] as string,
  start: (index * 7) % 11,
  indicatorId: `I-${index % 2}`,
  reportId: `R-${index % 4}`,
  ...(index % 5 === 0 ? {} : { measureId: `M-${index % 3}` }),
  ...(index % 6 === 0 ? { rankAmong: '全省' } : {}),
}))

describeOnEachEngine('pages', (open) => {
  let store: Store
  beforeAll(async () => {
    store = await open()
    await store.write([{ cypher: 'UNWIND $rows AS row CREATE (n:Outcome) SET n = row', params: { rows: outcomes } }])
  })

  it('lists the newest outcomes of each measure, in the order of the keys', async () => {
    const pages = await readPages(store, ofMeasure, ['M-2', 'M-9', 'M-0'], { direction: 'DESC', limit: 2 })
    expect(pages.map(({ key, rows, hasMore }) => [key, rows.map(({ id, year }) => [id, year]), hasMore])).toEqual([
      [
        'M-2',
        [
          ['O-59', 2022],
          ['O-56', 2022],
        ],
        true,
      ],
      ['M-9', [], false],
      [
        'M-0',
        [
          ['O-57', 2020],
          ['O-54', 2020],
        ],
        true,
      ],
    ])
  })

  it('gives the properties of its nodes', async () => {
    const [page] = await readPages(store, byYear, null, { limit: 1 })
    expect(page).toEqual({ key: null, rows: [sorted(byYear, 'ASC', outcomes)[0]], hasMore: true })
  })

  it('reads the properties that are asked for, and those of the order', async () => {
    const [page] = await readPages(store, byYear, null, { limit: 2, properties: ['unit', 'rankAmong', 'year'] })
    const expected = sorted(byYear, 'ASC', outcomes).slice(0, 2)
    expect(page?.rows).toEqual(
      expected.map(({ id, year, unit, rankAmong = null }) => ({ id, year, unit, rankAmong }) as Row),
    )
  })

  for (const [name, list] of Object.entries(lists)) {
    for (const direction of ['ASC', 'DESC'] as const) {
      it(`walks ${name} ${direction} from both ends without a gap or a repetition`, async () => {
        const keys = list.parentKey ? keysOf(list) : null
        for (const key of keys ?? [null]) {
          const expected = sorted(list, direction, outcomesUnder(list, key))
          expect(await walk(store, list, key, { direction, limit: 7 })).toEqual(expected)
          expect(await walk(store, list, key, { direction, limit: 7, backwards: true })).toEqual(expected)
        }
      })
    }
  }

  it('reads between two positions from either end', async () => {
    const ordered = sorted(byYear, 'DESC', outcomes)
    const [after, before] = [ordered[10] as Row, ordered[16] as Row]
    const between = { direction: 'DESC', after: positionOf(byYear, after), before: positionOf(byYear, before) } as const
    const [first] = await readPages(store, byYear, null, { ...between, limit: 3 })
    const [last] = await readPages(store, byYear, null, { ...between, limit: 3, backwards: true })
    const [whole] = await readPages(store, byYear, null, { ...between, limit: 5 })
    expect(first).toEqual({ key: null, rows: ordered.slice(11, 14), hasMore: true })
    expect(last).toEqual({ key: null, rows: ordered.slice(13, 16), hasMore: true })
    expect(whole).toEqual({ key: null, rows: ordered.slice(11, 16), hasMore: false })
  })

  it('does not shift when a row is inserted before the page', async () => {
    const list: List = { label: 'Indicator', parentKey: null, order: ['name'] }
    const write = (...names: string[]) =>
      store.write([
        {
          cypher: 'UNWIND $rows AS row CREATE (n:Indicator) SET n = row',
          params: { rows: names.map((name) => ({ id: `I-${name}`, name })) },
        },
      ])
    await write('b', 'd', 'f', 'h')
    const [first] = await readPages(store, list, null, { limit: 2 })
    await write('a', 'c', 'e')
    const after = positionOf(list, first?.rows.at(-1) as Row)
    const [second] = await readPages(store, list, null, { limit: 2, after })
    expect(second?.rows.map(({ name }) => name)).toEqual(['e', 'f'])
  })

  const filters: [string, Predicate, (row: Row) => boolean][] = [
    ['everything', always, () => true],
    ['nothing', never, () => false],
    ['equal words', equals('unit', '件'), (row) => row.unit === '件'],
    ['equal numbers', equals('value', 98.5), (row) => row.value === 98.5],
    ['an absent property equals nothing', equals('rankAmong', '全省'), (row) => row.rankAmong === '全省'],
    ['one of several', isIn('year', [2020, 2022]), (row) => row.year !== 2021],
    ['one of none', isIn('year', []), () => false],
    ['at least', compares('value', '>=', 100), (row) => (row.value as number) >= 100],
    ['between', all(compares('year', '>', 2019), compares('year', '<', 2021)), (row) => row.year === 2020],
    ['words within', contains('unit', '人'), (row) => row.unit === '人次'],
    ['no wildcards', contains('unit', '.*'), () => false],
    ['words at the beginning', startsWith('section', '一'), (row) => (row.section as string).startsWith('一')],
    ['a property that is there', isPresent('measureId'), (row) => row.measureId !== undefined],
    ['not equal, absent ones too', not(equals('rankAmong', '全省')), (row) => row.rankAmong !== '全省'],
    ['not there', not(isPresent('measureId')), (row) => row.measureId === undefined],
    [
      'either',
      any(equals('measureId', 'M-1'), equals('rankAmong', '全省')),
      (row) => row.measureId === 'M-1' || row.rankAmong === '全省',
    ],
    [
      'not either, absent ones too',
      not(any(equals('measureId', 'M-1'), equals('rankAmong', '全省'))),
      (row) => row.measureId !== 'M-1' && row.rankAmong !== '全省',
    ],
    [
      'not both, nested',
      not(all(equals('year', 2021), not(isIn('measureId', ['M-1', 'M-2'])))),
      (row) => !(row.year === 2021 && !['M-1', 'M-2'].includes(row.measureId as string)),
    ],
  ]
  for (const [name, filter, holds] of filters) {
    it(`filters and counts: ${name}`, async () => {
      const expected = outcomes.filter(holds)
      const found = await walk(store, byYear, null, { direction: 'DESC', limit: 11, filter })
      expect(found).toEqual(sorted(byYear, 'DESC', expected))
      expect(await countRows(store, byYear, null, filter)).toEqual([expected.length])
      const keys = ['M-1', 'M-9', 'M-2']
      expect(await countRows(store, ofMeasure, keys, filter)).toEqual(
        keys.map((key) => expected.filter(({ measureId }) => measureId === key).length),
      )
    })
  }

  it('reads nodes by their ids, and leaves out what is not there', async () => {
    const found = await readNodes(store, 'Outcome', ['O-07', 'O-99', 'O-03', 'O-07'])
    expect(found).toEqual(new Map(['O-07', 'O-03'].map((id) => [id, outcomes.find((row) => row.id === id) as Row])))
  })

  it('reads links along and against their arrow, in code-point order', async () => {
    const measures = ['M-a', 'M-b', 'M-c'].map((id) => ({ id }))
    const links = [
      { from: 'M-a', to: 'M-c' },
      { from: 'M-b', to: 'M-c' },
      { from: 'M-b', to: 'M-a' },
    ]
    await store.write([
      { cypher: 'UNWIND $rows AS row CREATE (n:Measure) SET n = row', params: { rows: measures } },
      {
        cypher: `UNWIND $rows AS row MATCH (n:Measure) WHERE n.id = row.from MATCH (m:Measure) WHERE m.id = row.to
                 CREATE (n)-[:BROADER]->(m)`,
        params: { rows: links },
      },
    ])
    const link = { from: 'Measure', type: 'BROADER', to: 'Measure' }
    const ids = ['M-a', 'M-b', 'M-c', 'M-b']
    expect(await readLinked(store, link, ids)).toEqual(
      new Map([
        ['M-a', ['M-c']],
        ['M-b', ['M-a', 'M-c']],
      ]),
    )
    expect(await readLinked(store, { ...link, reverse: true }, ids)).toEqual(
      new Map([
        ['M-a', ['M-b']],
        ['M-c', ['M-a', 'M-b']],
      ]),
    )
  })
})

/** All rows of a list, page after page; checks on the way that a page tells rightly whether more follow. */
async function walk(store: Store, list: List, key: string | null, request: PageRequest): Promise<Row[]> {
  const found: Row[] = []
  for (let hasMore = true, position: Value[] | undefined; hasMore; ) {
    const bound = position && (request.backwards ? { before: position } : { after: position })
    const [page] = await readPages(store, list, key === null ? null : [key], { ...request, ...bound })
    const rows = page?.rows ?? []
    expect(page?.hasMore === false || rows.length === request.limit).toBe(true)
    if (request.backwards) found.unshift(...rows)
    else found.push(...rows)
    hasMore = page?.hasMore ?? false
    position = positionOf(list, (request.backwards ? rows[0] : rows.at(-1)) ?? {})
  }
  return found
}

const keysOf = ({ parentKey }: List): string[] => [
  ...new Set(outcomes.flatMap((row) => (parentKey && row[parentKey] ? [row[parentKey] as string] : []))),
]

const outcomesUnder = ({ parentKey }: List, key: string | null): Row[] =>
  outcomes.filter((row) => key === null || row[parentKey ?? ''] === key)

function sorted(list: List, direction: 'ASC' | 'DESC', rows: readonly Row[]): Row[] {
  const points = (value: Value | undefined) =>
    typeof value === 'string' ? [...value].map((sign) => sign.codePointAt(0) as number) : [value as number]
  const compare = (left: Row, right: Row): number => {
    for (const property of [...list.order, 'id']) {
      const [a, b] = [points(left[property]), points(right[property])]
      for (let at = 0; at < Math.max(a.length, b.length); at++) {
        const difference = (a[at] ?? -1) - (b[at] ?? -1)
        if (difference !== 0) return difference
      }
    }
    return 0
  }
  return [...rows].sort((left, right) => (direction === 'ASC' ? 1 : -1) * compare(left, right))
}
