import { always, equals } from '../model/predicate.ts'
import { type List, readPages } from '../store/pages.ts'
import type { Row } from '../store/store.ts'
import type { Context } from './context.ts'

const MOST_NAMESAKES = 100

/** The node of a label that has a name; of several the one with the most rows under it, then the first by id. null where there is none. */
export async function readNamed(
  { store, loaders }: Context,
  label: string,
  property: 'name' | 'title',
  name: string,
  under: List,
): Promise<Row | null> {
  const list = { label, parentKey: null, order: [property] }
  const request = { filter: equals(property, name), limit: MOST_NAMESAKES }
  const [page] = await readPages(store, list, null, request)
  const rows = page?.rows ?? []
  if (rows.length < 2) return rows[0] ?? null
  const counts = await Promise.all(
    rows.map(({ id }) => loaders.count(`namesakes ${label}`, under, always, id as string)),
  )
  return rows[counts.indexOf(Math.max(...counts))] ?? null
}
