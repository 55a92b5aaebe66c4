import { askings } from '../sample.ts'
import type { Shape } from './shape.ts'

/** Peers rank hits by measures of their own: where all fit on a page they are compared by their ids, and by their number in any case. */
const search = (key: string, name: string, floor: number, words: readonly string[]): Shape => ({
  key,
  name: `search with ${name}`,
  floor,
  indexed: false,
  variables: () => askings(words, searchFor),
  govgraph: `query ($words: String!) { search(query: $words, kinds: [INSTRUMENT], first: 20) {
    nodes { label node { id } } totalCount } }`,
  neo4jGraphql: `query ($phrase: String!) { instrumentsByTitle(phrase: $phrase, first: 20, sort: [{ score: DESC }]) {
    edges { node { id title } } totalCount } }`,
  cypher: `
    CALL () { CALL db.index.fulltext.queryNodes('peerInstrumentTitles', $phrase) YIELD node RETURN count(*) AS totalCount }
    CALL db.index.fulltext.queryNodes('peerInstrumentTitles', $phrase, { limit: 20 }) YIELD node, score
    RETURN node.id AS id, node.title AS title, totalCount`,
  compared(answer) {
    const total = valuesAt('totalCount', answer)[0] ?? 0
    return { total, ids: (total as number) <= 20 ? valuesAt('id', answer).sort() : [] }
  },
})

