import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { createReader, readReport } from '../extract/readReport.ts'
import { fail } from '../model/failures.ts'
import type { ReportFacts } from '../model/reportFacts.ts'
import { factsInvalid, validateFacts } from '../model/validateFacts.ts'
import { type Division, pathOf } from '../reference/divisions.ts'
import type { Reference } from './reference.ts'

/** What the caller knows of documents, and the documents do not tell. */
export interface Given {
  /** GB/T 2260 code of the place. */
  code?: string
  year?: number
  url?: string
  /** Only a part of the report is given. */
  partial?: boolean
}

/** The documents at the paths: files as they are, and of folders all that can be reports or facts, at any depth, in order of their names. */
export function findDocuments(paths: readonly string[]): string[] {
  return paths.flatMap((path) => (isFolder(path) ? filesBelow(path) : [path]))
}

/** Reads the facts of one file, a report's text or facts as JSON. Throws CODE_UNKNOWN. What is read throws FILE_UNREADABLE, FACTS_INVALID, and what `decode` throws. */
export function documentReader(reference: Reference, given: Given) {
  const { code, year, url, partial } = given
  const division = code === undefined ? undefined : reference.divisions.byCode.get(code)
  if (code !== undefined && !division) throw fail('CODE_UNKNOWN', code)
  const reader = createReader(reference)
  const options = { ...given, complete: !partial }
  return async (path: string): Promise<{ facts: ReportFacts; raw: Uint8Array | null }> => {
    const bytes = bytesOf(path)
    if (extname(path).toLowerCase() !== '.json')
      return { facts: await readReport(bytes, reader, { ...options, path }), raw: bytes }
    const facts = validateFacts(jsonOf(bytes))
    if (division) facts.report.jurisdiction = jurisdictionOf(division, reference)
    if (year !== undefined) facts.report.year = year
    if (url !== undefined) facts.source.url = url
    if (partial) facts.source.complete = false
    return { facts, raw: null }
  }
}

function jurisdictionOf(division: Division, { divisions }: Reference) {
  const { id, name, level, code } = division
  return { id, name, level, gb2260: code, path: pathOf(division, divisions.byId).map((superior) => superior.name) }
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw fail('FILE_UNREADABLE', path, (error as Error).message)
  }
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch (error) {
    throw factsInvalid('the top', `must be JSON (${(error as Error).message})`)
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

const DOCUMENT = /\.(?:txt|html?|docx|pdf|json)$/i

/** A folder that cannot be listed stands for itself: reading it says why. */
function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => !entry.isDirectory() && DOCUMENT.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
  } catch {
    return [folder]
  }
}
