import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isIntrospectionType,
  isLeafType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  TypeInfo,
  ValidationContext,
} from 'graphql'
import { type ComplexityEstimator, createComplexityRule } from 'graphql-query-complexity/cjs'
import { fail } from '../../model/failures.ts'
import { checkPageSizes, USUAL_PAGE } from '../connection.ts'
import { costOfArguments, sizeOfArguments } from './argumentSize.ts'

/** The most that a request may cost, in nodes of its answer. */
export const MOST_COST = 25_000

/** Throws QUERY_TOO_COSTLY. */
export function checkCost(requested: number): void {
  if (requested > MOST_COST) throw fail('QUERY_TOO_COSTLY', requested, MOST_COST)
}

/** Arguments that say how many rows a field brings at most. */
const SIZES = ['first', 'last', 'maxNodes', 'maxLength', 'ids']
/** Lists without such an argument stand only where the number is small by nature: they are taken to hold so many. */
const SMALL_LIST = 3
/** The same of the schema: some such lists hold hundreds, most hold none. */
const INTROSPECTION_LIST = 10
/** So many values of arguments, read again for each parent, take as long as a node. */
const VALUES_PER_NODE = 100

/**
 * What an operation costs, told before it is executed, in nodes of its answer: scalars cost nothing, an object 1 or what its field declares as
 * `complexity` (a number, or a function of its arguments), what stands under a list as many times as the list may have rows. Conditions of filters are added. Exact up to MOST_COST.
 * Throws PAGE_SIZE_INVALID, ARGUMENT_TOO_LARGE, and a GraphQLError where arguments do not fit the schema.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): number {
  const pages = pageTypes(schema)
  let conditions = 0
  const estimate: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
    // the same large variable may stand in many places
    if (conditions > MOST_COST) return 0
    const size = sizeOfArguments(args)
    conditions += costOfArguments(size)
    const own = ownCost(field, args) + Math.floor((size.objects + size.values) / VALUES_PER_NODE)
    const rows = rowsOf(field, args)
    if (!isList(field)) return own + (rows ?? 1) * childComplexity
    const small = isIntrospectionType(type) ? INTROSPECTION_LIST : SMALL_LIST
    return (rows ?? (pages.has(type) ? 1 : small)) * (own + childComplexity)
  }
  const errors: GraphQLError[] = []
  const context = new ValidationContext(schema, document, new TypeInfo(schema), (error) => errors.push(error))
  const nodes = createComplexityRule({
    maximumComplexity: Number.POSITIVE_INFINITY,
    estimators: [estimate],
    variables,
    // Apollo's maxRecursiveSelections bounds them
    maxQueryNodes: Number.POSITIVE_INFINITY,
  })(context)
  // walking the document as a validation rule takes five times as long
  nodes.onOperationDefinitionEnter(operation)
  if (errors[0]) throw errors[0]
  return nodes.complexity + conditions
}

type Field = GraphQLField<unknown, unknown>

const isSized = ({ args }: Field): boolean => args.some(({ name }) => SIZES.includes(name))

const isList = ({ type }: Field): boolean => isListType(getNullableType(type))

function rowsOf(field: Field, args: Record<string, unknown>): number | null {
  if (!isSized(field)) return null
  checkPageSizes(args)
  const size = SIZES.map((name) => args[name]).find((given) => given !== undefined && given !== null)
  return Array.isArray(size) ? size.length : Math.max(1, (size ?? USUAL_PAGE) as number)
}

function ownCost({ extensions, type }: Field, args: Record<string, unknown>): number {
  const declared = extensions.complexity as number | ((given: { args: Record<string, unknown> }) => number) | undefined
  if (typeof declared === 'function') return declared({ args })
  return declared ?? (isLeafType(getNamedType(type)) ? 0 : 1)
}

const known = new WeakMap<GraphQLSchema, ReadonlySet<GraphQLNamedType>>()

/** The types that hold the rows of a field with a size, as connections do: their lists are counted by that field. */
function pageTypes(schema: GraphQLSchema): ReadonlySet<GraphQLNamedType> {
  let types = known.get(schema)
  if (!types) {
    const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) ? Object.values(type.getFields()) : [],
    )
    types = new Set(fields.filter((field) => isSized(field) && !isList(field)).map(({ type }) => getNamedType(type)))
    known.set(schema, types)
  }
  return types
}
