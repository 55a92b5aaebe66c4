import { expect, it } from '@jest/globals'
import {
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
} from 'graphql'
import { buildGraphSchema } from '../../src/api/schema.ts'
import { describeApi } from './fixture/describeApi.ts'

/** The lists at the root, by what they list. */
const LISTS: Record<string, string> = {
  Jurisdiction: 'jurisdictions',
  Measure: 'measures',
  Adoption: 'adoptions',
  Report: 'reports',
  LegalInstrument: 'instruments',
  Citation: 'citations',
  Indicator: 'indicators',
  Outcome: 'outcomes',
}

/** Links that no filter follows by their own name: claims are in the store alone, adopters are counted from adoptions. */
const OTHERWISE: Record<string, string | null> = {
  'Adoption.claims': null,
  'Measure.adopters': 'adoptions',
  'Measure.broader': 'broaderMeasures',
}

const inputOf = (kind: string) => buildGraphSchema().getType(`${kind}Filter`) as GraphQLInputObjectType

describeApi('the fields of filters', (asker) => {
  it('are there for every to-many link of their kind', () => {
    for (const kind of Object.keys(LISTS)) {
      const fields = Object.values((buildGraphSchema().getType(kind) as GraphQLObjectType).getFields())
      const links = fields.filter(
        ({ type }) =>
          String(type).includes('Connection') ||
          (isListType(getNullableType(type)) && isObjectType(getNamedType(type))),
      )
      const named = links.flatMap(
        ({ name }) => OTHERWISE[`${kind}.${name}`] ?? (`${kind}.${name}` in OTHERWISE ? [] : name),
      )
      expect(linksOf(inputOf(kind))).toEqual(expect.arrayContaining(named))
    }
  })

  it('take no statement of their own', async () => {
    for (const [kind, list] of Object.entries(LISTS)) {
      const ask = (filter: object) =>
        asker().statements(`query ($filter: ${kind}Filter) { ${list}(filter: $filter) { nodes { id } } }`, { filter })
      const bare = await ask({})
      for (const link of linksOf(inputOf(kind))) {
        expect([link, await ask({ [link]: { some: {} }, not: { [link]: { some: {}, none: {} } } })]).toEqual([
          link,
          bare,
        ])
      }
    }
  })
})

const linksOf = (input: GraphQLInputObjectType): string[] =>
  Object.values(input.getFields()).flatMap(({ name, type }) =>
    isInputObjectType(type) && 'none' in type.getFields() ? [name] : [],
  )