/** What a page of a frontend asks at once: searches, a graph to draw, a dashboard. */
export const views: readonly Shape[] = [
  search('4a', 'few hits', 1.5, [
    '行政复议法',
    '优化营商环境条例',
    '数字政府建设',
    '信访工作条例',
    '行政处罚法',
    '首违不罚',
    '民法典',
    '公共法律服务',
  ]),
  search('4b', '10,000 hits', 3, ['法治政府建设', '法治政府建设工作要点']),
  {
    key: '15',
    name: 'a hub measure with the 199 places around it, as a graph',
    floor: 3,
    indexed: false,
    variables: ({ hubs }) => askings(hubs, ({ id }) => ({ measure: id })),
    govgraph: `query ($measure: ID!) { subgraph(around: [$measure], depth: 1, maxNodes: 200, kinds: [JURISDICTION]) {
      links { kind source statuses target weight } nodes { id label weight } } }`,
    neo4jGraphql: `query ($measure: ID!) { measures(where: { id: { eq: $measure } }) {
      id adoptions(sort: [{ year: DESC }, { id: DESC }], limit: 199) {
        jurisdiction { id name partOf { id } } status year } name } }`,
    nearest:
      'it neither joins the adoptions of a place to one link nor knows which places are the most connected: the newest adoptions with their places and superiors, to be made a graph by the client',
    cypher: `
      MATCH (m:Measure) WHERE m.id = $measure
      CALL (m) {
        MATCH (a:Adoption) WHERE a.measureId = m.id AND a.year IS NOT NULL AND a.id IS NOT NULL
        RETURN a.jurisdictionId AS id, count(*) AS weight, collect(DISTINCT a.status) AS statuses
        ORDER BY weight DESC, id LIMIT 199 }
      MATCH (j:Jurisdiction) WHERE j.id = id
      WITH m, collect({ id: id, label: j.name, weight: weight, statuses: statuses, partOf: j.partOfId }) AS places
      WITH m, places, [place IN places | place.id] AS ids
      RETURN [{ id: m.id, label: m.name }] + [place IN places | place { .id, .label }] AS nodes,
        [place IN places | { kind: 'ADOPTED', source: place.id, statuses: place.statuses, target: m.id, weight: place.weight }]
        + [place IN places WHERE place.partOf IN ids | { kind: 'PART_OF', source: place.id, target: place.partOf }] AS links`,
    compared: (answer) => valuesAt('label', answer).length,
  },
  {
    key: '16',
    name: 'dashboard of 8 root fields',
    floor: 3,
    indexed: false,
    variables: ({ provinces, latestYear }) =>
      askings(provinces, ({ code }, at) => ({ code, year: latestYear, theme: THEMES[at % THEMES.length] })),
    govgraph: `query ($code: String!, $year: Int!, $theme: ID!) {
      implemented: adoptions(filter: { status: { eq: IMPLEMENTED } }) { totalCount }
      indicators(first: 10) { nodes { name unit } }
      laws: instruments(filter: { type: { eq: LAW } }, first: 10) { nodes { title } }
      measures(filter: { theme: { eq: $theme } }, first: 10) { nodes { name } }
      newest: adoptions(first: 10) { nodes { id jurisdiction { name } measure { name } } }
      ofYear: adoptions(filter: { year: { eq: $year } }) { totalCount }
      place: jurisdiction(code: $code) { name parts(filter: { former: false }, first: 100) { nodes { name } } }
      reports(first: 10) { nodes { jurisdiction { name } title } } }`,
    neo4jGraphql: `query ($code: String!, $year: Int!, $theme: ID!) {
      implemented: adoptionsConnection(where: { status: { eq: "IMPLEMENTED" } }) { aggregate { count { nodes } } }
      indicators(sort: [{ name: ASC }, { id: ASC }], limit: 10) { name unit }
      laws: legalInstruments(where: { type: { eq: "LAW" } }, sort: [{ title: ASC }, { id: ASC }], limit: 10) { title }
      measures(where: { theme: { some: { id: { eq: $theme } } } }, sort: [{ name: ASC }, { id: ASC }], limit: 10) { name }
      newest: adoptions(sort: [{ year: DESC }, { id: DESC }], limit: 10) { id jurisdiction { name } measure { name } }
      ofYear: adoptionsConnection(where: { year: { eq: $year } }) { aggregate { count { nodes } } }
      place: jurisdictions(where: { code: { eq: $code } }) {
        name parts(where: { former: { eq: false } }, sort: [{ sort: ASC }], limit: 100) { name } }
      reports(sort: [{ year: DESC }, { id: DESC }], limit: 10) { jurisdiction { name } title } }`,
    cypher: `RETURN
      COUNT { MATCH (a:Adoption) WHERE a.status = 'IMPLEMENTED' } AS implemented,
      COLLECT { MATCH (i:Indicator) WHERE i.name IS NOT NULL AND i.id IS NOT NULL
        RETURN { name: i.name, unit: i.unit } ORDER BY i.name, i.id LIMIT 10 } AS indicators,
      COLLECT { MATCH (l:LegalInstrument) WHERE l.title IS NOT NULL AND l.id IS NOT NULL AND l.type = 'LAW'
        RETURN l.title ORDER BY l.title, l.id LIMIT 10 } AS laws,
      COLLECT { MATCH (m:Measure) WHERE m.themeId = $theme AND m.name IS NOT NULL AND m.id IS NOT NULL
        RETURN m.name ORDER BY m.themeId, m.name, m.id LIMIT 10 } AS measures,
      COLLECT { MATCH (a:Adoption) WHERE a.year IS NOT NULL AND a.id IS NOT NULL
        WITH a ORDER BY a.year DESC, a.id DESC LIMIT 10 MATCH (j:Jurisdiction)-[:ADOPTED]->(a)-[:OF]->(m:Measure)
        RETURN { id: a.id, jurisdiction: j.name, measure: m.name } ORDER BY a.year DESC, a.id DESC } AS newest,
      COUNT { MATCH (a:Adoption) WHERE a.year = $year AND a.id IS NOT NULL } AS ofYear,
      COLLECT { MATCH (j:Jurisdiction) WHERE j.code = $code
        RETURN { name: j.name, parts: COLLECT { MATCH (j)<-[:PART_OF]-(p:Jurisdiction) WHERE p.former = false
          RETURN p.name ORDER BY p.sort LIMIT 100 } } } AS place,
      COLLECT { MATCH (r:Report) WHERE r.year IS NOT NULL AND r.id IS NOT NULL
        WITH r ORDER BY r.year DESC, r.id DESC LIMIT 10 MATCH (r)-[:COVERS]->(j:Jurisdiction)
        RETURN { jurisdiction: j.name, title: r.title } ORDER BY r.year DESC, r.id DESC } AS reports`,
  },
]

const THEMES = ['FUNCTIONS', 'DECISION', 'ENFORCEMENT', 'DISPUTES', 'OVERSIGHT', 'PUBLICITY']

/** @neo4j/graphql hands its phrase to Lucene: in quotes its words stand together. */
const searchFor = (words: string) => ({ words, phrase: `"${words}"` })

/** All values of a name, at any depth of an answer. */
function valuesAt(name: string, answer: unknown): unknown[] {
  if (answer === null || typeof answer !== 'object') return []
  return Object.entries(answer).flatMap(([key, value]) => (key === name ? [value] : valuesAt(name, value)))
}
