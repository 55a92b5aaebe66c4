import { type AdoptionIndex, adoptionIdAt } from '../analysis/adoptionIndex.ts'
import { pageAdoptions } from '../analysis/adoptionPage.ts'
import { countListed } from '../analysis/rowPage.ts'
import { STATUSES } from '../analysis/statuses.ts'
import { Adoption } from '../model/adoption.ts'
import type { AdoptionStatus } from '../model/enums.ts'
import { AdoptionOrderField, Direction } from '../model/orders.ts'
import { type Connection, connect, connectionType, readWindow } from './connection.ts'
import type { Context } from './context.ts'
import type { Ordering, Position } from './cursor.ts'
import type { AdoptionArguments } from './listArguments.ts'
import { once } from './once.ts'

export const AdoptionConnection = connectionType('Adoption', Adoption, 'adoptions')

/** An adoption and its row in the index of the request. */
export interface AdoptionNode {
  id: string
  year: number
  status: AdoptionStatus
  row: number
}

export function adoptionAt(index: AdoptionIndex, row: number): AdoptionNode {
  return {
    id: adoptionIdAt(index, row),
    year: index.year[row] as number,
    status: STATUSES[index.status[row] as number] as AdoptionStatus,
    row,
  }
}

/** `rows`: rows of the index that are listed, in their order; null for all. */
export function listAdoptions(
  { snapshot: { index }, filters }: Context,
  args: AdoptionArguments,
  rows: Uint32Array | null = null,
): Connection<AdoptionNode> {
  const { direction } = args.orderBy ?? { direction: Direction.DESC }
  const ordering: Ordering = {
    name: `Adoption.${AdoptionOrderField.YEAR}`,
    descending: direction === Direction.DESC,
    types: ['number', 'string'],
    version: null,
  }
  const { limit, backwards, after, before } = readWindow(ordering, args)
  const list = once(() => {
    const condition = filters.adoptions(args.filter)
    const listed = rows ? { rows: condition.among(rows), listed: null } : { rows, listed: condition.rows }
    return { index, ...listed, ascending: !ordering.descending }
  })
  return connect(
    ordering,
    () => {
      const window = { limit, backwards, after: yearAndId(after), before: yearAndId(before) }
      const page = pageAdoptions(list(), window)
      const items = page.rows.map((row) => {
        const node = adoptionAt(index, row)
        return { node, position: [node.year, node.id] }
      })
      return { ...page, items }
    },
    () => (rows ? countListed(list()) : filters.countAdoptions(args.filter)),
  )
}

function yearAndId(position: Position | undefined) {
  return position && { year: position[0] as number, id: position[1] as string }
}
