import { expect, it } from '@jest/globals'
import { describeApi } from './fixture/describeApi.ts'

describeApi('the cost of an answer', (asker) => {
  const cost = (query: string) => asker().statements(query)

  it('is nothing where the index knows it all', async () => {
    expect(
      await cost(`{ jurisdictions(first: 100) { totalCount nodes { name partOf { name } parts { totalCount }
        adoptions(first: 100) { totalCount nodes { year measure { name theme { name measures { totalCount } } } } } } }
        measures { nodes { adopters { totalCount } coverage(year: 2022) { notMentioned } narrower { name } } }
        adoptionGroups(by: [YEAR, THEME]) { nodes { share } } }`),
    ).toBe(0)
    expect(
      await cost(`{ outcomeGroups(by: [MEASURE, PROVINCE]) { totalCount nodes { indicator { name } measure { name } province { name } median filter } }
        citationGroups(by: [TYPE], filter: {instrument: {title: {contains: "条例"}}}) { totalCount nodes { reports share } }
        outcomes(filter: {indicator: {unit: {eq: "%"}}}) { totalCount } citations { totalCount }
        adoptions(filter: {jurisdiction: {outcomes: {some: {value: {gt: 99}}}}}) { totalCount nodes { id } } }`),
    ).toBe(0)
  })

  it('is one statement for each level that the store answers, however many nodes stand on it', async () => {
    expect(await cost('{ reports(first: 100) { nodes { title } } }')).toBe(1)
    expect(await cost('{ reports(first: 100) { totalCount } }')).toBe(1)
    expect(await cost('{ reports(first: 100) { totalCount nodes { title jurisdiction { name } } } }')).toBe(2)
    // adoptions from the index, their claims, the claims' reports
    expect(await cost('{ adoptions(first: 100) { nodes { claims { mention report { title } } } } }')).toBe(2)
    // the groups from the index, then their instruments
    expect(await cost('{ citationGroups(by: [INSTRUMENT]) { nodes { citations instrument { issuer } } } }')).toBe(1)
    // reports; their citations and the number of their outcomes; instruments
    expect(
      await cost(
        `{ reports(first: 100) { nodes { citations(first: 2) { nodes { role instrument { title } } } outcomes { totalCount } } } }`,
      ),
    ).toBe(4)
    // jurisdictions and measures from the index, the outcomes of each, their indicators
    expect(
      await cost(
        '{ jurisdictions(first: 100) { nodes { outcomes { nodes { value indicator { name } measure { name } } } } } }',
      ),
    ).toBe(2)
  })

  it('is no more for a filter, whatever it asks of neighbours', async () => {
    expect(
      await cost(
        '{ measures(first: 100) { nodes { outcomes(filter: {indicator: {unit: {eq: "%"}}}) { nodes { value } } } } }',
      ),
    ).toBe(1)
    expect(
      await cost(
        '{ instruments(filter: {citations: {some: {measure: {local: true}}}}) { nodes { title citations { totalCount } } } }',
      ),
    ).toBe(2)
    expect(
      await cost('{ instruments(orderBy: {field: CITATIONS, direction: DESC}) { totalCount nodes { title } } }'),
    ).toBe(1)
  })

  it('reads no page where only the total is asked for', async () => {
    expect(
      await cost(
        '{ reports(first: 100) { nodes { adoptions { totalCount } citations { totalCount } outcomes { totalCount } } } }',
      ),
    ).toBe(3)
  })
})
