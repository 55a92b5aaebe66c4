import type { Leaf, Predicate } from '../model/predicate.ts'
import type { Column } from './blocks.ts'
import { allOf, anyOf, type Condition, conditionOf, notOf } from './condition.ts'
import type { Lookup } from './lookup.ts'
import { keepMarked, lookUp, type Marks, marksOf, markWhere } from './marks.ts'
import { testOf } from './matchers.ts'
import type { Numbering } from './numbering.ts'

/** Rows whose properties a predicate may speak of. */
export interface Table {
  readonly size: number
  /** What a condition on one property means for the rows. Throws RangeError where they have no such property. */
  where(leaf: Leaf): Condition
}

/** Evaluates a predicate over columns: what `predicateCypher` asks of the store. */
export function predicateCondition(table: Table, predicate: Predicate): Condition {
  switch (predicate.kind) {
    case 'constant':
      return predicate.value ? allOf(table.size, []) : anyOf(table.size, [])
    case 'all':
      return allOf(
        table.size,
        predicate.parts.map((part) => predicateCondition(table, part)),
      )
    case 'any':
      return anyOf(
        table.size,
        predicate.parts.map((part) => predicateCondition(table, part)),
      )
    case 'not':
      return notOf(predicateCondition(table, predicate.part), table.size)
    default:
      return table.where(predicate)
  }
}

/** A property that takes few values, each under a number. */
export interface CodedProperty extends Lookup {
  /** How many numbers there are. */
  size: number
  /** The value of a number; null for none. */
  value: (number: number) => string | number | null
  /** The rows of a dimension, where the numbers are theirs and the values their ids. */
  rows?: readonly { id: string }[]
  /** Whether the rows of a place and year have a marked number: all, none, or undefined: some may. */
  place?: (marks: Marks, place: number, year: number) => boolean | undefined
}

/** Tests each value once, then reads the column. */
export function whereCoded({ column, table, size, value, rows, place }: CodedProperty, leaf: Leaf): Condition {
  const marks = marksOfNumbers()
  const entries = table ? lookUp(table, marks) : marks
  return whereMarked(column, entries, { place: (at, year) => place?.(marks, at, year) })

  function marksOfNumbers(): Marks {
    if (leaf.kind === 'member' && leaf.rows === rows) {
      const known = new Uint8Array(size)
      known.set(leaf.marks)
      return known
    }
    const test = testOf(leaf)
    return markWhere(size, (number) => test(value(number)))
  }
}

/** The rows whose entry in a column is marked. */
export function whereMarked(
  column: Column,
  marks: Marks,
  { few = null, place = () => undefined }: Partial<Pick<Condition, 'few' | 'place'>> = {},
): Condition {
  return conditionOf({
    size: column.length,
    mark: () => lookUp(column, marks),
    among: (rows) => keepMarked(rows, column, marks),
    few,
    place,
  })
}

/** The rows that are marked. */
export function whereRows(marks: Marks, place: Condition['place'] = () => undefined): Condition {
  return conditionOf({
    size: marks.length,
    mark: () => marks,
    among: (rows) => rows.filter((row) => marks[row]),
    few: null,
    place,
  })
}

/** Which rows of a dimension meet a predicate: each property is one of a row's own. */
export const rowsWhere = <Row extends { id: string }>(dimension: Numbering<Row>, predicate: Predicate): Marks =>
  predicateCondition(tableOf(dimension), predicate).rows

function tableOf<Row extends { id: string }>({ rows, size, find }: Numbering<Row>): Table {
  return { size, where: (leaf) => whereRows(markLeaf(leaf)) }

  function markLeaf(leaf: Leaf): Marks {
    if (leaf.kind === 'member' && leaf.rows === rows) return leaf.marks
    if (leaf.kind === 'compare' && leaf.property === 'id' && ['=', 'IN'].includes(leaf.operator)) {
      const numbers = [leaf.value].flat().map((id) => ({ id, number: find(String(id)) ?? -1 }))
      // an id that a row had before leads to it too
      return marksOf(
        size,
        numbers.flatMap(({ id, number }) => (rows[number]?.id === id ? [number] : [])),
      )
    }
    const test = testOf(leaf)
    return markWhere(size, (number) => test((rows[number] as Record<string, never>)[leaf.property] ?? null))
  }
}
