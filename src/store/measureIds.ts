import type { MeasureFact, ReportFacts } from '../model/reportFacts.ts'
import type { Vocabulary } from '../reference/vocabulary.ts'
import type { Reference } from './reference.ts'

/** Which measures the facts of one report speak of. */
export interface MeasureIds {
  /** Id in the graph: that of the vocabulary where the measure has entered it since. */
  ofFact(fact: Pick<MeasureFact, 'id'>): string
  /** Id of the measure of that name, of this report or the vocabulary; null where there is none. */
  ofName(name: string | null | undefined): string | null
}

export function measureIds(facts: ReportFacts, { vocabulary }: Reference): MeasureIds {
  const { byFormerId, byName } = lookups(vocabulary)
  const ofFact = ({ id }: Pick<MeasureFact, 'id'>) => byFormerId.get(id) ?? id
  const own = new Map(facts.measures.map((fact) => [fact.name, ofFact(fact)]))
  return { ofFact, ofName: (name) => (name ? (own.get(name) ?? byName.get(name) ?? null) : null) }
}

interface Lookups {
  byFormerId: Map<string, string>
  byName: Map<string, string>
}

const known = new WeakMap<Vocabulary, Lookups>()

function lookups(vocabulary: Vocabulary): Lookups {
  let found = known.get(vocabulary)
  if (!found) {
    found = {
      byFormerId: new Map(vocabulary.measures.flatMap(({ id, formerIds }) => formerIds.map((former) => [former, id]))),
      byName: new Map(vocabulary.measures.map(({ id, name }) => [name, id])),
    }
    known.set(vocabulary, found)
  }
  return found
}
