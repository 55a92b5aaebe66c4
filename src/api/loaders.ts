import DataLoader from 'dataloader'
import type { Predicate } from '../model/predicate.ts'
import { type Link, readLinked, readLinkedNodes, readNodes } from '../store/nodes.ts'
import { countRows, type List, type Page, type PageRequest, readPages } from '../store/pages.ts'
import type { Row, Store } from '../store/store.ts'
import { readIdsOfEach } from './readIdsOfEach.ts'

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

  /** The nodes that a node is linked to, in the order of their ids. */
  linked(link: Link, id: string): Promise<Row[]> {
    return this.load(`linked ${JSON.stringify(link)}`, id, async (sources) => {
      const found = await readLinkedNodes(this.store, link, sources)
      return sources.map((each) => found.get(each) ?? [])
    })
  }

  /** Ids of the nodes that a node is linked to, in their order. */
  linkedIds(link: Link, id: string): Promise<string[]> {
    return this.load(`linkedIds ${JSON.stringify(link)}`, id, async (sources) => {
      const found = await readLinked(this.store, link, sources)
      return sources.map((each) => found.get(each) ?? [])
    })
  }

  /** The different values of an id property among the nodes of a label under a parent. */
  idsUnder(label: string, parentKey: string, parent: string, property: string): Promise<string[]> {
    return this.load(`ids ${label} ${parentKey} ${property}`, parent, async (parents) => {
      const found = await readIdsOfEach(this.store, label, parentKey, parents, property)
      return parents.map((each) => found.get(each) ?? [])
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
