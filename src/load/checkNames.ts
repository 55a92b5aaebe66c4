import type { ReportFacts } from '../model/reportFacts.ts'
import { factsInvalid } from '../model/validateFacts.ts'
import type { Reference } from './reference.ts'

const ZONE_OR_TOWNSHIP = /^CN-(\d{6})-[zt][0-9a-f]{16}$/
const COINED = /^M-x[0-9a-f]{16}$/

/** Throws FACTS_INVALID where facts name a place that is no division, nor a zone or township of one, or a measure that is not known. */
export function checkNames(facts: ReportFacts, { divisions, vocabulary }: Reference): void {
  const place = facts.report.jurisdiction?.id ?? ''
  const superior = ZONE_OR_TOWNSHIP.exec(place)?.[1]
  if (!divisions.byId.has(place) && !(superior && divisions.byCode.has(superior))) {
    throw factsInvalid(
      'report.jurisdiction.id',
      `${place} is no division of seed/regions.csv, nor a zone or township of one`,
    )
  }
  const former = new Set(vocabulary.measures.flatMap(({ formerIds }) => formerIds))
  for (const [index, { id }] of facts.measures.entries()) {
    if (vocabulary.byId.has(id) || COINED.test(id) || former.has(id)) continue
    throw factsInvalid(
      `measures[${index}].id`,
      `${id} is not in seed/vocabulary; a coined measure is called M-x and the hash of its name`,
    )
  }
}
