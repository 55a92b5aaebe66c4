import type { IncomingMessage, ServerResponse } from 'node:http'
import { Failure, fail } from '../model/failures.ts'
import type { Graph, ServedGraph } from './graph.ts'
import type { AdoptionRow, Document, LoadEvent, Loader } from './loader.ts'
import { localLoader } from './localLoader.ts'
import { readLines } from './readLines.ts'

/** What the first line of a request asks for; documents follow as one line each. */
export type Order =
  | { work: 'ingest'; dryRun: boolean }
  | { work: 'remove'; report: string }
  | { work: 'rebuild' }
  | { work: 'check' }
  | { work: 'exportAdoptions' }

/** A line of the answer. The last one says how it ended; without it the server was lost. */
export type Reply = { event: LoadEvent | AdoptionRow } | { end: true } | { failure: { code: string; message: string } }

/** A document as a line: raw bytes in base64. */
export type SentDocument = Omit<Exclude<Document, { rejected: unknown }>, 'raw'> & { raw: string | null }

export interface ControlOptions {
  /** Where this server answers: told to those whose work changed the graph. */
  address: string
  /** Makes the change visible to readers. */
  afterChange(): Promise<unknown>
  /** Told of errors that are ours: the caller sees INTERNAL only. */
  onError?(error: unknown): void
}

/** Lets commands of other processes work on the graph that this server holds; nothing where none is held. Ends with the hold. */
export function startControl(graph: ServedGraph, options: ControlOptions): void {
  const { hold, record } = graph
  if (!hold || !record) return
  const loader = localLoader({ ...graph, hold, record } satisfies Graph)
  hold.answer((request, response) => void answer(loader, options, request, response))
}

async function answer(loader: Loader, options: ControlOptions, request: IncomingMessage, response: ServerResponse) {
  const lines = readLines(request)
  const send = (reply: Reply) => response.write(`${JSON.stringify(reply)}\n`)
  response.writeHead(200, { 'content-type': 'application/x-ndjson' }).flushHeaders()
  try {
    const order = JSON.parse((await lines.next()).value) as Order
    for await (const event of perform(loader, order, documentsOf(lines))) {
      if (response.destroyed) return
      if (!send({ event })) await drained(response)
    }
    if (changes(order)) {
      await options.afterChange()
      send({ event: { kind: 'shown', address: options.address } })
    }
    send({ end: true })
  } catch (error) {
    if (response.destroyed) return
    if (!(error instanceof Failure)) options.onError?.(error)
    const { code, message } = error instanceof Failure ? error : fail('INTERNAL')
    send({ failure: { code, message } })
  } finally {
    response.end()
  }
}

const changes = (order: Order): boolean =>
  order.work === 'ingest' ? !order.dryRun : order.work === 'remove' || order.work === 'rebuild'

function perform(
  loader: Loader,
  order: Order,
  documents: AsyncIterable<Document>,
): AsyncIterable<LoadEvent | AdoptionRow> {
  switch (order.work) {
    case 'ingest':
      return loader.ingest(documents, order)
    case 'remove':
      return loader.remove(order.report)
    default:
      return loader[order.work]()
  }
}

async function* documentsOf(lines: AsyncGenerator<string>): AsyncGenerator<Document> {
  for await (const line of lines) {
    const sent = JSON.parse(line) as SentDocument
    yield { ...sent, raw: sent.raw ? Buffer.from(sent.raw, 'base64') : null }
  }
}

/** When the response takes more, or takes nothing any more. */
const drained = (response: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    response.once('drain', resolve)
    response.once('close', resolve)
  })
