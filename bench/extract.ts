/**
 * How fast one core reads reports: `npm run bench:extract`. Texts are made from a seed; times are CPU time of the whole process, collecting
 * garbage included, so that other work on the machine does not count.
 */
import { createReader, type Reader, readReport } from '../src/extract/readReport.ts'
import { loadReference } from '../src/load/reference.ts'
import { reportWriter } from './reportTexts.ts'

const CHARACTERS = 5_000
const REPORTS = 400
const WARM_UP = 150
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
const before = Math.round(process.memoryUsage.rss() / 2 ** 20)
const memory = () => `${Math.round(process.resourceUsage().maxRSS / 1024)} MB (${before} MB before the first report)`

for (let index = 0; index < WARM_UP; index++) await readReport(bytesOf(`warm ${index}`, CHARACTERS), reader)
const wholes: number[] = []
const stages = new Map<string, number[]>()
for (let index = 0; index < REPORTS; index++) {
  const bytes = bytesOf(`report ${index}`, CHARACTERS)
  const { timed, times } = timedReader(reader)
  const start = cpu()
  await readReport(bytes, timed)
  const end = cpu()
  wholes.push(end - start)
  let last = start
  for (const [name, at] of [...times, ['facts', end] as const]) {
    stages.set(name, [...(stages.get(name) ?? []), at - last])
    last = at
  }
}
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const at = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] as number
const row = (name: string, values: readonly number[]) => ({
  stage: name,
  mean: mean(values).toFixed(3),
  p50: at(values, 0.5).toFixed(3),
  p99: at(values, 0.99).toFixed(3),
  share: `${((mean(values) / mean(wholes)) * 100).toFixed(1)}%`,
})
console.log(`${REPORTS} reports of ${CHARACTERS} characters, ms of CPU time a report`)
console.table([...[...stages].map(([name, values]) => row(name, values)), row('whole', wholes)])
console.log(
  `${Math.round(60_000 / mean(wholes)).toLocaleString('en')} reports a minute on one core; peak memory ${memory()}`,
)

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
console.log(`peak memory ${memory()}`)

/** The same stages; when each ended is noted, decoding as what went before the first. */
function timedReader(reader: Reader): { timed: Reader; times: [string, number][] } {
  const times: [string, number][] = []
  const timed: Reader = {
    ...reader,
    stages: (known) => {
      times.push(['decode', cpu()])
      return reader.stages(known).map((stage) => ({
        ...stage,
        run: (input) => {
          const given = stage.run(input)
          times.push([stage.gives.join(' '), cpu()])
          return given
        },
      }))
    },
  }
  return { timed, times }
}
