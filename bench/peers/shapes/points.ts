import { askings } from '../sample.ts'
import type { Shape } from './shape.ts'

/** A place by its code, lists by name, what stands around a place. */
export const points: readonly Shape[] = [
  {
    key: '1',
    name: 'point by code',
    floor: 1.3,
    indexed: true,
    variables: ({ counties }) => askings(counties, ({ code }) => ({ code })),
    govgraph: 'query ($code: String!) { jurisdiction(code: $code) { id name fullName level } }',
    neo4jGraphql: 'query ($code: String!) { jurisdictions(where: { code: { eq: $code } }) { id name fullName level } }',
    cypher: `
      MATCH (j:Jurisdiction) WHERE j.code = $code
      RETURN j.id AS id, j.name AS name, j.fullName AS fullName, j.level AS level`,
  },
  {
    key: '2a',
    name: 'list of 20 by name: jurisdictions',
    floor: 1.7,
    indexed: true,
    variables: () => [{}],
    govgraph: '{ jurisdictions(orderBy: { field: NAME, direction: ASC }, first: 20) { nodes { id name level } } }',
    neo4jGraphql: '{ jurisdictions(sort: [{ name: ASC }, { id: ASC }], limit: 20) { id name level } }',
    cypher: `
      MATCH (j:Jurisdiction) WHERE j.name IS NOT NULL AND j.id IS NOT NULL
      RETURN j.id AS id, j.name AS name, j.level AS level ORDER BY j.name, j.id LIMIT 20`,
  },
  {
    key: '2b',
    name: 'list of 20 by name: legal instruments',
    floor: 1.7,
    indexed: true,
    variables: () => [{}],
    govgraph: '{ instruments(first: 20) { nodes { id title type } } }',
    neo4jGraphql: '{ legalInstruments(sort: [{ title: ASC }, { id: ASC }], limit: 20) { id title type } }',
    cypher: `
      MATCH (l:LegalInstrument) WHERE l.title IS NOT NULL AND l.id IS NOT NULL
      RETURN l.id AS id, l.title AS title, l.type AS type ORDER BY l.title, l.id LIMIT 20`,
  },
  {
    key: '3',
    name: 'superiors and parts, two levels up and down',
    floor: 1.5,
    indexed: true,
    variables: ({ provinces, prefectures, counties }) =>
      askings(
        provinces.flatMap((province, at) => [province, prefectures[at] ?? province, counties[at] ?? province]),
        ({ code }) => ({ code }),
      ),
    govgraph: `query ($code: String!) { jurisdiction(code: $code) {
      name
      partOf { name partOf { name } }
      parts(filter: { former: false }, first: 100) { nodes {
        name parts(filter: { former: false }, first: 100) { nodes { name } } } } } }`,
    neo4jGraphql: `query ($code: String!) { jurisdictions(where: { code: { eq: $code } }) {
      name
      partOf { name partOf { name } }
      parts(where: { former: { eq: false } }, sort: [{ sort: ASC }], limit: 100) {
        name parts(where: { former: { eq: false } }, sort: [{ sort: ASC }], limit: 100) { name } } } }`,
    cypher: `
      MATCH (j:Jurisdiction) WHERE j.code = $code
      RETURN j.name AS name,
        COLLECT { MATCH (j)-[:PART_OF]->(s:Jurisdiction)
          RETURN { name: s.name, partOf: COLLECT { MATCH (s)-[:PART_OF]->(t:Jurisdiction) RETURN t.name } } } AS partOf,
        COLLECT { MATCH (j)<-[:PART_OF]-(p:Jurisdiction) WHERE p.former = false
          RETURN { name: p.name, parts: COLLECT { MATCH (p)<-[:PART_OF]-(q:Jurisdiction) WHERE q.former = false
            RETURN q.name ORDER BY q.sort LIMIT 100 } } ORDER BY p.sort LIMIT 100 } AS parts`,
  },
]
