import { createHash } from 'node:crypto'
import { canonicalJson } from './canonicalJson.ts'
import type { ReportFacts } from './reportFacts.ts'

/** Hash of all that the facts say, their text included, whatever the order of properties: 64 hexadecimal digits. */
export function factsHash(facts: ReportFacts): string {
  return hashOfParts(serialiseFacts(facts), facts.text ?? null)
}

/** The facts without text and problems, as the record keeps them: one line, properties in order of their names. */
export function serialiseFacts({ text: _, problems: __, ...facts }: ReportFacts): string {
  return `${canonicalJson(facts)}\n`
}

/** `factsHash` of facts that are serialised already. */
export function hashOfParts(serialised: string, text: string | null): string {
  return createHash('sha256')
    .update(serialised)
    .update(text ?? '')
    .digest('hex')
}
