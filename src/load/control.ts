import type { IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream/promises'
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
  hold.answer((request, response) => {
    response.writeHead(200, { 'content-type': 'application/x-ndjson' }).flushHeaders()
    // whoever is gone before the end needs no answer; the work stops where it is
    pipeline(repliesTo(request, loader, options), response).catch(() => {})
  })
}

async function* repliesTo(request: IncomingMessage, loader: Loader, options: ControlOptions): AsyncGenerator<string> {
  const line = (reply: Reply) => `${JSON.stringify(reply)}\n`
  const lines = readLines(request)
  try {
    const order = JSON.parse((await lines.next()).value) as Order
    for await (const event of perform(loader, order, documentsOf(lines))) yield line({ event })
    if (changes(order)) {
      await options.afterChange()
      yield line({ event: { kind: 'shown', address: options.address } })
    }
    yield line({ end: true })
  } catch (error) {
    const isGone = (error as NodeJS.ErrnoException).code === 'ECONNRESET'
    if (!(error instanceof Failure) && !isGone) options.onError?.(error)
    const { code, message } = error instanceof Failure ? error : fail('INTERNAL')
    yield line({ failure: { code, message } })
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
