import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { run, temporaryFolder } from '../e2e/govgraph.ts'
import { describeOnNeo4j } from '../neo4j.ts'
import { madeFacts, withText } from '../record/madeFacts.ts'

const REPORTS = 24
const folder = temporaryFolder()
const reports = join(folder.path, 'reports')

beforeAll(() => {
  mkdirSync(reports)
  for (let number = 0; number < REPORTS; number++) {
    const facts = withText(
      madeFacts(`report ${number}`, { year: 1990 + (number % 18), issuedOn: `2020-01-${10 + (number % 7)}` }),
    )
    writeFileSync(join(reports, `${10 + number}.json`), JSON.stringify(facts))
  }
})
afterAll(() => folder.remove())

/** Ingests the reports in a process of its own that is killed some time after it has loaded so many of them. */
async function ingestAndKill(env: Record<string, string>, loaded: number, delay: number): Promise<void> {
  const child = spawn(process.execPath, ['dist/cli/govgraph.js', 'ingest', reports], {
    env: { ...process.env, ...env },
  })
  let lines = 0
  for await (const chunk of child.stderr.setEncoding('utf8')) {
    lines += (chunk as string).match(/ added| replaces| kept/g)?.length ?? 0
    if (lines < loaded) continue
    await wait(delay)
    child.kill('SIGKILL')
    break
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close')
}

const EQUAL = /^The graph equals its record: [0-9a-f]{64}\n$/
const KILLS = [
  [0, 300],
  [1, 3],
  [3, 11],
  [6, 0],
  [9, 7],
] as const
const LONG = 900_000

/** Kills an ingest several times; what `check` says then, and after an ingest to the end. */
async function survive(env: Record<string, string>): Promise<{ broken: string; whole: string }> {
  for (const [loaded, delay] of KILLS) await ingestAndKill(env, loaded, delay)
  const broken = (await run(['check'], env)).stdout
  await run(['ingest', reports], env)
  return { broken, whole: (await run(['check'], env)).stdout }
}

describe('an ingest that is killed and run again', () => {
  let undisturbed: string
  beforeAll(async () => {
    const env = { GOVGRAPH_DATA: join(folder.path, 'undisturbed') }
    await run(['ingest', reports], env)
    undisturbed = (await run(['check'], env)).stdout
    expect(undisturbed).toMatch(EQUAL)
  }, LONG)

  it(
    'gives the graph of an ingest without interruption',
    async () => {
      const { broken, whole } = await survive({ GOVGRAPH_DATA: join(folder.path, 'disturbed') })
      expect([broken, whole]).toEqual([expect.stringMatching(EQUAL), undisturbed])
    },
    LONG,
  )

  describeOnNeo4j('on another engine', (uri) => {
    it(
      'gives the same graph',
      async () => {
        const { broken, whole } = await survive({ GOVGRAPH_DATA: join(folder.path, 'neo4j'), NEO4J_URI: uri() })
        expect([broken, whole]).toEqual([expect.stringMatching(EQUAL), undisturbed])
      },
      LONG,
    )
  })
})
