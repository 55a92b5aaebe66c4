import { complement, intersection, type Marks, markAll, marked, marksOf, union } from './marks.ts'

/** A condition on adoptions, outcomes or citations, read against an index. */
export interface Condition {
  /** The rows that meet it: read where they are first asked for, then kept. */
  readonly rows: Marks
  /** Of these rows those that meet it, in their order. No row may be given twice. */
  among(rows: Uint32Array): Uint32Array
  /** Where an index tells them: rows outside of which none meets it. */
  readonly few: Few | null
  /**
   * Whether rows of a place and year meet it whatever else they are: always, never, or undefined: some may, some may not.
   * So a filter tells which places and years it speaks of.
   */
  place(place: number, year: number): boolean | undefined
}

/** Rows that are listed only when they are asked for, each once, in any order. */
export interface Few {
  /** How many there are, or more. */
  count: number
  rows: () => Uint32Array
}

export type ConditionParts = Omit<Condition, 'rows'> & {
  size: number
  /** Reads all rows. */
  mark: () => Marks
}

/** A condition that reads few rows where it can, all where it must. */
export function conditionOf({ size, mark, among, few, place }: ConditionParts): Condition {
  let known: Marks | undefined
  return {
    get rows() {
      if (!known) {
        const rows = fewRows(this, size)
        known = rows ? marksOf(size, rows) : mark()
      }
      return known
    },
    among,
    few,
    place,
  }
}

/** To read one row in so many by its number is no slower than to read all in their order. */
const ONE_IN = 6

/** The rows that meet a condition, in any order, where an index tells few that may; null where all must be read. */
export function fewRows({ few, among }: Pick<Condition, 'few' | 'among'>, size: number): Uint32Array | null {
  return few && few.count * ONE_IN <= size ? among(few.rows()) : null
}

export function allOf(size: number, conditions: readonly Condition[]): Condition {
  return conditionOf({
    size,
    mark: () => (conditions.length === 0 ? markAll(size) : intersection(conditions.map(({ rows }) => rows))),
    among: (rows) => conditions.reduce((left, condition) => condition.among(left), rows),
    few: conditions.reduce<Few | null>(
      (least, { few }) => (few && few.count < (least?.count ?? size) ? few : least),
      null,
    ),
    place(place, year) {
      let answer: boolean | undefined = true
      for (const condition of conditions) {
        const one = condition.place(place, year)
        if (one === false) return false
        if (one === undefined) answer = undefined
      }
      return answer
    },
  })
}

export function anyOf(size: number, conditions: readonly Condition[]): Condition {
  return conditionOf({
    size,
    mark: () =>
      union(
        size,
        conditions.map(({ rows }) => rows),
      ),
    among: (rows) => {
      const parts = conditions.map((condition) => condition.among(rows))
      const next = new Uint32Array(parts.length)
      return rows.filter((row) => {
        let isIn = false
        for (let part = 0; part < parts.length; part++) {
          if ((parts[part] as Uint32Array)[next[part] as number] !== row) continue
          next[part] = (next[part] as number) + 1
          isIn = true
        }
        return isIn
      })
    },
    few: fewOfAny(size, conditions),
    place(place, year) {
      let answer: boolean | undefined = false
      for (const condition of conditions) {
        const one = condition.place(place, year)
        if (one) return true
        if (one === undefined) answer = undefined
      }
      return answer
    },
  })
}

function fewOfAny(size: number, conditions: readonly Condition[]): Few | null {
  const parts = conditions.map(({ few }) => few)
  if (!parts.every((few) => few !== null)) return null
  const [only, ...others] = parts
  if (only && others.length === 0) return only
  return {
    count: parts.reduce((sum, { count }) => sum + count, 0),
    rows() {
      const marks = new Uint8Array(size)
      for (const { rows } of parts) for (const row of rows()) marks[row] = 1
      return Uint32Array.from(marked(marks))
    },
  }
}

export function notOf(condition: Condition, size: number): Condition {
  return conditionOf({
    size,
    mark: () => complement(condition.rows),
    among: (rows) => {
      const others = condition.among(rows)
      let next = 0
      return rows.filter((row) => {
        if (others[next] !== row) return true
        next++
        return false
      })
    },
    few: null,
    place(place, year) {
      const answer = condition.place(place, year)
      return answer === undefined ? undefined : !answer
    },
  })
}
