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
    partOf: [Jurisdiction!]! @relationship(type: "PART_OF", direction: OUT)
    parts: [Jurisdiction!]! @relationship(type: "PART_OF", direction: IN)
    adoptions: [Adoption!]! @relationship(type: "ADOPTED", direction: OUT)
    reports: [Report!]! @relationship(type: "COVERS", direction: IN)
  }

  type Theme @node {
    id: ID!
    name: String!
    nameEn: String!
    measures: [Measure!]! @relationship(type: "IN_THEME", direction: IN)
  }

  type Measure @node {
    id: ID!
    name: String!
    altNames: [String!]!
    kind: String!
    local: Boolean!
    theme: [Theme!]! @relationship(type: "IN_THEME", direction: OUT)
    broader: [Measure!]! @relationship(type: "BROADER", direction: OUT)
    instruments: [LegalInstrument!]! @relationship(type: "GROUNDED_IN", direction: OUT)
    adoptions: [Adoption!]! @relationship(type: "OF", direction: IN)
    citations: [Citation!]! @relationship(type: "CONCERNS", direction: IN)
    outcomes: [Outcome!]! @relationship(type: "RESULT_OF", direction: IN)
  }

  type Report @node {
    id: ID!
    title: String
    year: Int!
    issuer: String
    issuedOn: String
    complete: Boolean!
    jurisdiction: [Jurisdiction!]! @relationship(type: "COVERS", direction: OUT)
    claims: [Claim!]! @relationship(type: "IN", direction: IN)
    citations: [Citation!]! @relationship(type: "IN", direction: IN)
    outcomes: [Outcome!]! @relationship(type: "IN", direction: IN)
  }

  type Adoption @node {
    id: ID!
    year: Int!
    status: String!
    jurisdiction: [Jurisdiction!]! @relationship(type: "ADOPTED", direction: IN)
    measure: [Measure!]! @relationship(type: "OF", direction: OUT)
    claims: [Claim!]! @relationship(type: "EVIDENCED_BY", direction: OUT)
  }

  type Claim @node {
    id: ID!
    section: String!
    start: Int!
    end: Int!
    mention: String!
    quote: String
    report: [Report!]! @relationship(type: "IN", direction: OUT)
    adoption: [Adoption!]! @relationship(type: "EVIDENCED_BY", direction: IN)
  }

  type LegalInstrument
    @node
    @fulltext(indexes: [{ indexName: "peerInstrumentTitles", queryName: "instrumentsByTitle", fields: ["title"] }]) {
    id: ID!
    title: String!
    type: String!
    documentNumber: String
    issuer: String
    citations: [Citation!]! @relationship(type: "CITES", direction: IN)
    measures: [Measure!]! @relationship(type: "GROUNDED_IN", direction: IN)
  }

  type Citation @node {
    id: ID!
    role: String!
    section: String!
    year: Int!
    report: [Report!]! @relationship(type: "IN", direction: OUT)
    instrument: [LegalInstrument!]! @relationship(type: "CITES", direction: OUT)
    measure: [Measure!]! @relationship(type: "CONCERNS", direction: OUT)
  }

  type Indicator @node {
    id: ID!
    name: String!
    unit: String!
    outcomes: [Outcome!]! @relationship(type: "OF", direction: IN)
  }

  type Outcome @node {
    id: ID!
    value: Float!
    unit: String!
    qualifier: String!
    year: Int!
    report: [Report!]! @relationship(type: "IN", direction: OUT)
    indicator: [Indicator!]! @relationship(type: "OF", direction: OUT)
    measure: [Measure!]! @relationship(type: "RESULT_OF", direction: OUT)
  }
`

/** Indexes that its users make beside the unique ids and GovGraph's own indexes, which it uses too. */
export const PEER_INDEXES: readonly string[] = [
  'CREATE INDEX peerJurisdictionCode IF NOT EXISTS FOR (n:Jurisdiction) ON (n.code)',
  'CREATE INDEX peerJurisdictionName IF NOT EXISTS FOR (n:Jurisdiction) ON (n.name)',
  'CREATE INDEX peerInstrumentTitle IF NOT EXISTS FOR (n:LegalInstrument) ON (n.title)',
  'CREATE INDEX peerAdoptionYear IF NOT EXISTS FOR (n:Adoption) ON (n.year)',
  `CREATE FULLTEXT INDEX peerInstrumentTitles IF NOT EXISTS FOR (n:LegalInstrument) ON EACH [n.title]
   OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'cjk' } }`,
]
