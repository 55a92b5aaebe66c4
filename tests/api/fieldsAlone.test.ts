import { expect, it } from '@jest/globals'
import { type GraphQLObjectType, type GraphQLOutputType, getNamedType, isLeafType, isObjectType } from 'graphql'
import { buildGraphSchema } from '../../src/api/schema.ts'
import { describeApi } from './fixture/describeApi.ts'

/** How to come to the nodes of types that the store pages. */
// biome-ignore lint/suspicious/noExplicitAny: each query has an answer of its own shape
const WAYS: Record<string, [query: string, nodesOf: (data: any) => Record<string, unknown>[]]> = {
  Claim: [
    'adoptions(first: 100) { nodes { claims { FIELDS } } }',
    ({ adoptions }) => adoptions.nodes.flatMap(({ claims }: { claims: object[] }) => claims),
  ],
  Citation: ['citations(first: 100) { nodes { FIELDS } }', ({ citations }) => citations.nodes],
  Outcome: ['outcomes(first: 100) { edges { node { FIELDS } } }', ({ outcomes }) => outcomes.edges.map(nodeOf)],
}

describeApi('a field', (asker) => {
  it.each(Object.entries(WAYS))('of a %s is the same alone as among all others', async (type, [query, nodesOf]) => {
    const ask = async (fields: readonly string[]) =>
      nodesOf(await asker().ask(`{ ${query.replace('FIELDS', fields.join(' '))} }`))
    const fields = selections(type)
    const whole = await ask(Object.values(fields))
    for (const [name, selection] of Object.entries(fields)) {
      expect(await ask([selection])).toEqual(whole.map((node) => ({ [name]: node[name] })))
      // each is there in the fixture, or the comparison says nothing
      if (name !== 'quote') expect(whole.some((node) => node[name] !== null)).toBe(true)
    }
    const spread = `... on ${type} { ${Object.values(fields).join(' ')} }`
    expect(await ask([spread])).toEqual(whole)
  })

  it('may be asked of nodes and edges at once', async () => {
    const { outcomes } = await asker().ask('{ outcomes { edges { node { value } } nodes { unit qualifier } } }')
    const { nodes } = (await asker().ask('{ outcomes { nodes { value unit qualifier } } }')).outcomes
    expect(outcomes.edges.map(nodeOf)).toEqual(nodes.map(({ value }: { value: number }) => ({ value })))
    expect(outcomes.nodes).toEqual(nodes.map(({ value: _, ...rest }: { value: number }) => rest))
  })
})

const nodeOf = ({ node }: { node: Record<string, unknown> }) => node

/** Each field of a type without arguments, with what can be asked of it without going further. */
function selections(type: string): Record<string, string> {
  const fields = Object.values((buildGraphSchema().getType(type) as GraphQLObjectType).getFields())
  return Object.fromEntries(fields.map(({ name, type: of }) => [name, `${name}${scalarsOf(of)}`]))
}

function scalarsOf(type: GraphQLOutputType): string {
  const named = getNamedType(type)
  if (!isObjectType(named)) return ''
  const scalars = Object.values(named.getFields()).filter((field) => isLeafType(getNamedType(field.type)))
  return ` { ${scalars.map(({ name }) => name).join(' ')} }`
}
