#!/usr/bin/env node
import 'reflect-metadata'
import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { check } from './check.ts'
import { exportAdoptions } from './exportAdoptions.ts'
import { extract } from './extract.ts'
import { ingest } from './ingest.ts'
import { rebuild } from './rebuild.ts'
import { remove } from './remove.ts'
import { EXIT, reportFailure } from './reportFailure.ts'
import { schema } from './schema.ts'
import { serve } from './serve.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}
const program = new Command('govgraph')
  .description('A knowledge graph of governance measures, read from 法治政府建设 reports.')
  .version(version)
  .exitOverride()
for (const command of [serve, ingest, remove, rebuild, check, extract, exportAdoptions, schema]) {
  program.addCommand(command.copyInheritedSettings(program))
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
