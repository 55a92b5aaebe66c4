import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql'

const CONTRACT = '../shared/api.graphql'
const describeWithContract = existsSync(CONTRACT) ? describe : describe.skip

describeWithContract(`the agreed names of the API (needs ${CONTRACT})`, () => {
  it('are all in schema/schema.graphql with their types, arguments, defaults and enum values', () => {
    const agreed = buildSchema(readFileSync(CONTRACT, 'utf8'))
    const printed = new Set(
      namesOf(Object.values(buildSchema(readFileSync('schema/schema.graphql', 'utf8')).getTypeMap())),
    )
    expect(namesOf(Object.values(agreed.getTypeMap())).filter((name) => !printed.has(name))).toEqual([])
  })
})

/** Each name on a line of its own: `Measure.adopters(status: AdoptionStatus = IMPLEMENTED)`, `Measure.name: String!`, `Level.COUNTY`. */
function namesOf(types: readonly GraphQLNamedType[]): string[] {
  return types
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => {
      if (isEnumType(type)) return type.getValues().map((value) => `${type.name}.${value.name}`)
      if (isInputObjectType(type))
        return Object.values(type.getFields()).map((field) => `${type.name}.${argument(field)}`)
      if (!isObjectType(type) && !isInterfaceType(type)) return [type.name]
      const interfaces = type.getInterfaces().map((each) => `${type.name} implements ${each.name}`)
      const fields = Object.values(type.getFields()).flatMap((field) => [
        `${type.name}.${field.name}: ${field.type}`,
        ...field.args.map((each) => `${type.name}.${field.name}(${argument(each)})`),
      ])
      return [...interfaces, ...fields]
    })
}

const argument = ({ name, type, defaultValue }: Pick<GraphQLArgument, 'name' | 'type' | 'defaultValue'>): string =>
  `${name}: ${type}${defaultValue === undefined ? '' : ` = ${JSON.stringify(defaultValue)}`}`
