import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fail } from '../model/failures.ts'
import { syncFolder, UNFINISHED, writeAtomically } from './writeAtomically.ts'

const ENDINGS = { facts: '.json', seed: '.json', removed: '.json', text: '.txt', raw: '' } as const
export type FileKind = keyof typeof ENDINGS

/** The files of a record: one folder a kind, each file named after the SHA-256 of a report's raw bytes. */
export class RecordFiles {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  has(kind: FileKind, sha256: string): boolean {
    return existsSync(this.#path(kind, sha256))
  }

  /** The content as text, null where there is no such file. */
  read(kind: FileKind, sha256: string): string | null {
    return this.has(kind, sha256) ? readFileSync(this.#path(kind, sha256), 'utf8') : null
  }

  /** The content as JSON. Throws RECORD_DAMAGED where it is none or is missing. */
  readJson<T>(kind: FileKind, sha256: string): T {
    return this.understand(kind, sha256, () => JSON.parse(this.read(kind, sha256) ?? '') as T)
  }

  /** What `read` makes of a file; whatever it throws is RECORD_DAMAGED. */
  understand<T>(kind: FileKind, sha256: string, read: () => T): T {
    try {
      return read()
    } catch (error) {
      throw fail('RECORD_DAMAGED', this.#path(kind, sha256), (error as Error).message)
    }
  }

  /** Writes what is not there already. */
  async write(kind: FileKind, sha256: string, content: string | Uint8Array): Promise<void> {
    const path = this.#path(kind, sha256)
    if (existsSync(path) && readFileSync(path).equals(Buffer.from(content))) return
    await writeAtomically(path, content)
  }

  async delete(kind: FileKind, sha256: string): Promise<void> {
    if (!this.has(kind, sha256)) return
    await rm(this.#path(kind, sha256))
    await syncFolder(join(this.#folder, kind))
  }

  /** The SHA-256 of all files of a kind. */
  list(kind: FileKind): string[] {
    return this.#names(kind).flatMap((name) => (/^[0-9a-f]{64}(\.\w+)?$/.test(name) ? [name.slice(0, 64)] : []))
  }

  /** Clears away what a crash left unfinished. */
  async clear(): Promise<void> {
    for (const kind of Object.keys(ENDINGS) as FileKind[]) {
      for (const name of this.#names(kind)) if (name.endsWith(UNFINISHED)) await rm(join(this.#folder, kind, name))
    }
  }

  #path(kind: FileKind, sha256: string): string {
    return join(this.#folder, kind, `${sha256}${ENDINGS[kind]}`)
  }

  #names(kind: FileKind): string[] {
    const folder = join(this.#folder, kind)
    return existsSync(folder) ? readdirSync(folder) : []
  }
}
