import { complement, intersection, type Marks, markAll, union } from './marks.ts'

/** A condition on adoptions, outcomes or citations, read against an index. */
export interface Condition {
  /** The rows that meet it. */
  rows: Marks
  /**
   * Whether rows of a place and year meet it whatever else they are: always, never, or undefined: some may, some may not.
   * So a filter tells which places and years it speaks of.
   */
  place: (place: number, year: number) => boolean | undefined
}

export function allOf(size: number, conditions: readonly Condition[]): Condition {
  return {
    rows: conditions.length === 0 ? markAll(size) : intersection(conditions.map(({ rows }) => rows)),
    place(place, year) {
      let answer: boolean | undefined = true
      for (const condition of conditions) {
        const one = condition.place(place, year)
        if (one === false) return false
        if (one === undefined) answer = undefined
      }
      return answer
    },
  }
}

export function anyOf(size: number, conditions: readonly Condition[]): Condition {
  return {
    rows: union(
      size,
      conditions.map(({ rows }) => rows),
    ),
    place(place, year) {
      let answer: boolean | undefined = false
      for (const condition of conditions) {
        const one = condition.place(place, year)
        if (one) return true
        if (one === undefined) answer = undefined
      }
      return answer
    },
  }
}

export function notOf(condition: Condition): Condition {
  return {
    rows: complement(condition.rows),
    place(place, year) {
      const answer = condition.place(place, year)
      return answer === undefined ? undefined : !answer
    },
  }
}
