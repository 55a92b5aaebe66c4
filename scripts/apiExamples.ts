/**
 * Writes the answers of docs/api.md anew: `npm run api-examples`. Each `graphql` block is asked of a graph of the seed, the `json` block behind
 * it holds the answer. A test tells when one of them is not what the program answers.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { type ExecutionResult, graphql } from 'graphql'
import { createContext } from '../src/api/context.ts'
import { buildGraphSchema } from '../src/api/schema.ts'
import { openSnapshots } from '../src/api/snapshot.ts'
import { loadReference, readSeedFacts } from '../src/load/reference.ts'
import { openEmbedded } from '../src/store/embedded.ts'
import { projectReference, projectReports } from '../src/store/project.ts'

export const API_DOCUMENT = 'docs/api.md'

const EXAMPLE = /```graphql\n(?<query>[^`]*)```\n```json\n[^`]*```/g
const WIDTH = 120

/** The document with each answer as the program gives it. Throws where a query is answered with an error. */
export async function answerExamples(document: string): Promise<string> {
  const store = await openEmbedded(null)
  try {
    const reference = loadReference()
    await store.migrate()
    await projectReference(store, reference)
    await projectReports(store, readSeedFacts(), reference)
    const snapshots = await openSnapshots(store, { everyMs: 0 })
    const answers: string[] = []
    for (const { groups } of document.matchAll(EXAMPLE)) {
      const source = groups?.query ?? ''
      const contextValue = createContext({ store, snapshot: snapshots.current() })
      const { data, errors }: ExecutionResult = await graphql({ schema: buildGraphSchema(), source, contextValue })
      if (errors?.[0]) throw errors[0]
      answers.push(print(JSON.parse(JSON.stringify({ data }))))
    }
    return document.replace(
      EXAMPLE,
      (_, query) => `\`\`\`graphql\n${query}\`\`\`\n\`\`\`json\n${answers.shift()}\n\`\`\``,
    )
  } finally {
    await store.close()
  }
}

/** JSON with as much on a line as fits. */
function print(value: unknown, indent = ''): string {
  const line = JSON.stringify(value)
  if (indent.length + line.length <= WIDTH || value === null || typeof value !== 'object') return line
  const inner = `${indent}  `
  const entries = Array.isArray(value)
    ? value.map((each) => inner + print(each, inner))
    : Object.entries(value).map(([key, each]) => `${inner}${JSON.stringify(key)}: ${print(each, inner)}`)
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  return `${open}\n${entries.join(',\n')}\n${indent}${close}`
}

if (import.meta.filename === process.argv[1]) {
  writeFileSync(API_DOCUMENT, await answerExamples(readFileSync(API_DOCUMENT, 'utf8')))
}
