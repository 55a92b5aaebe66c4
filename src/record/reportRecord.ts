import { canonicalJson } from '../model/canonicalJson.ts'
import { hashOfParts, serialiseFacts } from '../model/factsHash.ts'
import type { ReportFacts } from '../model/reportFacts.ts'
import { factsFit } from '../model/validateFacts.ts'
import { reportIdOf } from '../reference/reportBody.ts'
import { RecordFiles } from './recordFiles.ts'
import { type Version, Versions } from './versions.ts'

/**
 * Opens the record in a folder; an empty one where the folder is missing. Throws RECORD_DAMAGED.
 *
 *     facts/<sha256>.json    facts that were given or read, without text
 *     seed/<sha256>.json     facts that came with the program; given ones of the same bytes go before them
 *     text/<sha256>.txt      cleaned text; counts only where the facts fit it
 *     raw/<sha256>           the bytes as they were given
 *     removed/<sha256>.json  note of what was taken out
 *
 * One process at a time may write. Each file is written whole or not at all, facts last, so that a crash at any point leaves a
 * record that says what it said before or what it was to say.
 */
export async function openRecord(folder: string): Promise<ReportRecord> {
  const files = new RecordFiles(folder)
  const record = new ReportRecord(files)
  await files.clear()
  await record.read()
  return record
}

/** Note of a version that was taken out. */
interface Removal {
  sha256: string
  reportId: string
  /** True where the program's own facts were taken out: newer ones for the same report must not return either. */
  seed: boolean
}

/** The reports as they were given: the truth that every graph is made from. */
export class ReportRecord {
  readonly versions = new Versions()
  readonly #removals = new Map<string, Removal>()
  readonly #files: RecordFiles

  constructor(files: RecordFiles) {
    this.#files = files
  }

  /** The facts of a version, with its text where that is in the record. */
  facts(sha256: string): ReportFacts {
    const facts = this.#files.readJson<ReportFacts>(this.#files.has('facts', sha256) ? 'facts' : 'seed', sha256)
    const text = this.#textFor(facts)
    return text === null ? facts : { ...facts, text }
  }

  /** The version that facts make, text that is in the record already included. Place and year must be known. */
  versionOf(facts: ReportFacts): Version {
    return this.#version(facts, serialiseFacts(facts), false)
  }

  /** Keeps facts, the raw bytes they were read from, and their text. What was removed before is taken up again. */
  async put(facts: ReportFacts, raw: Uint8Array | null): Promise<Version> {
    const { sha256 } = facts.source
    if (raw) await this.#files.write('raw', sha256, raw)
    if (facts.text !== undefined) await this.#files.write('text', sha256, facts.text)
    await this.#files.write('facts', sha256, serialiseFacts(facts))
    await this.#files.delete('removed', sha256)
    this.#removals.delete(sha256)
    const version = this.versionOf(facts)
    this.versions.set(version)
    return version
  }

  /** Takes a version out and notes it. Does nothing where there is none. */
  async remove(sha256: string): Promise<void> {
    const version = this.versions.get(sha256)
    if (!version) return
    const removal: Removal = { sha256, reportId: version.reportId, seed: this.#files.has('seed', sha256) }
    await this.#files.write('removed', sha256, `${canonicalJson(removal)}\n`)
    this.#removals.set(sha256, removal)
    await this.#delete(sha256)
  }

  /**
   * Takes up the facts that came with the program: they replace older ones of the same report that came with it, but nothing that
   * was given, and what was removed does not return.
   */
  async seed(all: readonly ReportFacts[]): Promise<void> {
    const wanted = all.filter((facts) => !this.#isRemoved(facts))
    const shas = new Set(wanted.map((facts) => facts.source.sha256))
    const reports = new Set(wanted.map(reportIdOf))
    for (const facts of wanted) {
      await this.#files.write('seed', facts.source.sha256, serialiseFacts(facts))
      if (this.versions.get(facts.source.sha256)?.seed !== false)
        this.versions.set(this.#version(facts, serialiseFacts(facts), true))
    }
    for (const { sha256, reportId, seed } of [...this.versions.values()]) {
      if (seed && reports.has(reportId) && !shas.has(sha256)) await this.#delete(sha256)
    }
  }

  /** True where the bytes are those of a version, in force or replaced, or of one that was removed. */
  knows(sha256: string): boolean {
    return this.versions.get(sha256) !== undefined || this.#removals.has(sha256)
  }

  /** Reads the files; ends removals that a crash left half done. */
  async read(): Promise<void> {
    for (const sha256 of this.#files.list('removed')) {
      this.#removals.set(sha256, this.#files.readJson<Removal>('removed', sha256))
      await this.#delete(sha256)
    }
    for (const kind of ['seed', 'facts'] as const) {
      for (const sha256 of this.#files.list(kind)) {
        this.versions.set(this.#readVersion(kind, sha256))
      }
    }
  }

  #readVersion(kind: 'facts' | 'seed', sha256: string): Version {
    const json = this.#files.read(kind, sha256) ?? ''
    return this.#files.understand(kind, sha256, () =>
      this.#version(JSON.parse(json) as ReportFacts, json, kind === 'seed'),
    )
  }

  #version(facts: ReportFacts, json: string, seed: boolean): Version {
    const { source, report } = facts
    const text = facts.text ?? this.#textFor(facts)
    return {
      sha256: source.sha256,
      reportId: reportIdOf(facts),
      issuedOn: report.issuedOn,
      seed,
      hasText: text !== null,
      content: hashOfParts(json, text),
    }
  }

  #isRemoved(facts: ReportFacts): boolean {
    if (this.#removals.has(facts.source.sha256)) return true
    return [...this.#removals.values()].some(({ reportId, seed }) => seed && reportId === reportIdOf(facts))
  }

  #textFor(facts: ReportFacts): string | null {
    const text = this.#files.read('text', facts.source.sha256)
    return text !== null && factsFit(facts, text) ? text : null
  }

  async #delete(sha256: string): Promise<void> {
    this.versions.delete(sha256)
    for (const kind of ['facts', 'seed', 'text', 'raw'] as const) await this.#files.delete(kind, sha256)
  }
}
