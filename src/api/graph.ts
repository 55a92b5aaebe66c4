import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { Kind } from '../model/enums.ts'
import { GraphStatus, KindCount } from '../model/graphStatus.ts'
import { labelOf } from '../model/ids.ts'
import { contentHash } from '../store/contentHash.ts'
import { withDeadline } from '../store/deadline.ts'
import type { Store } from '../store/store.ts'
import type { Context } from './context.ts'
import type { Snapshot } from './snapshot.ts'

@Resolver(() => GraphStatus)
export class GraphResolver {
  @Query(() => GraphStatus, { description: 'What graph is being served.' })
  graph(@Ctx() { shared, snapshot, signal }: Context) {
    const { version, vocabulary, extractor } = snapshot
    return {
      engine: shared.engine,
      version,
      vocabulary: vocabulary ?? '',
      extractor: extractor ?? '',
      hash: () => withDeadline(() => hashOf(shared, snapshot), { signal }),
    }
  }

  @FieldResolver(() => [KindCount], { description: 'Nodes of each kind.' })
  async counts(@Root() _: object, @Ctx() { store }: Context): Promise<KindCount[]> {
    const kinds = Object.values(Kind)
    const parts = kinds.map((kind) => `MATCH (n:${labelOf(kind)}) RETURN '${kind}' AS kind, count(n) AS count`)
    const rows = await store.read(parts.join(' UNION ALL '))
    const counts = new Map(rows.map(({ kind, count }) => [kind as Kind, count as number]))
    return kinds.map((kind) => ({ kind, count: counts.get(kind) ?? 0 }))
  }
}

const hashes = new WeakMap<Snapshot, Promise<string>>()

/** The hash that the graph keeps, or where nobody has computed it since the last change, the one of its content: computed once for all who ask. */
function hashOf(store: Store, snapshot: Snapshot): Promise<string> {
  const known = hashes.get(snapshot) ?? Promise.resolve(snapshot.hash ?? contentHash(store))
  hashes.set(snapshot, known)
  known.catch(() => hashes.delete(snapshot))
  return known
}
