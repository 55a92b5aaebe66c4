import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { buildSchema } from 'graphql'
import { TABLES } from '../../../src/api/tables/tables.ts'
import { type Served, serveFixture } from '../fixture/served.ts'

describe('the lists of the API as tables', () => {
  let served: Served
  beforeAll(async () => {
    served = await serveFixture()
  }, 120_000)
  afterAll(() => served.close())

  /** With its byte order mark. */
  const text = async (path: string) => Buffer.from(await (await served.get(path)).arrayBuffer()).toString('utf8')
  const rows = async (path: string) => JSON.parse(await text(path)) as Record<string, unknown>[]
  const given = (parameters: Record<string, string>) => new URLSearchParams(parameters)
  const refused = async (path: string) => {
    const response = await served.get(path)
    const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] }
    return { status: response.status, code: errors[0]?.extensions.code, message: errors[0]?.message }
  }
  const IN_2022 = JSON.stringify({ year: { eq: 2022 }, jurisdiction: { code: { eq: '210500' } } })

  it('cover every list at the root of the API', () => {
    const fields = Object.values(
      buildSchema(readFileSync('schema/schema.graphql', 'utf8')).getQueryType()?.getFields() ?? {},
    )
    const lists = fields.filter(({ type }) => String(type).endsWith('Connection!')).map(({ name }) => name)
    expect(Object.keys(TABLES).sort()).toEqual(lists.sort())
  })

  it('give each adoption with its first evidence', async () => {
    const [adoption] = await rows(`/api/adoptions.json?${given({ filter: IN_2022, first: '1' })}`)
    expect(adoption).toEqual({
      id: 'A-CN-210500-M-sanxiang-zhidu-2022-SHORTFALL',
      jurisdiction_id: 'CN-210500',
      jurisdiction_code: '210500',
      jurisdiction: '本溪市',
      level: 'PREFECTURE',
      measure_id: 'M-sanxiang-zhidu',
      measure: '行政执法三项制度',
      theme_id: 'ENFORCEMENT',
      year: 2022,
      status: 'SHORTFALL',
      report_id: 'R-CN-210500-2022',
      section: '问题',
      start: 900,
      end: 908,
      mention: '行政执法三项制度',
      rule: 'lexicon',
    })
  })

  it('hold the same rows in each form', async () => {
    const parameters = given({ orderBy: '{"field":"YEAR","direction":"ASC"}' })
    const csv = await text(`/api/outcomes.csv?${parameters}`)
    const json = await rows(`/api/outcomes.json?${parameters}`)
    const lines = (await text(`/api/outcomes.jsonl?${parameters}`)).trimEnd().split('\n')
    const written = (value: unknown) => (value === null ? '' : String(value))
    expect(csv.startsWith('\uFEFFid,jurisdiction_id,')).toBe(true)
    expect(parse(csv, { bom: true, columns: true })).toEqual(
      json.map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, written(value)]))),
    )
    expect(lines.map((line) => JSON.parse(line))).toEqual(json)
    expect(json.length).toBeGreaterThan(5)
  })

  it('are read to their end, however many pages they take', async () => {
    const { data } = (await (await served.post({ query: '{ jurisdictions { totalCount } }' })).json()) as {
      data: { jurisdictions: { totalCount: number } }
    }
    const ids = (await rows('/api/measures.json')).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(await rows('/api/jurisdictions.json')).toHaveLength(data.jurisdictions.totalCount)
  })

  it('group by the dimensions of the address', async () => {
    const groups = await rows(`/api/adoptionGroups.json?${given({ by: 'YEAR,STATUS', first: '1' })}`)
    expect(groups).toEqual([
      {
        year: 2022,
        measure_id: null,
        measure: null,
        level: null,
        theme_id: null,
        theme: null,
        status: 'IMPLEMENTED',
        province_id: null,
        province: null,
        jurisdiction_id: null,
        jurisdiction: null,
        adoptions: 7,
        jurisdictions: 5,
        jurisdictions_with_report: 4,
        share: 0.75,
        filter: '{"year":{"eq":2022},"status":{"eq":"IMPLEMENTED"}}',
      },
    ])
  })

  it('take a list item by item too', async () => {
    const apart = await text('/api/adoptionGroups.csv?by=YEAR&by=STATUS')
    expect(apart).toBe(await text('/api/adoptionGroups.csv?by=YEAR,STATUS'))
  })

  it('are empty where nothing matches', async () => {
    const nothing = given({ filter: '{"id":{"in":[]}}' })
    expect(await text(`/api/reports.json?${nothing}`)).toBe('[]\n')
    expect(await text(`/api/reports.jsonl?${nothing}`)).toBe('')
    expect((await text(`/api/reports.csv?${nothing}`)).split('\r\n')[0]).toMatch(/^\uFEFFid,jurisdiction_id/)
  })

  it('answer a client that still holds them with 304', async () => {
    const first = await served.get('/api/themesMissing.json')
    expect(first.status).toBe(404)
    const etag = (await served.get('/api/indicators.csv')).headers.get('etag') as string
    expect((await served.get('/api/indicators.csv', { 'if-none-match': etag })).status).toBe(304)
    expect((await served.get('/api/indicators.json', { 'if-none-match': etag })).status).toBe(200)
  })

  it.each([
    [
      '/api/reports.csv?colour=red',
      'BAD_USER_INPUT',
      'The table reports takes no parameter "colour", only first, after, filter, orderBy.',
    ],
    [
      '/api/reports.csv?filter=2022',
      'BAD_USER_INPUT',
      'Variable "$filter" got invalid value 2022; Expected type "ReportFilter" to be an object.',
    ],
    ['/api/reports.csv?filter={', 'BAD_USER_INPUT', '"filter" is no JSON: {. Write {"year":{"eq":2022}}.'],
    ['/api/reports.csv?first=some', 'BAD_USER_INPUT', '"first" is "some"; it is how many rows at most, 1 or more.'],
    [
      '/api/reports.csv?after=nowhere',
      'CURSOR_INVALID',
      '"nowhere" is no cursor; take one from an edge or from pageInfo as it stands.',
    ],
    [
      '/api/adoptionGroups.csv?by=COLOUR',
      'BAD_USER_INPUT',
      'Variable "$by" got invalid value "COLOUR" at "by[0]"; Value "COLOUR" does not exist in "AdoptionDimension" enum.',
    ],
    ['/api/reports.csv?first=1&first=2', 'BAD_USER_INPUT', 'The parameter "first" is given 2 times; give it once.'],
    [
      '/api/adoptionGroups.csv?first=1&by=YEAR,MEASURE,THEME,STATUS,LEVEL,PROVINCE,JURISDICTION',
      'QUERY_TOO_COSTLY',
      expect.stringMatching(/^The query costs 3\d{4}, 25000 is the most: /),
    ],
    [
      '/api/adoptionGroups.csv',
      'BAD_USER_INPUT',
      'Variable "$by" of required type "[AdoptionDimension!]!" was not provided.',
    ],
  ])('refuse what the lists refuse, before a row is sent: %s', async (path, code, message) => {
    expect(await refused(path)).toEqual({ status: 400, code, message })
  })
})
