import { appendFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Rejection } from './loader.ts'

/** The documents that the last loading rejected, one JSON object a line: document, code, place, reason. */
export class Rejects {
  readonly path: string

  /** Begins anew: what an earlier loading rejected is forgotten. */
  constructor(dataFolder: string) {
    mkdirSync(dataFolder, { recursive: true })
    this.path = join(dataFolder, 'rejects.jsonl')
    rmSync(this.path, { force: true })
  }

  add(document: string, { code, place, reason }: Rejection): void {
    appendFileSync(this.path, `${JSON.stringify({ document, code, place, reason })}\n`)
  }
}
