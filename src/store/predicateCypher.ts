import { fail } from '../model/failures.ts'
import type { Membership, Predicate } from '../model/predicate.ts'
import type { Params } from './store.ts'

/** The most ids that one condition of a statement may hold. */
export const MOST_IDS = 50_000

/**
 * The predicate as a condition on `n` in Cypher, and its parameters `<prefix>0`, `<prefix>1` …: no value stands in the text.
 * Throws FILTER_TOO_WIDE where a membership takes more ids than a statement may hold.
 */
export function predicateCypher(predicate: Predicate, prefix: string): { text: string; params: Params } {
  const params: Params = {}
  const parameter = (value: Params[string]) => {
    const name = `${prefix}${Object.keys(params).length}`
    params[name] = value
    return `$${name}`
  }
  const write = (part: Predicate): string => {
    switch (part.kind) {
      case 'constant':
        return String(part.value)
      case 'present':
        return `n.${part.property} IS NOT NULL`
      case 'not':
        return part.part.kind === 'present' || part.part.kind === 'constant'
          ? `NOT (${write(part.part)})`
          : `NOT coalesce(${write(part.part)}, false)`
      case 'compare':
        return `n.${part.property} ${part.operator} ${parameter(part.value)}`
      case 'member': {
        const { ids, inside } = smallerSide(part)
        const property = `n.${part.property}`
        if (ids.length === 0) return `${property} IS NOT NULL`
        const among = `${property} IN ${parameter(ids)}`
        return inside ? among : `(${property} IS NOT NULL AND NOT ${among})`
      }
      default:
        return `(${part.parts.map(write).join(part.kind === 'all' ? ' AND ' : ' OR ')})`
    }
  }
  return { text: write(predicate), params }
}

/** The smaller of both lists goes into the statement: the ids that are marked, or those that are not. */
function smallerSide({ property, rows, marks }: Membership): { ids: string[]; inside: boolean } {
  const marked = marks.reduce((count, mark) => count + mark, 0)
  const inside = marked <= rows.length - marked
  if (Math.min(marked, rows.length - marked) > MOST_IDS)
    throw fail('FILTER_TOO_WIDE', property.replace(/(?<=.)Id$/, ''), MOST_IDS)
  return { ids: rows.flatMap(({ id }, number) => (marks[number] === (inside ? 1 : 0) ? [id] : [])), inside }
}
