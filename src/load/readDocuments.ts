import { availableParallelism } from 'node:os'
import { Failure, fail } from '../model/failures.ts'
import type { ReportFacts } from '../model/reportFacts.ts'
import { documentReader, type Given } from './documents.ts'
import type { Document, Rejection } from './loader.ts'
import { readInParallel } from './readingPool.ts'
import type { Reference } from './reference.ts'

/** From how many documents on workers are worth their start: each reads the vocabulary and makes its automata first. */
const MANY = 100

/**
 * Reads reports and facts files, in the order of the paths; many are read by workers, one for each core but one. What cannot be read, or tells
 * no place or year, is a rejection. Throws CODE_UNKNOWN.
 */
export async function* readDocuments(
  paths: readonly string[],
  reference: Reference,
  given: Given,
): AsyncGenerator<Document> {
  const read = documentReader(reference, given)
  if (paths.length >= MANY) yield* readInParallel(paths, given, Math.max(1, availableParallelism() - 1))
  else for (const path of paths) yield await readDocument(path, read)
}

/** Reads one document. Only errors of ours are thrown. */
export async function readDocument(path: string, read: ReturnType<typeof documentReader>): Promise<Document> {
  try {
    const { facts, raw } = await read(path)
    const rejected = rejectionOf(facts)
    return rejected ? { document: path, rejected } : { document: path, facts, raw }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { document: path, rejected: { code: error.code, reason: error.message, place: error.place } }
  }
}

/** Why facts cannot be loaded as they are: their place or year is not known. */
function rejectionOf({ report, problems = [] }: ReportFacts): Rejection | null {
  const told = (pattern: RegExp) => problems.find(({ code }) => pattern.test(code))
  // a township whose county is not known has a name but no place in the graph
  const place = told(/^PLACE_/) ?? (report.jurisdiction ? null : fail('PLACE_UNKNOWN', report.title ?? ''))
  if (!place && report.year !== null) return null
  const { code, message } = place ?? told(/^YEAR_/) ?? fail('YEAR_UNKNOWN')
  return { code, reason: message, place: null }
}
