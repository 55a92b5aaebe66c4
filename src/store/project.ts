import type { ReportFacts } from '../model/reportFacts.ts'
import type { Divisions } from '../reference/divisions.ts'
import type { Vocabulary } from '../reference/vocabulary.ts'
import type { Store } from './store.ts'

/** What the projection takes from seed/. */
export interface Reference {
  vocabulary: Vocabulary
  divisions: Divisions
}

/** Writes all divisions, themes and measures of the vocabulary; nothing where they stand already. */
export declare function projectReference(store: Store, reference: Reference): Promise<void>

/** Replaces all that the report (by its id) said before. One transaction. Needs `projectReference` before it. */
export declare function projectReport(store: Store, facts: ReportFacts, reference: Reference): Promise<void>

/** The same for many reports, in larger transactions. */
export declare function projectReports(
  store: Store,
  facts: AsyncIterable<ReportFacts> | Iterable<ReportFacts>,
  reference: Reference,
  onReport?: (done: number) => void,
): Promise<void>

/** Takes out all that the report said; nothing where it is not in the graph. One transaction. */
export declare function withdrawReport(store: Store, reportId: string, reference: Reference): Promise<void>

/** Id of the report that the facts are of: of the government itself, or of a named department. Place and year must be known. */
export declare function reportIdOf(facts: ReportFacts): string
