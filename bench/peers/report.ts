import {
  ALONE,
  allowedBesideCypher,
  FLOORS,
  geometricMean,
  MANY,
  memoryGrowth,
  milliseconds,
  misses,
  ratio,
  times,
} from './judge.ts'
import type { Result, ShapeResult } from './results.ts'
import { SHAPES } from './shapes/shapes.ts'
import type { Timing } from './timings.ts'

/** The document of all runs that are kept: `docs/benchmarks.md`. */
export function printBenchmarks(results: readonly Result[], findings: string): string {
  return [
    INTRODUCTION,
    ...results.flatMap((result) => [`## ${titleOf(result)}`, '', ...printResult(result), '']),
    findings.trim(),
    '',
    '## The questions',
    '',
    ...SHAPES.flatMap(({ key, name, govgraph, neo4jGraphql, nearest, cypher }) => [
      `### ${key} ${name}`,
      ...(nearest ? [`@neo4j/graphql: ${nearest}.`] : []),
      ...fenced('graphql', govgraph),
      ...fenced('graphql', neo4jGraphql),
      ...fenced('cypher', cypher),
      '',
    ]),
  ].join('\n')
}

/** A run as tables: for a terminal and for the document. */
export function printResult(result: Result): string[] {
  const { counts, machine, readyMs, pages, shapes, soak } = result
  const told = Object.entries(counts).map(([label, count]) => `${count.toLocaleString('en')} ${label}`)
  const missed = misses(result)
  const clients = [ALONE, MANY].filter((each) => shapes.some(({ timings }) => timings[each]))
  return [
    `${told.join(', ')}. ${machine}. GovGraph answers ${(readyMs / 1000).toFixed(1)} s after its start.`,
    '',
    ...clients.flatMap((each) => [
      `**${each === ALONE ? 'One client' : `${each} clients`}** (p50 / p95 in ms, requests a second)`,
      '',
      ...(result.engine === 'neo4j' ? tableOnNeo4j(shapes, each) : tableEmbedded(shapes, each)),
      '',
    ]),
    ...(pages.length > 0 ? ['**Pages that an index holds in their order**', '', ...tableOfPages(result), ''] : []),
    ...(soak
      ? [
          `${soak.requests.toLocaleString('en')} requests of all shapes by ${MANY} clients: ${soak.errors} errors; memory ${soak.memory
            .filter((_, at) => at % Math.ceil(soak.memory.length / 10) === 0)
            .map((each) => each.toFixed(0))
            .join(', ')} MB, ${times(memoryGrowth(soak.memory))} of what it was after a fifth.`,
          '',
        ]
      : []),
    missed.length === 0 ? 'Every floor is kept.' : `Missed:\n${missed.map((each) => `- ${each}`).join('\n')}`,
    '',
    worstOf(result),
  ]
}

/** One line of the ratios that are nearest to their floors. */
export function worstOf({ engine, shapes }: Result): string {
  if (engine === 'embedded') {
    const worst = largest(shapes, ({ timings }) => {
      const { govgraph, embedded } = timings[ALONE] ?? {}
      return govgraph && embedded ? embedded.p50 / govgraph.p50 : null
    })
    return worst ? `Worst: ${times(worst.value)} the time of Neo4j (${worst.key}).` : 'Worst: nothing was compared.'
  }
  const floors = (['p50', 'p95'] as const).map((at) => {
    const worst = largest(shapes, (shape) => {
      const found = ratio(shape, ALONE, 'neo4jGraphql', at)
      return found === null ? null : -found / shape.floor
    })
    return worst ? `${times(-worst.value)} of its floor against @neo4j/graphql at ${at} (${worst.key})` : ''
  })
  const mean = geometricMean(shapes.flatMap((shape) => ratio(shape, ALONE, 'neo4jGraphql', 'p50') ?? []))
  const cypher = largest(shapes, ({ timings, levels }) => {
    const { govgraph, cypher: other } = timings[ALONE] ?? {}
    return govgraph && other ? govgraph.p50 / allowedBesideCypher(levels, other.p50) : null
  })
  return `Worst: ${[
    ...floors,
    mean === null ? '' : `geometric mean ${times(mean)}`,
    cypher ? `${times(cypher.value)} of what is allowed beside Cypher (${cypher.key})` : '',
  ]
    .filter((part) => part !== '')
    .join('; ')}.`
}

const titleOf = ({ engine, size }: Result): string =>
  `${size.toLocaleString('en')} adoptions, ${engine === 'neo4j' ? 'Neo4j' : 'embedded engine'}`

