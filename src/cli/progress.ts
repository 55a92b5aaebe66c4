import { Listr, ListrLogger, ProcessOutput } from 'listr2'
import type { LoadEvent } from '../load/loader.ts'

/** Tells a person what is going on, on standard error. */
export const say = (message: string): void => void process.stderr.write(`${message}\n`)

/**
 * Hears all events and gives them on; shows how far the work is: as one line that changes on a terminal, as a line for each event
 * elsewhere. `describe` says an event in words; null for what is not worth a line.
 */
export async function follow(
  title: string,
  events: AsyncIterable<LoadEvent>,
  describe: (event: LoadEvent) => string | null,
  hear: (event: LoadEvent) => void,
): Promise<void> {
  if (process.stderr.isTTY) return followOnTerminal(title, events, describe, hear)
  for await (const event of events) {
    const line = describe(event)
    if (line !== null) say(line)
    hear(event)
  }
}

async function followOnTerminal(
  title: string,
  events: AsyncIterable<LoadEvent>,
  describe: (event: LoadEvent) => string | null,
  hear: (event: LoadEvent) => void,
): Promise<void> {
  const logger = new ListrLogger({ processOutput: new ProcessOutput(process.stderr, process.stderr) })
  const task = {
    title,
    task: async (_: unknown, shown: { output: string; title: string }) => {
      for await (const event of events) {
        shown.output = describe(event) ?? shown.output
        hear(event)
      }
    },
  }
  await new Listr([task], { rendererOptions: { logger, showErrorMessage: false, collapseErrors: false } }).run()
}

/** `{ kind: 'progress' }` in words: about twenty lines however long the work is. */
export function describeProgress(doing: string, event: LoadEvent): string | null {
  if (event.kind !== 'progress') return null
  return `${doing}: ${event.done} of ${event.total} reports`
}
