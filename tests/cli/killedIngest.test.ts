import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { run, temporaryFolder } from '../e2e/govgraph.ts'
import { madeFacts, withText } from '../record/madeFacts.ts'

const REPORTS = 40
const folder = temporaryFolder()
const reports = join(folder.path, 'reports')

beforeAll(() => {
  mkdirSync(reports)
  for (let number = 0; number < REPORTS; number++) {
    const facts = withText(
      madeFacts(`report ${number}`, { year: 1990 + (number % 30), issuedOn: `2020-01-${10 + (number % 7)}` }),
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

describe('an ingest that is killed', () => {
  it('leaves nothing that a second run does not make good: the graph is that of an ingest without interruption', async () => {
    const undisturbed = { GOVGRAPH_DATA: join(folder.path, 'undisturbed') }
    await run(['ingest', reports], undisturbed)
    const expected = await run(['check'], undisturbed)
    expect(expected.stdout).toMatch(/^The graph equals its record: /)

    const disturbed = { GOVGRAPH_DATA: join(folder.path, 'disturbed') }
    for (const [loaded, delay] of [
      [0, 300],
      [1, 3],
      [6, 11],
      [13, 0],
      [20, 7],
    ] as const)
      await ingestAndKill(disturbed, loaded, delay)
    const found = await run(['check'], disturbed)
    expect([found.code, found.stdout]).toEqual([0, expect.stringMatching(/^The graph equals its record: /)])
    await run(['ingest', reports], disturbed)
    expect((await run(['check'], disturbed)).stdout).toBe(expected.stdout)
  }, 600_000)
})
