import { afterEach, beforeAll, expect, it } from '@jest/globals'
import type { ReportFacts } from '../../src/model/reportFacts.ts'
import { reportIdOf } from '../../src/reference/reportBody.ts'
import { projectReport, projectReports, withdrawReport } from '../../src/store/project.ts'
import { describeApi } from './fixture/describeApi.ts'
import { reference } from './fixture/reference.ts'
import { passing, standing } from './fixture/tiedReports.ts'

/** Every list that is ordered by a value, and what is asked of it; each is read in both directions of its order. */
const VALUE_ORDERS: [list: string, order: string, parent?: string, filter?: string][] = [
  ['jurisdictions', 'CODE'],
  ['jurisdictions', 'NAME'],
  ['jurisdictions', 'NAME', '', '{adoptions: {some: {measure: {local: true}}}}'],
  ['parts', 'CODE', 'jurisdiction(code: "320200")'],
  ['parts', 'NAME', 'jurisdiction(code: "210500")'],
  ['measures', 'NAME'],
  ['measures', 'NAME', 'theme(id: "DISPUTES")'],
  ['adoptions', 'YEAR'],
  ['adoptions', 'YEAR', '', '{jurisdiction: {reports: {some: {issuer: {eq: null}}}}}'],
  ['adoptions', 'YEAR', 'jurisdiction(code: "210500")'],
  ['adoptions', 'YEAR', 'measure(id: "M-fengqiao-jingyan")'],
  ['adoptions', 'YEAR', 'report(id: "R-CN-210500-2020")'],
  ['reports', 'YEAR'],
  ['reports', 'ISSUED_ON'],
  ['reports', 'ISSUED_ON', '', '{outcomes: {some: {unit: {eq: "%"}}}}'],
  ['reports', 'YEAR', 'jurisdiction(code: "320205")'],
  ['reports', 'ISSUED_ON', 'jurisdiction(code: "320205")'],
  ['instruments', 'TITLE'],
  ['instruments', 'TITLE', '', '{citations: {some: {report: {year: {lte: 2021}}}}}'],
  ['outcomes', 'YEAR'],
  ['outcomes', 'YEAR', 'report(id: "R-CN-210500-2020")'],
  ['outcomes', 'YEAR', 'jurisdiction(code: "320200")'],
  ['outcomes', 'YEAR', 'measure(id: "M-fengqiao-jingyan")'],
  ['outcomes', 'VALUE', '', '{indicator: {name: {eq: "行政复议办理数"}}}'],
  ['outcomes', 'VALUE', 'indicator(name: "行政复议办理数")'],
  ['outcomes', 'YEAR', 'indicator(name: "行政复议办理数")', '{value: {gt: 7}}'],
]

/** Those whose order is not chosen. */
const FIXED_ORDERS: typeof VALUE_ORDERS = [
  ['citations', ''],
  ['citations', '', 'measure(id: "M-fengqiao-jingyan")'],
  ['citations', '', 'instrument(title: "重大行政决策程序暂行条例")', '{report: {adoptions: {some: {}}}}'],
  ['indicators', ''],
  ['adopters', '', 'measure(id: "M-fengqiao-jingyan")'],
]

const COUNT_ORDERS = [
  'jurisdictions(orderBy: {field: ADOPTIONS, direction: ASC}',
  'measures(orderBy: {field: ADOPTERS, direction: DESC}',
  'instruments(orderBy: {field: CITATIONS, direction: DESC}',
  'adoptionGroups(by: [YEAR, MEASURE], orderBy: {field: ADOPTIONS, direction: DESC}',
  'outcomeGroups(by: [YEAR], orderBy: {field: OUTCOMES, direction: ASC}',
  'citationGroups(by: [INSTRUMENT], orderBy: {field: SHARE, direction: DESC}',
  'search(query: "区"',
]

const LISTS = [
  ...VALUE_ORDERS.flatMap(([list, field, ...rest]) =>
    ['ASC', 'DESC'].map((direction) => [list, `orderBy: {field: ${field}, direction: ${direction}}`, ...rest]),
  ),
  ...FIXED_ORDERS,
]

const SIZE = 2

