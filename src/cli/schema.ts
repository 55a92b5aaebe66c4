import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { printGraphSchema } from '../api/schema.ts'
import { printFactsSchema } from '../model/factsSchema.ts'
import { printGraphCypher } from '../store/graphSchema.ts'

const FOLDER = fileURLToPath(new URL('../../schema/', import.meta.url))

/** What stands in schema/: file name -> text, made from the code. */
export function printSchemas(): Record<string, string> {
  return {
    'schema.graphql': printGraphSchema(),
    'graph.cypher': printGraphCypher(),
    'facts.schema.json': printFactsSchema(),
  }
}

export const schema = new Command('schema')
  .description('Print the GraphQL schema, the constraints and indexes of the graph, and the JSON schema of facts.')
  .option('--write', 'write the files in schema/ instead')
  .action(({ write }: { write?: boolean }) => {
    for (const [name, text] of Object.entries(printSchemas())) {
      if (!write) {
        process.stdout.write(`# schema/${name}\n${text}\n`)
        continue
      }
      mkdirSync(FOLDER, { recursive: true })
      writeFileSync(`${FOLDER}${name}`, text)
    }
  })
