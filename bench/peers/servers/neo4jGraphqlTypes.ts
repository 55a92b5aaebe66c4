const link = (direction: 'OUT' | 'IN') => (type: string) => `@relationship(type: "${type}", direction: ${direction})`
const to = link('OUT')
const from = link('IN')

/** The graph as a user of @neo4j/graphql declares it: properties and links; repeated keys are GovGraph's own business. */
export const PEER_TYPES = /* GraphQL */ `
  type Jurisdiction @node {
    id: ID!
    code: String
    name: String!
    fullName: String!
    level: String!
    former: Boolean!
    sort: String!
    partOf: [Jurisdiction!]! ${to('PART_OF')}
    parts: [Jurisdiction!]! ${from('PART_OF')}
    adoptions: [Adoption!]! ${to('ADOPTED')}
    reports: [Report!]! ${from('COVERS')}
  }

  type Theme @node {
    id: ID!
    name: String!
    nameEn: String!
    measures: [Measure!]! ${from('IN_THEME')}
  }

  type Measure @node {
    id: ID!
    name: String!
    altNames: [String!]!
    kind: String!
    local: Boolean!
    theme: [Theme!]! ${to('IN_THEME')}
    broader: [Measure!]! ${to('BROADER')}
    instruments: [LegalInstrument!]! ${to('GROUNDED_IN')}
    adoptions: [Adoption!]! ${from('OF')}
    citations: [Citation!]! ${from('CONCERNS')}
    outcomes: [Outcome!]! ${from('RESULT_OF')}
  }

  type Report @node {
    id: ID!
    title: String
    year: Int!
    issuer: String
    issuedOn: String
    complete: Boolean!
    jurisdiction: [Jurisdiction!]! ${to('COVERS')}
    claims: [Claim!]! ${from('IN')}
    citations: [Citation!]! ${from('IN')}
    outcomes: [Outcome!]! ${from('IN')}
  }

  type Adoption @node {
    id: ID!
    year: Int!
    status: String!
    jurisdiction: [Jurisdiction!]! ${from('ADOPTED')}
    measure: [Measure!]! ${to('OF')}
    claims: [Claim!]! ${to('EVIDENCED_BY')}
  }

  type Claim @node {
    id: ID!
    section: String!
    start: Int!
    end: Int!
    mention: String!
    quote: String
    report: [Report!]! ${to('IN')}
    adoption: [Adoption!]! ${from('EVIDENCED_BY')}
  }

  type LegalInstrument
    @node
    @fulltext(indexes: [{ indexName: "peerInstrumentTitles", queryName: "instrumentsByTitle", fields: ["title"] }]) {
    id: ID!
    title: String!
    type: String!
    documentNumber: String
    issuer: String
    citations: [Citation!]! ${from('CITES')}
    measures: [Measure!]! ${from('GROUNDED_IN')}
  }

  type Citation @node {
    id: ID!
    role: String!
    section: String!
    year: Int!
    report: [Report!]! ${to('IN')}
    instrument: [LegalInstrument!]! ${to('CITES')}
    measure: [Measure!]! ${to('CONCERNS')}
  }

  type Indicator @node {
    id: ID!
    name: String!
    unit: String!
    outcomes: [Outcome!]! ${from('OF')}
  }

  type Outcome @node {
    id: ID!
    value: Float!
    unit: String!
    qualifier: String!
    year: Int!
    report: [Report!]! ${to('IN')}
    indicator: [Indicator!]! ${to('OF')}
    measure: [Measure!]! ${to('RESULT_OF')}
  }
`

/** Indexes that its users make beside the unique ids and GovGraph's own indexes, which it uses too. */
export const PEER_INDEXES: readonly string[] = [
  'CREATE INDEX peerJurisdictionCode IF NOT EXISTS FOR (n:Jurisdiction) ON (n.code)',
  'CREATE INDEX peerJurisdictionName IF NOT EXISTS FOR (n:Jurisdiction) ON (n.name, n.id)',
  'CREATE INDEX peerJurisdictionSort IF NOT EXISTS FOR (n:Jurisdiction) ON (n.sort, n.id)',
  'CREATE INDEX peerInstrumentTitle IF NOT EXISTS FOR (n:LegalInstrument) ON (n.title, n.id)',
  'CREATE INDEX peerIndicatorName IF NOT EXISTS FOR (n:Indicator) ON (n.name, n.id)',
  'CREATE INDEX peerMeasureName IF NOT EXISTS FOR (n:Measure) ON (n.themeId, n.name, n.id)',
  'CREATE INDEX peerReportYear IF NOT EXISTS FOR (n:Report) ON (n.year, n.id)',
  'CREATE INDEX peerAdoptionYear IF NOT EXISTS FOR (n:Adoption) ON (n.year, n.id)',
  'CREATE INDEX peerAdoptionPlace IF NOT EXISTS FOR (n:Adoption) ON (n.jurisdictionId, n.year, n.id)',
  'CREATE INDEX peerAdoptionMeasure IF NOT EXISTS FOR (n:Adoption) ON (n.measureId, n.year, n.id)',
  `CREATE FULLTEXT INDEX peerInstrumentTitles IF NOT EXISTS FOR (n:LegalInstrument) ON EACH [n.title]
   OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'cjk' } }`,
]