describeApi('a list that is read while reports come and go', (asker) => {
  let standingRows: string[][]
  beforeAll(async () => {
    await projectReports(asker().store, standing, reference)
    await asker().snapshots.refresh()
    standingRows = await readAll('first', 100, async () => {})
    expect(standingRows.filter((ids) => ids.length <= SIZE)).toEqual([])
  }, 120_000)
  afterEach(async () => {
    for (const nth of [...there]) await toggle(nth)
    await asker().snapshots.refresh()
  }, 120_000)

  /** Lets the nth passing report come, or go where it is there. */
  const there = new Set<number>()
  const toggle = async (nth: number) => {
    const facts = passing[nth % passing.length] as ReportFacts
    if (there.delete(nth % passing.length)) return withdrawReport(asker().store, reportIdOf(facts), reference)
    there.add(nth % passing.length)
    return projectReport(asker().store, facts, reference)
  }

  /** The ids of all lists, read page by page; `between` is run before each page but the first. */
  const readAll = async (side: Side, size: number, between: () => Promise<unknown>): Promise<string[][]> => {
    const read = LISTS.map((list): Reading => ({ list, ids: [], cursor: null, isDone: false }))
    while (read.some(({ isDone }) => !isDone)) {
      const open = read.filter(({ isDone }) => !isDone)
      const answer = await asker().ask(`{ ${open.map((reading, nth) => pageOf(reading, side, size, nth)).join(' ')} }`)
      open.forEach((reading, nth) => {
        const { nodes, pageInfo } = answer[`a${nth}`].list ?? answer[`a${nth}`]
        const ids = nodes.map(({ id }: { id: string }) => id)
        if (side === 'first') reading.ids.push(...ids)
        else reading.ids.unshift(...ids)
        reading.cursor = side === 'first' ? pageInfo.endCursor : pageInfo.startCursor
        reading.isDone = !(side === 'first' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)
      })
      await between()
    }
    return read.map(({ ids }) => ids)
  }

  it.each(['first', 'last'] as const)(
    'shows by `%s` each row that was there throughout once, in its order',
    async (side) => {
      expect(standingRows.filter((ids) => ids.length <= SIZE)).toEqual([])
      let nth = 0
      const seen = await readAll(side, SIZE, async () => {
        await toggle(nth)
        nth += 7
        await asker().snapshots.refresh()
      })
      expectOnce(seen, standingRows)
    },
  )

  it.each(['first', 'last'] as const)('does so by `%s` where they come and go at any moment', async (side) => {
    let isRead = false
    const writing = (async () => {
      for (let nth = 0; !isRead; nth += 3) await toggle(nth)
    })()
    let round = 0
    const seen = await readAll(side, SIZE, async () => round++ % 3 === 0 && asker().snapshots.refresh())
    isRead = true
    await writing
    expectOnce(seen, standingRows)
  })

  it.each(COUNT_ORDERS)('asks to begin again where it counts: %s)', async (list) => {
    const page = (more: string) => `{ page: ${list}, first: 1${more}) { pageInfo { endCursor startCursor } } }`
    const { endCursor } = (await asker().ask(page(''))).page.pageInfo
    expect((await asker().ask(page(`, after: "${endCursor}"`))).page.pageInfo.startCursor).not.toBe(endCursor)
    await toggle(0)
    await asker().snapshots.refresh()
    expect(await asker().failures(page(`, after: "${endCursor}"`))).toMatchObject([{ code: 'CURSOR_STALE' }])
  })
})

type Side = 'first' | 'last'

interface Reading {
  list: readonly (string | undefined)[]
  ids: string[]
  cursor: string | null
  isDone: boolean
}

function pageOf(
  { list: [name, order, parent, filter], cursor }: Reading,
  side: Side,
  size: number,
  nth: number,
): string {
  const from = cursor && `${side === 'first' ? 'after' : 'before'}: "${cursor}"`
  const args = [`${side}: ${size}`, from, order, filter && `filter: ${filter}`].filter((each) => each)
  const page = `${name}(${args.join(', ')}) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`
  return parent ? `a${nth}: ${parent} { list: ${page} }` : `a${nth}: ${page}`
}

function expectOnce(seen: readonly string[][], standingRows: readonly string[][]): void {
  const shown = seen.map((ids, nth) => ids.filter((id) => standingRows[nth]?.includes(id)))
  expect(shown).toEqual(standingRows)
  expect(seen.map((ids) => ids.length - new Set(ids).size)).toEqual(seen.map(() => 0))
  // others were seen too, as they came and went
  expect(seen.flat().length).toBeGreaterThan(standingRows.flat().length)
}
