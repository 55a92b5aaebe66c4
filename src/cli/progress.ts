import { Listr, ListrLogger, ProcessOutput } from 'listr2'
import type { LoadEvent } from '../load/loader.ts'

/** Tells a person what is going on, on standard error. */
export const say = (message: string): void => void process.stderr.write(`${message}\n`)

export interface Following {
  title: string
  /** An event in words; null for what is not worth a line. */
  describe(event: LoadEvent): string | null
  hear(event: LoadEvent): void
}

/** Hears all events and tells how far the work is: in one place of a terminal, where only what is unusual stays; as lines elsewhere. */
export async function follow(events: AsyncIterable<LoadEvent>, following: Following): Promise<void> {
  if (process.stderr.isTTY) return followOnTerminal(events, following)
  for await (const event of events) {
    const line = following.describe(event)
    if (line !== null) say(line)
    following.hear(event)
  }
}

async function followOnTerminal(events: AsyncIterable<LoadEvent>, { title, describe, hear }: Following): Promise<void> {
  const logger = new ListrLogger({ processOutput: new ProcessOutput(process.stderr, process.stderr) })
  const staying: string[] = []
  const task = {
    title,
    task: async (_: unknown, shown: { output: string }) => {
      for await (const event of events) {
        const line = describe(event)
        if (line !== null) shown.output = line
        if (line !== null && isUnusual(event)) staying.push(line)
        hear(event)
      }
    },
  }
  await new Listr([task], { rendererOptions: { logger, showErrorMessage: false, collapseErrors: false } }).run()
  for (const line of staying) say(line)
}

const isUnusual = (event: LoadEvent): boolean =>
  event.kind === 'rejected' || (event.kind === 'loaded' && event.change !== 'ADDED' && event.change !== 'KNOWN')

/** `{ kind: 'progress' }` in words: about twenty lines however long the work is. */
export function describeProgress(doing: string, event: LoadEvent): string | null {
  if (event.kind !== 'progress') return null
  return `${doing}: ${event.done} of ${event.total} reports`
}
