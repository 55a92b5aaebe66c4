import type { Column } from './blocks.ts'

/** A number for each row. */
export interface Lookup {
  /** The column that tells it, */
  column: Column
  /** and what the entries of the column stand for: the theme of a measure. null where it is the entry itself. */
  table: Column | null
}

export const numberAt = ({ column, table }: Lookup, row: number): number =>
  (table ? table[column[row] as number] : column[row]) as number
