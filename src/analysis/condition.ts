/** A condition on adoptions, asked of rows of the index. */
export interface Condition {
  row: (row: number) => boolean
  /**
   * Whether adoptions of a place and year meet it whatever their measure and status: always, never, or undefined: some may, some may not.
   * So a filter tells which places and years it speaks of.
   */
  place: (place: number, year: number) => boolean | undefined
}

export const always: Condition = { row: () => true, place: () => true }
export const never: Condition = { row: () => false, place: () => false }

export function allOf(conditions: readonly Condition[]): Condition {
  if (conditions.length < 2) return conditions[0] ?? always
  return {
    row: conjunction(conditions.map(({ row }) => row)),
    place(place, year) {
      const answers = conditions.map((condition) => condition.place(place, year))
      return answers.includes(false) ? false : answers.includes(undefined) ? undefined : true
    },
  }
}

export function anyOf(conditions: readonly Condition[]): Condition {
  if (conditions.length < 2) return conditions[0] ?? never
  return {
    row: (row) => conditions.some((condition) => condition.row(row)),
    place(place, year) {
      const answers = conditions.map((condition) => condition.place(place, year))
      return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false
    },
  }
}

export function notOf(condition: Condition): Condition {
  return {
    row: (row) => !condition.row(row),
    place(place, year) {
      const answer = condition.place(place, year)
      return answer === undefined ? undefined : !answer
    },
  }
}

/** Two by two, so that a scan of all rows calls functions instead of walking a list. */
function conjunction(tests: readonly ((row: number) => boolean)[]): (row: number) => boolean {
  return tests.reduce((first, second) => (row) => first(row) && second(row))
}
