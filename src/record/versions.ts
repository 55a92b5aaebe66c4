/** What the record knows of one text of a report, without its facts. */
export interface Version {
  /** SHA-256 of the raw bytes. */
  sha256: string
  /** Id of the report that it is a version of. */
  reportId: string
  issuedOn: string | null
  /** True where the facts came with the program, false where they were given. */
  seed: boolean
  /** True where the cleaned text is in the record and fits the facts. */
  hasText: boolean
  /** `factsHash` of facts and text: versions with the same hash say the same. */
  content: string
}

/** The versions of all reports in a record, and which of them hold. */
export class Versions {
  readonly #bySha = new Map<string, Version>()
  readonly #byReport = new Map<string, Map<string, Version>>()

  constructor(versions: Iterable<Version> = []) {
    for (const version of versions) this.set(version)
  }

  get(sha256: string): Version | undefined {
    return this.#bySha.get(sha256)
  }

  set(version: Version): void {
    this.delete(version.sha256)
    this.#bySha.set(version.sha256, version)
    const rivals = this.#byReport.get(version.reportId) ?? new Map<string, Version>()
    this.#byReport.set(version.reportId, rivals.set(version.sha256, version))
  }

  delete(sha256: string): void {
    const version = this.#bySha.get(sha256)
    this.#bySha.delete(sha256)
    if (version) this.#byReport.get(version.reportId)?.delete(sha256)
  }

  values(): Iterable<Version> {
    return this.#bySha.values()
  }

  /** The version of a report that holds: the newest. */
  inForceOf(reportId: string): Version | undefined {
    return [...(this.#byReport.get(reportId)?.values() ?? [])].sort(newestFirst)[0]
  }

  /** The versions that hold, in order of their reports' ids. */
  inForce(): Version[] {
    return [...this.#byReport.keys()]
      .sort()
      .map((reportId) => this.inForceOf(reportId))
      .filter((version) => version !== undefined)
  }
}

/** Later date of issue first; no date is oldest; then the greater SHA-256. */
function newestFirst(a: Version, b: Version): number {
  const [left, right] = [a, b].map(({ issuedOn, sha256 }) => `${issuedOn ?? ''} ${sha256}`) as [string, string]
  return left > right ? -1 : left < right ? 1 : 0
}
