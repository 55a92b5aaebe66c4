import type { Divisions } from '../reference/divisions.ts'
import type { Laws } from '../reference/laws.ts'
import type { Vocabulary } from '../reference/vocabulary.ts'

/** What the projection takes from seed/. */
export interface Reference {
  vocabulary: Vocabulary
  divisions: Divisions
  laws: Laws
}
