import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { getIntrospectionQuery } from 'graphql'
import pino from 'pino'
import { type RunningServer, startServer } from '../../../src/api/server.ts'
import { describeApi } from '../fixture/describeApi.ts'

const MIB = 1024 * 1024
const repeated = (count: number, make: (at: number) => string, between = ' ') =>
  Array.from({ length: count }, (_, at) => make(at)).join(between)

describeApi('limits', (asker) => {
  const log: string[] = []
  let server: RunningServer
  beforeAll(async () => {
    const { store, snapshots } = asker()
    const logger = pino({ base: null }, { write: (line) => log.push(line) })
    server = await startServer({ host: '127.0.0.1', port: 0, maxTurnMs: 0, store, snapshots, logger })
  })
  afterAll(async () => {
    await server.close()
    await asker().snapshots.close()
  })

  const post = async (body: string) => {
    const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' }
    const response = await fetch(server.url, { method: 'POST', headers, body })
    return { status: response.status, ...(await response.json()) }
  }
  const ask = (query: string, variables?: object) => post(JSON.stringify({ query, variables }))
  /** Code and sentence of the only error of a refusal: nothing was executed. */
  const refusal = async (query: string, variables?: object) => {
    const { status, data, errors } = await ask(query, variables)
    expect({ status, data, errors: errors.length }).toEqual({ status: 400, errors: 1 })
    return `${errors[0].extensions.code}: ${errors[0].message}`
  }

  it('are told with every answer, and the statements that it took', async () => {
    const { data, extensions } = await ask(
      '{ outcomes(first: 2) { nodes { value jurisdiction { name } } totalCount } }',
    )
    expect(data.outcomes.nodes).toHaveLength(2)
    expect(extensions).toEqual({ cost: { requested: 7, limit: 25_000, statements: 1 } })
    expect((await ask('{ __typename }')).extensions).toEqual({ cost: { requested: 0, limit: 25_000, statements: 0 } })
    const partly = await ask('{ measure { id } themes { id } }')
    expect([partly.data.measure, partly.extensions.cost.requested]).toEqual([null, 4])
  })

  it('bind the cost, told with the refusal', async () => {
    const nested = `query ($size: Int) { jurisdictions(first: $size) { nodes { parts(first: $size) { nodes {
      parts(first: $size) { nodes { parts(first: $size) { nodes { id } } } } } } } } }`
    const { errors, extensions, data } = await ask(nested, { size: 100 })
    expect(data).toBeUndefined()
    expect(errors).toEqual([
      {
        message:
          'The query costs 102020209, 25000 is the most: lists count their children as often as they may have rows. Give smaller pages or fewer conditions, or ask in several requests.',
        extensions: { code: 'QUERY_TOO_COSTLY' },
      },
    ])
    expect(extensions).toEqual({ cost: { requested: 102_020_209, limit: 25_000 } })
    expect((await ask(nested, { size: 3 })).errors).toBeUndefined()
  })

  it('bind the levels of fields, in fragments too', async () => {
    const parents = (levels: number) => `${'{ partOf '.repeat(levels)}{ id }${' }'.repeat(levels)}`
    expect((await ask(`{ jurisdiction(id: "CN-210502") ${parents(10)} }`)).errors).toBeUndefined()
    const tooDeep =
      'QUERY_TOO_DEEP: The query has 13 levels of fields, 12 are allowed; ask for what lies deeper by its id.'
    expect(await refusal(`{ jurisdiction(id: "CN-210502") ${parents(11)} }`)).toBe(tooDeep)
    expect(
      await refusal(
        `{ jurisdiction(id: "CN-210502") { ...A } } fragment A on Jurisdiction { ... { partOf { ...B } } } fragment B on Jurisdiction ${parents(10)}`,
      ),
    ).toBe(tooDeep)
  })

  it('bind aliases, directives, words and selections', async () => {
    const aliases = (count: number) =>
      `{ themes { ${repeated(count - 5, (at) => `a${at}: __typename`)} } ${repeated(5, (at) => `r${at}: __typename`)} }`
    expect((await ask(aliases(15))).errors).toBeUndefined()
    expect(await refusal(aliases(16))).toBe(
      'TOO_MANY_ALIASES: The query has more than 15 aliases; ask in several requests.',
    )
    const directives = (count: number) =>
      `{ ${repeated(count, (at) => `... @include(if: ${at % 2 === 0}) { __typename }`)} }`
    expect((await ask(directives(8))).errors).toBeUndefined()
    expect(await refusal(directives(9))).toBe(
      'TOO_MANY_DIRECTIVES: The query has more than 8 directives; leave out what is not needed.',
    )
    expect((await ask(`{ ${repeated(400, () => '__typename')} }`)).errors).toBeUndefined()
    expect(await refusal(`{ ${repeated(1000, () => '__typename')} }`)).toBe(
      'QUERY_TOO_LONG: The query has more than 1000 words and signs; ask in several requests.',
    )
    const doubling = (count: number) =>
      `{ ...F0 } ${repeated(count, (at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`)} fragment F${count} on Query { __typename }`
    expect((await ask(doubling(10))).errors).toBeUndefined()
    expect(await refusal(doubling(60))).toBe(
      'TOO_MANY_SELECTIONS: The query selects more than 5000 fields where its fragments are written out; ask in several requests.',
    )
  })

  it('bind the size of pages and arguments', async () => {
    expect(await refusal('query ($size: Int) { measures(last: $size) { totalCount } }', { size: 101 })).toBe(
      'PAGE_SIZE_INVALID: "last" is 101; a page holds from 1 to 100.',
    )
    const nots = (levels: number) => `${'{not: '.repeat(levels)}{}${'}'.repeat(levels)}`
    expect((await ask(`{ measures(filter: ${nots(11)}) { totalCount } }`)).errors).toBeUndefined()
    expect(await refusal(`{ measures(filter: ${nots(12)}) { totalCount } }`)).toBe(
      'ARGUMENT_TOO_LARGE: "filter" is nested more than 12 levels deep; ask in several requests.',
    )
    const filtered = 'query ($filter: MeasureFilter) { measures(filter: $filter) { totalCount } }'
    const deepest = `${'{"not":'.repeat(70_000)}{}${'}'.repeat(70_000)}`
    expect(await post(`{"query": ${JSON.stringify(filtered)}, "variables": {"filter": ${deepest}}}`)).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'ARGUMENT_TOO_LARGE' } }],
    })
    expect(await refusal(filtered, { filter: { name: { contains: '法'.repeat(4001) } } })).toBe(
      'ARGUMENT_TOO_LARGE: "$filter" holds a string of 4001 characters, 4000 are the most; ask in several requests.',
    )
    const many = Array.from({ length: 300 }, (_, at) => ({ name: { eq: `${at}` } }))
    expect(await refusal(filtered, { filter: { or: many } })).toMatch(/^QUERY_TOO_COSTLY: The query costs 60700,/)
    const through = (links: number): object => (links === 0 ? {} : { narrower: { some: through(links - 1) } })
    expect((await ask(filtered, { filter: through(5) })).errors).toBeUndefined()
    expect(await refusal(filtered, { filter: through(6) })).toMatch(
      /^ARGUMENT_TOO_LARGE: "\$filter" is nested more than 12/,
    )
    const wide = { or: Array.from({ length: 60 }, (_, at) => ({ outcomes: { none: { value: { gt: at } } } })) }
    expect((await ask(filtered, { filter: wide })).extensions.cost).toEqual({
      requested: 24_224,
      limit: 25_000,
      statements: 0,
    })
    expect(await refusal(filtered, { filter: { and: [wide, through(5)] } })).toMatch(/^QUERY_TOO_COSTLY:/)
    const ids = Array.from({ length: 20_000 }, (_, at) => `R-CN-${at}-2022`)
    expect(await refusal('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).toMatch(/^QUERY_TOO_COSTLY:/)
    expect(await refusal('{ outcomes(filter: {value: {gt: 1e400}}) { totalCount } }')).toBe(
      'BAD_USER_INPUT: "filter" holds a number that is out of range.',
    )
  })

  it('tell one error of variables that do not fit, however many there are', async () => {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }'
    expect(await refusal(query, { ids: Array.from({ length: 500 }, () => 1.5) })).toMatch(
      /^BAD_USER_INPUT: Variable "\$ids" got invalid value 1.5 at "ids\[0\]"; ID cannot represent value: 1.5/,
    )
    expect(await refusal('query ($if: Boolean = true) { __typename @include(if: $if) }', { if: null })).toMatch(
      /^BAD_USER_INPUT: Argument "if"/,
    )
  })

  it('leave only queries', async () => {
    for (const operation of ['mutation', 'subscription'])
      expect(await refusal(`${operation} { measures { totalCount } }`)).toBe(
        `GRAPHQL_VALIDATION_FAILED: There is no ${operation}, only queries. The schema tells what can be asked: schema/schema.graphql.`,
      )
  })

  it('let a client ask for the schema, but not many times at once', async () => {
    expect((await ask(getIntrospectionQuery())).data.__schema.queryType).toMatchObject({ name: 'Query' })
    const schema = '{ types { fields { args { type { name } } type { ofType { ofType { ofType { name } } } } } } }'
    expect(await refusal(`{ ${repeated(15, (at) => `a${at}: __schema ${schema}`)} }`)).toMatch(/^QUERY_TOO_COSTLY:/)
  })

  it('bind the body, which is not read to its end', async () => {
    expect(await post('x'.repeat(10 * MIB))).toMatchObject({
      status: 413,
      errors: [{ extensions: { code: 'REQUEST_TOO_LARGE' } }],
    })
  })

  it('leave the log alone', () => {
    expect(log.filter((line) => JSON.parse(line).level >= 50)).toEqual([])
  })
})
