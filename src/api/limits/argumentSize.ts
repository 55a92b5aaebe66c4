import { fail } from '../../model/failures.ts'

/** Levels of objects in an argument: `{not: {year: {eq: 2022}}}` has three. The embedded engine takes nested conditions no deeper. */
const DEEPEST_ARGUMENT = 12
/** Longer than any title, question or cursor. */
const LONGEST_STRING = 4000

/** An object is a condition of a filter, or a filter around some: it looks at all rows of its kind, once for all parents. */
const COST_OF_OBJECT = 100
const COST_OF_VALUE = 2

export interface ArgumentSize {
  /** At any level. */
  objects: number
  /** Strings, numbers, booleans and nulls. */
  values: number
}

/** What it takes to read arguments and apply them, in nodes of an answer. */
export const costOfArguments = ({ objects, values }: ArgumentSize): number =>
  objects * COST_OF_OBJECT + values * COST_OF_VALUE

/**
 * Counts what arguments or variables hold, in time in proportion and without a stack.
 * Throws ARGUMENT_TOO_LARGE where it is too deep or holds too long a string, BAD_USER_INPUT for numbers that are none.
 */
export function sizeOfArguments(given: Record<string, unknown>): ArgumentSize {
  const size = { objects: 0, values: 0 }
  for (const name in given) {
    const { objects, values } = sizeOfArgument(name, given[name])
    size.objects += objects
    size.values += values
  }
  return size
}

function sizeOfArgument(name: string, argument: unknown): ArgumentSize {
  const size = { objects: 0, values: 0 }
  const open: { value: unknown; depth: number }[] = [{ value: argument, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next
    if (typeof value !== 'object' || value === null) {
      size.values++
      checkScalar(name, value)
      continue
    }
    const isList = Array.isArray(value)
    if (!isList) size.objects++
    const inside = isList ? depth : depth + 1
    if (inside > DEEPEST_ARGUMENT)
      throw fail('ARGUMENT_TOO_LARGE', name, `is nested more than ${DEEPEST_ARGUMENT} levels deep`)
    for (const each of Object.values(value)) open.push({ value: each, depth: inside })
  }
  return size
}

function checkScalar(name: string, value: unknown): void {
  if (typeof value === 'string' && value.length > LONGEST_STRING)
    throw fail(
      'ARGUMENT_TOO_LARGE',
      name,
      `holds a string of ${value.length} characters, ${LONGEST_STRING} are the most`,
    )
  if (typeof value === 'number' && !Number.isFinite(value))
    throw fail('BAD_USER_INPUT', `"${name}" holds a number that is out of range.`)
}
