/**
 * How fast one core reads reports, and in how much memory: `npm run bench:extract`. Texts are made from a seed; times are CPU time of the whole
 * process, collecting garbage included, so that other work on the machine does not count.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createReader, type Reader, readReport } from '../src/extract/readReport.ts'
import { loadReference } from '../src/load/reference.ts'
import { peakMemory } from './peakMemory.ts'
import { reportWriter } from './reportTexts.ts'

const CHARACTERS = 5_000
const REPORTS = 1_000
/** So many reports are read before the code is compiled as far as it will be. */
const WARM_UP = 500
const SIZES = [5_000, 20_000, 80_000, 320_000, 1_000_000]

/** CPU time of this process in milliseconds. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const reference = loadReference()
const reader = createReader(reference)
const write = reportWriter(reference)
const bytesOf = (seed: string, length: number) => Buffer.from(write(seed, length))

for (let index = 0; index < WARM_UP; index++) await readReport(bytesOf(`warm ${index}`, CHARACTERS), reader)
await measureStages()
await measureLengths()
measureMemory()

async function measureStages(): Promise<void> {
  const wholes: number[] = []
  const stages = new Map<string, number[]>()
  // written before, so that the garbage of writing is not collected while reading
  const reports = Array.from({ length: REPORTS }, (_, index) => bytesOf(`report ${index}`, CHARACTERS))
  for (const bytes of reports) {
    const { timed, ends } = timedReader(reader)
    const start = cpu()
    await readReport(bytes, timed)
    ends.set('facts', cpu())
    let last = start
    for (const [name, end] of ends) {
      const times = stages.get(name) ?? []
      times.push(end - last)
      stages.set(name, times)
      last = end
    }
    wholes.push(last - start)
  }
  const rows = [...stages].map(([name, values]) => row(name, values, wholes))
  const sum = [...stages.values()].reduce((total, values) => total + mean(values), 0)
  console.log(`${REPORTS} reports of ${CHARACTERS} characters, ms of CPU time a report`)
  console.table([...rows, { stage: 'sum of the stages', mean: sum.toFixed(3) }, row('whole', wholes, wholes)])
  console.log(`${Math.round(60_000 / mean(wholes)).toLocaleString('en')} reports a minute on one core`)
}

async function measureLengths(): Promise<void> {
  console.log('\nms of CPU time by length (best of 3)')
  for (const length of SIZES) {
    const bytes = bytesOf(`long ${length}`, length)
    const times: number[] = []
    for (let run = 0; run < 3; run++) {
      const start = cpu()
      await readReport(bytes, reader)
      times.push(cpu() - start)
    }
    const best = Math.min(...times)
    const each = ((best / length) * 1000).toFixed(2)
    console.log(
      `${length.toLocaleString('en').padStart(9)} characters: ${best.toFixed(0).padStart(6)} ms, ${each} a thousand`,
    )
  }
}

/** Of the built program, which `govgraph extract` runs: this process holds the compiler of TypeScript too. */
function measureMemory(): void {
  const folder = mkdtempSync(join(tmpdir(), 'bench-extract-'))
  try {
    const paths = Array.from({ length: REPORTS }, (_, index) => join(folder, `${index}.txt`))
    for (const [index, path] of paths.entries()) writeFileSync(path, bytesOf(`report ${index}`, CHARACTERS))
    const long = join(folder, 'long.txt')
    writeFileSync(long, bytesOf('long', SIZES.at(-1) as number))
    console.log('\npeak memory of govgraph extract, reference data included')
    console.log(
      `${REPORTS.toLocaleString('en')} reports of ${CHARACTERS} characters: ${peakMemory('extract', ...paths)} MB`,
    )
    console.log(`one of 1,000,000 characters: ${peakMemory('extract', long)} MB`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function row(stage: string, values: readonly number[], wholes: readonly number[]) {
  const ascending = [...values].sort((a, b) => a - b)
  const at = (share: number) => (ascending[Math.floor((values.length - 1) * share)] as number).toFixed(3)
  return {
    stage,
    mean: mean(values).toFixed(3),
    p50: at(0.5),
    p99: at(0.99),
    share: `${((mean(values) / mean(wholes)) * 100).toFixed(1)}%`,
  }
}

/** The same stages; when each ended is noted in their order, decoding as what went before the first. */
function timedReader(reader: Reader): { timed: Reader; ends: Map<string, number> } {
  const ends = new Map<string, number>()
  const timed: Reader = {
    ...reader,
    stages: (known) => {
      ends.set('decode', cpu())
      return reader.stages(known).map((stage) => ({
        ...stage,
        run: (input) => {
          const given = stage.run(input)
          const name = stage.gives.join(' ')
          // labels, coined names and what results imply all give mentions
          const before = [...ends.keys()].filter((each) => each.replace(/ \d+$/, '') === name).length
          ends.set(before > 0 ? `${name} ${before + 1}` : name, cpu())
          return given
        },
      }))
    },
  }
  return { timed, ends }
}
