/**
 * A label, the lists that are read from an index of their own (parent key, then the order; the id ends every index), its links out, and
 * the property that is searched for any part of it. What the adoption index answers needs no list here.
 */
interface LabelSchema {
  lists: readonly (readonly string[])[]
  links: readonly (readonly [type: string, to: string])[]
  fullText?: string
}

const perParent = (parents: readonly string[], order: readonly string[]) => [
  order,
  ...parents.map((parent) => [parent, ...order]),
]

/** Every label of the graph; `docs/graph.md` tells their properties. */
export const GRAPH_SCHEMA = {
  Jurisdiction: {
    lists: [],
    links: [
      ['PART_OF', 'Jurisdiction'],
      ['SUCCEEDED_BY', 'Jurisdiction'],
      ['ADOPTED', 'Adoption'],
    ],
  },
  Theme: { lists: [], links: [] },
  Measure: {
    lists: [],
    links: [
      ['IN_THEME', 'Theme'],
      ['BROADER', 'Measure'],
      ['GROUNDED_IN', 'LegalInstrument'],
    ],
  },
  Report: {
    lists: [],
    links: [['COVERS', 'Jurisdiction']],
  },
  Adoption: {
    lists: [],
    links: [
      ['OF', 'Measure'],
      ['EVIDENCED_BY', 'Claim'],
    ],
  },
  Claim: {
    lists: [
      ['adoptionId', 'reportId', 'start'],
      ['reportId', 'start'],
    ],
    links: [['IN', 'Report']],
    fullText: 'searchForm',
  },
  LegalInstrument: {
    lists: [],
    links: [
      ['IMPLEMENTS', 'LegalInstrument'],
      ['AMENDS', 'LegalInstrument'],
      ['REPEALS', 'LegalInstrument'],
    ],
  },
  Citation: {
    lists: perParent(['reportId', 'instrumentId', 'measureId', 'adoptionId', 'jurisdictionId'], ['year']),
    links: [
      ['IN', 'Report'],
      ['CITES', 'LegalInstrument'],
      ['CONCERNS', 'Measure'],
    ],
  },
  Indicator: { lists: [], links: [] },
  Outcome: {
    lists: [
      ...perParent(['reportId', 'indicatorId', 'measureId', 'adoptionId', 'jurisdictionId'], ['year']),
      ['indicatorId', 'value'],
    ],
    links: [
      ['IN', 'Report'],
      ['OF', 'Indicator'],
      ['RESULT_OF', 'Measure'],
    ],
  },
  GraphState: { lists: [], links: [] },
} as const satisfies Record<string, LabelSchema>

export type Label = keyof typeof GRAPH_SCHEMA

const labels = Object.entries(GRAPH_SCHEMA) as [Label, LabelSchema][]

/** Constraints and indexes of Neo4j: a list is read from a composite index in its own order. */
export function neo4jSchema(): string[] {
  return labels.flatMap(([label, { lists, fullText }]) => [
    `CREATE CONSTRAINT ${label}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
    ...lists.map((properties) => createIndex(label, [...properties, 'id'])),
    ...(fullText ? [createFullTextIndex(label, fullText)] : []),
  ])
}

/** Names of the full-text indexes of Neo4j. */
export const fullTextIndexes = (): string[] =>
  labels.flatMap(([label, { fullText }]) => (fullText ? [fullTextIndex(label, fullText)] : []))

/** Indexes of the embedded engine: it finds equal values only, and a constraint makes no index there. */
export function embeddedSchema(): string[] {
  return labels.flatMap(([label, { lists }]) => {
    const parents = lists.map(([first]) => first as string).filter((property) => property.endsWith('Id'))
    return [
      createIndex(label, ['id']),
      ...[...new Set(parents)].map((property) => createIndex(label, [property])),
      `CREATE CONSTRAINT ${label}_unique IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
    ]
  })
}

/** The text of `schema/graph.cypher`. */
export function printGraphCypher(): string {
  const links = labels.flatMap(([label, { links }]) => links.map(([type, to]) => `// (:${label})-[:${type}]->(:${to})`))
  return [
    '// The constraints and indexes of the graph on Neo4j, printed from src/store/graphSchema.ts. docs/graph.md tells the properties.',
    '// Links:',
    ...links,
    '',
    ...neo4jSchema().map((statement) => `${statement};`),
    '',
  ].join('\n')
}

/** The name of a full-text index on Neo4j. */
export const fullTextIndex = (label: Label, property: string): string => `${label}_${property}`

/** Of pairs of Chinese characters and of words in other scripts; it is up to date with each commit. */
const createFullTextIndex = (label: Label, property: string): string =>
  `CREATE FULLTEXT INDEX ${fullTextIndex(label, property)} IF NOT EXISTS FOR (n:${label}) ON EACH [n.${property}] ` +
  'OPTIONS {indexConfig: {`fulltext.analyzer`: "cjk", `fulltext.eventually_consistent`: false}}'

const createIndex = (label: string, properties: readonly string[]): string =>
  `CREATE INDEX ${label}_${properties.join('_')} IF NOT EXISTS FOR (n:${label}) ON (${properties.map((property) => `n.${property}`).join(', ')})`
