import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'
import { type Random, times } from '../../../bench/random.ts'
import { hostileInteger, hostileNumber, hostileString, hostileValue, type Written, written } from './hostileValues.ts'

export interface MadeQuery {
  query: string
  /** JSON of the variables. */
  variables: Written
}

/** What queries may name: ids and cursors that are there. */
export interface Known {
  schema: GraphQLSchema
  ids: readonly string[]
  cursors: readonly string[]
}

const DEEPEST = 13

/** A query with values that nobody would send in earnest; one in four has flaws here and there that the schema does not allow. */
export function randomQuery(known: Known, random: Random): MadeQuery {
  const isFlawed = random.chance(0.25)
  const flaw = (probability: number) => isFlawed && random.chance(probability)
  const variables: { name: string; type: string; value: Written }[] = []
  const fragments: string[] = []
  let aliases = 0

  const scalar = (name: string): Written => {
    switch (name) {
      case 'Int':
        return hostileInteger(random)
      case 'Float':
        return hostileNumber(random)
      case 'Boolean':
        return random.pick(['true', 'false'])
      case 'ID':
        return written(random.chance(0.7) ? random.pick(known.ids) : hostileString(random))
      default:
        return written(hostileString(random))
    }
  }

  /** `json`: in variables names of fields are quoted, and enum values too. */
  const value = (type: GraphQLInputType, depth: number, json: boolean): Written => {
    if (flaw(0.03)) return hostileValue(random)
    if (isNonNullType(type)) return value(type.ofType, depth, json)
    if (random.chance(0.03)) return 'null'
    if (isListType(type)) return `[${times(random.below(4), () => value(type.ofType, depth - 1, json)).join(', ')}]`
    if (isEnumType(type)) {
      const { name } = random.pick(type.getValues())
      return json ? written(name) : name
    }
    if (!isInputObjectType(type)) return scalar(type.name)
    const fields = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) || (depth > 0 && random.chance(0.25)),
    )
    const parts = fields.map(
      (field) => `${json ? written(field.name) : field.name}: ${value(field.type, depth - 1, json)}`,
    )
    if (flaw(0.02)) parts.push(json ? `"__proto__": {"polluted": 1}` : '__proto__: {polluted: 1}')
    return `{${parts.join(', ')}}`
  }

  const argument = (name: string, type: GraphQLInputType): Written => {
    const isCursor = (name === 'after' || name === 'before') && random.chance(0.8)
    const isSize = (name === 'first' || name === 'last') && random.chance(0.97)
    const make = (json: boolean) => {
      if (isCursor) return written(hostileCursor(known, random))
      return isSize ? String(1 + random.below(8)) : value(type, 4, json)
    }
    if (random.chance(0.6)) return make(false)
    const variable = { name: `v${variables.length}`, type: String(type), value: make(true) }
    variables.push(variable)
    return `$${variable.name}`
  }

  const argumentsOf = (field: GraphQLField<unknown, unknown>): string => {
    const given = field.args
      .filter((each) => (isRequiredArgument(each) ? !flaw(0.03) : random.chance(0.25)))
      .map((each) => `${each.name}: ${argument(each.name, each.type)}`)
    if (flaw(0.02)) given.push(`nonsense: ${hostileValue(random)}`)
    return given.length > 0 ? `(${given.join(', ')})` : ''
  }

  const directive = () =>
    random.chance(0.02)
      ? ` ${random.pick(isFlawed ? ['@skip(if: null)', '@defer', '@x'] : ['@include(if: true)', '@skip(if: true)'])}`
      : ''

  const selection = (type: GraphQLNamedType, depth: number): string => {
    if (!isObjectType(type) && !isInterfaceType(type)) return ''
    const all = Object.values(type.getFields())
    const chosen = new Set(times(1 + random.below(depth > 6 ? 2 : 4), () => random.pick(all)))
    const parts = [...chosen].map((field) => {
      const inside = getNamedType(field.type)
      if (!isLeafType(inside) && depth <= 0) return '__typename'
      const alias = random.chance(0.03) ? `a${aliases++}: ` : ''
      const name = flaw(0.01) ? 'nonsense' : field.name
      return `${alias}${name}${argumentsOf(field)}${directive()}${selection(inside, depth - 1)}`
    })
    if (random.chance(0.1)) parts.push('__typename')
    const body = parts.join(' ')
    if (random.chance(0.03)) return `{ ... on ${flaw(0.5) ? random.pick(typeNames) : type.name} { ${body} } }`
    if (random.chance(0.03)) return `{ ...${fragment(type.name, body)} }`
    return `{ ${body} }`
  }

  const fragment = (type: string, body: string): string => {
    const name = `F${fragments.length}`
    const spread = flaw(0.3) ? ` ...F${random.below(fragments.length + 2)}` : ''
    fragments.push(`fragment ${name} on ${type} { ${body}${spread} }`)
    return name
  }

  const typeNames = Object.values(known.schema.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .map(({ name }) => name)
  const root = known.schema.getQueryType() as GraphQLNamedType
  const body = random.chance(0.03)
    ? '{ __schema { types { name fields { name args { name type { name ofType { name } } } } } } }'
    : selection(root, 1 + random.below(DEEPEST))
  const declared = variables.map(
    ({ name, type }) => `$${name}: ${flaw(0.05) ? 'Int' : type}${flaw(0.05) ? ` = ${hostileValue(random)}` : ''}`,
  )
  const head = declared.length > 0 ? `query Q(${declared.join(', ')}) ` : random.pick(['', 'query ', 'query Q '])
  const given = variables.filter(() => !flaw(0.05)).map(({ name, value: each }) => `${written(name)}: ${each}`)
  return { query: [`${head}${body}`, ...fragments].join('\n'), variables: `{${given.join(', ')}}` }
}

/** Cursors of this list or another, cut, changed, or made up. */
export function hostileCursor({ cursors }: Known, random: Random): string {
  const cursor = random.pick(cursors)
  const decoded = () => JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]
  const encoded = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url')
  return random.pick([
    () => cursor,
    () => cursor,
    () => cursor.slice(0, random.below(cursor.length)),
    () => cursor.toUpperCase(),
    () => hostileString(random),
    () => encoded(decoded().map((part) => (random.chance(0.5) ? hostileString(random) : part))),
    () => encoded(decoded().map((part) => (typeof part === 'number' ? Number(hostileNumber(random)) : part))),
    () => encoded(decoded().reverse()),
    () => Buffer.from(`[${'['.repeat(2000)}`).toString('base64url'),
    () => Buffer.from(JSON.stringify(decoded()).replace(/\d+(?=[^\d]*$)/, '1e400')).toString('base64url'),
  ])()
}
