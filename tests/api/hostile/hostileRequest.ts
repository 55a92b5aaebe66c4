import { gzipSync } from 'node:zlib'
import { type Random, times } from '../../../bench/random.ts'
import { hostileString, hostileValue, MARK, type Written, written } from './hostileValues.ts'
import { hostileCursor, type Known, type MadeQuery, randomQuery } from './randomQuery.ts'

export interface HttpRequest {
  method: string
  path: string
  headers: Record<string, string>
  body?: Buffer
}

/** A request over HTTP, or bytes that are none. */
export type HostileRequest = HttpRequest | { bytes: Buffer }

/** One of the ways in which a request can go wrong, most often in its query. */
export function hostileRequest(known: Known, random: Random): HostileRequest {
  const family = random.below(100)
  if (family < 45) return post(bodyOf(randomQuery(known, random)))
  if (family < 55) return post(bodyOf({ ...randomQuery(known, random), query: flood(random) }))
  if (family < 67) return post(bodyOf(mangledQuery(known, random)))
  if (family < 79) return post(mangledBody(known, random))
  if (family < 84) return get(known, random)
  if (family < 87) return table(known, random)
  if (family < 97) return oddHttp(known, random)
  if (family < 99) return { bytes: noHttp(random) }
  return post(Buffer.alloc(random.pick([1, 2, 10]) * 1024 * 1024, random.pick(['a', '[', '{"query":', '\u0000'])))
}

const JSON_TYPE = { 'content-type': 'application/json' }

const post = (body: Buffer, headers: Record<string, string> = JSON_TYPE): HttpRequest => ({
  method: 'POST',
  path: '/graphql',
  headers,
  body,
})

const bodyOf = ({ query, variables }: MadeQuery): Buffer =>
  Buffer.from(`{"query": ${written(query)}, "variables": ${variables}}`)

/** Queries that grow with little text, or whose text grows with little meaning. */
function flood(random: Random): string {
  const many = random.pick([10, 17, 100, 400, 3000])
  const repeated = (make: (at: number) => string, between = ' ') =>
    times(0, () => '') && Array.from({ length: many }, (_, at) => make(at)).join(between)
  return random.pick([
    () => `{ ${repeated((at) => `a${at}: __typename`)} }`,
    () => `{ ${repeated((at) => `a${at}: measures(first: 100) { totalCount }`)} }`,
    () => `{ ${repeated(() => '__typename')} }`,
    () => `{ __typename ${repeated(() => '@include(if: true)')} }`,
    () => `{ ${repeated((at) => `a${at}: __schema { types { fields { type { name } } } }`)} }`,
    () => `{ jurisdictions { nodes ${'{ partOf '.repeat(many)}{ id }${'}'.repeat(many)} } }`,
    () => `{ ${'... { '.repeat(many)}__typename${' }'.repeat(many)} }`,
    () =>
      `{ measures { nodes { ...F0 } } } ${repeated((at) => `fragment F${at} on Measure { broader { ...F${at + 1} } narrower { ...F${at + 1} } }`)} fragment F${many} on Measure { id }`,
    () =>
      `{ measures { nodes { ...F0 } } } ${repeated((at) => `fragment F${at} on Measure { ...F${at + 1} ...F${at + 1} }`)} fragment F${many} on Measure { id }`,
    () =>
      `{ measures { nodes { ...F0 } } } ${repeated((at) => `fragment F${at} on Measure { ...F${(at + 1) % many} }`)}`,
    () => `{ measures(filter: ${'{not: '.repeat(many)}{}${'}'.repeat(many)}) { totalCount } }`,
    () => `{ measures(filter: {or: [${repeated((at) => `{name: {contains: "${at}"}}`, ', ')}]}) { totalCount } }`,
    () => `{ nodes(ids: [${repeated((at) => `"M-x${at}"`, ', ')}]) { id } }`,
    () => `{ nodes(ids: ${'['.repeat(many)}${']'.repeat(many)}) { id } }`,
    () => `query(${repeated((at) => `$v${at}: Int`, ', ')}) { __typename }`,
    () =>
      `{ jurisdictions(first: 100) { nodes { parts(first: 100) { nodes { adoptions(first: 100) { nodes { outcomes(first: 100) { nodes { id } } } } } } } } }`,
    () => `{ measure(name: "${'长'.repeat(many * 10)}") { id } }`,
    () => repeated((at) => `query Q${at} { __typename }`),
    () => `{ ${'x'.repeat(many * 100)} }`,
    () => '#'.repeat(many * 100),
  ])()
}

