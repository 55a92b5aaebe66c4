import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Given } from './documents.ts'
import type { Document } from './loader.ts'

/** How many documents a worker may be ahead: enough to keep it busy, few enough to hold in memory. */
const AHEAD = 4

/** Reads documents by so many workers, in the order of the paths. */
export async function* readInParallel(paths: readonly string[], given: Given, size: number): AsyncGenerator<Document> {
  const workers = Array.from({ length: Math.min(size, paths.length) }, () => startWorker(given))
  const underway: Promise<Document>[] = []
  try {
    for (let next = 0; next < paths.length || underway.length > 0; ) {
      while (next < paths.length && underway.length < workers.length * AHEAD) {
        const reading = (workers[next % workers.length] as ReadingWorker).read(paths[next] as string)
        // told when its turn comes
        reading.catch(() => {})
        underway.push(reading)
        next++
      }
      yield (await underway.shift()) as Document
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.end()))
  }
}

interface ReadingWorker {
  read(path: string): Promise<Document>
  end(): Promise<unknown>
}

/** A worker answers in the order it is asked. What ends it fails all that it was asked. */
function startWorker(given: Given): ReadingWorker {
  const worker = new Worker(new URL(`readingWorker${extname(import.meta.url)}`, import.meta.url), { workerData: given })
  const asked: { resolve(document: Document): void; reject(error: unknown): void }[] = []
  let fault: Error | null = null
  worker.on('message', (document: Document) => asked.shift()?.resolve(document))
  worker.on('error', (error) => {
    fault = error as Error
    for (const { reject } of asked.splice(0)) reject(error)
  })
  return {
    read(path) {
      if (fault) return Promise.reject(fault)
      worker.postMessage(path)
      return new Promise((resolve, reject) => asked.push({ resolve, reject }))
    },
    end: () => worker.terminate(),
  }
}
