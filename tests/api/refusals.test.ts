import { expect, it } from '@jest/globals'
import { projectReport } from '../../src/store/project.ts'
import { describeApi } from './fixture/describeApi.ts'
import { reference } from './fixture/reference.ts'
import { reports } from './fixture/reports.ts'

const cursorOf = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')

describeApi('what the API refuses', (asker) => {
  const refusal = async (query: string, variables?: Record<string, unknown>) => {
    const failures = await asker().failures(query, variables)
    expect(failures).toHaveLength(1)
    return failures[0] as { code: string; message: string }
  }

  it('pages of no or too many rows, naming argument, value and limit', async () => {
    const message = (name: string, value: number) => `"${name}" is ${value}; a page holds from 1 to 100.`
    for (const field of [
      'adoptions',
      'outcomes',
      'jurisdictions',
      'instruments',
      'adoptionGroups(by: [YEAR], first: 0)',
      'outcomeGroups(by: [YEAR], first: 0)',
      'citationGroups(by: [YEAR], first: 0)',
    ]) {
      const query = field.includes('(') ? `{ ${field} { totalCount } }` : `{ ${field}(first: 0) { totalCount } }`
      expect(await refusal(query)).toEqual({ code: 'PAGE_SIZE_INVALID', message: message('first', 0) })
    }
    expect(await refusal('{ reports(first: 101) { totalCount } }')).toEqual({
      code: 'PAGE_SIZE_INVALID',
      message: message('first', 101),
    })
    expect((await refusal('{ measures(last: -1) { totalCount } }')).message).toBe(message('last', -1))
    expect(await refusal('{ measures(first: 1, last: 1) { totalCount } }')).toMatchObject({ code: 'ARGUMENTS_INVALID' })
  })

  it('cursors that are none, of another order, or that do not fit', async () => {
    const { adoptions, outcomes } = await asker().ask(
      '{ adoptions(first: 1) { pageInfo { endCursor } } outcomes(first: 1) { pageInfo { endCursor } } }',
    )
    const ask = (field: string, after: string) =>
      refusal(`query ($after: String) { ${field.replace('AFTER', 'after: $after')} { totalCount } }`, { after })
    for (const broken of ['', 'x', 'not base64 …', cursorOf(), cursorOf(1, null), 'eyJ9']) {
      expect(await ask('adoptions(AFTER)', broken)).toEqual({
        code: 'CURSOR_INVALID',
        message: `"${broken}" is no cursor; take one from an edge or from pageInfo as it stands.`,
      })
    }
    expect(await ask('adoptions(AFTER)', outcomes.pageInfo.endCursor)).toEqual({
      code: 'CURSOR_MISMATCH',
      message:
        'The cursor belongs to the order Outcome.YEAR.DESC, the list is in the order Adoption.YEAR.DESC; begin again without a cursor.',
    })
    expect(
      await ask('adoptions(AFTER, orderBy: {field: YEAR, direction: ASC})', adoptions.pageInfo.endCursor),
    ).toMatchObject({
      code: 'CURSOR_MISMATCH',
    })
    for (const unfit of [
      cursorOf('Adoption.YEAR.DESC', null, 'A-1', 2022),
      cursorOf('Adoption.YEAR.DESC', null, 2022),
      cursorOf('Adoption.YEAR.DESC', 3, 2022, 'A-1'),
    ]) {
      expect(await ask('adoptions(AFTER)', unfit)).toMatchObject({ code: 'CURSOR_INVALID' })
    }
  })

  it('ids that are none or of another kind; what is merely not there is null', async () => {
    expect(await refusal('{ node(id: "nonsense") { id } }')).toEqual({
      code: 'ID_INVALID',
      message:
        '"nonsense" is not the id of anything in the graph; ids look like CN-210500, M-fengqiao-jingyan or R-CN-210500-2022.',
    })
    for (const query of [
      '{ jurisdiction(id: "M-fengqiao-jingyan") { name } }',
      '{ theme(id: "CN-210500") { name } }',
      '{ measure(id: "") { name } }',
      '{ instrument(id: "R-CN-210500-2022") { title } }',
      '{ indicator(id: "L-1") { name } }',
      '{ report(id: "R-1 OR 1=1") { title } }',
      '{ measure(name: "枫桥经验") { coverage(year: 2022, within: "320000") { noReport } } }',
      '{ measure(name: "枫桥经验") { adopters(within: "M-falv-guwen") { totalCount } } }',
      '{ adoptions(filter: {jurisdiction: {within: "江苏省"}}) { totalCount } }',
    ]) {
      expect(await refusal(query)).toMatchObject({ code: 'ID_INVALID' })
    }
    expect(
      await asker().ask(`{ node(id: "A-CN-210500-M-falv-guwen-1999-PLANNED") { id } jurisdiction(code: "999999") { id }
        measure(name: "无此举措") { id } theme(id: "DIGITAL") { id } instrument(title: "无此办法") { id } indicator(name: "无") { id }
        report(id: "R-CN-210500-1999") { id } }`),
    ).toEqual({
      node: null,
      jurisdiction: null,
      measure: null,
      theme: null,
      instrument: null,
      indicator: null,
      report: null,
    })
  })

  it('places and measures to search within that are not there', async () => {
    expect(
      await refusal('{ adoptions(filter: {or: [{not: {jurisdiction: {within: "CN-999999"}}}]}) { totalCount } }'),
    ).toEqual({
      code: 'ID_UNKNOWN',
      message: 'Nothing in the graph has the id "CN-999999".',
    })
    expect(await refusal('{ measures(filter: {broader: "M-none"}) { totalCount } }')).toMatchObject({
      code: 'ID_UNKNOWN',
    })
    expect(await refusal('{ outcomes(filter: {jurisdiction: {within: "CN-999999"}}) { totalCount } }')).toMatchObject({
      code: 'ID_UNKNOWN',
    })
  })

  it('a bad id among several: only its own place fails', async () => {
    const query = '{ nodes(ids: ["CN-210500", "nonsense", "R-CN-1-1999", "R-CN-320205-2021"]) { id __typename } }'
    expect(await refusal(query)).toMatchObject({ code: 'ID_INVALID' })
  })

  it('to guess by which of two names a thing is meant', async () => {
    expect(await refusal('{ jurisdiction(id: "CN-210500", code: "210500") { id } }')).toEqual({
      code: 'ARGUMENTS_INVALID',
      message: '"jurisdiction" takes exactly one of "id" and "code".',
    })
    for (const query of ['{ measure { id } }', '{ instrument { id } }', '{ indicator(id: null) { id } }']) {
      expect(await refusal(query)).toMatchObject({ code: 'ARGUMENTS_INVALID' })
    }
  })

  it('to order values of different things', async () => {
    const order = 'orderBy: {field: VALUE, direction: DESC}'
    for (const filter of ['', ', filter: {unit: {eq: "%"}}', ', filter: {indicator: {unit: {eq: "件"}}}']) {
      expect(await refusal(`{ outcomes(${order}${filter}) { totalCount } }`)).toMatchObject({
        code: 'ORDER_NEEDS_INDICATOR',
      })
    }
    const none = await asker().ask(
      `{ outcomes(${order}, filter: {indicator: {name: {eq: "无"}}}) { totalCount nodes { id } } }`,
    )
    expect(none).toEqual({ outcomes: { totalCount: 0, nodes: [] } })
  })

  it('cursors of a count once the graph has changed; others go on', async () => {
    const lists = `measures(first: 1, orderBy: {field: ADOPTERS, direction: DESC}) { pageInfo { endCursor } }
      groups: adoptionGroups(by: [YEAR], first: 1) { pageInfo { endCursor } }
      outcomes: outcomeGroups(by: [YEAR], first: 1) { pageInfo { endCursor } }
      citations: citationGroups(by: [ROLE], first: 1) { pageInfo { endCursor } } adoptions(first: 1) { pageInfo { endCursor } }`
    const { measures, groups, outcomes, citations, adoptions } = await asker().ask(`{ ${lists} }`)
    const version = await asker().store.version()
    const [report] = reports.slice(-1)
    if (report) await projectReport(asker().store, { ...report, extractor: 'fixture/2' }, reference)
    await asker().snapshots.refresh()
    const ask = (field: string) => `{ ${field} { totalCount } }`
    expect(
      await refusal(
        ask(`measures(orderBy: {field: ADOPTERS, direction: DESC}, after: "${measures.pageInfo.endCursor}")`),
      ),
    ).toEqual({
      code: 'CURSOR_STALE',
      message: `The cursor counts version ${version} of the graph, which is now at ${await asker().store.version()}; begin again without a cursor.`,
    })
    expect(await refusal(ask(`adoptionGroups(by: [YEAR], after: "${groups.pageInfo.endCursor}")`))).toMatchObject({
      code: 'CURSOR_STALE',
    })
    const outcomeGroups = `outcomeGroups(by: [YEAR], after: "${outcomes.pageInfo.endCursor}")`
    const citationGroups = `citationGroups(by: [ROLE], after: "${citations.pageInfo.endCursor}")`
    for (const field of [outcomeGroups, citationGroups]) {
      expect(await refusal(ask(field))).toMatchObject({ code: 'CURSOR_STALE' })
    }
    expect(await asker().ask(ask(`adoptions(after: "${adoptions.pageInfo.endCursor}")`))).toEqual({
      adoptions: { totalCount: 14 },
    })
  })
})
