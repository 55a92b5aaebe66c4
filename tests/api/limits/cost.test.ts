import { describe, expect, it } from '@jest/globals'
import { getIntrospectionQuery, type OperationDefinitionNode, parse } from 'graphql'
import { costOf, MOST_COST } from '../../../src/api/limits/cost.ts'
import { buildGraphSchema } from '../../../src/api/schema.ts'

const cost = (query: string, variables: Record<string, unknown> = {}) => {
  const document = parse(query)
  const operation = document.definitions.find(({ kind }) => kind === 'OperationDefinition') as OperationDefinitionNode
  return costOf(buildGraphSchema(), document, operation, variables)
}

const COUNTIES = `jurisdictions(first: 20, filter: {level: {eq: COUNTY}}) {
  totalCount pageInfo { endCursor } edges { cursor node { id name fullName adoptions(first: 10) { edges { node {
    year status measure { id name theme { name } } claims { section mention quote report { title year } } } } } } } }`

describe('the cost of a query', () => {
  it('is a node for each object of the answer, and nothing for scalars', () => {
    expect(cost('{ __typename }')).toBe(0)
    expect(cost('{ measure(id: "M-falv-guwen") { id name altNames } }')).toBe(1 + 2)
    expect(cost('{ jurisdiction(code: "210500") { name partOf { name partOf { name } } } }')).toBe(3 + 2)
    expect(cost('{ graph { version counts { count } } }')).toBe(1 + 3)
  })

  it('counts what stands under a list as often as its page may have rows, 20 times where nothing is said', () => {
    expect(cost('{ measures(first: 7) { nodes { name } } }')).toBe(1 + 7 + 2)
    expect(cost('{ measures(last: 7) { nodes { name } } }')).toBe(1 + 7 + 2)
    expect(cost('{ measures { nodes { name } } }')).toBe(1 + 20)
    expect(cost('{ measures { totalCount } }')).toBe(1)
    expect(cost('{ measures(first: 7) { edges { cursor node { name } } } }')).toBe(1 + 7 * 2 + 2)
    expect(cost('{ jurisdictions(first: 3) { nodes { parts(first: 5) { nodes { partOf { name } } } } } }')).toBe(
      1 + 3 * (1 + (1 + 5 * 2)) + 2 + 2,
    )
  })

  it('takes lists without pages to hold three, and counts ids that are asked for', () => {
    expect(cost('{ adoptions(first: 10) { nodes { claims { report { title } } } } }')).toBe(1 + 10 * (1 + 3 * 2) + 2)
    expect(cost('{ nodes(ids: ["M-a", "M-b", "M-c"]) { ... on Measure { theme { name } } } }')).toBe(3 * 2 + 3 * 2)
  })

  it('takes page sizes from variables, and their defaults', () => {
    const query = 'query ($first: Int = 30) { measures(first: $first) { nodes { name } } }'
    expect(cost(query, { first: 100 })).toBe(1 + 100 + 2)
    expect(cost(query)).toBe(1 + 30 + 2)
  })

  it('counts only what is included', () => {
    const query = 'query ($with: Boolean!) { measures(first: 9) { totalCount nodes @include(if: $with) { name } } }'
    expect([cost(query, { with: true }), cost(query, { with: false })]).toEqual([12, 3])
  })

  it('adds the conditions of filters once, whatever they are asked under, and large ones for each parent', () => {
    expect(cost('{ adoptions(first: 1, filter: {year: {gte: 2020}, status: {in: [PLANNED]}}) { totalCount } }')).toBe(
      1 + 3 * 100 + 3 * 2,
    )
    const under = (filter: string) =>
      `{ measures(first: 10) { nodes { adoptions(first: 1${filter}) { totalCount } } } }`
    expect(cost(under(', filter: {year: {eq: 2022}}')) - cost(under(''))).toBe(2 * 100 + 2)
    const ids = Array.from({ length: 250 }, (_, at) => `CN-${at}`)
    const query =
      'query ($in: [ID!]) { measures(first: 10) { nodes { adoptions(first: 1, filter: {jurisdiction: {id: {in: $in}}}) { totalCount } } } }'
    expect(cost(query, { in: ids }) - cost(query, { in: [] })).toBe(250 * 2 + 10 * 2)
  })

  it('is more for what looks at the whole graph', () => {
    expect(cost('{ adoptionGroups(by: [YEAR], first: 5) { nodes { share } } }')).toBe(600 + 5 + 2 * 2)
    expect(cost('{ adoptionGroups(by: [YEAR, THEME, YEAR], first: 5) { nodes { share } } }')).toBe(1200 + 5 + 4 * 2)
    expect(cost('{ measures(first: 2) { nodes { coverage(year: 2022) { implemented } } } }')).toBe(1 + 2 * 51 + 2 + 2)
    expect(cost('{ measures(first: 2) { nodes { adopters(first: 4) { nodes { name } } } } }')).toBe(
      1 + 2 * (1 + 100 + 4) + 2 + 2 + 2,
    )
  })

  it('lets a dashboard through, and what a client asks of the schema', () => {
    const groups = (by: string) => `adoptionGroups(by: [${by}], filter: {year: {gte: 2020}}) { nodes { share filter } }`
    const dashboard = `{ counties: ${COUNTIES} byYear: ${groups('YEAR')} byTheme: ${groups('THEME, YEAR')}
      byProvince: ${groups('PROVINCE, STATUS')} graph { version counts { kind count } } themes { name }
      reports(first: 10) { nodes { title jurisdiction { name } } } measures(first: 10) { nodes { name adopters { totalCount } } } }`
    expect(cost(dashboard)).toBeLessThan(MOST_COST / 2)
    expect(cost(`{ ${Array.from({ length: 8 }, (_, at) => `a${at}: ${COUNTIES}`).join(' ')} }`)).toBeLessThan(MOST_COST)
    expect(cost(getIntrospectionQuery())).toBeLessThan(MOST_COST)
  })

  it('is far too much for pages within pages within pages', () => {
    const nested = (depth: number): string =>
      depth === 0 ? '{ nodes { id } }' : `{ nodes { parts(first: 100) ${nested(depth - 1)} } }`
    expect(cost(`{ jurisdictions(first: 100) ${nested(1)} }`)).toBeLessThan(MOST_COST)
    expect(cost(`{ jurisdictions(first: 100) ${nested(2)} }`)).toBeGreaterThan(MOST_COST * 40)
    expect(cost(`{ jurisdictions(first: 100) ${nested(3)} }`)).toBeGreaterThan(MOST_COST * 4000)
  })
})
