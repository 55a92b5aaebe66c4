import type { FastifyRequest } from 'fastify'
import { fail } from '../../model/failures.ts'
import { entityTagOf, isHeld, letKeep } from '../http/entityTag.ts'
import type { ServeRoutes } from '../http/services.ts'
import { signalOf } from '../http/signalOf.ts'
import { costOfArguments, sizeOfArguments } from '../limits/argumentSize.ts'
import { checkCost } from '../limits/cost.ts'
import { costOfTable, readTable } from './readTable.ts'
import { readTableArguments } from './tableArguments.ts'
import { TABLE_FORMATS } from './tableFormats.ts'
import { tableField, tableQuery } from './tableQuery.ts'
import { TABLES } from './tables.ts'

/**
 * Each list of the API without GraphQL, streamed: /api/adoptions.csv, .json, .jsonl; with the arguments of the list as parameters. `first` is
 * how many rows at most, all where it is not given.
 */
export const serveTables: ServeRoutes = (fastify, { store, snapshots }) => {
  for (const [name, table] of Object.entries(TABLES)) {
    const reading = { query: tableQuery(name, table), table }
    for (const [ending, { contentType, write }] of Object.entries(TABLE_FORMATS)) {
      fastify.get(`/api/${name}.${ending}`, async (request, reply) => {
        const snapshot = snapshots.current()
        const entityTag = entityTagOf(snapshot, request)
        if (isHeld(request, entityTag)) return letKeep(reply, entityTag).code(304).send()
        const { first = null, ...variables } = readTableArguments(tableField(name), parametersOf(request))
        checkCost(costOfArguments(sizeOfArguments(variables)))
        if (!isCount(first))
          throw fail('BAD_USER_INPUT', `"first" is "${first}"; it is how many rows at most, 1 or more.`)
        checkCost(costOfTable(reading, variables, first))
        const context = { store, snapshot, signal: signalOf(reply) }
        const pages = await begun(readTable(context, reading, variables, first))
        return letKeep(reply, entityTag)
          .type(contentType)
          .send(write(Object.keys(table), pages))
      })
    }
  }
}

const isCount = (first: unknown): first is number | null =>
  first === null || (Number.isSafeInteger(first) && (first as number) >= 1)

const parametersOf = ({ url }: FastifyRequest) => new URL(url, 'http://localhost').searchParams

/** The same pages once the first is there: what is wrong with a request shows before anything is sent. */
async function begun<Page>(pages: AsyncGenerator<Page>): Promise<AsyncIterable<Page>> {
  const { value, done } = await pages.next()
  return (async function* () {
    if (done) return
    yield value
    yield* pages
  })()
}
