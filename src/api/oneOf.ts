import { isGiven } from '../analysis/matchers.ts'
import { fail } from '../model/failures.ts'

/** The one argument of several that is given: its name and value. Throws ARGUMENTS_INVALID where none or more are. */
export function oneOf<Name extends string>(
  field: string,
  given: Record<Name, string | null | undefined>,
): { name: Name; value: string } {
  const entries = Object.entries<string | null | undefined>(given).filter(([, value]) => isGiven(value))
  const [name, value] = entries[0] ?? []
  if (entries.length !== 1) {
    throw fail(
      'ARGUMENTS_INVALID',
      `"${field}"`,
      Object.keys(given)
        .map((each) => `"${each}"`)
        .join(' and '),
    )
  }
  return { name: name as Name, value: value as string }
}
