import {
  type GraphQLField,
  type GraphQLInputType,
  getNullableType,
  isInputObjectType,
  isListType,
  isSpecifiedScalarType,
} from 'graphql'
import { fail } from '../../model/failures.ts'

/** Arguments of a list that a table does not take: it is read from front to end. */
const LEFT_OUT = ['last', 'before']

/**
 * Variables from the parameters of an address: words and numbers as they stand, lists with commas between or item by item (`by=YEAR,THEME`,
 * `by=YEAR&by=THEME`), filters and orders as JSON (`filter={"year":{"eq":2022}}`). Throws BAD_USER_INPUT.
 */
export function readTableArguments(
  { name: table, args }: GraphQLField<unknown, unknown>,
  parameters: URLSearchParams,
): Record<string, unknown> {
  const taken = args.filter(({ name }) => !LEFT_OUT.includes(name))
  const variables: Record<string, unknown> = {}
  for (const name of new Set(parameters.keys())) {
    const arg = taken.find((each) => each.name === name)
    if (!arg) {
      const names = taken.map((each) => each.name).join(', ')
      throw fail('BAD_USER_INPUT', `The table ${table} takes no parameter "${name}", only ${names}.`)
    }
    const values = parameters.getAll(name)
    if (values.length > 1 && !isListType(getNullableType(arg.type)))
      throw fail('BAD_USER_INPUT', `The parameter "${name}" is given ${values.length} times; give it once.`)
    variables[name] = readArgument(name, values.join(','), arg.type)
  }
  return variables
}

function readArgument(name: string, value: string, given: GraphQLInputType): unknown {
  const type = getNullableType(given)
  if (isListType(type)) return value === '' ? [] : value.split(',').map((each) => readArgument(name, each, type.ofType))
  if (isInputObjectType(type)) return parseJson(name, value)
  const isNumber = isSpecifiedScalarType(type) && (type.name === 'Int' || type.name === 'Float')
  return isNumber && value.trim() !== '' && !Number.isNaN(Number(value)) ? Number(value) : value
}

function parseJson(name: string, value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    throw fail('BAD_USER_INPUT', `"${name}" is no JSON: ${value.slice(0, 60)}. Write {"year":{"eq":2022}}.`)
  }
}