/** A good query with some of its signs lost, doubled, or changed for others. */
function mangledQuery(known: Known, random: Random): MadeQuery {
  const { query, variables } = randomQuery(known, random)
  return { query: mangled(query, random), variables }
}

const SIGNS = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  ':',
  '$',
  '@',
  '!',
  '"',
  '"""',
  '\\',
  '\\u{110000}',
  '\\ud800',
  '...',
  '|',
  '&',
  '#',
  '\u0000',
  '\ufeff',
  ' on ',
  'fragment',
  'mutation',
  'subscription',
  '0',
  '-',
  '1e',
  '\n',
  '🙂',
]

function mangled(text: string, random: Random): string {
  let changed = text
  for (const _ of times(1 + random.below(4), () => 0)) {
    const at = random.below(changed.length + 1)
    const cut = random.pick([0, 0, 1, 1, 5, changed.length])
    changed = changed.slice(0, at) + (random.chance(0.6) ? random.pick(SIGNS) : '') + changed.slice(at + cut)
  }
  return changed
}

/** Bodies that are no JSON, or JSON that is no request. */
function mangledBody(known: Known, random: Random): Buffer {
  const good = randomQuery(known, random)
  const text = bodyOf(good).toString()
  const field = (name: string, value: Written) => `{"query": ${written(good.query)}, "${name}": ${value}}`
  return random.pick([
    () => Buffer.from(mangled(text, random)),
    () => Buffer.from(mangled(text, random)),
    () => Buffer.from(text).subarray(0, random.below(text.length)),
    () => Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xfe, 0x00])]),
    () => Buffer.from(text.replace('枫', '\ufffd'), 'latin1'),
    () => Buffer.from(`\ufeff${text}`),
    () => Buffer.from(text, 'utf16le'),
    () => Buffer.from('{"query": "{ measure(name: \\"\xff\xc0\xaf\\") { id } }"}', 'latin1'),
    () => Buffer.from(`[${text}]`),
    () => Buffer.from(`[${times(20, () => text).join(',')}]`),
    () => Buffer.from(`{"query": ${hostileValue(random)}}`),
    () => Buffer.from(`{"query": {"kind": "Document", "definitions": []}}`),
    () => Buffer.from(field('variables', hostileValue(random))),
    () => Buffer.from(field('operationName', hostileValue(random))),
    () => Buffer.from(field('extensions', hostileValue(random))),
    () => Buffer.from(field('extensions', `{"persistedQuery": ${hostileValue(random)}}`)),
    () =>
      Buffer.from(
        field(
          'extensions',
          `{"persistedQuery": {"version": ${hostileValue(random)}, "sha256Hash": ${hostileValue(random)}}}`,
        ),
      ),
    () => Buffer.from(`{"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "${MARK}"}}}`),
    () => Buffer.from(field('__proto__', '{"polluted": 1}')),
    () => Buffer.from(field('constructor', '{"prototype": {"polluted": 1}}')),
    () => Buffer.from(field('variables', `{"__proto__": {"polluted": 1}}`)),
    () =>
      Buffer.from(
        `{"query": "query($f: MeasureFilter) { measures(filter: $f) { totalCount } }", "variables": {"f": ${wideValue(random)}}}`,
      ),
    () =>
      Buffer.from(`{"query": "query($i: [ID!]!) { nodes(ids: $i) { id } }", "variables": {"i": ${wideValue(random)}}}`),
    () =>
      Buffer.from(
        `{"query": "query($n: Int) { measures(first: $n) { totalCount } }", "variables": {"n": ${hostileValue(random)}}}`,
      ),
    () =>
      Buffer.from(
        random.pick([
          '',
          ' ',
          'null',
          '0',
          '""',
          '[]',
          '{}',
          'true',
          '{"query": ""}',
          '{"query": null}',
          '{"query"',
          'query={__typename}',
        ]),
      ),
    () => Buffer.from('['.repeat(100_000)),
    () => Buffer.from('{"a":'.repeat(100_000)),
    () => Buffer.from(Array.from({ length: 400 }, () => random.below(256))),
  ])()
}

