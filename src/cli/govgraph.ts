#!/usr/bin/env node
import 'reflect-metadata'
import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { EXIT, reportFailure } from './reportFailure.ts'

/** Each command with all that it needs: only the one asked for is read. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  serve: async () => (await import('./serve.ts')).serve,
  ingest: async () => (await import('./ingest.ts')).ingest,
  remove: async () => (await import('./remove.ts')).remove,
  rebuild: async () => (await import('./rebuild.ts')).rebuild,
  check: async () => (await import('./check.ts')).check,
  extract: async () => (await import('./extract.ts')).extract,
  export: async () => (await import('./exportAdoptions.ts')).exportAdoptions,
  schema: async () => (await import('./schema.ts')).schema,
}

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}
const program = new Command('govgraph')
  .description('A knowledge graph of governance measures, read from 法治政府建设 reports.')
  .version(version)
  .exitOverride()
const asked = COMMANDS[process.argv[2] ?? '']
for (const read of asked ? [asked] : Object.values(COMMANDS)) {
  program.addCommand((await read()).copyInheritedSettings(program))
}

// a reader that has enough, such as `head`, is no failure
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : EXIT.usage
  else reportFailure(error)
}
