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
      await cost(`{ reports(first: 100) { totalCount nodes { title issuedOn jurisdiction { name reports { totalCount } } } }
        instruments(first: 100) { totalCount nodes { title type issuer } } indicators { nodes { name unit } }
        instrument(title: "重大行政决策程序暂行条例") { id } indicator(name: "培训人数") { unit } report(id: "R-CN-210500-2022") { sha256 }
        citationGroups(by: [INSTRUMENT]) { nodes { citations instrument { issuer } } } }`),
    ).toBe(0)
    expect(
      await cost(`{ outcomeGroups(by: [MEASURE, PROVINCE]) { totalCount nodes { indicator { name } measure { name } province { name } median filter } }
        citationGroups(by: [TYPE], filter: {instrument: {title: {contains: "条例"}}}) { totalCount nodes { reports share } }
        outcomes(filter: {indicator: {unit: {eq: "%"}}}) { totalCount } citations { totalCount }
        adoptions(filter: {jurisdiction: {outcomes: {some: {value: {gt: 99}}}}}) { totalCount nodes { id } } }`),
    ).toBe(0)
  })

  it('is one statement for each level that the store answers, however many nodes stand on it', async () => {
    // adoptions from the index, their claims, the claims' reports from the index
    expect(await cost('{ adoptions(first: 100) { nodes { claims { mention report { title } } } } }')).toBe(1)
    // of each report a page of citations and the number of outcomes
    expect(
      await cost(
        `{ reports(first: 100) { nodes { citations(first: 2) { nodes { role instrument { title } } } outcomes { totalCount } } } }`,
      ),
    ).toBe(2)
    // jurisdictions and measures from the index, the outcomes of each, their indicators from the index
    expect(
      await cost(
        '{ jurisdictions(first: 100) { nodes { outcomes { nodes { value indicator { name } measure { name } } } } } }',
      ),
    ).toBe(1)
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
    ).toBe(1)
    expect(
      await cost('{ instruments(orderBy: {field: CITATIONS, direction: DESC}) { totalCount nodes { title } } }'),
    ).toBe(0)
  })

  it('reads no page where only the total is asked for', async () => {
    expect(
      await cost(
        '{ reports(first: 100) { nodes { adoptions { totalCount } citations { totalCount } outcomes { totalCount } } } }',
      ),
    ).toBe(2)
  })
})