/** Values of variables that are deep or long. */
function wideValue(random: Random): Written {
  const many = random.pick([13, 100, 3000, 40_000])
  return random.pick([
    () => `${'{"not":'.repeat(many)}{}${'}'.repeat(many)}`,
    () => `${'{"or":['.repeat(many)}{}${']}'.repeat(many)}`,
    () => `{"or": [${Array.from({ length: many }, (_, at) => `{"name": {"eq": "${at}"}}`).join(',')}]}`,
    () => `{"id": {"in": [${Array.from({ length: many }, (_, at) => `"M-${at}"`).join(',')}]}}`,
    () => `[${Array.from({ length: many }, () => '0').join(',')}]`,
    () => `${'['.repeat(many)}${']'.repeat(many)}`,
    () => `{${Array.from({ length: many }, (_, at) => `"k${at}": 1`).join(',')}}`,
    () => `{"name": {"contains": ${written('长'.repeat(many))}}}`,
  ])()
}

function get(known: Known, random: Random): HttpRequest {
  const { query, variables } = randomQuery(known, random)
  const text = encoded(query)
  const parameters = random.pick([
    () => `query=${text}&variables=${encoded(variables)}`,
    () => `query=${text}&query=${text}`,
    () => `query=${text}&variables=${encoded(hostileValue(random))}`,
    () => `query=${text}&extensions=%7B%22persistedQuery%22%3A1%7D`,
    () => `query=${text}&operationName=${encoded(hostileString(random))}`,
    () => `query=%7B__typename%7D&variables={"__proto__":{"polluted":1}}`,
    () => 'query=%E0%A4%A',
    () => 'query=mutation%7Ba%7D',
    () => '%',
    () => '',
  ])()
  const headers: Record<string, string> = random.chance(0.7) ? { 'apollo-require-preflight': '1' } : {}
  const path = `/graphql?${parameters}`.replaceAll(' ', '%20').replaceAll('"', '%22')
  // Node answers headers that are too large with a body, to HEAD too
  return { method: path.length < 8000 && random.chance(0.2) ? 'HEAD' : 'GET', path, headers }
}

/** Lists without GraphQL, by parameters that do not fit them. */
function table(known: Known, random: Random): HttpRequest {
  const lists = [
    'jurisdictions',
    'measures',
    'adoptions',
    'instruments',
    'outcomes',
    'reports',
    'adoptionGroups',
    'none',
  ]
  const parameter = () =>
    random.pick([
      () => `filter=${encoded(hostileValue(random))}`,
      () => `filter=${encoded(wideValue(random).slice(0, 6000))}`,
      () => `filter=${encoded('{"not":'.repeat(1000))}{}${encoded('}'.repeat(1000))}`,
      () => `first=${encoded(hostileValue(random))}`,
      () => `after=${encoded(hostileCursor(known, random))}`,
      () => `by=${encoded(random.pick(['YEAR', 'YEAR,YEAR', 'x', hostileString(random)]))}`,
      () => `orderBy=${encoded(hostileValue(random))}`,
      () => `${encoded(hostileString(random))}=1`,
    ])()
  const address = `/api/${random.pick(lists)}.${random.pick(['csv', 'json', 'jsonl', 'xml'])}`
  return { method: 'GET', path: `${address}?${times(random.below(3), parameter).join('&')}`, headers: {} }
}

/** Lone surrogates have no bytes. */
const encoded = (text: string): string => encodeURIComponent(Buffer.from(text).toString())

