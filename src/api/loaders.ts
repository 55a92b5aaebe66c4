import DataLoader from 'dataloader'
import type { Predicate } from '../model/predicate.ts'
import { readNodes } from '../store/nodes.ts'
import { countRows, type List, type Page, type PageRequest, readPages } from '../store/pages.ts'
import type { Row, Store } from '../store/store.ts'

const LARGEST_BATCH = 500

/** Gathers what the nodes of one level of a query ask of the store into one statement each. One set for each request. */
export class Loaders {
  private readonly loaders = new Map<string, DataLoader<string, unknown>>()

  constructor(private readonly store: Store) {}

  /** A node of a label by its id; null where there is none. */
  node(label: string, id: string): Promise<Row | null> {
    return this.load(`node ${label}`, id, async (ids) => {
      const nodes = await readNodes(this.store, label, ids)
      return ids.map((each) => nodes.get(each) ?? null)
    })
  }

  /** A page of a parent's list; requests under one `name` are the same but for the parent. */
  page(name: string, list: List, request: PageRequest, parent: string): Promise<Page> {
    return this.load(`page ${name}`, parent, (parents) => readPages(this.store, list, parents, request))
  }

  count(name: string, list: List, filter: Predicate, parent: string): Promise<number> {
    return this.load(`count ${name}`, parent, (parents) => countRows(this.store, list, parents, filter))
  }

  private load<Value>(
    name: string,
    key: string,
    read: (keys: readonly string[]) => Promise<readonly Value[]>,
  ): Promise<Value> {
    const loader = this.loaders.get(name) ?? new DataLoader<string, unknown>(read, { maxBatchSize: LARGEST_BATCH })
    this.loaders.set(name, loader)
    return loader.load(key) as Promise<Value>
  }
}
