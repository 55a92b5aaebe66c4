/** Rows of a dimension, each under its number: its place in their order. */
export interface Numbering<Row extends { id: string }> {
  readonly rows: readonly Row[]
  readonly size: number
  /** Number of an id, or undefined where no row has it. */
  find(id: string): number | undefined
  /** Number of an id that must be there. Throws RangeError where it is not. */
  number(id: string): number
}

/** Numbers rows in the order of a key, by default the id. */
export function numberRows<Row extends { id: string }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string | number = (row) => row.id,
): Numbering<Row> {
  const ordered = rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ row }) => row)
  const numbers = new Map(ordered.map((row, number) => [row.id, number]))
  const find = (id: string) => numbers.get(id)
  return {
    rows: ordered,
    size: ordered.length,
    find,
    number(id) {
      const number = find(id)
      if (number === undefined) throw new RangeError(`The graph links to "${id}", which it does not hold.`)
      return number
    },
  }
}

/** For each number of one side the numbers of the other side that are linked to it. */
export function numberLinks<From extends { id: string }, To extends { id: string }>(
  from: Numbering<From>,
  to: Numbering<To>,
  idsOf: (row: From) => readonly string[],
): readonly (readonly number[])[] {
  return from.rows.map((row) => idsOf(row).map((id) => to.number(id)))
}

/** The same links read from the other side. */
export function reverseLinks(links: readonly (readonly number[])[], size: number): readonly (readonly number[])[] {
  const reversed = Array.from({ length: size }, (): number[] => [])
  links.forEach((targets, source) => {
    for (const target of targets) reversed[target]?.push(source)
  })
  return reversed
}
