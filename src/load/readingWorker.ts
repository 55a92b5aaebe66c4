import 'reflect-metadata'
import { parentPort, workerData } from 'node:worker_threads'
import { documentReader, type Given } from './documents.ts'
import { readDocument } from './readDocuments.ts'
import { loadReference } from './reference.ts'

/** A worker of `readInParallel`: gets paths, answers each with its document, one after another. */
const read = documentReader(loadReference(), workerData as Given)
let last: Promise<void> = Promise.resolve()

parentPort?.on('message', (path: string) => {
  last = last.then(async () => parentPort?.postMessage(await readDocument(path, read)))
})
