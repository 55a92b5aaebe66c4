import type { Params, Value } from './store.ts'

/** A condition on the properties of a node. Every condition is true or false, never null: an absent property equals nothing. */
export type Predicate =
  | { kind: 'constant'; value: boolean }
  | { kind: 'compare'; property: string; operator: Operator; value: Value }
  | { kind: 'present'; property: string }
  | { kind: 'all' | 'any'; parts: readonly Predicate[] }
  | { kind: 'not'; part: Predicate }

type Operator = '=' | '<' | '<=' | '>' | '>=' | 'IN' | 'CONTAINS' | 'STARTS WITH'

export const always: Predicate = { kind: 'constant', value: true }
export const never: Predicate = { kind: 'constant', value: false }

export const equals = (property: string, value: Value): Predicate => compare(property, '=', value)

export const compares = (property: string, operator: '<' | '<=' | '>' | '>=', value: number | string): Predicate =>
  compare(property, operator, value)

export const isIn = (property: string, values: readonly Value[]): Predicate =>
  values.length === 0 ? never : compare(property, 'IN', [...values])

export const contains = (property: string, words: string): Predicate => compare(property, 'CONTAINS', words)

export const startsWith = (property: string, words: string): Predicate => compare(property, 'STARTS WITH', words)

/** The node has the property. */
export const isPresent = (property: string): Predicate => ({ kind: 'present', property })

export function all(...parts: readonly Predicate[]): Predicate {
  const open = parts.filter((part) => !isConstant(part, true))
  if (open.some((part) => isConstant(part, false))) return never
  return open.length === 0 ? always : open.length === 1 ? (open[0] as Predicate) : { kind: 'all', parts: open }
}

export function any(...parts: readonly Predicate[]): Predicate {
  const open = parts.filter((part) => !isConstant(part, false))
  if (open.some((part) => isConstant(part, true))) return always
  return open.length === 0 ? never : open.length === 1 ? (open[0] as Predicate) : { kind: 'any', parts: open }
}

export function not(part: Predicate): Predicate {
  if (part.kind === 'constant') return part.value ? never : always
  return part.kind === 'not' ? part.part : { kind: 'not', part }
}

/** The predicate as a condition on `n` in Cypher, and its parameters `<prefix>0`, `<prefix>1` …: no value stands in the text. */
export function predicateCypher(predicate: Predicate, prefix: string): { text: string; params: Params } {
  const params: Params = {}
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
      case 'compare': {
        const name = `${prefix}${Object.keys(params).length}`
        params[name] = part.value
        return `n.${part.property} ${part.operator} $${name}`
      }
      default:
        return `(${part.parts.map(write).join(part.kind === 'all' ? ' AND ' : ' OR ')})`
    }
  }
  return { text: write(predicate), params }
}

function compare(property: string, operator: Operator, value: Value): Predicate {
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(property)) throw new RangeError(`"${property}" is no name of a property.`)
  return value === null ? never : { kind: 'compare', property, operator, value }
}

const isConstant = (part: Predicate, value: boolean): boolean => part.kind === 'constant' && part.value === value
