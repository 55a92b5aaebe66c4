import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { run, serve, temporaryFolder } from '../e2e/govgraph.ts'

const SHARED = '../shared'
const ANSWERED = ['000', '001', '002']
const describeWithAnswers = existsSync(`${SHARED}/gold`) ? describe : describe.skip

interface Gold {
  report: { jurisdiction: { gb2260: string } }
  measures: { name: string; status: string }[]
}
type Scores = Record<string, { precision: number; recall: number; f1: number; of: string }>

describeWithAnswers(`reading, against answers by hand (needs ${SHARED}/gold)`, () => {
  const folder = temporaryFolder()
  const golds: Gold[] = []
  let scores: Scores

  beforeAll(async () => {
    const names = readdirSync(`${SHARED}/reports`)
    const reports = ANSWERED.map((number) => names.find((name) => name.startsWith(number)))
    const { stdout } = await run(['extract', ...reports.map((report) => `${SHARED}/reports/${report}`)], {})
    const lines = stdout.split('\n')
    const pairs = ANSWERED.flatMap((number, index) => {
      const path = join(folder.path, `${number}.json`)
      writeFileSync(path, lines[index] ?? '')
      golds.push(JSON.parse(readFileSync(`${SHARED}/gold/${number}.json`, 'utf8')))
      return [path, `${SHARED}/gold/${number}.json`]
    })
    scores = JSON.parse(execFileSync('node', [`${SHARED}/score/score.mjs`, ...pairs, '--json'], { encoding: 'utf8' }))
    process.stdout.write(execFileSync('node', [`${SHARED}/score/score.mjs`, ...pairs], { encoding: 'utf8' }))
  }, 60_000)
  afterAll(() => folder.remove())

  it.each([
    ['provenance', 1],
    ['report', 0.8],
    ['instruments', 0.92],
    ['instrument roles', 0.6],
    ['measures', 0.6],
    ['measure status', 0.9],
    ['outcomes', 0.93],
  ])('reads %s with F1 of %d or more', (area, floor) => {
    expect(scores[area]?.f1).toBeGreaterThanOrEqual(floor)
  })

  it('finds the adopters of the measures that these reports share with F1 of 0.75 or more', async () => {
    const server = await serve({ GOVGRAPH_DATA: join(folder.path, 'data') })
    const codes = golds.map(({ report }) => report.jurisdiction.gb2260)
    const shared = [...adoptersByHand(golds)].filter(([, places]) => places.size > 1)
    let [hits, missed, extra] = [0, 0, 0]
    for (const [name, want] of shared) {
      const { data } = await server.ask(
        'query ($name: String) { measure(name: $name) { adopters(first: 100) { nodes { code } } } }',
        { name },
      )
      const nodes: { code: string }[] = data.measure?.adopters.nodes ?? []
      const got = new Set(nodes.map(({ code }) => code).filter((code) => codes.includes(code)))
      hits += [...want].filter((code) => got.has(code)).length
      missed += [...want].filter((code) => !got.has(code)).length
      extra += [...got].filter((code) => !want.has(code)).length
    }
    await server.end()
    const f1 = (2 * hits) / (2 * hits + missed + extra)
    process.stdout.write(
      `adopters of ${shared.length} measures: F1 ${f1.toFixed(3)}, ${hits} right, ${missed} missed, ${extra} extra\n`,
    )
    expect(f1).toBeGreaterThanOrEqual(0.75)
  }, 60_000)
})

/** Name of a measure -> codes of the places that carried it out. */
function adoptersByHand(golds: readonly Gold[]): Map<string, Set<string>> {
  const places = new Map<string, Set<string>>()
  for (const { measures, report } of golds) {
    for (const { name, status } of measures) {
      if (status === 'IMPLEMENTED') places.set(name, (places.get(name) ?? new Set()).add(report.jurisdiction.gb2260))
    }
  }
  return places
}
