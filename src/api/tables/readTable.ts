import { type DocumentNode, execute, GraphQLError, type OperationDefinitionNode } from 'graphql'
import { fail } from '../../model/failures.ts'
import { createContext, type Request } from '../context.ts'
import { costOf } from '../limits/cost.ts'
import { buildGraphSchema } from '../schema.ts'
import type { Table } from './tables.ts'

export type Cell = string | number | boolean | null
export type TableRow = Record<string, Cell>

/** Rows that are read at once: a page of the API. */
const PAGE = 100

/** A table as a query of the API for one page of it. */
export interface TableReading {
  query: DocumentNode
  table: Table
}

/** What a page of a table costs, as the query that reads it. Throws what `readTable` does. */
export function costOfTable({ query }: TableReading, variables: Record<string, unknown>, most: number | null): number {
  const operation = query.definitions[0] as OperationDefinitionNode
  try {
    return costOf(buildGraphSchema(), query, operation, { ...variables, first: Math.min(PAGE, most ?? PAGE) })
  } catch (error) {
    throw error instanceof GraphQLError ? failureOf(error) : error
  }
}

/**
 * The rows of a table, page by page, all of one snapshot; memory and loaders are those of a page, however long the list.
 * Throws what the API answers with: the failures of its arguments, BAD_USER_INPUT.
 * @param most how many rows at most; null for all
 */
export async function* readTable(
  request: Request,
  { query, table }: TableReading,
  variables: Record<string, unknown>,
  most: number | null,
): AsyncGenerator<TableRow[]> {
  const columns = Object.entries(table).map(([column, path]) => [column, path.split('.')] as const)
  let left = most ?? Number.POSITIVE_INFINITY
  let after = variables.after
  while (left > 0) {
    const page = await readPage(request, query, { ...variables, after, first: Math.min(PAGE, left) })
    yield page.nodes.map((node) => Object.fromEntries(columns.map(([column, path]) => [column, cellAt(node, path)])))
    if (!page.pageInfo.hasNextPage) return
    left -= page.nodes.length
    after = page.pageInfo.endCursor
  }
}

interface TablePage {
  nodes: object[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

async function readPage(request: Request, document: DocumentNode, variableValues: object): Promise<TablePage> {
  const contextValue = createContext(request)
  const schema = buildGraphSchema()
  const { data, errors } = await execute({ schema, document, variableValues: { ...variableValues }, contextValue })
  if (errors?.[0]) throw failureOf(errors[0])
  return data?.page as TablePage
}

/** What a resolver threw, which is no GraphQLError; one of those says that a variable is of another type. */
function failureOf({ message, originalError }: GraphQLError): unknown {
  return !originalError || originalError instanceof GraphQLError ? fail('BAD_USER_INPUT', message) : originalError
}

function cellAt(value: unknown, path: readonly string[]): Cell {
  if (value === null || value === undefined) return null
  const [name, ...rest] = path
  if (name === undefined) return Array.isArray(value) ? value.join('; ') : (value as Cell)
  const [first] = Array.isArray(value) ? value : [value]
  return first === undefined ? null : cellAt((first as Record<string, unknown>)[name], rest)
}
