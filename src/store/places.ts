import { Level } from '../model/enums.ts'
import { fail } from '../model/failures.ts'
import type { ReportFacts } from '../model/reportFacts.ts'
import type { Division } from '../reference/divisions.ts'
import type { Reference } from './reference.ts'
import type { Row } from './store.ts'

/** The place of a report. */
export interface Place {
  id: string
  name: string
  fullName: string
}

const BELOW = /^CN-(\d{6})-([zt])([0-9a-f]+)$/

/** True for a place that is in the graph with or without a report; not for zones and townships that only reports name, nor for the example. */
export const isStanding = (id: string, { divisions }: Pick<Reference, 'divisions'>): boolean =>
  divisions.byId.get(id)?.example === false

/** The place that the facts are of. Throws FACTS_INVALID where it is neither known nor a zone or township of a known division. */
export function placeOf({ report: { jurisdiction } }: ReportFacts, { divisions }: Reference): Place {
  const { id = '', name = '' } = jurisdiction ?? {}
  const division = divisions.byId.get(id)
  if (division) return { id, name: division.name, fullName: division.fullName }
  const superior = superiorOf(id, { divisions })
  if (!superior) {
    throw fail('FACTS_INVALID', 'report.jurisdiction.id', `"${id}" is neither a known division nor a zone of one`)
  }
  return { id, name, fullName: superior.fullName + name }
}

/** The node of a division of seed/. */
export function divisionRow(division: Division): Row {
  const { id, code, name, fullName, level, former, example, sort, partOf } = division
  return { id, code, name, fullName, level, former, example, sort, partOfId: partOf }
}

/** The node of a place that stands by its reports: a zone's or township's id tells its superior, sort key and level. */
export function placeRow(id: string, name: string, reference: Pick<Reference, 'divisions'>): Row {
  const division = reference.divisions.byId.get(id)
  if (division) return divisionRow(division)
  const superior = superiorOf(id, reference) as Division
  const [, code, kind, hash] = BELOW.exec(id) as RegExpExecArray
  return {
    id,
    code: null,
    name,
    fullName: superior.fullName + name,
    level: kind === 't' ? Level.TOWNSHIP : Level.FUNCTIONAL_ZONE,
    former: false,
    example: superior.example,
    sort: `${code}${hash}`,
    partOfId: superior.example ? null : superior.id,
  }
}

const superiorOf = (id: string, { divisions }: Pick<Reference, 'divisions'>): Division | undefined =>
  divisions.byCode.get(BELOW.exec(id)?.[1] ?? '')
