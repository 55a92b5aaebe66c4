import { type DocumentNode, type GraphQLField, parse } from 'graphql'
import { buildGraphSchema } from '../schema.ts'
import type { Table } from './tables.ts'

/** The field at the root of the API that a table lists. Throws RangeError where there is none. */
export function tableField(name: string): GraphQLField<unknown, unknown> {
  const field = buildGraphSchema().getQueryType()?.getFields()[name]
  if (!field) throw new RangeError(`The API has no list "${name}".`)
  return field
}

/** The query for a page of a table: all arguments of its field are variables of the same name. */
export function tableQuery(name: string, table: Table): DocumentNode {
  const { args } = tableField(name)
  const variables = args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ')
  const values = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')
  const nodes = selectionOf(Object.values(table).map((path) => path.split('.')))
  return parse(
    `query Table(${variables}) { page: ${name}(${values}) { nodes ${nodes} pageInfo { hasNextPage endCursor } } }`,
  )
}

/** `a`, `b.c`, `b.d` -> `{ a b { c d } }` */
function selectionOf(paths: readonly string[][]): string {
  const below = new Map<string, string[][]>()
  for (const [first = '', ...rest] of paths) {
    const fields = below.get(first) ?? []
    below.set(first, rest.length > 0 ? [...fields, rest] : fields)
  }
  const fields = [...below].map(([name, rest]) => (rest.length > 0 ? `${name} ${selectionOf(rest)}` : name))
  return `{ ${fields.join(' ')} }`
}