function tableOnNeo4j(shapes: readonly ShapeResult[], clients: number): string[] {
  return table(
    [
      ['', ''],
      ['shape', ''],
      ['GovGraph', ':'],
      ['@neo4j/graphql', ':'],
      ['Cypher', ':'],
      ['× at p50', ':'],
      ['× at p95', ':'],
      ['floor', ':'],
      ['of Cypher', ':'],
      ['statements (levels)', ':'],
      ['hits', ':'],
      ['hits of Cypher', ':'],
    ],
    shapes.map((shape) => {
      const { timings, key, name, floor, statements, levels, hits, nearest, refused } = shape
      const { govgraph, neo4jGraphql, cypher } = timings[clients] ?? {}
      const against = (at: 'p50' | 'p95') => show(ratio(shape, clients, 'neo4jGraphql', at), times)
      return [
        key,
        name,
        cell(govgraph),
        refused ? 'no answer' : `${cell(neo4jGraphql)}${nearest ? ' *' : ''}`,
        cell(cypher),
        against('p50'),
        against('p95'),
        times(floor),
        show(govgraph && cypher ? govgraph.p50 / cypher.p50 : null, times),
        `${statements} (${levels})`,
        show(hits?.govgraph, (value) => value.toFixed(0)),
        show(hits?.cypher, (value) => value.toFixed(0)),
      ]
    }),
  )
}

function tableEmbedded(shapes: readonly ShapeResult[], clients: number): string[] {
  return table(
    [
      ['', ''],
      ['shape', ''],
      ['embedded', ':'],
      [`Neo4j, ${FLOORS.embeddedSize.toLocaleString('en')} adoptions`, ':'],
      ['embedded in times of Neo4j', ':'],
      ['statements (levels)', ':'],
    ],
    shapes.map(({ key, name, timings, statements, levels }) => {
      const { embedded, govgraph } = timings[clients] ?? {}
      const share = embedded && govgraph ? embedded.p50 / govgraph.p50 : null
      return [key, name, cell(embedded), cell(govgraph), show(share, times), `${statements} (${levels})`]
    }),
  )
}

const tableOfPages = ({ pages }: Result): string[] =>
  table(
    [
      ['list', ''],
      ['rows', ':'],
      ['db hits', ':'],
      ['a row', ':'],
    ],
    pages.map(({ name, rows, hits }) => [name, String(rows), String(hits), (hits / rows).toFixed(1)]),
  )

function table(columns: readonly (readonly [name: string, align: string])[], rows: readonly string[][]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(columns.map(([name]) => name)), line(columns.map(([, align]) => `---${align}`)), ...rows.map(line)]
}

const cell = (timing: Timing | undefined): string =>
  timing ? `${short(timing.p50)} / ${short(timing.p95)}, ${timing.perSecond.toFixed(0)}/s` : ''

const short = (value: number): string => milliseconds(value).replace(' ms', '')

const show = <T>(value: T | null | undefined, text: (value: T) => string): string =>
  value === null || value === undefined ? '' : text(value)

function largest(shapes: readonly ShapeResult[], measured: (shape: ShapeResult) => number | null) {
  return shapes
    .flatMap((shape) => {
      const value = measured(shape)
      return value === null ? [] : [{ key: shape.key, value }]
    })
    .sort((a, b) => b.value - a.value)[0]
}

const fenced = (language: string, text: string): string[] => [`\`\`\`${language}`, text.trim(), '```']

const INTRODUCTION = `# Benchmarks

Printed by \`npm run bench:peers\`, which asks on one Neo4j, in one run, the same questions of

- **GovGraph**: \`govgraph serve\`, as its users start it;
- **@neo4j/graphql** 7.6.3 behind the same Apollo and Fastify: the graph declared as its users declare it
  (\`bench/peers/servers/neo4jGraphqlTypes.ts\`), with indexes of its choice;
- **Cypher**: the best statement we could write for each question, behind the same Fastify, without GraphQL.

The nation is made from a seed (\`bench/peers/nation.ts\`): 3,211 real divisions, the real vocabulary, ten years; a few measures are
adopted almost everywhere, most in few places; a smaller nation is the first part of a larger one. The graph is what loading these reports
gives, down to its content hash. Every server has a process of its own; each question has up to 48 different askings.

One client asks the peers in turn, request by request, and who is first changes: what else the machine does disturbs all alike. 32 clients
ask each peer for a second, in turn, on the same two cores. Times are from sending the request to the last byte of its answer;
percentiles are taken from all requests, none is estimated. That is why the load comes from a loop of our own
(\`bench/peers/timings.ts\`) over \`node:http\`: autocannon asks one server at a time and keeps a histogram. Answers are compared
where more than one peer can give them (\`*\`: @neo4j/graphql cannot; it is asked the nearest that its users can do). \`×\` is how many
times as fast as @neo4j/graphql GovGraph is; \`of Cypher\` is GovGraph's time in times of Cypher's. Db hits are those of PROFILE.
`
