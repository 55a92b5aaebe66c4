import type { GraphQLResolveInfo } from 'graphql'
import { ArgsType, type ClassType, Field, Int, ObjectType } from 'type-graphql'
import { isGiven } from '../analysis/matchers.ts'
import { fail } from '../model/failures.ts'
import { type Ordering, type Position, readCursor, writeCursor } from './cursor.ts'
import { fieldsOf } from './fieldsOf.ts'

const LARGEST_PAGE = 100
export const USUAL_PAGE = 20

/** The arguments of a Relay connection: https://relay.dev/graphql/connections.htm */
@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    nullable: true,
    description: `How many from the front, 1 to ${LARGEST_PAGE}; ${USUAL_PAGE} where neither \`first\` nor \`last\` is given.`,
  })
  first?: number | null

  @Field(() => String, { nullable: true, description: 'Cursor: only what stands behind it.' })
  after?: string | null

  @Field(() => Int, { nullable: true, description: `How many from the end, 1 to ${LARGEST_PAGE}.` })
  last?: number | null

  @Field(() => String, { nullable: true, description: 'Cursor: only what stands before it.' })
  before?: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'There is more behind this page.' })
  hasNextPage!: boolean

  @Field(() => Boolean, { description: 'There is more before this page.' })
  hasPreviousPage!: boolean

  @Field(() => String, { nullable: true, description: 'Cursor of the first edge.' })
  startCursor!: string | null

  @Field(() => String, { nullable: true, description: 'Cursor of the last edge.' })
  endCursor!: string | null
}

/** A checked request for a page. */
export interface PageWindow {
  limit: number
  /** Takes the last instead of the first. */
  backwards: boolean
  after?: Position
  before?: Position
}

/** Checks the arguments of a page. Throws PAGE_SIZE_INVALID, ARGUMENTS_INVALID and the failures of `readCursor`. */
export function readWindow(ordering: Ordering, { first, after, last, before }: PageArguments): PageWindow {
  if (isGiven(first) && isGiven(last)) throw fail('ARGUMENTS_INVALID', 'A page', '"first" and "last"')
  checkPageSizes({ first, last })
  return {
    limit: first ?? last ?? USUAL_PAGE,
    backwards: isGiven(last),
    ...(isGiven(after) && { after: readCursor(ordering, after) }),
    ...(isGiven(before) && { before: readCursor(ordering, before) }),
  }
}

/** Throws PAGE_SIZE_INVALID. */
export function checkPageSizes({ first, last }: Pick<PageArguments, 'first' | 'last'>): void {
  for (const [name, size] of Object.entries({ first, last })) {
    if (isGiven(size) && (size < 1 || size > LARGEST_PAGE)) throw fail('PAGE_SIZE_INVALID', name, size)
  }
}

/** A page as it was read: nodes with their positions, and what lies around them. */
export interface PageOf<Node> {
  /** `more`: what edges of its own kind hold beside node and cursor. */
  items: readonly { node: Node | Promise<Node>; position: Position; more?: object }[]
  hasPrevious: () => boolean | Promise<boolean>
  hasNext: () => boolean | Promise<boolean>
}

/** What a connection's fields are resolved from; nothing is read or counted that is not asked for. */
export interface Connection<Node> {
  edges: Resolve<{ cursor: string; node: Node | Promise<Node> }[]>
  nodes: Resolve<(Node | Promise<Node>)[]>
  pageInfo: Resolve<PageInfo>
  totalCount: () => number | Promise<number>
}

type Resolve<T> = (args: object, context: object, info: GraphQLResolveInfo) => Promise<T>

/** `read` is called at most once, with the names of the fields that are asked of the nodes; `count` where the total is asked for. */
export function connect<Node>(
  ordering: Ordering,
  read: (fields: ReadonlySet<string>) => PageOf<Node> | Promise<PageOf<Node>>,
  count: () => number | Promise<number>,
): Connection<Node> {
  const asked = new Set<string>()
  let page: Promise<PageOf<Node>> | undefined
  const once = (fields: Iterable<string>) => {
    for (const field of fields) asked.add(field)
    // GraphQL calls all fields of an object before it waits for one of them
    page ??= Promise.resolve().then(() => read(asked))
    return page
  }
  const cursorOf = (item?: { position: Position }) => (item ? writeCursor(ordering, item.position) : null)
  return {
    edges: async (_args, _context, info) =>
      (await once(fieldsOf(info, 'node'))).items.map(({ node, position, more }) => ({
        cursor: writeCursor(ordering, position),
        node,
        ...more,
      })),
    nodes: async (_args, _context, info) => (await once(fieldsOf(info))).items.map(({ node }) => node),
    pageInfo: async () => {
      const { items, hasNext, hasPrevious } = await once([])
      return {
        hasNextPage: await hasNext(),
        hasPreviousPage: await hasPrevious(),
        startCursor: cursorOf(items[0]),
        endCursor: cursorOf(items.at(-1)),
      }
    },
    totalCount: count,
  }
}

/** Declares the GraphQL types `<name>Connection` and `<name>Edge` over a type of node. */
export function connectionType(name: string, Item: ClassType<object>, what: string): ClassType<Connection<never>> {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `One of ${what} in a list, with its place there.` })
  class Edge {
    @Field(() => String, { description: 'Its place in the list, for `after` and `before`.' })
    cursor!: string

    @Field(() => Item, { description: 'The thing itself.' })
    node!: object
  }
  return pagesOf(name, Item, Edge, what)
}

/** Declares `<name>Connection` over an edge type of its own. */
export function pagesOf(
  name: string,
  Item: ClassType<object>,
  Edge: ClassType<object>,
  what: string,
): ClassType<Connection<never>> {
  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of a list of ${what}.` })
  class Pages {
    @Field(() => [Edge], { description: 'What is on the page, each with its cursor.' })
    edges!: object[]

    @Field(() => [Item], { description: 'The same without cursors.' })
    nodes!: object[]

    @Field(() => PageInfo, { description: 'What lies before and behind.' })
    pageInfo!: PageInfo

    @Field(() => Int, { description: 'How many there are on all pages; counted only when asked for.' })
    totalCount!: number
  }
  return Pages as unknown as ClassType<Connection<never>>
}
