import { once } from 'node:events'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { Failure, type FailureCode, fail } from '../model/failures.ts'
import type { Order, Reply, SentDocument } from './control.ts'
import type { Holder } from './holder.ts'
import type { AdoptionRow, Document, LoadEvent, Loader } from './loader.ts'
import { readLines } from './readLines.ts'

/** The same work, done by the server that holds the graph. Throws what it throws, and HOLDER_LOST where it ends before the work. */
export function remoteLoader(holder: Holder): Loader {
  const ask = <T>(order: Order, documents: AsyncIterable<Document> | Iterable<Document> = []): AsyncGenerator<T> =>
    askHolder<T>(holder, order, documents)
  return {
    ingest: (documents, { dryRun }) => ask<LoadEvent>({ work: 'ingest', dryRun }, documents),
    remove: (report) => ask<LoadEvent>({ work: 'remove', report }),
    rebuild: () => ask<LoadEvent>({ work: 'rebuild' }),
    check: () => ask<LoadEvent>({ work: 'check' }),
    exportAdoptions: () => ask<AdoptionRow>({ work: 'exportAdoptions' }),
    close: async () => {},
  }
}

async function* askHolder<T>(
  { pid, port, token }: Holder,
  order: Order,
  documents: AsyncIterable<Document> | Iterable<Document>,
): AsyncGenerator<T> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' }
  const request = httpRequest({ host: '127.0.0.1', port, method: 'POST', path: '/work', headers })
  const lost = () => fail('HOLDER_LOST', pid)
  let fault: unknown
  pipeline(linesOf(order, documents), request).catch((error) => {
    fault ??= error instanceof Failure ? error : lost()
  })
  try {
    const [response] = (await once(request, 'response')) as [IncomingMessage]
    for await (const line of readLines(response)) {
      const reply = JSON.parse(line) as Reply
      if ('failure' in reply) throw new Failure(reply.failure.code as FailureCode, reply.failure.message)
      if ('end' in reply) return
      yield reply.event as T
    }
    throw lost()
  } catch (error) {
    throw error instanceof Failure ? error : (fault ?? lost())
  } finally {
    request.destroy()
  }
}

async function* linesOf(order: Order, documents: AsyncIterable<Document> | Iterable<Document>) {
  yield `${JSON.stringify(order)}\n`
  for await (const given of documents) {
    if ('rejected' in given) yield `${JSON.stringify(given)}\n`
    else
      yield `${JSON.stringify({ ...given, raw: given.raw && Buffer.from(given.raw).toString('base64') } as SentDocument)}\n`
  }
}
