/** A value that a property has or is compared with. */
export type PropertyValue = boolean | number | string

/**
 * A condition on the properties of a node, for the store (`predicateCypher`) and for the columns of the index (`predicateCondition`) alike.
 * Every condition is true or false, never null: an absent property equals nothing.
 */
export type Predicate =
  | { kind: 'constant'; value: boolean }
  | Leaf
  | { kind: 'all' | 'any'; parts: readonly Predicate[] }
  | { kind: 'not'; part: Predicate }

/** A condition on one property. */
export type Leaf =
  | { kind: 'present'; property: string }
  | { kind: 'compare'; property: string; operator: Operator; value: PropertyValue | PropertyValue[] }
  | Membership

/** The property is the id of a marked row: 1 in `marks` at the row's place. */
export interface Membership {
  kind: 'member'
  property: string
  rows: readonly { id: string }[]
  marks: Uint8Array
}

export type Operator = '=' | '<' | '<=' | '>' | '>=' | 'IN' | 'CONTAINS' | 'STARTS WITH' | 'ENDS WITH'

export const always: Predicate = { kind: 'constant', value: true }
export const never: Predicate = { kind: 'constant', value: false }

export const equals = (property: string, value: PropertyValue): Predicate => compare(property, '=', value)

export const compares = (property: string, operator: '<' | '<=' | '>' | '>=', value: number | string): Predicate =>
  compare(property, operator, value)

export const isIn = (property: string, values: readonly PropertyValue[]): Predicate =>
  values.length === 0 ? never : compare(property, 'IN', [...values])

export const contains = (property: string, words: string): Predicate => compare(property, 'CONTAINS', words)

export const startsWith = (property: string, words: string): Predicate => compare(property, 'STARTS WITH', words)

export const endsWith = (property: string, words: string): Predicate => compare(property, 'ENDS WITH', words)

/** The node has the property. */
export const isPresent = (property: string): Predicate => ({ kind: 'present', property: checked(property) })

/** The property is the id of one of the rows that are marked. */
export function isMember(property: string, rows: readonly { id: string }[], marks: Uint8Array): Predicate {
  return marks.includes(1) ? { kind: 'member', property: checked(property), rows, marks } : never
}

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

const compare = (property: string, operator: Operator, value: PropertyValue | PropertyValue[]): Predicate => ({
  kind: 'compare',
  property: checked(property),
  operator,
  value,
})

/** Names of properties stand in the text of statements. */
function checked(property: string): string {
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(property)) throw new RangeError(`"${property}" is no name of a property.`)
  return property
}

const isConstant = (part: Predicate, value: boolean): boolean => part.kind === 'constant' && part.value === value
