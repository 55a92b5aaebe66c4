import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('../dist/cli/govgraph.js', import.meta.url))
/** Tells on the error stream, at the end, the most memory that the process took. */
const TELL = 'process.on("exit", () => process.stderr.write(String(process.resourceUsage().maxRSS)))'

/** Most resident memory, in MB, of the built program while it carries out a command. */
export function peakMemory(...command: string[]): number {
  const told = spawnSync(process.execPath, ['--import', `data:text/javascript,${TELL}`, PROGRAM, ...command], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  if (told.status !== 0) throw new Error(`govgraph ${command[0]} failed: ${told.stderr}`)
  return Math.round(Number(told.stderr) / 1024)
}
