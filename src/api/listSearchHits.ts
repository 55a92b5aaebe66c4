import { highlightsIn } from '../analysis/highlights.ts'
import { lowerBound } from '../analysis/lowerBound.ts'
import { namedBy, searchNames } from '../analysis/nameIndex.ts'
import { Kind } from '../model/enums.ts'
import { fail } from '../model/failures.ts'
import { hashOf } from '../model/ids.ts'
import { SEARCHED_KINDS, SearchHit } from '../model/searchHit.ts'
import { searchForm } from '../reference/searchForm.ts'
import type { Page } from '../store/pages.ts'
import { countPassages, readPassages } from '../store/passages.ts'
import { type Connection, connect, connectionType, type PageOf, type PageWindow, readWindow } from './connection.ts'
import type { Context } from './context.ts'
import type { Ordering, Position } from './cursor.ts'
import type { SearchArguments } from './listArguments.ts'
import type { ClaimNode } from './storeNode.ts'

export const SearchConnection = connectionType('Search', SearchHit, 'hits of a search')

/** A hit, with the id of what was found; of a claim with itself. */
export interface HitNode extends SearchHit {
  id: string
  claim?: ClaimNode
}

/** Names from the snapshot, then claims from the store. Throws SEARCH_EMPTY, SEARCH_TOO_LONG, KIND_NOT_SEARCHED. */
export function listSearchHits(context: Context, args: SearchArguments): Connection<HitNode> {
  const { store, snapshot } = context
  const words = readWords(args.query)
  const kinds = readKinds(args.kinds)
  const ordering: Ordering = {
    name: `Search.${words.slice(0, 20)}.${hashOf(words, ...kinds)}`,
    descending: false,
    types: ['number', 'string'],
    version: snapshot.version,
  }
  const window = readWindow(ordering, args)
  let matches: Uint32Array | undefined
  const findNames = () => {
    matches ??= isWhole(words) ? searchNames(snapshot.names, words, kinds) : new Uint32Array()
    return matches
  }
  const areClaimsSearched = kinds.has(Kind.CLAIM) && snapshot.passages && isWhole(words)
  return connect(
    ordering,
    () => readHits(context, words, { matches: findNames(), areClaimsSearched }, window),
    async () => findNames().length + (areClaimsSearched ? await countPassages(store, words) : 0),
  )
}

const LONGEST_QUERY = 200

function readWords(query: string): string {
  if (query.length > LONGEST_QUERY) throw fail('SEARCH_TOO_LONG', query.length, LONGEST_QUERY)
  const words = searchForm(query).text
  if (words === '') throw fail('SEARCH_EMPTY', query)
  return words
}

function readKinds(given: readonly Kind[] | null | undefined): ReadonlySet<Kind> {
  const stranger = given?.find((kind) => !SEARCHED_KINDS.includes(kind))
  if (stranger) throw fail('KIND_NOT_SEARCHED', stranger, SEARCHED_KINDS.join(', '))
  return new Set(SEARCHED_KINDS.filter((kind) => given?.includes(kind) ?? true))
}

/** Half a surrogate pair is no character: no text holds it. */
const isWhole = (words: string): boolean => !/\p{Surrogate}/u.test(words)

/** The place of all claims in the order of hits; they are put in order by their ids. */
const BEHIND_NAMES = Number.MAX_SAFE_INTEGER

interface Found {
  /** Of `searchNames`. */
  matches: Uint32Array
  areClaimsSearched: boolean
}

async function readHits(
  { store, snapshot: { names } }: Context,
  words: string,
  { matches, areClaimsSearched }: Found,
  { limit, backwards, after, before }: PageWindow,
): Promise<PageOf<HitNode>> {
  const start = after ? lowerBound(matches, (after[0] as number) + 1) : 0
  const end = Math.max(start, before ? lowerBound(matches, before[0] as number) : matches.length)
  const readClaims = async (most: number): Promise<Page> => {
    const areBehind = areClaimsSearched && (!before || isClaim(before))
    if (!areBehind) return { key: null, rows: [], hasMore: false }
    const behind = after && isClaim(after) ? { after: after[1] as string } : {}
    const ahead = before ? { before: before[1] as string } : {}
    return readPassages(store, words, { limit: most, backwards, ...behind, ...ahead })
  }
  const hitsOf = (numbers: Uint32Array, claims: Page['rows']) => [
    ...Array.from(numbers, (match) => {
      const hit = namedBy(names, match)
      return { node: { ...hit, highlights: highlightsIn(hit.label, words) }, position: [match, ''] }
    }),
    ...(claims as never as ClaimNode[]).map((claim) => ({
      node: hitOfClaim(claim, words),
      position: [BEHIND_NAMES, claim.id],
    })),
  ]
  if (backwards) {
    const claims = await readClaims(limit)
    const first = Math.max(start, end - (limit - claims.rows.length))
    return {
      items: hitsOf(matches.subarray(first, end), claims.rows),
      hasPrevious: () => after !== undefined || claims.hasMore || first > start,
      hasNext: () => before !== undefined,
    }
  }
  const last = Math.min(end, start + limit)
  const room = limit - (last - start)
  const claims = room > 0 ? await readClaims(room) : null
  return {
    items: hitsOf(matches.subarray(start, last), claims?.rows ?? []),
    hasPrevious: () => after !== undefined,
    hasNext: async () => before !== undefined || last < end || (claims ?? (await readClaims(0))).hasMore,
  }
}

const isClaim = (position: Position): boolean => position[0] === BEHIND_NAMES

function hitOfClaim(claim: ClaimNode, words: string): HitNode {
  const label = claim.quote as string
  return { kind: Kind.CLAIM, id: claim.id, label, highlights: highlightsIn(label, words), claim }
}
