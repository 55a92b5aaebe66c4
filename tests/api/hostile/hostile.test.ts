import { afterAll, beforeAll, expect, it } from '@jest/globals'
import pino from 'pino'
import { randomly } from '../../../bench/random.ts'
import { buildGraphSchema } from '../../../src/api/schema.ts'
import { type RunningServer, startServer } from '../../../src/api/server.ts'
import { type FailureCode, failures } from '../../../src/model/failures.ts'
import type { Asker } from '../fixture/asker.ts'
import { describeApi } from '../fixture/describeApi.ts'
import { type HostileRequest, hostileRequest } from './hostileRequest.ts'
import { MARK } from './hostileValues.ts'
import type { Known } from './randomQuery.ts'
import { type Answer, senderTo } from './send.ts'

/** How many requests the embedded engine gets; Neo4j, where each costs more, a tenth. `GOVGRAPH_PROPERTY_RUNS=100000` is the full count. */
const RUNS = Number(process.env.GOVGRAPH_PROPERTY_RUNS ?? 2000)
const LANES = 4

describeApi('a server under hostile requests', (asker) => {
  const log: string[] = []
  let server: RunningServer
  let sender: ReturnType<typeof senderTo>
  let known: Known

  beforeAll(async () => {
    const { store, snapshots } = asker()
    const logger = pino({ base: null, level: 'debug' }, { write: (line) => log.push(line) })
    server = await startServer({ host: '127.0.0.1', port: 0, maxTurnMs: 0, store, snapshots, logger })
    sender = senderTo(Number(new URL(server.url).port))
    known = await knownOf(asker())
  }, 60_000)
  afterAll(async () => {
    sender.close()
    await server.close()
    await asker().snapshots.close()
  })

  it(
    'refuses each by a code of the catalogue that is not its own fault, and stays unharmed',
    async () => {
      const runs = asker().store.engine === 'embedded' ? RUNS : Math.ceil(RUNS / 10)
      let next = 0
      const lane = async () => {
        while (next < runs) {
          const seed = `hostile ${next++}`
          const request = hostileRequest(known, randomly(seed))
          const wrong = faultOf(request, await sender.send(request))
          if (wrong) throw new Error(`${seed}: ${wrong}\n${shown(request)}`)
        }
      }
      await Promise.all(Array.from({ length: LANES }, lane))
      expect(log.filter(isFaulty)).toEqual([])
      expect(({} as Record<string, unknown>).polluted).toBeUndefined()
      const good = { method: 'POST', path: '/graphql', headers: { 'content-type': 'application/json' } }
      const body = Buffer.from('{"query": "{ measure(name: \\"枫桥经验\\") { id } }"}')
      expect(JSON.parse((await sender.send({ ...good, body })).text).data).toEqual({
        measure: { id: 'M-fengqiao-jingyan' },
      })
    },
    60_000 + RUNS * 50,
  )
})

/** Ids and cursors of every kind of node and list. */
async function knownOf({ ask }: Asker): Promise<Known> {
  const lists = [
    'jurisdictions',
    'measures',
    'adoptions',
    'instruments',
    'citations',
    'indicators',
    'outcomes',
    'reports',
  ]
  const orders = ['measures(orderBy: {field: ADOPTERS, direction: DESC}', 'adoptionGroups(by: [YEAR, STATUS]']
  const data = await ask(`{
    ${lists.map((list) => `${list}(first: 5) { edges { cursor node { id } } }`).join('\n')}
    ${orders.map((list, at) => `o${at}: ${list}, first: 3) { edges { cursor } }`).join('\n')}
    adoptions0: adoptions(first: 2) { edges { node { claims { id } } } }
  }`)
  const edges = Object.values(data).flatMap(
    (list) => (list as { edges: { cursor?: string; node?: { id: string } }[] }).edges,
  )
  const ids = edges.flatMap(({ node }) => (node?.id ? [node.id] : []))
  return {
    schema: buildGraphSchema(),
    ids: [...ids, 'DISPUTES', 'CN-999999', data.adoptions0.edges[0].node.claims[0].id],
    cursors: edges.flatMap(({ cursor }) => (cursor ? [cursor] : [])),
  }
}

/** A line of the log that tells of a fault of ours, or of what was asked for; the id of a request is the client's own to choose. */
function isFaulty(line: string): boolean {
  const { requestId: _, ...told } = JSON.parse(line)
  return told.level >= 50 || JSON.stringify(told).includes(MARK)
}

/** What is wrong with an answer; null where nothing is. */
function faultOf(request: HostileRequest, { status, contentType, text }: Answer): string | null {
  if (status === null) return null
  if (status >= 500) return `status ${status}: ${text}`
  if ('method' in request && request.method === 'HEAD') return null
  if (!/[/+]json(;|$)/.test(contentType)) return status < 400 ? null : `status ${status} as ${contentType}: ${text}`
  const errors = text.startsWith('{') ? JSON.parse(text).errors : undefined
  if (status >= 400 && !errors) return `status ${status} without errors: ${text}`
  for (const { message, extensions } of errors ?? []) {
    const code = extensions?.code as FailureCode
    if (failures[code]?.fault !== 'input') return `${code}: ${message}`
  }
  return null
}

function shown(request: HostileRequest): string {
  if ('bytes' in request) return request.bytes.toString('latin1')
  const { method, path, headers, body } = request
  return `${method} ${path.slice(0, 3000)}\n${JSON.stringify(headers).slice(0, 500)}\n${body?.toString().slice(0, 3000)}`
}
