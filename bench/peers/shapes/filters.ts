import { askings } from '../sample.ts'
import type { Shape } from './shape.ts'

const byRelation = (key: string, name: string, measures: 'rare' | 'hubs'): Omit<Shape, 'cypher'> => ({
  key,
  name: `jurisdictions by a relation filter, ${name}`,
  floor: 3,
  indexed: false,
  variables: (sample) =>
    askings(sample[measures], ({ id }, at) => ({ measure: id, year: sample.latestYear - 2 - (at % 3) })),
  govgraph: `query ($measure: ID!, $year: Int!) { jurisdictions(first: 20, filter: { level: { eq: COUNTY },
    adoptions: { some: { measure: { id: { eq: $measure } }, year: { gte: $year } } } }) { nodes { id name } } }`,
  neo4jGraphql: `query ($measure: ID!, $year: Int!) { jurisdictions(limit: 20, sort: [{ sort: ASC }], where: { level: { eq: "COUNTY" },
    adoptions: { some: { measure: { some: { id: { eq: $measure } } }, year: { gte: $year } } } }) { id name } }`,
})

/** Filters through links, nested ones, and what they count. */
export const filters: readonly Shape[] = [
  {
    ...byRelation('9a', 'rare', 'rare'),
    cypher: `
      MATCH (a:Adoption) WHERE a.measureId = $measure AND a.year >= $year AND a.id IS NOT NULL
      MATCH (a)<-[:ADOPTED]-(j:Jurisdiction) WHERE j.level = 'COUNTY'
      WITH DISTINCT j ORDER BY j.sort LIMIT 20 RETURN j.id AS id, j.name AS name`,
  },
  {
    ...byRelation('9b', 'dense', 'hubs'),
    cypher: `
      MATCH (j:Jurisdiction) WHERE j.sort IS NOT NULL AND j.id IS NOT NULL AND j.level = 'COUNTY'
        AND EXISTS { MATCH (j)-[:ADOPTED]->(a:Adoption) WHERE a.measureId = $measure AND a.year >= $year }
      RETURN j.id AS id, j.name AS name ORDER BY j.sort, j.id LIMIT 20`,
  },
  {
    key: '10',
    name: 'boolean filter within a province',
    floor: 3,
    indexed: false,
    variables: ({ provinces }) => askings(provinces, ({ id }) => ({ province: id })),
    govgraph: `query ($province: ID!) { adoptions(first: 20, filter: {
      jurisdiction: { within: $province }, not: { year: { lt: 2018 } },
      or: [{ status: { eq: SHORTFALL } }, { status: { eq: PLANNED }, measure: { theme: { eq: "DISPUTES" } } }] }) {
        nodes { id jurisdiction { name } measure { name } status } } }`,
    neo4jGraphql: `query ($province: ID!) { adoptions(limit: 20, sort: [{ year: DESC }, { id: DESC }], where: {
      jurisdiction: { some: { OR: [{ id: { eq: $province } }, { partOf: { some: { id: { eq: $province } } } },
        { partOf: { some: { partOf: { some: { id: { eq: $province } } } } } }] } },
      NOT: { year: { lt: 2018 } },
      OR: [{ status: { eq: "SHORTFALL" } },
        { status: { eq: "PLANNED" }, measure: { some: { theme: { some: { id: { eq: "DISPUTES" } } } } } }] }) {
          id jurisdiction { name } measure { name } status } }`,
    cypher: `
      MATCH (p:Jurisdiction) WHERE p.id = $province
      MATCH (p)<-[:PART_OF*0..2]-(j:Jurisdiction)-[:ADOPTED]->(a:Adoption)-[:OF]->(m:Measure)
      WHERE a.year >= 2018 AND (a.status = 'SHORTFALL' OR (a.status = 'PLANNED' AND m.themeId = 'DISPUTES'))
      RETURN a.id AS id, j.name AS jurisdiction, m.name AS measure, a.status AS status
      ORDER BY a.year DESC, a.id DESC LIMIT 20`,
  },
  {
    key: '11',
    name: 'totalCount of a filter',
    floor: 3,
    indexed: false,
    variables: () => askings(THEMES, (theme) => ({ theme })),
    govgraph: `query ($theme: ID!) { adoptions(filter: {
      measure: { theme: { eq: $theme } }, status: { eq: IMPLEMENTED }, year: { gte: 2020 } }) { totalCount } }`,
    neo4jGraphql: `query ($theme: ID!) { adoptionsConnection(where: {
      measure: { some: { theme: { some: { id: { eq: $theme } } } } }, status: { eq: "IMPLEMENTED" }, year: { gte: 2020 } }) {
        aggregate { count { nodes } } } }`,
    cypher: `
      MATCH (m:Measure) WHERE m.themeId = $theme AND m.name IS NOT NULL AND m.id IS NOT NULL
      MATCH (a:Adoption) WHERE a.measureId = m.id AND a.year >= 2020 AND a.id IS NOT NULL AND a.status = 'IMPLEMENTED'
      RETURN count(*) AS total`,
  },
]

const THEMES = ['FUNCTIONS', 'DECISION', 'ENFORCEMENT', 'DISPUTES', 'OVERSIGHT', 'PUBLICITY']
