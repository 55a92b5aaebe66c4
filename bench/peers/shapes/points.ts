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
  listByName('2a', 'jurisdictions', {
    govgraph: 'jurisdictions(orderBy: { field: NAME, direction: ASC }, first: 20)',
    neo4jGraphql: 'jurisdictions',
    label: 'Jurisdiction',
    name: 'name',
    other: 'level',
  }),
  listByName('2b', 'legal instruments', {
    govgraph: 'instruments(first: 20)',
    neo4jGraphql: 'legalInstruments',
    label: 'LegalInstrument',
    name: 'title',
    other: 'type',
  }),
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

interface Names {
  govgraph: string
  neo4jGraphql: string
  label: string
  /** The property that holds the name, and another that is asked for. */
  name: string
  other: string
}

/** The first 20 nodes of a label by their names. */
function listByName(key: string, what: string, { govgraph, neo4jGraphql, label, name, other }: Names): Shape {
  return {
    key,
    name: `list of 20 by name: ${what}`,
    floor: 1.7,
    indexed: true,
    variables: () => [{}],
    govgraph: `{ ${govgraph} { nodes { id ${name} ${other} } } }`,
    neo4jGraphql: `{ ${neo4jGraphql}(sort: [{ ${name}: ASC }, { id: ASC }], limit: 20) { id ${name} ${other} } }`,
    cypher: `
      MATCH (n:${label}) WHERE n.${name} IS NOT NULL AND n.id IS NOT NULL
      RETURN n.id AS id, n.${name} AS ${name}, n.${other} AS ${other} ORDER BY n.${name}, n.id LIMIT 20`,
  }
}
