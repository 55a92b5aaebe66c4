import { expect, it } from '@jest/globals'
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
} from 'graphql'
import { buildGraphSchema } from '../../src/api/schema.ts'
import { describeApi } from './fixture/describeApi.ts'

/** How to come to nodes of each type, and the statements that it takes. */
const WAYS: Record<string, { ask: (field: string) => string; statements: number }> = {
  Query: { ask: (field) => `{ ${field} }`, statements: 0 },
  GraphStatus: { ask: (field) => `{ graph { ${field} } }`, statements: 0 },
  Jurisdiction: { ask: (field) => `{ jurisdictions(first: 100) { nodes { ${field} } } }`, statements: 0 },
  Theme: { ask: (field) => `{ themes { ${field} } }`, statements: 0 },
  Measure: { ask: (field) => `{ measures(first: 100) { nodes { ${field} } } }`, statements: 0 },
  Adoption: { ask: (field) => `{ adoptions(first: 100) { nodes { ${field} } } }`, statements: 0 },
  AdoptionGroup: {
    ask: (field) => `{ adoptionGroups(by: [MEASURE, THEME, PROVINCE, JURISDICTION]) { nodes { ${field} } } }`,
    statements: 0,
  },
  Claim: { ask: (field) => `{ adoptions(first: 100) { nodes { claims { ${field} } } } }`, statements: 1 },
  Report: { ask: (field) => `{ reports(first: 100) { nodes { ${field} } } }`, statements: 0 },
  LegalInstrument: { ask: (field) => `{ instruments(first: 100) { nodes { ${field} } } }`, statements: 0 },
  Citation: { ask: (field) => `{ citations(first: 100) { nodes { ${field} } } }`, statements: 1 },
  Indicator: { ask: (field) => `{ indicators(first: 100) { nodes { ${field} } } }`, statements: 0 },
  Outcome: { ask: (field) => `{ outcomes(first: 100) { nodes { ${field} } } }`, statements: 1 },
}

/** Lists that the store pages and counts: a statement each, for one hundred parents as for one. */
const LISTS = [
  ...['citations', 'outcomes'].map((list) => `Query.${list}`),
  'Jurisdiction.outcomes',
  ...['Measure', 'Report', 'Adoption'].flatMap((type) => [`${type}.citations`, `${type}.outcomes`]),
  'LegalInstrument.citations',
  'Indicator.outcomes',
]

/** What else takes a statement. The index answers all other fields. */
const OTHERS = ['Adoption.claims', 'GraphStatus.counts']

const OF_THE_STORE: Record<string, number> = {
  ...Object.fromEntries(LISTS.flatMap((list) => [`${list}.nodes`, `${list}.totalCount`].map((part) => [part, 1]))),
  ...Object.fromEntries(OTHERS.map((field) => [field, 1])),
  // the index counts them
  'Query.citations.totalCount': 0,
  'Query.outcomes.totalCount': 0,
}

describeApi('a field', (asker) => {
  it('takes the statements that are declared for it, however many nodes it is asked of', async () => {
    const found: Record<string, number> = {}
    for (const [type, { ask, statements }] of Object.entries(WAYS)) {
      for (const field of Object.values((buildGraphSchema().getType(type) as GraphQLObjectType).getFields())) {
        for (const [part, selection] of Object.entries(partsOf(field.type))) {
          const taken = await asker().statements(ask(`${field.name}${argumentsOf(field)}${selection}`))
          if (taken > statements) found[`${type}.${field.name}${part}`] = taken - statements
        }
      }
    }
    expect({ 'Query.citations.totalCount': 0, 'Query.outcomes.totalCount': 0, ...found }).toEqual(OF_THE_STORE)
  })
})

/** What can be asked of a field: of a connection its page and its total. */
function partsOf(type: GraphQLOutputType): Record<string, string> {
  const named = getNamedType(type)
  if (isLeafType(named)) return { '': '' }
  if (!named.name.endsWith('Connection')) return { '': ' { __typename }' }
  return {
    '.nodes': ' { nodes { __typename } edges { cursor } pageInfo { endCursor } }',
    '.totalCount': ' { totalCount }',
  }
}

/** Arguments of fields that find one thing by one of several. */
const ASKED: Record<string, string> = {
  jurisdiction: '(code: "210500")',
  measure: '(name: "枫桥经验")',
  theme: '(id: "DISPUTES")',
  instrument: '(title: "重大行政决策程序暂行条例")',
  indicator: '(name: "培训人数")',
}

/** Arguments that a field cannot do without. */
function argumentsOf({ name, args }: GraphQLField<unknown, unknown>): string {
  if (args.length > 0 && ASKED[name]) return ASKED[name]
  const required = args.filter(isRequiredArgument).map((each) => `${each.name}: ${anyValue(each.type)}`)
  return required.length > 0 ? `(${required.join(', ')})` : ''
}

function anyValue(type: GraphQLInputType): string {
  if (isNonNullType(type)) return anyValue(type.ofType)
  if (isListType(type)) return `[${anyValue(type.ofType)}]`
  if (isEnumType(type)) return type.getValues()[0]?.name ?? ''
  return { ID: '"R-CN-210500-2022"', Int: '2022', String: '"枫桥"' }[String(type)] ?? 'null'
}
