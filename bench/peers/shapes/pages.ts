import { writeCursor } from '../../../src/api/cursor.ts'
import { byCodePoint } from '../../../src/model/codePoints.ts'
import { askings } from '../sample.ts'
import type { Shape } from './shape.ts'

const NEWEST = { name: 'Adoption.YEAR', descending: true, types: ['number', 'string'], version: null } as const

/** Pages of adoptions: deep ones, those of many parents at once, and what stands behind them. */
export const pages: readonly Shape[] = [
  {
    key: '5',
    name: 'page after page 5,000 of adoptions',
    floor: 3,
    indexed: true,
    variables: ({ deep }) =>
      askings(deep, ({ year, id, offset }) => ({ after: writeCursor(NEWEST, [year, id]), year, id, offset })),
    govgraph: 'query ($after: String!) { adoptions(first: 20, after: $after) { nodes { id status year } } }',
    neo4jGraphql: `query ($offset: Int!) {
      adoptions(sort: [{ year: DESC }, { id: DESC }], limit: 20, offset: $offset) { id status year } }`,
    cypher: `
      CALL () {
        MATCH (a:Adoption) WHERE a.year = $year AND a.id < $id RETURN a ORDER BY a.year DESC, a.id DESC LIMIT 20
        UNION ALL
        MATCH (a:Adoption) WHERE a.year < $year AND a.id IS NOT NULL RETURN a ORDER BY a.year DESC, a.id DESC LIMIT 20
      }
      RETURN a.id AS id, a.status AS status, a.year AS year ORDER BY year DESC, id DESC LIMIT 20`,
  },
  {
    key: '6',
    name: '20 counties × newest 10 with measures',
    floor: 3,
    indexed: true,
    variables: ({ counties }) =>
      askings(counties, (_, at) => {
        const from = (at * 20) % Math.max(1, counties.length - 20)
        return { ids: idsOf(counties.slice(from, from + 20)).sort() }
      }),
    govgraph: `query ($ids: [ID!]!) { jurisdictions(filter: { id: { in: $ids } }, first: 20) { nodes {
      id adoptions(first: 10) { nodes { id measure { name } year } } } } }`,
    neo4jGraphql: `query ($ids: [ID!]!) { jurisdictions(where: { id: { in: $ids } }, sort: [{ sort: ASC }]) {
      id adoptions(sort: [{ year: DESC }, { id: DESC }], limit: 10) { id measure { name } year } } }`,
    cypher: `
      UNWIND $ids AS id CALL (id) {
        MATCH (a:Adoption) WHERE a.jurisdictionId = id AND a.year IS NOT NULL AND a.id IS NOT NULL
        WITH a ORDER BY a.jurisdictionId DESC, a.year DESC, a.id DESC LIMIT 10
        MATCH (a)-[:OF]->(m:Measure)
        RETURN collect({ id: a.id, measure: m.name, year: a.year }) AS adoptions }
      RETURN id, adoptions`,
  },
  {
    key: '7',
    name: '10 hub measures × newest 10 with place and superior',
    floor: 3,
    indexed: true,
    variables: ({ hubs }) => [{ ids: idsOf([...hubs].sort((a, b) => byCodePoint(a.name, b.name))) }],
    govgraph: `query ($ids: [ID!]!) { measures(filter: { id: { in: $ids } }, first: 10) { nodes {
      id adoptions(first: 10) { nodes { id jurisdiction { name partOf { name } } year } } } } }`,
    neo4jGraphql: `query ($ids: [ID!]!) { measures(where: { id: { in: $ids } }, sort: [{ name: ASC }]) {
      id adoptions(sort: [{ year: DESC }, { id: DESC }], limit: 10) { id jurisdiction { name partOf { name } } year } } }`,
    cypher: `
      UNWIND $ids AS id CALL (id) {
        MATCH (a:Adoption) WHERE a.measureId = id AND a.year IS NOT NULL AND a.id IS NOT NULL
        WITH a ORDER BY a.measureId DESC, a.year DESC, a.id DESC LIMIT 10
        MATCH (a)<-[:ADOPTED]-(j:Jurisdiction) OPTIONAL MATCH (j)-[:PART_OF]->(s:Jurisdiction)
        RETURN collect({ id: a.id, jurisdiction: { name: j.name, partOf: s.name }, year: a.year }) AS adoptions }
      RETURN id, adoptions`,
  },
  {
    key: '8',
    name: 'depth 4: a county’s newest 20, their claims, reports and measures',
    floor: 3,
    indexed: true,
    variables: ({ counties }) => askings(counties, ({ code }) => ({ code })),
    govgraph: `query ($code: String!) { jurisdiction(code: $code) { adoptions(first: 20) { nodes {
      claims { mention report { issuedOn title } section } id measure { name theme { name } } } } } }`,
    neo4jGraphql: `query ($code: String!) { jurisdictions(where: { code: { eq: $code } }) {
      adoptions(sort: [{ year: DESC }, { id: DESC }], limit: 20) {
        claims(sort: [{ start: ASC }]) { mention report { issuedOn title } section } id measure { name theme { name } } } } }`,
    cypher: `
      MATCH (j:Jurisdiction) WHERE j.code = $code CALL (j) {
        MATCH (a:Adoption) WHERE a.jurisdictionId = j.id AND a.year IS NOT NULL AND a.id IS NOT NULL
        RETURN a ORDER BY a.jurisdictionId DESC, a.year DESC, a.id DESC LIMIT 20 }
      MATCH (a)-[:OF]->(m:Measure)-[:IN_THEME]->(t:Theme)
      RETURN COLLECT {
          MATCH (a)-[:EVIDENCED_BY]->(c:Claim)-[:\`IN\`]->(r:Report) WITH c, r ORDER BY r.id, c.start
          RETURN { mention: c.mention, report: { issuedOn: r.issuedOn, title: r.title }, section: c.section } } AS claims,
        a.id AS id, { name: m.name, theme: t.name } AS measure
      ORDER BY a.year DESC, a.id DESC`,
  },
]

const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id)