/** Good queries by methods, addresses and headers that do not fit them. */
function oddHttp(known: Known, random: Random): HttpRequest {
  const body = bodyOf(randomQuery(known, random))
  const request = (more: Partial<HttpRequest>): HttpRequest => ({ ...post(body), ...more })
  const header = (name: string, value: string) => request({ headers: { ...JSON_TYPE, [name]: value } })
  return random.pick([
    () =>
      request({ method: random.pick(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'SEARCH', 'QUERY']) }),
    () =>
      request({
        path: random.pick([
          '/',
          '//',
          '/graphql/',
          '/graphql/x',
          '/GRAPHQL',
          '/%',
          '/%00',
          '/%E0%A4%A',
          '/..%2f..%2fetc/passwd',
          `/${'a'.repeat(5000)}`,
          '/healthz',
          '/readyz',
          '/favicon.ico',
          '*',
          'http://other.example/graphql',
        ]),
      }),
    () =>
      request({
        headers: {
          'content-type': random.pick([
            'text/plain',
            'application/x-www-form-urlencoded',
            'multipart/form-data',
            'multipart/form-data; boundary=x',
            'application/graphql',
            'application/graphql+json',
            'application/json; charset=utf-16',
            'application/json;',
            'json',
            '',
            ';',
            'application/jsonx',
            'APPLICATION/JSON',
            '*/*',
            'a'.repeat(2000),
          ]),
        },
      }),
    () =>
      header(
        'accept',
        random.pick([
          '',
          'text/html',
          'image/png',
          '*/*',
          'application/graphql-response+json',
          'application/json;q=0',
          'multipart/mixed',
          ';;;,',
          'a/b;q=2',
          'application/json, '.repeat(200),
        ]),
      ),
    () =>
      header(
        'host',
        random.pick([
          '',
          'a b',
          '[::',
          '[::1',
          'evil.example',
          ':',
          '%',
          'a:99999',
          'a:b',
          '-',
          `${'a'.repeat(300)}`,
          '127.0.0.1:0x50',
        ]),
      ),
    () =>
      request({
        headers: { ...JSON_TYPE, 'content-encoding': random.pick(['gzip', 'br', 'x']) },
        body: random.pick([body, gzipSync(body)]),
      }),
    () => header('x-request-id', hostileString(random).replace(/[^\x20-\x7e]/g, '')),
    () => header('x-forwarded-for', random.pick(['1', '::', '1.1.1.1, '.repeat(100), 'x'])),
    () => header('x-forwarded-host', random.pick(['[', 'a b', '', '%'])),
    () => header('x-forwarded-proto', random.pick(['', 'javascript', '%', 'a,b'])),
    () => header('origin', random.pick(['null', 'https://evil.example', '', 'x'])),
    () => header('if-none-match', random.pick(['*', '"x"', 'W/"', ', '.repeat(500)])),
    () => header('range', 'bytes=0-1'),
    () => header('expect', '100-continue'),
    () => header('cookie', `a=${'b'.repeat(4000)}`),
    () => header('apollographql-client-name', 'x'.repeat(3000)),
    () => request({ headers: Object.fromEntries(Array.from({ length: 150 }, (_, at) => [`x-${at}`, 'y'])) }),
    () => request({ headers: { ...JSON_TYPE, 'x-large': 'y'.repeat(20_000) } }),
    () => request({ headers: {} }),
  ])()
}

/** Bytes on the socket that no HTTP client would send. */
function noHttp(random: Random): Buffer {
  const head = 'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\nconnection: close\r\n'
  return random.pick([
    () => Buffer.from('\r\n\r\n\r\n'),
    () => Buffer.from('GET\r\n\r\n'),
    () => Buffer.from('GET /graphql HTTP/9.9\r\n\r\n'),
    () => Buffer.from('GET /graphql HTTP/1.1\r\n\r\n'),
    () => Buffer.from('GET /graphql?query={__typename} HTTP/1.0\r\n\r\n'),
    () => Buffer.from('ÄÖÜ /graphql HTTP/1.1\r\nhost: a\r\n\r\n'),
    () => Buffer.from(`${head}content-length: 5\r\ncontent-length: 6\r\n\r\n{"a":1}`),
    () => Buffer.from(`${head}content-length: -1\r\n\r\n`),
    () => Buffer.from(`${head}content-length: 1e9\r\n\r\n`),
    () => Buffer.from(`${head}transfer-encoding: chunked\r\n\r\nZZ\r\n`),
    () => Buffer.from(`${head}transfer-encoding: chunked\r\n\r\nffffffffffffffffff\r\n`),
    () => Buffer.from(`${head}transfer-encoding: chunked\r\ncontent-length: 3\r\n\r\n0\r\n\r\n`),
    () => Buffer.from(`${head}content-length: 10\r\n\r\n{"q`),
    () => Buffer.from(`${head}x: \u0000\r\n\r\n`),
    () => Buffer.from(`${head}: y\r\n\r\n`),
    () => Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00]),
    () => Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
    () => Buffer.from(Array.from({ length: 200 }, () => random.below(256))),
  ])()
}
