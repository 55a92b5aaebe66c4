import { AdoptionStatus } from '../../../src/model/enums.ts'
import { askings } from '../sample.ts'
import type { Shape } from './shape.ts'

const YEARS = Array.from({ length: 10 }, (_, at) => 2015 + at)

/** What counts: measures by adopters, adoptions by dimensions, shares of places. */
export const counts: readonly Shape[] = [
  {
    key: '12',
    name: 'measures by adopters',
    floor: 3,
    indexed: false,
    variables: () => [{}],
    govgraph: `{ measures(orderBy: { field: ADOPTERS, direction: DESC }, first: 20) {
      nodes { adopters { totalCount } name } } }`,
    neo4jGraphql: `{ measures { adoptionsConnection(where: { node: { status: { eq: "IMPLEMENTED" } } }) {
      aggregate { count { nodes } } } name } }`,
    nearest:
      'it neither counts distinct places nor orders by a count: all measures with their adoptions, to be sorted by the client',
    cypher: `
      MATCH (a:Adoption) WHERE a.status = 'IMPLEMENTED'
      WITH a.measureId AS id, count(DISTINCT a.jurisdictionId) AS adopters ORDER BY adopters DESC, id DESC LIMIT 20
      MATCH (m:Measure) WHERE m.id = id
      RETURN adopters, m.name AS name ORDER BY adopters DESC, id DESC`,
  },
  {
    key: '13',
    name: 'adoptions by year and status',
    floor: 3,
    indexed: false,
    variables: () => [{}],
    govgraph: `{ adoptionGroups(by: [YEAR, STATUS], orderBy: { field: KEY, direction: ASC }, first: 100) {
      nodes { adoptions jurisdictions status year } } }`,
    neo4jGraphql: `{ ${YEARS.flatMap((year) =>
      Object.values(AdoptionStatus).map(
        (
          status,
        ) => `of${year}${status}: adoptionsConnection(where: { year: { eq: ${year} }, status: { eq: "${status}" } }) {
          aggregate { count { nodes } } }`,
      ),
    ).join(' ')} }`,
    nearest: 'it does not group: a count for each year and status, known beforehand',
    cypher: `
      MATCH (a:Adoption)
      RETURN count(*) AS adoptions, count(DISTINCT a.jurisdictionId) AS jurisdictions, a.status AS status, a.year AS year
      ORDER BY year, status`,
  },
  {
    key: '14',
    name: 'common measures of a province’s counties',
    floor: 3,
    indexed: false,
    variables: ({ provinces }) => askings(provinces, ({ id }) => ({ province: id })),
    govgraph: `query ($province: ID!) { adoptionGroups(by: [MEASURE], orderBy: { field: JURISDICTIONS, direction: DESC },
      first: 20, filter: { jurisdiction: { within: $province, level: { eq: COUNTY } } }) {
        nodes { jurisdictions measure { name } share } } }`,
    neo4jGraphql: `query ($province: ID!) { measures { adoptionsConnection(where: { node: { jurisdiction: { some: {
      level: { eq: "COUNTY" }, OR: [{ partOf: { some: { id: { eq: $province } } } },
        { partOf: { some: { partOf: { some: { id: { eq: $province } } } } } }] } } } }) { aggregate { count { nodes } } } name } }`,
    nearest:
      'it neither counts distinct places nor orders by a count: all measures with their adoptions there, to be sorted by the client',
    cypher: `
      MATCH (p:Jurisdiction) WHERE p.id = $province
      MATCH (p)<-[:PART_OF*1..2]-(j:Jurisdiction) WHERE j.level = 'COUNTY'
      WITH j, EXISTS { MATCH (j)<-[:COVERS]-(r:Report) WHERE r.complete AND r.own } AS known
      WITH collect({ place: j, known: known }) AS counties, sum(CASE WHEN known THEN 1 ELSE 0 END) AS withReport
      UNWIND counties AS county
      WITH county.place AS j, county.known AS known, withReport
      MATCH (j)-[:ADOPTED]->(a:Adoption)
      WITH withReport, a.measureId AS id, count(DISTINCT j) AS jurisdictions,
        count(DISTINCT CASE WHEN known AND a.status = 'IMPLEMENTED' THEN j END) AS adopters
      ORDER BY jurisdictions DESC, id DESC LIMIT 20
      MATCH (m:Measure) WHERE m.id = id
      RETURN jurisdictions, m.name AS measure, toFloat(adopters) / withReport AS share ORDER BY jurisdictions DESC, id DESC`,
  },
]
