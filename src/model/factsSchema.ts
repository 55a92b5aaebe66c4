// @ts-expect-error this file of class-transformer is published without types
import transformer from 'class-transformer/cjs/storage.js'
import { validationMetadatasToSchemas } from 'class-validator-jsonschema'
import { ReportFacts } from './reportFacts.ts'

type Schema = ReturnType<typeof validationMetadatasToSchemas>[string]

/** JSON Schema (2020-12) of ReportFacts: the rules that its class is checked by. */
export function printFactsSchema(): string {
  const kinds = validationMetadatasToSchemas({
    classTransformerMetadataStorage: transformer.defaultMetadataStorage,
    refPointerPrefix: REFERENCE,
  })
  const names = reachable(ReportFacts.name, kinds)
  const $defs = Object.fromEntries(names.map((name) => [name, asChecked(kinds[name] as Schema)]))
  const facts = { $schema: 'https://json-schema.org/draft/2020-12/schema', $ref: REFERENCE + ReportFacts.name, $defs }
  return `${JSON.stringify(facts, null, 2)}\n`
}

const REFERENCE = '#/$defs/'

/** The named kind and all that it refers to, in the order in which they are met. */
function reachable(name: string, kinds: Record<string, Schema>, met = new Set<string>()): string[] {
  if (met.has(name)) return []
  met.add(name)
  for (const [, other] of JSON.stringify(kinds[name]).matchAll(/"#\/\$defs\/(\w+)"/g))
    reachable(other as string, kinds, met)
  return [...met]
}

/** As `validateFacts` checks: what may be left out may be null, and nothing else may stand there. */
function asChecked(schema: Schema): Schema {
  const required = schema.required ?? []
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => [
    name,
    required.includes(name) ? property : { anyOf: [property, { type: 'null' }] },
  ])
  return { ...schema, properties: Object.fromEntries(properties), additionalProperties: false }
}
